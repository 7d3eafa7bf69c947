using System.Collections.Immutable;
using HipAssess.Asymmetry;
using HipAssess.Import;
using HipAssess.Reports.Export;

namespace HipAssess.Cli;

/// <summary>The files of <c>assess --output</c>.</summary>
public static class AssessOutput
{
    /// <summary>Writes the results.</summary>
    /// <returns>The report file of each session, in the order of the assessment.</returns>
    public static ImmutableArray<string> Write(
        OutputFolder folder, AssessRequest request, Imported imported, CohortAssessment assessment, Terminal terminal)
    {
        ArgumentNullException.ThrowIfNull(terminal);
        var reports = ReportFiles.Of([.. assessment.Sessions.Select(session => session.Session)]);
        folder.WriteBytes("results.json", to => AssessDocument.Write(to, ToolVersion.Number, imported, request.Import, request.Settings, assessment));
        folder.WriteBytes("results.csv", to => ResultsCsv.Write(to, assessment, reports));
        return reports;
    }
}
