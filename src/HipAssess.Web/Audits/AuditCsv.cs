using System.Globalization;
using CsvHelper;
using HipAssess.Import.Text;
using HipAssess.Store.Kept;

namespace HipAssess.Web.Audits;

/// <summary>The audit as a file.</summary>
internal static class AuditCsv
{
    private static readonly string[] Titles = ["number", "at", "who", "what", "about", "athlete", "detail"];

    /// <summary>Writes it, newest first; times are UTC.</summary>
    public static void Write(Stream to, IEnumerable<AuditEvent> events)
    {
        using var csv = CsvWriter.Create(to, SpreadsheetText.Options, leaveOpen: true);
        csv.WriteHeader(Titles);
        foreach (var one in events)
            WriteRow(csv, [one.Number.ToString(CultureInfo.InvariantCulture), one.At.UtcDateTime.ToString("yyyy-MM-dd'T'HH:mm:ss.fff'Z'", CultureInfo.InvariantCulture), one.Who, one.What, one.About, one.Athlete ?? "", one.Detail]);
    }

    private static void WriteRow(CsvWriter csv, string[] cells)
    {
        foreach (string cell in cells)
            csv.WriteText(cell);
        csv.EndRecord();
    }
}
