using System.Collections.Immutable;
using HipAssess.Domain;
using HipAssess.Thresholds;
using HipAssess.Tracking.Series;

namespace HipAssess.Tracking;

/// <summary>The levels of each side and of the side difference of one muscle group or movement.</summary>
/// <param name="Left">Left side.</param>
/// <param name="Right">Right side.</param>
/// <param name="Difference">Right against left.</param>
internal sealed record FollowedSeries(TrackedSeries Left, TrackedSeries Right, TrackedSeries Difference)
{
    /// <summary>The series of all tests of one kind of one athlete, with the cost of a level that they share.</summary>
    /// <param name="tests">The points of each muscle group, or of each movement, oldest first.</param>
    /// <param name="days">Every test day that has any of them, oldest first.</param>
    public static (ImmutableArray<FollowedSeries> Series, LevelCost Cost) Of<T>(IReadOnlyList<ImmutableArray<T>> tests, IReadOnlyList<TestDay> days)
        where T : IFollowedPoint
    {
        var values = tests.Select(points => (
            Left: Counted(points, point => point.Counted(Side.Left)), Right: Counted(points, point => point.Counted(Side.Right)),
            Difference: Counted(points, point => point.CountedDifference))).ToList();
        var cost = LevelCost.Of(values.Sum(one => Math.Sign(one.Left.Count) + Math.Sign(one.Right.Count) + Math.Sign(one.Difference.Count)), days);
        return ([.. tests.Zip(values, (points, one) =>
        {
            double beta = cost.BetaFor(points.Min(point => point.ErrorDf));
            return new FollowedSeries(TrackedSeries.Of(one.Left, beta), TrackedSeries.Of(one.Right, beta), TrackedSeries.Of(one.Difference, beta));
        })], cost);
    }

    /// <summary>Why something of a history is null, and what to know.</summary>
    public static ImmutableArray<Note> Notes<T>(ImmutableArray<T> points, Trend? trend, TestDay newest)
        where T : IFollowedPoint
    {
        var notes = ImmutableArray.CreateBuilder<Note>();
        if (points[^1].When != newest)
            notes.Add(new Note(NoteCodes.NotInNewestSession));
        if (points.Length == 1)
            notes.Add(new Note(NoteCodes.FirstSession));
        if (trend is null && newest.Date is null)
            notes.Add(new Note(NoteCodes.NoTrendWithoutDates));
        else if (trend is null)
            notes.Add(new Note(
                NoteCodes.TooFewForTrend, Number: Sides.Both.Max(side => points.Count(point => point.Counted(side) is not null)), Other: Limits.TrendSessions));
        return notes.ToImmutable();
    }

    /// <summary>The points in runs without a missed month.</summary>
    public static IEnumerable<ImmutableArray<T>> Runs<T>(ImmutableArray<T> points)
        where T : IFollowedPoint
    {
        int start = 0;
        for (int i = 1; i <= points.Length; i++)
            if (i == points.Length || MuscleHistory.MissedMonths(points[i - 1].When, points[i].When) > 0)
            {
                yield return points[start..i];
                start = i;
            }
    }

    private static List<(TestDay When, double Value, double Sem)> Counted<T>(ImmutableArray<T> points, Func<T, (double Value, double Sem)?> value)
        where T : IFollowedPoint =>
        [.. from point in points let counted = value(point) where counted is not null select (point.When, counted.Value.Value, counted.Value.Sem)];
}
