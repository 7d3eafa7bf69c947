using System.Collections.Immutable;
using HipAssess.Cli.Output;
using HipAssess.Import.Sessions;
using HipAssess.Reports.Export;
using HipAssess.Reports.Pages.Parts;
using HipAssess.Reports.Pages.Rosters;
using HipAssess.Reports.Words;
using HipAssess.Verdicts;

namespace HipAssess.Cli.Commands;

/// <summary>The files of <c>assess --output</c>.</summary>
public static class AssessOutput
{
    // Memory holds so many reports besides those that are being written.
    private static readonly int AtATime = Math.Clamp(2 * Environment.ProcessorCount, 4, 16);

    /// <summary>Writes roster, reports, results and charts.</summary>
    /// <returns>The report file of each session, in the order of the assessment.</returns>
    public static ImmutableArray<string> Write(
        OutputFolder folder, AssessRequest request, Imported imported, CohortAssessment assessment, Terminal terminal)
    {
        var reported = RosterOrder.Reported(assessment, request.All);
        var reports = Named(assessment, reported);
        var screening = new Screening(imported, assessment, ToolVersion.Number, reports) { ShowsDetails = request.ShowsDetails, Letterhead = request.Letterhead };
        var progress = new Progress(terminal, "reports", reported.Length);

        // Each report is drawn once: its own page is written on the way, and all.html takes what comes, in order.
        // A few at a time, so that memory does not grow with the number of athletes.
        var bodies = AllProcessors.InOrder(reported.Length, AtATime, i => WriteReport(folder, screening, reported[i], request.Charts, progress));
        folder.Write("all.html", to => ReportPages.WriteAll(to, screening, reported, bodies));
        progress.End();

        if (request.Pdf is { } paper)
            AssessPrints.Write(folder, screening, reported, paper, terminal);
        folder.Write("index.html", to => ReportPages.WriteRoster(to, screening));
        folder.WriteBytes("results.json", to => AssessDocument.Write(to, ToolVersion.Number, imported, request.Import, request.Settings, assessment));
        folder.WriteBytes("results.csv", to => ResultsCsv.Write(to, assessment, reports));
        RejectsFile.Write(folder, imported);
        folder.Commit();
        terminal.Error.WriteLine($"{TermWords.Counted(reported.Length, "report")}{(reported.Length < reports.Length ? ", none of controls (--all makes them too)" : "")}.");
        RejectsFile.Tell(folder, imported, terminal);
        folder.TellOfOthers(terminal);
        return reports;
    }

    // Empty where there is no report.
    private static ImmutableArray<string> Named(CohortAssessment assessment, ImmutableArray<int> reported)
    {
        var names = ReportFiles.Of([.. assessment.Sessions.Select(session => session.Session)]);
        var shown = reported.ToHashSet();
        return [.. names.Select((name, i) => shown.Contains(i) ? name : "")];
    }

    private static ReportBody WriteReport(OutputFolder folder, Screening screening, int session, bool charts, Progress progress)
    {
        var body = ReportPages.Body(screening, session);
        string file = screening.ReportFiles[session];
        folder.Write(file, to => ReportPages.WriteReport(to, body, screening.Letterhead));
        if (charts)
            foreach (var figure in body.Figures)
                ChartFiles.Write(folder, $"{Path.GetFileNameWithoutExtension(file)}-{figure.Name}", figure);
        progress.Step();
        return body;
    }
}
