namespace HipAssess.Import.Cells;

/// <summary>Where one cell stands in the row being read.</summary>
internal struct RowCell
{
    private byte[]? _copy;
    private int _textStart, _textLength;

    /// <summary>Its first byte in the row.</summary>
    public int Start { get; set; }

    /// <summary>Its length as it stands in the file.</summary>
    public int Length { get; private set; }

    /// <summary>Where the delimiter behind it stands.</summary>
    public readonly int End => Start + Length;

    public readonly bool IsEmpty => _textLength == 0;

    /// <summary>The cell without quotes and surrounding blanks.</summary>
    /// <param name="row">The row it stands in.</param>
    public readonly ReadOnlySpan<byte> Text(ReadOnlySpan<byte> row) =>
        _copy is null ? row.Slice(Start + _textStart, _textLength) : _copy;

    /// <summary>The cell as it stands in the file.</summary>
    /// <param name="row">The row it stands in.</param>
    public readonly ReadOnlySpan<byte> Raw(ReadOnlySpan<byte> row) => row.Slice(Start, Length);

    /// <summary>It has neither quotes nor surrounding blanks.</summary>
    public void Set(int length) => (Length, _copy, _textStart, _textLength) = (length, null, 0, length);

    /// <summary>What stands in the file, and what it says without quotes and surrounding blanks.</summary>
    public void Set(ReadOnlySpan<byte> raw, ReadOnlySpan<byte> text)
    {
        bool isPart = raw.Overlaps(text, out int start) || text.IsEmpty;
        (Length, _copy, _textStart, _textLength) = (raw.Length, isPart ? null : text.ToArray(), start, text.Length);
    }
}
