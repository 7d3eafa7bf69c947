using System.Buffers;
using System.Text;

namespace HipAssess.Import.Spreadsheets;

/// <summary>The lines of a sheet's text as they grow, cells parted by tabs.</summary>
internal sealed class SheetLines(UnpackedStream.Budget budget)
{
    private readonly ArrayBufferWriter<byte> _text = new();
    private readonly List<(int Start, int Cells)> _rows = [];

    /// <summary>How many rows there are.</summary>
    public int Count => _rows.Count;

    /// <summary>Cells of the widest row.</summary>
    public int Width { get; private set; }

    /// <summary>The last row holds something.</summary>
    public bool IsRowFilled => _rows[^1].Cells > 0;

    /// <summary>Goes to a row; those between stay empty.</summary>
    /// <param name="row">From 1, beyond those there are.</param>
    public void StartRow(int row)
    {
        while (_rows.Count < row)
        {
            if (_rows.Count > 0)
                Write("\n");
            _rows.Add((_text.WrittenCount, 0));
        }
    }

    /// <summary>Adds a cell to the last row; those between stay empty. Nothing happens for an empty text.</summary>
    /// <param name="column">From 0, beyond those there are.</param>
    /// <param name="text">What it holds. Line breaks and tabs become blanks: a line is a row.</param>
    public void Add(int column, string text)
    {
        if (text.Length == 0)
            return;
        var (start, cells) = _rows[^1];
        Write(new string('\t', cells == 0 ? column : column - cells + 1));
        string line = text.AsSpan().IndexOfAny('\t', '\r', '\n') < 0 ? text : text.ReplaceLineEndings(" ").Replace('\t', ' ');
        Write(line.Contains('"') ? $"\"{line.Replace("\"", "\"\"")}\"" : line);
        _rows[^1] = (start, column + 1);
        Width = Math.Max(Width, column + 1);
    }

    /// <summary>The cell holds something.</summary>
    /// <param name="column">From 0.</param>
    /// <param name="row">From 1.</param>
    public bool IsFilled(int column, int row)
    {
        if (row < 1 || row > _rows.Count || column >= _rows[row - 1].Cells)
            return false;
        int end = row < _rows.Count ? _rows[row].Start - 1 : _text.WrittenCount;
        var line = _text.WrittenSpan.Slice(_rows[row - 1].Start, end - _rows[row - 1].Start);
        for (; column > 0; column--)
            line = line[(line.IndexOf((byte)'\t') + 1)..];
        return line is [not (byte)'\t', ..];
    }

    /// <summary>All lines; filled rows have as many cells as the widest.</summary>
    public byte[] ToText()
    {
        if (_rows.TrueForAll(row => row.Cells == 0 || row.Cells == Width))
            return _text.WrittenSpan.ToArray();
        using var padded = new MemoryStream();
        for (int i = 0; i < _rows.Count; i++)
        {
            int end = i + 1 < _rows.Count ? _rows[i + 1].Start - 1 : _text.WrittenCount, missing = _rows[i].Cells == 0 ? 0 : Width - _rows[i].Cells;
            budget.Take(missing);
            padded.Write(_text.WrittenSpan.Slice(_rows[i].Start, end - _rows[i].Start));
            for (; missing > 0; missing--)
                padded.WriteByte((byte)'\t');
            if (i + 1 < _rows.Count)
                padded.WriteByte((byte)'\n');
        }
        return padded.ToArray();
    }

    private void Write(string text)
    {
        byte[] bytes = Encoding.UTF8.GetBytes(text);
        budget.Take(bytes.Length);
        _text.Write(bytes);
    }
}
