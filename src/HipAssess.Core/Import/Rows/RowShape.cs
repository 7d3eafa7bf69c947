using HipAssess.Import.Columns;
using HipAssess.Import.Problems;
using HipAssess.Import.Text;

namespace HipAssess.Import.Rows;

/// <summary>Finds rows that were not split as they were meant.</summary>
internal static class RowShape
{
    /// <summary>Titles of the first table in the row, and known ones: the words of one muscle group and side are titles too.</summary>
    private const int LeastOfAHeader = 2;

    /// <summary>
    /// True where a row is the header of another table, whose columns are others. The titles of the first once more are a row that can be left out.
    /// </summary>
    public static bool BeginsSecondTable(CsvRow csv, Layout layout)
    {
        string[] cells = [.. Enumerable.Range(0, Math.Min(csv.Count, Plausibility.MostColumns)).Select(i => csv.Text(i))];
        return cells.Count(cell => cell.Length > 0 && layout.Header.Titles.Contains(cell)) >= LeastOfAHeader
            && !cells.SequenceEqual(layout.Header.Titles) && Layout.KnownTitles(cells) >= LeastOfAHeader;
    }

    public static void Check(CsvRow csv, Row row, Layout layout)
    {
        int columns = layout.Header.Titles.Length;
        if (csv.Fault is { } fault)
            row.Report(fault, null);
        else if (csv.Count != columns)
            row.Report(csv.Count < columns ? ProblemCatalogue.RowShort : ProblemCatalogue.RowLong, null, csv.Count, columns);
        else if (!row.IsPlain && csv.Raw.IndexOfAny((byte)'\n', (byte)'\r') >= 0)
            CheckLineBreaks(row, layout, columns);
    }

    /// <summary>
    /// A quote missing in one row may be closed by the next row's: then whole rows hide in one cell.
    /// Only free text may run over lines, and no line of it may look like a row.
    /// </summary>
    private static void CheckLineBreaks(Row row, Layout layout, int columns)
    {
        foreach (var column in layout.Columns)
        {
            var cell = row.AsWritten(column);
            if (cell.IndexOfAny((byte)'\n', (byte)'\r') < 0)
                continue;
            bool isText = column.Role is null or ColumnRole.Note || column.Fact == Fact.Diagnosis;
            if (isText && cell.Count((byte)layout.Header.Delimiter) < Math.Max(columns - 1, 2))
                continue;
            row.Report(ProblemCatalogue.LineBreakInCell, column, cell, cell.Count((byte)'\n') + 1);
            return;
        }
    }
}
