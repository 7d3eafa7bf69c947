using System.Collections.Immutable;
using HipAssess.Domain;
using HipAssess.Mobility;
using HipAssess.Thresholds;
using HipAssess.Tracking.Series;
using HipAssess.Verdicts;

namespace HipAssess.Tracking;

/// <summary>From test days to what changed in each movement: as of strength, on the plain scale, with a count of series of their own.</summary>
internal static class MovementHistories
{
    /// <summary>Every movement of one athlete, with the cost of a level that all their series share.</summary>
    /// <param name="days">All test days, oldest first.</param>
    public static (ImmutableArray<MovementHistory> Movements, LevelCost Cost) Of(IReadOnlyList<(TestDay When, DayRange Day, MovementAssessment? Assessed)> days)
    {
        var movements = days
            .Where(day => day.Day.Left is not null || day.Day.Right is not null)
            .GroupBy(day => day.Day.Test.Protocol)
            .Select(group => group.Select(day => new MovementPoint(day.When, day.Day, day.Assessed)).ToImmutableArray())
            .OrderBy(points => points[^1].Day.Test, MovementTest.Order)
            .ToList();
        var series = movements.Select(points => (
            Left: Counted(points, point => point.Counted(Side.Left)), Right: Counted(points, point => point.Counted(Side.Right)),
            Difference: Counted(points, point => point.CountedDifference))).ToList();
        TestDay[] dates = [.. days.Select(day => day.When).Distinct()];
        var cost = LevelCost.Of(series.Sum(s => Math.Sign(s.Left.Count) + Math.Sign(s.Right.Count) + Math.Sign(s.Difference.Count)), dates);
        var trends = Trends.Adjusted([.. movements.Select(Trends.Of)]);
        return ([.. movements.Select((points, i) => new MovementHistory(
            points[^1].Day.Test, points,
            Series(points, series[i].Left), Series(points, series[i].Right), Series(points, series[i].Difference),
            trends[i], Notes(points, trends[i], dates[^1])))], cost);

        TrackedSeries Series(ImmutableArray<MovementPoint> points, List<(TestDay, double, double)> values) =>
            TrackedSeries.Of(values, cost.BetaFor(points.Min(point => point.Day.ErrorBound.Df)));
    }

    private static List<(TestDay When, double Value, double Sem)> Counted(
        ImmutableArray<MovementPoint> points, Func<MovementPoint, (double Value, double Sem)?> value) =>
        [.. from point in points let counted = value(point) where counted is not null select (point.When, counted.Value.Value, counted.Value.Sem)];

    private static ImmutableArray<Note> Notes(ImmutableArray<MovementPoint> points, Trend? trend, TestDay newest)
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
}
