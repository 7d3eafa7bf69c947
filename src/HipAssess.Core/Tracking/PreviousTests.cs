using System.Collections.Immutable;
using HipAssess.Domain;
using HipAssess.Mobility;
using HipAssess.Norms;
using HipAssess.Statistics.Distributions;
using HipAssess.Strength;
using HipAssess.Tracking.Series;
using HipAssess.Verdicts;

namespace HipAssess.Tracking;

/// <summary>
/// What changed since the session before: with one earlier session by Holm over all its comparisons, with more by the levels of
/// the history up to this day (docs/methods.md section 9).
/// </summary>
public static class PreviousTests
{
    // A year of weekly tests: a longer history changes nothing about what the newest test says.
    private const int LongestHistory = 52;

    /// <summary>Null when there is no earlier test day.</summary>
    public static PreviousTest? Of(SessionAssessment session, AssessmentSettings settings)
    {
        if (session.Earlier is not [.., var previous] || session.Session.Date is not { } date)
            return null;
        var today = TestDay.Of(date);
        var days = new List<(TestDay When, DayStrength Day, MuscleAssessment? Assessed)>();
        foreach (var earlier in session.Earlier.Skip(Math.Max(0, session.Earlier.Count - LongestHistory)))
            days.AddRange(Days(earlier).Select(day => (earlier.When, day, (MuscleAssessment?)null)));
        days.AddRange(session.Muscles.Select(muscle => (today, muscle.Day, (MuscleAssessment?)muscle)));
        var pairs = MuscleHistories.Of(days).Muscles
            .Where(muscle => muscle.Newest.When == today && muscle.Points.Length > 1 && muscle.Points[^2].When == previous.When)
            .ToList();
        var changes = Changes.Of([.. pairs.Select(muscle => ((TrackedPoint?)muscle.Points[^2], muscle.Newest))]);
        bool isSecond = session.Earlier.Count == 1;
        return new PreviousTest(previous.Date!.Value, [.. pairs.Select((muscle, i) => new PreviousMuscle(
            muscle.Test, muscle.Points[^2],
            Move(changes[i]!.Left, isSecond ? null : muscle.Left, today),
            Move(changes[i]!.Right, isSecond ? null : muscle.Right, today),
            Move(changes[i]!.Difference, isSecond ? null : muscle.Difference, today)))])
        {
            BeforeInjury = Before(session),
            Movements = Movements(session, previous, today, settings),
        };

        ImmutableArray<DayStrength> Days(Session day) => DayStrength.Of(day, settings.Strength, settings.Normalise, settings.Reliability);

        BeforeInjury? Before(SessionAssessment now)
        {
            if (now.Session.Facts.InjuredSide is not { } side
                || now.Earlier.LastOrDefault(day => day.Facts is { InjuredSide: null, InjuredOnBothSides: false, Group: not Group.Injured }) is not { } sound)
                return null;
            var then = MuscleHistories.Of([
                .. Days(sound).Select(day => (sound.When, day, (MuscleAssessment?)null)),
                .. now.Muscles.Select(muscle => (today, muscle.Day, (MuscleAssessment?)muscle))]).Muscles;
            return new(sound.Date!.Value, side, [.. from muscle in then
                where muscle.Points.Length == 2
                let first = muscle.Points[0].Ln(side)
                let last = muscle.Points[1].Ln(side)
                where first is not null && last is not null
                let change = last.Value.Value - first.Value.Value
                let bound = Normal.Z95 * Math.Sqrt(first.Value.Sem * first.Value.Sem + last.Value.Sem * last.Value.Sem)
                select (muscle.Test, new Moved(change, bound, Math.Abs(change) > bound ? ChangeVerdict.Perhaps : ChangeVerdict.WithinError))]);
        }
    }

    private static ImmutableArray<PreviousMovement> Movements(SessionAssessment session, Session previous, TestDay today, AssessmentSettings settings)
    {
        var days = new List<(TestDay When, DayRange Day, MovementAssessment? Assessed)>();
        foreach (var earlier in session.Earlier.Skip(Math.Max(0, session.Earlier.Count - LongestHistory)))
            days.AddRange(DayRange.Of(earlier, settings.Mobility, settings.RangeReliability).Select(day => (earlier.When, day, (MovementAssessment?)null)));
        days.AddRange(session.Movements.Select(movement => (today, movement.Day, (MovementAssessment?)movement)));
        var pairs = MovementHistories.Of(days).Movements
            .Where(movement => movement.Newest.When == today && movement.Points.Length > 1 && movement.Points[^2].When == previous.When)
            .ToList();
        var changes = Changes.Of(pairs.Select(movement => (movement.Points[^2], movement.Newest)));
        bool isSecond = session.Earlier.Count == 1;
        return [.. pairs.Select((movement, i) => new PreviousMovement(
            movement.Test, movement.Points[^2],
            Move(changes[3 * i], isSecond ? null : movement.Left, today),
            Move(changes[3 * i + 1], isSecond ? null : movement.Right, today),
            Move(changes[3 * i + 2], isSecond ? null : movement.Difference, today)))];
    }

    // A level that began today is a change since the session before; one that began earlier is none.
    private static Moved? Move(ValueChange? change, TrackedSeries? series, TestDay today)
    {
        if (change is null)
            return null;
        if (change.Judged is not { } judged)
            return new Moved(change.Ln, BoundLn: null, Verdict: null);
        var verdict = series is null ? judged.Verdict
            : series.Change?.Since == today ? ChangeVerdict.Changed
            : series.NewestIsOff ? ChangeVerdict.Perhaps
            : ChangeVerdict.WithinError;
        return new Moved(change.Ln, judged.BoundLn, verdict);
    }
}
