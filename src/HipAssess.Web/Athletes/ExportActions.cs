using HipAssess.Domain;
using HipAssess.Reports.Export;
using HipAssess.Store.Kept;
using HipAssess.Web.Actions;
using HipAssess.Web.Answers;

namespace HipAssess.Web.Athletes;

/// <summary>Tests as a file in the long layout, which reads back to equal sessions.</summary>
internal static class ExportActions
{
    /// <summary>All tests of one athlete.</summary>
    public static async Task<Answer> One(Visit visit)
    {
        if (await visit.AthleteAsync() is not { } athlete)
            return Answer.NotFound;
        var sessions = await visit.SessionsAsync(athlete);
        return Answer.Download(Path.ChangeExtension(ReportFiles.Of([athlete.Code], "tests")[0], "csv"), "text/csv; charset=utf-8", to => SessionsCsv.Write(to, sessions));
    }

    /// <summary>All tests of the store, as they are read.</summary>
    public static Task<Answer> All(Visit visit) => Task.FromResult(
        Answer.Streamed("tests.csv", "text/csv; charset=utf-8", to => SessionsCsv.Write(to, Sessions(visit))));

    private static IEnumerable<Session> Sessions(Visit visit) =>
        visit.Store.Sessions.ReadAsync(SessionFilter.All, visit.Gone).ToBlockingEnumerable(visit.Gone).Select(one => one.Session);
}
