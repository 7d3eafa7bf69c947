using System.Collections.Immutable;
using HipAssess.Verdicts;

namespace HipAssess.Tracking;

/// <summary>From assessed sessions to what changed in each athlete (docs/methods.md section 9).</summary>
public static class Histories
{
    /// <summary>One history per athlete, in order of id.</summary>
    /// <param name="assessment">All sessions, not only the newest.</param>
    /// <exception cref="ArgumentException">A session has no date.</exception>
    public static ImmutableArray<History> Of(CohortAssessment assessment) =>
        [.. assessment.Sessions
            .GroupBy(session => session.Session.Athlete, StringComparer.Ordinal)
            .Select(athlete => Of(athlete.Key, [.. athlete.OrderBy(DateOf)]))];

    private static History Of(string athlete, ImmutableArray<SessionAssessment> sessions)
    {
        var (muscles, cost) = MuscleHistories.Of([.. sessions.SelectMany(session =>
            session.Muscles.Select(muscle => (DateOf(session), muscle.Day, (MuscleAssessment?)muscle)))]);
        return new History(athlete, sessions, muscles, Marks(sessions)) { Cost = cost };
    }

    private static ImmutableArray<NoteMark> Marks(IEnumerable<SessionAssessment> sessions) =>
        [.. sessions
            .Where(session => session.Session.Notes.Length > 0)
            .Select((session, i) => new NoteMark(i + 1, DateOf(session), string.Join("; ", session.Session.Notes)))];

    private static DateOnly DateOf(SessionAssessment session) =>
        session.Session.Date ?? throw new ArgumentException("Tracking needs a date for every session.");
}
