using System.Collections.Immutable;
using HipAssess.Cli.Output;
using HipAssess.Import.Sessions;
using HipAssess.Reports.Export;
using HipAssess.Reports.Pages.Tracks;
using HipAssess.Reports.Print;
using HipAssess.Tracking;

namespace HipAssess.Cli.Commands;

/// <summary>The files of <c>track --output</c>.</summary>
public static class TrackOutput
{
    /// <summary>Writes the list of athletes, their pages, results and charts.</summary>
    public static void Write(OutputFolder folder, TrackRequest request, Imported imported, ImmutableArray<History> histories, Terminal terminal)
    {
        var season = new TrackRun(
            imported, request.Settings, histories, ToolVersion.Number, ReportFiles.Of([.. histories.Select(history => history.Athlete)], "track"))
        {
            Baseline = request.Baseline,
            Letterhead = request.Letterhead,
        };
        var progress = new Progress(terminal, "pages", histories.Length);
        Parallel.For(0, histories.Length, i =>
        {
            WriteAthlete(folder, season, i, request.Charts);
            if (request.Pdf is { } paper)
                WritePdf(folder, season, i, paper);
            progress.Step();
        });
        progress.End();
        folder.Write("index.html", to => TrackPages.WriteIndex(to, season));
        folder.WriteBytes("results.json", to => TrackDocument.Write(
            to, ToolVersion.Number, imported, request.Import, request.Settings, request.Athlete, request.Baseline, histories));
        folder.WriteBytes("results.csv", to => TrackCsv.Write(to, histories));
        RejectsFile.Write(folder, imported);
        folder.Commit();
        RejectsFile.Tell(folder, imported, terminal);
        folder.TellOfOthers(terminal);
    }

    private static void WritePdf(OutputFolder folder, TrackRun season, int athlete, Paper paper)
    {
        var report = LaidOut.Of(TrackPrint.Of(season.Histories[athlete], season.Settings, season.Baseline, season.ToolVersion, season.Letterhead), paper);
        folder.WriteBytes(OutputNames.Pdf(season.Files[athlete]), to => PdfFile.Write(to, report));
    }

    private static void WriteAthlete(OutputFolder folder, TrackRun season, int athlete, bool charts)
    {
        var body = TrackPages.Body(season, athlete);
        string file = season.Files[athlete];
        folder.Write(file, to => TrackPages.WriteAthlete(to, body, season.Letterhead));
        if (charts)
            foreach (var figure in body.Figures)
                ChartFiles.Write(folder, $"{Path.GetFileNameWithoutExtension(file)}-{figure.Name}", figure);
    }
}
