using System.Collections.Immutable;
using HipAssess.Domain;
using HipAssess.Strength;
using HipAssess.Thresholds;
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
        var muscles = sessions
            .SelectMany(session => session.Muscles.Select(muscle => (Date: DateOf(session), Muscle: muscle)))
            .GroupBy(day => (day.Muscle.Test.Muscle, day.Muscle.Test.Position, day.Muscle.Test.Contraction, day.Muscle.Test.Condition, day.Muscle.Test.Unit.Kind()))
            .Select(days => Points([.. days.Where(day => day.Muscle.Left is not null || day.Muscle.Right is not null)]))
            .Where(points => points.Length > 0)
            .OrderBy(points => points[^1].Assessed.Test, MuscleTest.Order)
            .ToList();
        var sinceFirst = Compare(muscles, points => points[0]);
        var sincePrevious = Compare(muscles, points => points[^2]);
        return new History(
            athlete,
            sessions,
            [.. muscles.Select((points, i) => OfMuscle(points, sinceFirst[i], sincePrevious[i], DateOf(sessions[^1])))],
            Marks(sessions));
    }

    // A comparison belongs to the session that made it: a muscle group left out since keeps the verdict it had, and takes no part in later ones.
    private static Change?[] Compare(List<ImmutableArray<TrackedPoint>> muscles, Func<ImmutableArray<TrackedPoint>, TrackedPoint> earlier)
    {
        var changes = new Change?[muscles.Count];
        foreach (var session in Enumerable.Range(0, muscles.Count).GroupBy(i => muscles[i][^1].Date))
            foreach (var (i, change) in session.Zip(Changes.Of([.. session.Select(i => (muscles[i].Length > 1 ? earlier(muscles[i]) : null, muscles[i][^1]))])))
                changes[i] = change;
        return changes;
    }

    private static MuscleHistory OfMuscle(ImmutableArray<TrackedPoint> points, Change? sinceFirst, Change? sincePrevious, DateOnly newest)
    {
        var trend = Trends.Of(points);
        var notes = new List<Note>();
        if (points[^1].Date != newest)
            notes.Add(new Note(NoteCodes.NotInNewestSession));
        if (points.Length == 1)
            notes.Add(new Note(NoteCodes.FirstSession));
        if (trend is null)
            notes.Add(new Note(
                NoteCodes.TooFewForTrend,
                Number: Math.Max(Trends.Count(points, Side.Left), Trends.Count(points, Side.Right)),
                Other: Limits.TrendSessions));
        return new MuscleHistory(points[^1].Assessed.Test, points, sinceFirst, sincePrevious, trend, [.. notes]);
    }

    // Units of one kind convert exactly; the newest session's unit is the one the athlete now reads.
    private static ImmutableArray<TrackedPoint> Points(IReadOnlyList<(DateOnly Date, MuscleAssessment Muscle)> days)
    {
        return [.. days.Select(day => new TrackedPoint(
            day.Date, Converted(day.Muscle.Left, day.Muscle), Converted(day.Muscle.Right, day.Muscle), day.Muscle))];

        double? Converted(SideStrength? side, MuscleAssessment muscle) =>
            side is null ? null : StrengthUnits.Convert(side.Strength, muscle.Test.Unit, days[^1].Muscle.Test.Unit);
    }

    private static ImmutableArray<NoteMark> Marks(IEnumerable<SessionAssessment> sessions) =>
        [.. sessions
            .Where(session => session.Session.Notes.Length > 0)
            .Select((session, i) => new NoteMark(i + 1, DateOf(session), string.Join("; ", session.Session.Notes)))];

    private static DateOnly DateOf(SessionAssessment session) =>
        session.Session.Date ?? throw new ArgumentException("Tracking needs a date for every session.");
}
