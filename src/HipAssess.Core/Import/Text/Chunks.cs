using System.Numerics;
using System.Runtime.CompilerServices;
using HipAssess.Files;

namespace HipAssess.Import.Text;

/// <summary>
/// A growing list of structs without references that never moves them: millions of small parts of sessions would keep the garbage collector
/// busy as objects of their own. Each chunk is twice as long as the one before, up to some megabytes, so that a test typed in takes little.
/// </summary>
internal sealed class Chunks<T>
    where T : unmanaged
{
    private const int FirstBits = 8, First = 1 << FirstBits;

    private static readonly int LongestBits = BitOperations.Log2(BitOperations.RoundUpToPowerOf2((uint)(LargePages.Worthwhile / Unsafe.SizeOf<T>()))), Longest = 1 << LongestBits;

    private readonly List<T[]> _chunks = [];

    public int Count { get; private set; }

    public ref T this[int index]
    {
        get
        {
            var (chunk, at) = PlaceOf(index);
            return ref _chunks[chunk][at];
        }
    }

    /// <summary>Adds an item and gives its number.</summary>
    public int Add(in T item)
    {
        var (chunk, at) = PlaceOf(Count);
        if (at == 0)
            _chunks.Add(LengthOf(chunk) == Longest ? LargePages.Array<T>(Longest) : GC.AllocateUninitializedArray<T>(LengthOf(chunk))); // every item is set before it is read
        _chunks[chunk][at] = item;
        return Count++;
    }

    /// <summary>All items in one array.</summary>
    public T[] ToArray()
    {
        var all = new T[Count];
        int from = 0;
        foreach (var chunk in _chunks)
        {
            chunk.AsSpan(0, Math.Min(chunk.Length, Count - from)).CopyTo(all.AsSpan(from));
            from += chunk.Length;
        }
        return all;
    }

    // The chunks that grow hold one chunk's worth less the first; those after them are all as long.
    private static (int Chunk, int At) PlaceOf(int index)
    {
        int beyond = index - (Longest - First);
        if (beyond >= 0)
            return (LongestBits - FirstBits + (beyond >> LongestBits), beyond & (Longest - 1));
        int bits = BitOperations.Log2((uint)(index + First));
        return (bits - FirstBits, index + First - (1 << bits));
    }

    private static int LengthOf(int chunk) => 1 << Math.Min(FirstBits + chunk, LongestBits);
}
