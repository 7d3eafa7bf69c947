namespace HipAssess.Import.Problems;

/// <summary>What is wrong with a spreadsheet that could not be wrong with a CSV file.</summary>
internal static class SheetProblems
{
    internal static ProblemKind Old { get; } = Error("workbook_old",
        "This is an Excel file of the old kind (.xls).", "Open it and save it as .xlsx, or the sheet as 'CSV UTF-8'.");
    internal static ProblemKind Password { get; } = Error("workbook_password",
        "This workbook is locked with a password.", "Open it and save it without the password, or save the sheet as 'CSV UTF-8'.");
    internal static ProblemKind Other { get; } = Error("workbook_other",
        "This is {0}, not an .xlsx spreadsheet.", "Open it and save it as .xlsx, or the sheet as 'CSV UTF-8'.");
    internal static ProblemKind Damaged { get; } = Error("workbook_damaged",
        "The workbook cannot be read: {0}.", "Open it in a spreadsheet program and save it again.");
    internal static ProblemKind TooLarge { get; } = Error("workbook_too_large",
        "Unpacked, the workbook is larger than {0} MB.", "Save the sheet as 'CSV UTF-8'.");
    internal static ProblemKind SheetUnknown { get; } = Error("sheet_unknown",
        "There is no sheet called {0}. There are: {1}.", "Name one of them with --sheet.");
    internal static ProblemKind SheetOpen { get; } = Error("sheet_open",
        "None of the visible sheets ({0}) begins with a header the tool knows.", "Name the sheet with --sheet to see what is missing there, and its columns as in docs/csv-format.md.");
    internal static ProblemKind SheetNotRead { get; } = Warning("sheet_not_read",
        "Sheet {0} has a header the tool knows too. It is not read; {1} is.", "Name the sheet to read with --sheet; to read both, give each a file of its own.");
    internal static ProblemKind RowsHidden { get; } = Warning("rows_hidden",
        "Rows {0} to {1} are hidden. They are read.", "Nothing, if they belong to it; else delete them.");
    internal static ProblemKind ColumnHidden { get; } = Warning("column_hidden",
        "This column is hidden. It is read.", "Nothing, if it belongs to it; else delete it.");
    internal static ProblemKind SecondTable { get; } = Error("second_table",
        "This row is the header of another table. The columns of the first do not hold for what is below.", "Give each table a sheet or file of its own.");
    internal static ProblemKind CellError { get; } = Error("cell_error",
        "The cell holds an error in place of a value.", "Mend its formula, or empty the cell.");
    internal static ProblemKind CellNotCalculated { get; } = Error("cell_not_calculated",
        "The cell holds a formula without a stored result.", "Open the file in a spreadsheet program, which calculates it, and save it.");
    internal static ProblemKind CellMerged { get; } = Error("cell_merged",
        "The cell is merged with {0}, which alone holds the value.", "Unmerge the cells and fill in each of them.");
    internal static ProblemKind CellPercent { get; } = Error("cell_percent",
        "The cell is shown as a percentage: what is stored is a hundredth of it.", "Give it a plain number format, and write the number in the unit of its column.");

    /// <summary>All of them, in the order of the page.</summary>
    internal static IReadOnlyList<ProblemKind> All { get; } =
    [
        Old, Password, Other, Damaged, TooLarge, SheetUnknown, SheetOpen, SheetNotRead, RowsHidden, ColumnHidden, SecondTable,
        CellError, CellNotCalculated, CellMerged, CellPercent,
    ];

    private static ProblemKind Error(string code, string message, string fix) => new(code, Severity.Error, message, fix);

    private static ProblemKind Warning(string code, string message, string fix) => new(code, Severity.Warning, message, fix);
}
