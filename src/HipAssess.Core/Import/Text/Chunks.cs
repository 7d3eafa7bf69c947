using System.Numerics;
using System.Runtime.CompilerServices;
using HipAssess.Files;

namespace HipAssess.Import.Text;

/// <summary>
/// A growing list of structs without references that never moves them: millions of small parts of sessions would keep the garbage collector
/// busy as objects of their own.
/// </summary>
internal sealed class Chunks<T>
    where T : unmanaged
{
    private static readonly int Bits = BitOperations.Log2((uint)(LargePages.Worthwhile / Unsafe.SizeOf<T>())), Size = 1 << Bits;

    private readonly List<T[]> _chunks = [];

    public int Count { get; private set; }

    public ref T this[int index] => ref _chunks[index >> Bits][index & (Size - 1)];

    /// <summary>Adds an item and gives its number.</summary>
    public int Add(in T item)
    {
        int at = Count & (Size - 1);
        if (at == 0)
            _chunks.Add(LargePages.Array<T>(Size));
        _chunks[^1][at] = item;
        return Count++;
    }

    /// <summary>All items in one array.</summary>
    public T[] ToArray()
    {
        var all = new T[Count];
        for (int from = 0; from < Count; from += Size)
            _chunks[from >> Bits].AsSpan(0, Math.Min(Size, Count - from)).CopyTo(all.AsSpan(from));
        return all;
    }
}
