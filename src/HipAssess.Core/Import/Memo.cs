using System.Diagnostics.CodeAnalysis;
using System.Text;

namespace HipAssess.Import;

/// <summary>Remembers what a cell means, because the same few words fill most cells of a file.</summary>
internal sealed class Memo<T>(Func<string, T> read)
{
    private const int Most = 20_000;
    private const int Recent = 16;

    private readonly Dictionary<byte[], T> _known = new(ByteComparer.Instance);
    private readonly byte[]?[] _recentCells = new byte[]?[Recent];
    private readonly T[] _recentMeanings = new T[Recent];

    public T Of(ReadOnlySpan<byte> cell)
    {
        int recent = cell.IsEmpty ? 0 : (cell.Length + cell[0] + 3 * cell[^1]) & (Recent - 1);
        if (_recentCells[recent] is { } same && cell.SequenceEqual(same))
            return _recentMeanings[recent];
        if (!_known.GetAlternateLookup<ReadOnlySpan<byte>>().TryGetValue(cell, out var key, out var meaning))
        {
            key = cell.ToArray();
            meaning = read(Encoding.UTF8.GetString(cell));
            if (_known.Count < Most)
                _known.Add(key, meaning);
        }
        _recentCells[recent] = key;
        _recentMeanings[recent] = meaning;
        return meaning;
    }

    private sealed class ByteComparer : IEqualityComparer<byte[]>, IAlternateEqualityComparer<ReadOnlySpan<byte>, byte[]>
    {
        public static readonly ByteComparer Instance = new();

        public bool Equals(byte[]? x, byte[]? y) => x.AsSpan().SequenceEqual(y);

        public int GetHashCode([DisallowNull] byte[] key) => GetHashCode(key.AsSpan());

        public bool Equals(ReadOnlySpan<byte> alternate, byte[] other) => alternate.SequenceEqual(other);

        public int GetHashCode(ReadOnlySpan<byte> alternate)
        {
            var hash = new HashCode();
            hash.AddBytes(alternate);
            return hash.ToHashCode();
        }

        public byte[] Create(ReadOnlySpan<byte> alternate) => alternate.ToArray();
    }
}
