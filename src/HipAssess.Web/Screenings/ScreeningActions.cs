using HipAssess.Domain;
using HipAssess.Import.Columns;
using HipAssess.Reports.Export;
using HipAssess.Reports.Pages.Parts;
using HipAssess.Reports.Print;
using HipAssess.Reports.Words;
using HipAssess.Reports.Words.Doors;
using HipAssess.Reports.Words.Printed;
using HipAssess.Store.Kept;
using HipAssess.Verdicts;
using HipAssess.Web.Actions;
using HipAssess.Web.Answers;
using HipAssess.Web.Cohorts;
using Microsoft.AspNetCore.Http;

namespace HipAssess.Web.Screenings;

/// <summary>Everybody's newest test as a matrix, and the files of it.</summary>
internal static class ScreeningActions
{
    // The newest, the one before it in the row, and the one that may be judged with by its mean.
    private const int Compared = 3;

    /// <summary>One page of the matrix, flagged first.</summary>
    public static async Task<Answer> Show(Visit visit)
    {
        var filter = ScreeningFilter.Of(visit);
        var wanted = await WantedAsync(visit, filter);
        var rows = await RowsAsync(visit, [.. wanted.Skip(filter.Skip).Take(ScreeningFilter.OnAPage)]);
        return Answer.Page(Labels.Screening, Html.Of<ScreeningPage>(
            (nameof(ScreeningPage.Filter), filter), (nameof(ScreeningPage.Teams), await visit.Store.Athletes.TeamsAsync(visit.Gone)),
            (nameof(ScreeningPage.Count), wanted.Count), (nameof(ScreeningPage.Counts), MatrixWords.Counts([.. wanted.Select(one => (one.Verdict.Flag, one.Verdict.IsIncomplete))])),
            (nameof(ScreeningPage.Patients), rows.Where(row => row.Session.Session.Facts.Group != Group.Control).ToList()),
            (nameof(ScreeningPage.Controls), rows.Where(row => row.Session.Session.Facts.Group == Group.Control).ToList())));
    }

    /// <summary>The reports of one page in one PDF.</summary>
    public static async Task<Answer> Pdf(Visit visit)
    {
        var filter = ScreeningFilter.Of(visit);
        var judged = await JudgedAsync(visit, [.. (await WantedAsync(visit, filter)).Skip(filter.Skip).Take(ScreeningFilter.OnAPage)]);
        if (judged.Sessions.Count == 0)
            return Answer.Refusal(StatusCodes.Status422UnprocessableEntity, KeptWords.NobodyTested);
        var (paper, letterhead) = await visit.PrintAsync();
        return Answer.Download("reports.pdf", "application/pdf", to =>
        {
            using var all = new PdfFile(PrintWords.All, PrintWords.MadeBy(visit.Door.ToolVersion), holdsMany: true);
            foreach (var session in judged.Sessions)
                all.Add(LaidOut.Of(SessionPrint.Of(session, judged.Settings, judged.Controls, visit.Door.ToolVersion, letterhead), paper));
            all.Save(to);
        });
    }

    /// <summary>What <c>assess --latest</c> says of all of them, as CSV.</summary>
    public static async Task<Answer> Csv(Visit visit)
    {
        var judged = await JudgedAsync(visit, await WantedAsync(visit, ScreeningFilter.Of(visit)));
        return Answer.Download("results.csv", "text/csv; charset=utf-8", to => ResultsCsv.Write(to, judged, []));
    }

    /// <summary>The same as JSON.</summary>
    public static async Task<Answer> Json(Visit visit)
    {
        var judged = await JudgedAsync(visit, await WantedAsync(visit, ScreeningFilter.Of(visit)));
        var read = Cohort.AsRead([.. judged.Sessions.Select(session => session.Session)]);
        return Answer.Download("results.json", "application/json", to =>
            AssessDocument.Write(to, visit.Door.ToolVersion, read, new ImportOptions { Today = visit.Door.Today }, judged.Settings, judged));
    }

    private static async Task<IReadOnlyList<(SessionHead Head, SessionVerdict Verdict)>> WantedAsync(Visit visit, ScreeningFilter filter)
    {
        SessionHead[] heads = [.. (await visit.HeadsAsync()).Where(head => (filter.Team is null || head.Team == filter.Team) && filter.Holds(head.Day))];
        var verdicts = await visit.Door.Verdicts.OfAsync(heads, visit.Gone);
        return [.. heads.Zip(verdicts).Where(one => filter.Holds(one.Second)).OrderByDescending(one => MatrixWords.Urgency(one.Second.Flag, one.Second.IsIncomplete))];
    }

    private static async Task<IReadOnlyList<(SessionAssessment Session, string Link, SessionAssessment? Before)>> RowsAsync(Visit visit, IReadOnlyList<(SessionHead Head, SessionVerdict)> wanted)
    {
        var stored = await StoredAsync(visit, wanted, Compared);
        return Matrix.Rows(stored, (await visit.YardstickAsync()).Judge([.. stored.Select(one => one.Session)]), wanted.Select(one => one.Head.Id));
    }

    private static async Task<CohortAssessment> JudgedAsync(Visit visit, IReadOnlyList<(SessionHead Head, SessionVerdict)> wanted)
    {
        var stored = await StoredAsync(visit, wanted);
        var newest = wanted.Select(one => one.Head.Id).ToHashSet();
        var asked = stored.Where(one => newest.Contains(one.Id)).Select(one => one.Session).ToHashSet<Session>(ReferenceEqualityComparer.Instance);
        return (await visit.YardstickAsync()).Judge([.. stored.Select(one => one.Session)]).Only(asked.Contains).Kept();
    }

    // With the tests before, which the newest are compared with: all, or so many.
    private static async Task<List<StoredSession>> StoredAsync(Visit visit, IReadOnlyList<(SessionHead Head, SessionVerdict)> wanted, int? newest = null)
    {
        var stored = new List<StoredSession>();
        await foreach (var one in visit.Store.Sessions.ReadAsync(new SessionFilter { Athletes = [.. wanted.Select(want => want.Head.AthleteId)], Newest = newest }, visit.Gone))
            stored.Add(one);
        return stored;
    }
}
