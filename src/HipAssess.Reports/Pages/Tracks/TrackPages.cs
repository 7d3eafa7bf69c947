using System.Collections.Immutable;
using HipAssess.Reports.Charts;
using HipAssess.Reports.Charts.Trends;
using HipAssess.Reports.Letterheads;
using HipAssess.Reports.Pages.Parts;
using HipAssess.Reports.Words;
using HipAssess.Reports.Words.Printed;

namespace HipAssess.Reports.Pages.Tracks;

/// <summary>The pages of <c>track</c>. All of it is safe to call from several threads.</summary>
public static class TrackPages
{
    /// <summary>Draws and renders one athlete once.</summary>
    /// <param name="season">The run.</param>
    /// <param name="athlete">Index into its histories.</param>
    public static ReportBody Body(TrackRun season, int athlete)
    {
        var history = season.Histories[athlete];
        string id = $"athlete-{athlete + 1}";
        ImmutableArray<Figure> figures = [.. TrendFigures.Of(history), .. TrendFigures.OfMovements(history)];
        var html = Html.TextOf<TrackReport>(
            (nameof(TrackReport.Season), season),
            (nameof(TrackReport.History), history),
            (nameof(TrackReport.Id), id),
            (nameof(TrackReport.Charts), figures));
        return new ReportBody(id, VisibleText.Visible(history.Newest.Session.Person), html, figures);
    }

    /// <summary>One athlete as a page of its own.</summary>
    public static void WriteAthlete(TextWriter to, ReportBody body, Letterhead? letterhead = null)
    {
        PageFrame.Open(to, PageWords.OverTimeOf(body.Title), hasCharts: true, letterhead?.Logo);
        PageFrame.Head(to, PageWords.OverTime, PageWords.AllAthletes);
        body.Html.WriteTo(to);
        to.Write("\n</main>");
        PageFrame.Close(to);
    }

    /// <summary>The list of athletes, with a link to each page.</summary>
    public static void WriteIndex(TextWriter to, TrackRun season)
    {
        PageFrame.Open(to, PageWords.OverTime, hasCharts: false);
        PageFrame.Head(to, PageWords.OverTime);
        to.Write(Html.Of<TrackIndex>((nameof(TrackIndex.Season), season)));
        to.Write("\n</main>");
        PageFrame.Close(to);
    }
}
