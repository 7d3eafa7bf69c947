namespace HipAssess.Import;

/// <summary>One cell of the row being read, copied, so that the next row can be compared with it.</summary>
internal sealed class RowCell
{
    private byte[] _raw = [], _text = [];
    private int _rawLength, _textLength;

    public bool IsEmpty => _textLength == 0;

    /// <summary>The cell without quotes and surrounding blanks.</summary>
    public ReadOnlySpan<byte> Text => _text.AsSpan(0, _textLength);

    /// <summary>The cell as it stands in the file.</summary>
    public ReadOnlySpan<byte> Raw => _raw.AsSpan(0, _rawLength);

    /// <summary>True when the cell still stands in the file like this.</summary>
    public bool IsRaw(ReadOnlySpan<byte> raw) => raw.SequenceEqual(Raw);

    public void Set(ReadOnlySpan<byte> raw, ReadOnlySpan<byte> text)
    {
        Copy(raw, ref _raw, out _rawLength);
        Copy(text, ref _text, out _textLength);
    }

    private static void Copy(ReadOnlySpan<byte> from, ref byte[] to, out int length)
    {
        length = from.Length;
        if (to.Length < length)
            to = new byte[Math.Max(32, 2 * length)];
        from.CopyTo(to);
    }
}
