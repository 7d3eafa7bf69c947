using HipAssess.Import.Columns;
using HipAssess.Thresholds;

namespace HipAssess.Import.Sessions;

/// <summary>
/// Sessions of one athlete a few hours apart are one test, though midnight lies between them: a clock set to universal time
/// puts an evening in California on two days.
/// </summary>
internal static class Nights
{
    /// <summary>Joins them.</summary>
    /// <returns>How many were joined to the one before, by the file of the later.</returns>
    public static IReadOnlyDictionary<int, int> Join(SessionDrafts drafts)
    {
        var joined = new Dictionary<int, int>();
        if (!drafts.All.Any(session => session.HasTimes))
            return joined;
        var kept = new List<SessionDraft>();
        foreach (var session in drafts.InOrder)
        {
            if (kept.Count > 0 && IsOneTest(kept[^1], session) && drafts.Tests.CanJoin(kept[^1], session))
            {
                drafts.Tests.Join(kept[^1], session);
                kept[^1].Take(session);
                joined[session.FirstPlace.File] = joined.GetValueOrDefault(session.FirstPlace.File) + 1;
            }
            else
                kept.Add(session);
        }
        if (joined.Count > 0)
            drafts.KeepOnly(kept);
        return joined;
    }

    /// <summary>What is said of the sessions joined.</summary>
    public static Decision Say(int count) => new(
        "tests around midnight", "joined",
        FormattableString.Invariant($"{count} {(count == 1 ? "time" : "times")} the readings of an athlete on two dates lie less than {Limits.TestHours} hours apart: they are one test, on the first date"));

    private static bool IsOneTest(SessionDraft earlier, SessionDraft later) =>
        earlier.Athlete == later.Athlete && earlier.HasTimes && later.HasTimes && earlier.Contradictions is null && later.Contradictions is null
        && earlier.Date is { } first && later.Date is { } second && second.DayNumber > first.DayNumber
        && later.FirstSecond - earlier.LastSecond < Limits.TestHours * 3600 && earlier.GoesWith(later);
}
