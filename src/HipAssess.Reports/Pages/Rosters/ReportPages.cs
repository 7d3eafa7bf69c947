using HipAssess.Reports.Charts;
using HipAssess.Reports.Letterheads;
using HipAssess.Reports.Pages.Parts;
using HipAssess.Reports.Pages.Sheets;
using HipAssess.Reports.Words;
using HipAssess.Reports.Words.Printed;

namespace HipAssess.Reports.Pages.Rosters;

/// <summary>The pages of <c>assess</c>. All of it is safe to call from several threads.</summary>
public static class ReportPages
{
    /// <summary>Draws and renders one session once.</summary>
    /// <param name="screening">The run.</param>
    /// <param name="session">Index into its sessions.</param>
    public static ReportBody Body(Screening screening, int session)
    {
        var assessed = screening.Assessment.Sessions[session];
        string id = Anchor(session);
        var figures = Figures.Of(assessed);
        var html = Html.TextOf<SessionReport>(
            (nameof(SessionReport.Screening), screening),
            (nameof(SessionReport.Session), assessed),
            (nameof(SessionReport.Id), id),
            (nameof(SessionReport.Charts), figures));
        return new ReportBody(id, $"{VisibleText.Visible(assessed.Session.Called)}, {Prose.Date(assessed.Session.Date)}", html, figures);
    }

    /// <summary>Where a session stands on the page of all.</summary>
    internal static string Anchor(int session) => $"report-{session + 1}";

    /// <summary>One report as a page of its own.</summary>
    public static void WriteReport(TextWriter to, ReportBody body, Letterhead? letterhead = null)
    {
        PageFrame.Open(to, PageWords.ReportOf(body.Title), hasCharts: true, letterhead?.Logo);
        PageFrame.Head(to, PageWords.Report, PageWords.ToRoster);
        body.Html.WriteTo(to);
        to.Write("\n</main>");
        PageFrame.Close(to);
    }

    /// <summary>Every report, one to a printed page set, after a list of them.</summary>
    /// <param name="to">Where to.</param>
    /// <param name="screening">The run.</param>
    /// <param name="reported">Indices of the sessions, in the order of the roster.</param>
    /// <param name="bodies">Of the same sessions; enumerated once, so that they may be rendered while writing.</param>
    public static void WriteAll(TextWriter to, Screening screening, IReadOnlyList<int> reported, IEnumerable<ReportBody> bodies)
    {
        PageFrame.Open(to, PrintWords.All, hasCharts: true, screening.Letterhead?.Logo);
        PageFrame.Head(to, PrintWords.All, PageWords.ToRoster);
        to.Write(Html.Of<AllContents>((nameof(AllContents.Screening), screening), (nameof(AllContents.Reported), reported)));
        foreach (var body in bodies)
        {
            body.Html.WriteTo(to);
            to.Write('\n');
        }
        to.Write("</main>");
        PageFrame.Close(to);
    }

    /// <summary>The roster: flagged first, with a link to each report.</summary>
    public static void WriteRoster(TextWriter to, Screening screening)
    {
        PageFrame.Open(to, PageWords.Roster, hasCharts: false);
        PageFrame.Head(to, PageWords.Roster);
        to.Write(Html.Of<Roster>((nameof(Roster.Screening), screening)));
        to.Write("\n</main>");
        PageFrame.Close(to);
    }
}
