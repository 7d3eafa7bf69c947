using System.Text.Json;
using CsvHelper;
using HipAssess.Domain;
using HipAssess.Import.Columns;
using HipAssess.Import.Sessions;
using HipAssess.Import.Text;
using HipAssess.Strength;

namespace HipAssess.Reports.Export;

/// <summary>What <c>check</c> found, for scripts (docs/schemas).</summary>
public static class CheckDocument
{
    /// <summary>Writes <c>hipassess/check-1</c>.</summary>
    public static void Write(Stream to, string toolVersion, Imported imported, ImportOptions options) =>
        JsonSerializer.Serialize(to, Of(toolVersion, imported, options), CheckJsonContext.Default.CheckJson);

    /// <summary>Writes the problems as a table, one row each.</summary>
    public static void WriteProblems(Stream to, Imported imported)
    {
        using var csv = CsvWriter.Create(to, SpreadsheetText.Options, leaveOpen: true);
        csv.WriteHeader("file", "line", "column", "severity", "code", "found", "message", "fix", "cell");
        foreach (var problem in DocumentParts.Problems(imported))
        {
            csv.WriteText(problem.File);
            csv.WriteField(problem.Line);
            csv.WriteText(problem.Column);
            csv.WriteField(problem.Severity);
            csv.WriteField(problem.Code);
            csv.WriteText(problem.Found);
            csv.WriteText(problem.Message);
            csv.WriteField(problem.Fix);
            csv.WriteField(problem.Cell);
            csv.EndRecord();
        }
    }

    private static CheckJson Of(string toolVersion, Imported imported, ImportOptions options) => new(
        "hipassess/check-1",
        DocumentParts.Tool(toolVersion),
        DocumentParts.Inputs(imported),
        DocumentParts.Problems(imported),
        ImportSettingsJson.Behind(new ImportSettingsJson(), options),
        DocumentParts.FurtherProblems(imported),
        imported.IsRejected,
        [.. imported.Inputs.SelectMany(input => input.Columns.Select(c => new ColumnJson(
            input.File, c.Column, c.Role, DocumentParts.NullsOf((c.Role, NoteCodes.ColumnIgnored)))))],
        imported.Contents.Athletes,
        imported.Contents.Sessions,
        [.. imported.Contents.Muscles.Select(m => new MuscleCountJson(m.Muscle.Name(), m.Left, m.Right))],
        [.. imported.Contents.Movements.Select(m => new MovementCountJson(m.Movement.Name(), m.Left, m.Right))],
        [.. imported.Preview.Select(Preview)]);

    private static PreviewJson Preview(PreviewReading reading) => new(
        reading.Athlete, reading.Date, reading.Movement?.Name() ?? reading.Muscle.Name(), reading.Side.Name(), reading.Trial, reading.Value, reading.Unit.Name(),
        DocumentParts.NullsOf((reading.Date, NoteCodes.Undated), (reading.Trial, NoteCodes.TrialNotNumbered)));
}
