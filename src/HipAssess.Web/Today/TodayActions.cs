using HipAssess.Reports.Pages.Parts;
using HipAssess.Reports.Words;
using HipAssess.Reports.Words.Doors;
using HipAssess.Store.Kept;
using HipAssess.Verdicts;
using HipAssess.Web.Actions;
using HipAssess.Web.Answers;
using HipAssess.Web.Cohorts;

namespace HipAssess.Web.Today;

/// <summary>The first page.</summary>
internal static class TodayActions
{
    private const int Newest = 20;

    /// <summary>Newest tests, flagged first; drafts not finished; the three things to do. Of an athlete their own page.</summary>
    public static async Task<Answer> Show(Visit visit) => visit.Visitor.Self is { } self ? Answer.SeeOther($"/athletes/{self}") : Answer.Page(Labels.Today, Html.Of<TodayPage>(
        (nameof(TodayPage.Drafts), await visit.Store.Drafts.ListAsync(cancel: visit.Gone)), (nameof(TodayPage.Rows), await RowsAsync(visit))));

    private static async Task<IReadOnlyList<(SessionAssessment Session, string Link, SessionAssessment? Before)>> RowsAsync(Visit visit)
    {
        var newest = await visit.Store.Sessions.NewestAsync(Newest, visit.Gone);
        var stored = new List<StoredSession>();
        await foreach (var one in visit.Store.Sessions.ReadAsync(new SessionFilter { Athletes = [.. newest.Select(one => one.AthleteId).Distinct()] }, visit.Gone))
            stored.Add(one);
        var judged = (await visit.YardstickAsync()).Judge([.. stored.Select(one => one.Session)]);
        return [.. Matrix.Rows(stored, judged, newest.Select(one => one.Id)).OrderByDescending(row => MatrixWords.Urgency(row.Session))];
    }
}
