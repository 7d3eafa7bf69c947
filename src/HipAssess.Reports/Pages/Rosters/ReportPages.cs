using HipAssess.Reports.Charts;
using HipAssess.Reports.Pages.Parts;
using HipAssess.Reports.Pages.Sheets;
using HipAssess.Reports.Words;

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
        string id = $"report-{session + 1}";
        var figures = Figures.Of(assessed);
        string html = Html.Of<SessionReport>(
            (nameof(SessionReport.Screening), screening),
            (nameof(SessionReport.Session), assessed),
            (nameof(SessionReport.Id), id),
            (nameof(SessionReport.Charts), figures.Select(figure => (figure, figure.Svg(id + "-"))).ToArray()));
        return new ReportBody(id, $"{VisibleText.Visible(assessed.Session.Called)}, {Prose.Date(assessed.Session.Date)}", html, figures);
    }

    /// <summary>One report as a page of its own.</summary>
    public static void WriteReport(TextWriter to, ReportBody body)
    {
        PageFrame.Open(to, body.Title + ": hip strength report", hasCharts: true);
        to.Write("<header class=\"page\"><h1>Hip strength report</h1><nav><a href=\"index.html\">Roster</a></nav></header>\n<main>\n");
        to.Write(body.Html);
        to.Write("\n</main>");
        PageFrame.Close(to);
    }

    /// <summary>Every report, one to a printed page set.</summary>
    /// <param name="to">Where to.</param>
    /// <param name="bodies">Enumerated once, so that they may be rendered while writing.</param>
    public static void WriteAll(TextWriter to, IEnumerable<ReportBody> bodies)
    {
        PageFrame.Open(to, "Hip strength reports", hasCharts: true);
        to.Write("<header class=\"page\"><h1>Hip strength reports</h1><nav><a href=\"index.html\">Roster</a></nav></header>\n<main>\n");
        foreach (var body in bodies)
        {
            to.Write(body.Html);
            to.Write('\n');
        }
        to.Write("</main>");
        PageFrame.Close(to);
    }

    /// <summary>The roster: flagged first, with a link to each report.</summary>
    public static void WriteRoster(TextWriter to, Screening screening)
    {
        PageFrame.Open(to, "Hip strength roster", hasCharts: false);
        to.Write("<header class=\"page\"><h1>Hip strength roster</h1></header>\n<main>\n");
        to.Write(Html.Of<Roster>((nameof(Roster.Screening), screening)));
        to.Write("\n</main>");
        PageFrame.Close(to);
    }
}
