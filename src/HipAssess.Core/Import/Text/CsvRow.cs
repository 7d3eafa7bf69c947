using System.Text;
using CsvHelper;
using HipAssess.Import.Problems;

namespace HipAssess.Import.Text;

/// <summary>One row of a CSV text; valid until the next is read.</summary>
/// <param name="reader">Stands on the row.</param>
/// <param name="fault">What is wrong with the quotes of the row, if anything.</param>
internal readonly struct CsvRow(CsvReader reader, ProblemKind? fault)
{
    public ProblemKind? Fault => fault;

    /// <summary>Line on which the row starts, as an editor counts.</summary>
    public long Line => reader.LineNumber;

    public int Count => reader.FieldCount;

    /// <summary>The row as it stands in the file.</summary>
    public ReadOnlySpan<byte> Raw => reader.RawRecord;

    public string RawText => Encoding.UTF8.GetString(Raw);

    /// <summary>The cell as it stands in the file, quotes and blanks included.</summary>
    public ReadOnlySpan<byte> RawCell(int index) => reader.GetRawSpan(index);

    /// <summary>The cell without quotes and surrounding blanks; empty beyond the end of the row.</summary>
    public ReadOnlySpan<byte> Cell(int index)
    {
        var cell = FormulaText.Within(reader.GetSpan(index));
        return cell.Length > 0 && (cell[0] <= ' ' || cell[^1] <= ' ' || cell[0] >= 0x80 || cell[^1] >= 0x80) ? Trim(cell) : cell;
    }

    public string Text(int index) => Encoding.UTF8.GetString(Cell(index));

    /// <summary>Blanks are space, tab, line breaks and the no-break space spreadsheets leave.</summary>
    private static ReadOnlySpan<byte> Trim(ReadOnlySpan<byte> cell)
    {
        while (cell is [(byte)' ' or (byte)'\t' or (byte)'\r' or (byte)'\n', ..])
            cell = cell[1..];
        while (cell is [.., (byte)' ' or (byte)'\t' or (byte)'\r' or (byte)'\n'])
            cell = cell[..^1];
        if (cell is [0xC2, 0xA0, ..])
            return Trim(cell[2..]);
        return cell is [.., 0xC2, 0xA0] ? Trim(cell[..^2]) : cell;
    }
}
