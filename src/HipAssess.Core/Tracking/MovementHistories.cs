using System.Collections.Immutable;
using HipAssess.Domain;
using HipAssess.Mobility;
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
        TestDay[] dates = [.. days.Select(day => day.When).Distinct()];
        var (series, cost) = FollowedSeries.Of(movements, dates);
        var trends = Trends.Adjusted([.. movements.Select(Trends.Of)]);
        return ([.. movements.Select((points, i) => new MovementHistory(
            points[^1].Day.Test, points,
            series[i].Left, series[i].Right, series[i].Difference,
            trends[i], FollowedSeries.Notes(points, trends[i], dates[^1])))], cost);
    }
}
