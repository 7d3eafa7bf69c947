using System.Globalization;
using HipAssess.Reports.Pages.Parts;
using HipAssess.Reports.Words.Doors;
using HipAssess.Store.Kept;
using HipAssess.Web.Actions;
using HipAssess.Web.Answers;

namespace HipAssess.Web.Audits;

/// <summary>Who did what when, without measurements.</summary>
internal static class AuditActions
{
    private const int OnAPage = 200, OfAFile = 5000;

    /// <summary>A page of it, newest first; with <c>who</c> or <c>athlete</c> of one person.</summary>
    public static async Task<Answer> Show(Visit visit)
    {
        var events = await visit.Store.Audit.ListAsync(FilterOf(visit), OnAPage, visit.Gone);
        return Answer.Page(Labels.Audit, Html.Of<AuditPage>((nameof(AuditPage.Events), events), (nameof(AuditPage.HasMore), events.Count == OnAPage), (nameof(AuditPage.Filter), FilterOf(visit)), (nameof(AuditPage.IsShared), visit.Visitor.Person is not null)));
    }

    /// <summary>All of it as CSV, newest first.</summary>
    public static Task<Answer> Csv(Visit visit) => Task.FromResult(Answer.Streamed("audit.csv", "text/csv; charset=utf-8", to => AuditCsv.Write(to, EventsOf(visit))));

    private static IEnumerable<AuditEvent> EventsOf(Visit visit)
    {
        var filter = FilterOf(visit);
        for (var page = Next(filter); page.Count > 0; page = Next(filter))
        {
            foreach (var one in page)
                yield return one;
            filter = filter with { Before = page[^1].Number };
        }

        List<AuditEvent> Next(AuditFilter from) => visit.Store.Audit.ListAsync(from, OfAFile, visit.Gone).GetAwaiter().GetResult();
    }

    private static AuditFilter FilterOf(Visit visit) => new()
    {
        Before = long.TryParse(visit.Query("before"), NumberStyles.None, CultureInfo.InvariantCulture, out long number) ? number : null,
        Who = visit.Query("who"),
        Athlete = visit.Query("athlete"),
    };
}
