using System.Collections.Immutable;
using HipAssess.Domain;
using HipAssess.Strength;
using HipAssess.Tracking.Series;
using HipAssess.Verdicts;

namespace HipAssess.Tracking;

/// <summary>From test days to what changed in each muscle group (docs/methods.md section 9).</summary>
internal static class MuscleHistories
{
    /// <summary>Every muscle group of one athlete, with the cost of a level that all its series share.</summary>
    /// <param name="days">All test days, oldest first.</param>
    public static (ImmutableArray<MuscleHistory> Muscles, LevelCost Cost) Of(
        IReadOnlyList<(TestDay When, DayStrength Day, MuscleAssessment? Assessed)> days)
    {
        var muscles = days
            .Where(day => day.Day.Left is not null || day.Day.Right is not null)
            .GroupBy(day => (day.Day.Test.Muscle, day.Day.Test.Position, day.Day.Test.Contraction, day.Day.Test.Condition, day.Day.Test.Unit.Kind()))
            .Select(group => Points([.. group]))
            .OrderBy(points => points[^1].Day.Test, MuscleTest.Order)
            .ToList();
        TestDay[] tests = [.. days.Select(day => day.When).Distinct()];
        var (series, cost) = FollowedSeries.Of(muscles, tests);
        var trends = Trends.Adjusted([.. muscles.Select(points => Trends.Of((IReadOnlyList<TrackedPoint>)points))]);
        return ([.. muscles.Select((points, i) => new MuscleHistory(
            points[^1].Day.Test, points,
            series[i].Left, series[i].Right, series[i].Difference,
            trends[i], FollowedSeries.Notes(points, trends[i], tests[^1])))], cost);
    }

    // Units of one kind convert exactly; the newest session's unit is the one the athlete now reads.
    private static ImmutableArray<TrackedPoint> Points(IReadOnlyList<(TestDay When, DayStrength Day, MuscleAssessment? Assessed)> days)
    {
        return [.. days.Select(day => new TrackedPoint(
            day.When, Converted(day.Day.Left, day.Day), Converted(day.Day.Right, day.Day), day.Day, day.Assessed))];

        double? Converted(SideStrength? side, DayStrength day) =>
            side is null ? null : StrengthUnits.Convert(side.Strength, day.Test.Unit, days[^1].Day.Test.Unit);
    }
}
