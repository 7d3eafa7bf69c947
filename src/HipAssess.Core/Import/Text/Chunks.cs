namespace HipAssess.Import.Text;

/// <summary>
/// A growing list of structs that never moves them: millions of small parts of sessions
/// would keep the garbage collector busy as objects of their own.
/// </summary>
internal sealed class Chunks<T>
    where T : struct
{
    private const int Bits = 12, Size = 1 << Bits;

    private T[][] _chunks = new T[64][];

    public int Count { get; private set; }

    public ref T this[int index] => ref _chunks[index >> Bits][index & (Size - 1)];

    /// <summary>Adds an item and gives its number.</summary>
    public int Add(in T item)
    {
        int chunk = Count >> Bits, at = Count & (Size - 1);
        if (at == 0)
        {
            if (chunk == _chunks.Length)
                Array.Resize(ref _chunks, 2 * chunk);
            _chunks[chunk] = GC.AllocateUninitializedArray<T>(Size); // every item is set before it is read
        }
        _chunks[chunk][at] = item;
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
