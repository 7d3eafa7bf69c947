using System.Collections.Immutable;
using HipAssess.Domain;
using HipAssess.Verdicts;

namespace HipAssess.Tracking;

/// <summary>From assessed sessions to what changed in each athlete (docs/methods.md section 9).</summary>
public static class Histories
{
    /// <summary>One history per athlete, in order of id; each is made anew when it is asked for, and then throws where a session has neither date nor number.</summary>
    /// <param name="assessment">All sessions, not only the newest.</param>
    public static ListWhenAsked<History> Of(CohortAssessment assessment)
    {
        var athletes = assessment.Athletes();
        return new(athletes.Count, i =>
        {
            var (from, count) = athletes[i].GetOffsetAndLength(assessment.Sessions.Count);
            return Of([.. Enumerable.Range(from, count).Select(session => assessment.Sessions[session]).OrderBy(WhenOf, TestDay.Order)]);
        });
    }

    private static History Of(ImmutableArray<SessionAssessment> sessions)
    {
        var (muscles, cost) = MuscleHistories.Of([.. sessions.SelectMany(session =>
            session.Muscles.Select(muscle => (WhenOf(session), muscle.Day, (MuscleAssessment?)muscle)))]);
        var (movements, ofMovements) = MovementHistories.Of([.. sessions.SelectMany(session =>
            session.Movements.Select(movement => (WhenOf(session), movement.Day, (MovementAssessment?)movement)))]);
        return new History(sessions[0].Session.Athlete, sessions, muscles, Marks(sessions)) { Cost = cost, Movements = movements, MovementCost = movements.IsEmpty ? null : ofMovements };
    }

    private static ImmutableArray<NoteMark> Marks(IEnumerable<SessionAssessment> sessions) =>
        [.. sessions
            .Where(session => session.Session.Notes.Length > 0)
            .Select((session, i) => new NoteMark(i + 1, WhenOf(session), string.Join("; ", session.Session.Notes)))];

    private static TestDay WhenOf(SessionAssessment session) =>
        session.Session.When is { Date: null, Number: null } ? throw new ArgumentException("Tracking needs a date or a number for every session.") : session.Session.When;
}
