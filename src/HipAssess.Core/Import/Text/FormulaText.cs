using CsvHelper;

namespace HipAssess.Import.Text;

/// <summary>Text a spreadsheet was kept from changing by writing it as a formula: <c>="007"</c> or <c>=("007")</c> is 007; and <c>'=007</c> is =007, as the tool writes it.</summary>
internal static class FormulaText
{
    /// <summary>The text of the formula; the cell itself when it is none.</summary>
    public static ReadOnlySpan<byte> Within(ReadOnlySpan<byte> cell)
    {
        if (cell is [(byte)'\'', .. var marked])
            return SpreadsheetText.WouldRun(marked.TrimStart((byte)'\'')) ? marked : cell;
        if (cell.Length < 3 || cell[^1] is not ((byte)'"' or (byte)')' or (byte)' ') || cell.IndexOf((byte)'=') < 0)
            return cell;
        var rest = cell.Trim((byte)' ');
        if (rest is not [(byte)'=', ..])
            return cell;
        rest = rest[1..].Trim((byte)' ');
        if (rest is [(byte)'(', .. var inside, (byte)')'])
            rest = inside.Trim((byte)' ');
        return rest is [(byte)'"', .. var text, (byte)'"'] && text.IndexOf((byte)'"') < 0 ? text : cell;
    }

    /// <summary>True when every quote of the row belongs to such a formula, or to a cell in quotes.</summary>
    public static bool AreAllQuotes(CsvReader row)
    {
        for (int i = 0; i < row.FieldCount; i++)
        {
            var raw = row.GetRawSpan(i);
            if (raw.IndexOf((byte)'"') < 0 || raw.Trim((byte)' ') is [(byte)'"', .., (byte)'"'])
                continue;
            if (Within(raw).Length == raw.Length)
                return false;
        }
        return true;
    }
}
