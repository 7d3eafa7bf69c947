using HipAssess.Store.Kept;
using HipAssess.Verdicts;

namespace HipAssess.Web.Cohorts;

/// <summary>Judged tests of the store as rows of the roster's matrix.</summary>
internal static class Matrix
{
    /// <summary>One row per test, in the order given, beside the one before of the same athlete, with a link to its report.</summary>
    /// <param name="stored">Tests in the store.</param>
    /// <param name="judged">The same, judged, in the same order.</param>
    public static IReadOnlyList<(SessionAssessment Session, string Link, SessionAssessment? Before)> Rows(IReadOnlyList<StoredSession> stored, CohortAssessment judged) =>
        [.. Enumerable.Range(0, stored.Count).Select(i => Row(stored, judged, i))];

    /// <summary>Some of them as rows, judged on all processors.</summary>
    /// <param name="stored">Tests in the store.</param>
    /// <param name="judged">The same, judged, in the same order.</param>
    /// <param name="wanted">Ids of tests, in the order of the rows; what is not there is left out.</param>
    public static (SessionAssessment Session, string Link, SessionAssessment? Before)[] Rows(IReadOnlyList<StoredSession> stored, CohortAssessment judged, IEnumerable<Guid> wanted)
    {
        var place = stored.Index().ToDictionary(one => one.Item.Id, one => one.Index);
        int[] places = [.. wanted.Where(place.ContainsKey).Select(id => place[id])];
        var rows = new (SessionAssessment Session, string Link, SessionAssessment? Before)[places.Length];
        Parallel.For(0, rows.Length, i => rows[i] = Row(stored, judged, places[i]));
        return rows;
    }

    private static (SessionAssessment Session, string Link, SessionAssessment? Before) Row(IReadOnlyList<StoredSession> stored, CohortAssessment judged, int i) =>
        (judged.Sessions[i], $"/tests/{stored[i].Id}", i > 0 && stored[i - 1].AthleteId == stored[i].AthleteId ? judged.Sessions[i - 1] : null);
}
