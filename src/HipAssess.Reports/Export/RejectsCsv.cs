using CsvHelper;
using HipAssess.Import.Rows;
using HipAssess.Import.Text;

namespace HipAssess.Reports.Export;

/// <summary>
/// The rows left out: where they stood, why, and their text unchanged, so that they can be mended and given again.
/// The text is not neutralised for spreadsheets, since it is the user's own row: the first title says so.
/// </summary>
public static class RejectsCsv
{
    /// <summary>Writes the table.</summary>
    public static void Write(Stream to, IEnumerable<RejectedRow> rows)
    {
        using var csv = CsvWriter.Create(to, SpreadsheetText.Options with { Injection = CsvInjection.None }, leaveOpen: true);
        csv.WriteHeader("file (cells as they were: mend in an editor, not in a spreadsheet)", "line", "reason", "row");
        foreach (var row in rows)
        {
            csv.WriteField(row.File);
            csv.WriteField(row.Line);
            csv.WriteField(row.Reason);
            csv.WriteField(row.Raw);
            csv.EndRecord();
        }
    }
}
