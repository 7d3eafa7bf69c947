using HipAssess.Import.Columns;
using HipAssess.Import.Problems;
using HipAssess.Import.Spreadsheets;

namespace HipAssess.Import;

/// <summary>What is read of a sheet though nobody sees it.</summary>
internal static class SheetSights
{
    /// <summary>Warns of hidden rows below the header, and of hidden columns that are read.</summary>
    public static void Warn(SheetText sheet, Layout layout, ProblemLog problems)
    {
        foreach (var column in layout.Columns.Where(column => column.Role is not null && sheet.IsHidden(column.Index)).DistinctBy(column => column.Index))
            problems.Add(SheetProblems.ColumnHidden, layout.Header.Line, column);
        int first = 0;
        for (int i = 0; i < sheet.HiddenRows.Count; i++)
        {
            int row = sheet.HiddenRows[i];
            if (row <= layout.Header.Line)
                continue;
            first = first == 0 ? row : first;
            if (i + 1 < sheet.HiddenRows.Count && sheet.HiddenRows[i + 1] == row + 1)
                continue;
            problems.Add(SheetProblems.RowsHidden, first, particulars: [first, row]);
            first = 0;
        }
    }
}
