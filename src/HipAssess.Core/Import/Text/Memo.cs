using System.Diagnostics.CodeAnalysis;
using System.Text;

namespace HipAssess.Import.Text;

/// <summary>Remembers what a cell means, because the same few words fill most cells of a file.</summary>
internal sealed class Memo<T>(Func<string, T> read)
{
    private const int Most = 20_000;
    private const int Recent = 32;

    private readonly Dictionary<byte[], Known> _known = new(ByteComparer.Instance);
    private readonly Known?[] _recent = new Known?[Recent];

    public T Of(ReadOnlySpan<byte> cell)
    {
        int slot = cell.IsEmpty ? 0 : (cell.Length + cell[0] + 7 * cell[cell.Length > 1 ? 1 : 0] + 3 * cell[^1]) & (Recent - 1);
        if (_recent[slot] is { } recent && cell.SequenceEqual(recent.Cell))
            return recent.Meaning;
        var known = Find(cell);
        _recent[slot] = known;
        return known.Meaning;
    }

    private Known Find(ReadOnlySpan<byte> cell)
    {
        if (_known.GetAlternateLookup<ReadOnlySpan<byte>>().TryGetValue(cell, out var known))
            return known;
        known = new Known(cell.ToArray(), read(Encoding.UTF8.GetString(cell)));
        if (_known.Count < Most)
            _known.Add(known.Cell, known);
        return known;
    }

    /// <summary>A class, so that all dictionaries of them share their machine code, which is at hand when the program starts.</summary>
    private sealed class Known(byte[] cell, T meaning)
    {
        public byte[] Cell => cell;

        public T Meaning => meaning;
    }
}

/// <summary>Compares texts byte by byte.</summary>
internal sealed class ByteComparer : IEqualityComparer<byte[]>, IAlternateEqualityComparer<ReadOnlySpan<byte>, byte[]>
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
