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
    private const int AtATime = 32;

    /// <summary>Writes roster, reports, results and charts.</summary>
    /// <returns>The report file of each session, in the order of the assessment.</returns>
    public static ImmutableArray<string> Write(
        OutputFolder folder, AssessRequest request, Imported imported, CohortAssessment assessment, Terminal terminal)
    {
        var reports = ReportFiles.Of([.. assessment.Sessions.Select(session => session.Session)]);
        var screening = new Screening(imported, assessment, ToolVersion.Number, reports) { ShowsDetails = request.ShowsDetails };
        var progress = new Progress(terminal, "reports", reports.Length);

        // Each report is drawn once: its own page is written on the way, and all.html takes what comes, in order.
        // A few at a time, so that memory does not grow with the number of athletes.
        var bodies = Enumerable.Range(0, reports.Length).Chunk(AtATime).SelectMany(some => some
            .AsParallel().AsOrdered().Select(i => WriteReport(folder, screening, i, request.Charts, progress)).ToList());
        folder.Write("all.html", to => ReportPages.WriteAll(to, bodies));
        progress.End();

        if (request.Pdf is { } paper)
            AssessPrints.Write(folder, screening, paper, terminal);
        folder.Write("index.html", to => ReportPages.WriteRoster(to, screening));
        folder.WriteBytes("results.json", to => AssessDocument.Write(to, ToolVersion.Number, imported, request.Import, request.Settings, assessment));
        folder.WriteBytes("results.csv", to => ResultsCsv.Write(to, assessment, reports));
        RejectsFile.Write(folder, imported);
        folder.Commit();
        terminal.Error.WriteLine($"{TermWords.Counted(reports.Length, "report")}: open {VisibleText.Visible(Path.Combine(folder.Name, "index.html"))}");
        RejectsFile.Tell(folder, imported, terminal);
        folder.TellOfOthers(terminal);
        return reports;
    }

    private static ReportBody WriteReport(OutputFolder folder, Screening screening, int session, bool charts, Progress progress)
    {
        var body = ReportPages.Body(screening, session);
        string file = screening.ReportFiles[session];
        folder.Write(file, to => ReportPages.WriteReport(to, body));
        if (charts)
            foreach (var figure in body.Figures)
            {
                string stem = $"{Path.GetFileNameWithoutExtension(file)}-{figure.Name}";
                folder.Write($"{stem}.svg", to => to.Write(figure.Svg()));
                folder.WriteBytes($"{stem}.png", to => to.Write(figure.Png()));
            }
        progress.Step();
        return body;
    }
}
