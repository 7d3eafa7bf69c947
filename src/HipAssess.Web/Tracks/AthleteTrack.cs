using System.Collections.Immutable;
using HipAssess.Domain;
using HipAssess.Import.Columns;
using HipAssess.Import.Sessions;
using HipAssess.Norms;
using HipAssess.Reports.Export;
using HipAssess.Reports.Letterheads;
using HipAssess.Reports.Pages.Parts;
using HipAssess.Reports.Pages.Tracks;
using HipAssess.Reports.Print;
using HipAssess.Tracking;
using HipAssess.Web.Cohorts;

namespace HipAssess.Web.Tracks;

/// <summary>One athlete over time: what <c>track</c> says of them.</summary>
/// <param name="Imported">The sessions as something that was read.</param>
/// <param name="Settings">What shaped the assessment of each session.</param>
/// <param name="History">What changed.</param>
/// <param name="Baseline">The date whose level every side is compared with; null for none.</param>
/// <param name="ToolVersion">Printed in every report.</param>
/// <param name="Today">Day of the run.</param>
internal sealed record AthleteTrack(Imported Imported, AssessmentSettings Settings, History History, DateOnly? Baseline, string ToolVersion, DateOnly Today)
{
    /// <summary>Stands at its head; null for none.</summary>
    public Letterhead? Letterhead { get; init; }

    private ImmutableArray<string> Files => ReportFiles.Of([History.Athlete], "track");

    /// <summary>Safe on every system; ends in <c>.html</c>.</summary>
    public string FileName => Files[0];

    private TrackRun Run => new(Imported, Settings, [History], ToolVersion, Files) { Baseline = Baseline, Letterhead = Letterhead };

    /// <summary>Follows one athlete.</summary>
    /// <param name="ofAthlete">Their tests, all with dates or all with numbers, in their order.</param>
    /// <param name="yardstick">What they are held against.</param>
    /// <param name="baseline">The date whose level every side is compared with; null for none.</param>
    /// <param name="toolVersion">Printed in every report.</param>
    /// <param name="today">Day of the run.</param>
    public static AthleteTrack Of(IReadOnlyList<Session> ofAthlete, Yardstick yardstick, DateOnly? baseline, string toolVersion, DateOnly today)
    {
        var judged = yardstick.Judge(ofAthlete).Kept();
        return new(Cohort.AsRead(ofAthlete), judged.Settings, Histories.Of(judged)[0], baseline, toolVersion, today);
    }

    /// <summary>The article of the page, charts and all.</summary>
    public ReportBody Body() => TrackPages.Body(Run, 0);

    /// <summary>Writes it as PDF.</summary>
    public void WritePdf(Stream to, Paper paper) => PdfFile.Write(to, LaidOut.Of(TrackPrint.Of(History, Settings, Baseline, ToolVersion, Letterhead), paper));

    /// <summary>Writes it as <c>results.csv</c>.</summary>
    public void WriteCsv(Stream to) => TrackCsv.Write(to, [History]);

    /// <summary>Writes it as <c>results.json</c>.</summary>
    public void WriteJson(Stream to) => TrackDocument.Write(to, ToolVersion, Imported, new ImportOptions { Today = Today }, Settings, null, Baseline, [History]);
}
