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
    private const int OnAPage = 200;

    /// <summary>A page of it, newest first.</summary>
    public static async Task<Answer> Show(Visit visit)
    {
        long? before = long.TryParse(visit.Query("before"), NumberStyles.None, CultureInfo.InvariantCulture, out long number) ? number : null;
        var events = await visit.Store.Audit.ListAsync(new AuditFilter { Before = before }, OnAPage, visit.Gone);
        return Answer.Page(Labels.Audit, Html.Of<AuditPage>((nameof(AuditPage.Events), events), (nameof(AuditPage.HasMore), events.Count == OnAPage)));
    }
}
