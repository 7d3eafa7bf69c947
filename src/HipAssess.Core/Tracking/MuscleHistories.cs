using System.Collections.Immutable;
using HipAssess.Domain;
using HipAssess.Strength;
using HipAssess.Thresholds;
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
        var series = muscles.Select(points => (Left: Counted(points, p => p.Ln(Side.Left)), Right: Counted(points, p => p.Ln(Side.Right)),
            Difference: Counted(points, p => p.LnRatio))).ToList();
        TestDay[] tests = [.. days.Select(day => day.When).Distinct()];
        var cost = LevelCost.Of(series.Sum(s => Math.Sign(s.Left.Count) + Math.Sign(s.Right.Count) + Math.Sign(s.Difference.Count)), tests);
        var trends = Trends.Adjusted([.. muscles.Select(points => Trends.Of((IReadOnlyList<TrackedPoint>)points))]);
        return ([.. muscles.Select((points, i) => new MuscleHistory(
            points[^1].Day.Test, points,
            Series(points, series[i].Left), Series(points, series[i].Right), Series(points, series[i].Difference),
            trends[i], Notes(points, trends[i], tests[^1])))], cost);

        TrackedSeries Series(ImmutableArray<TrackedPoint> points, List<(TestDay, double, double)> values) =>
            TrackedSeries.Of(values, cost.BetaFor(points.Min(point => point.Day.ErrorBound.Df)));
    }

    private static List<(TestDay When, double Value, double Sem)> Counted(
        ImmutableArray<TrackedPoint> points, Func<TrackedPoint, (double Value, double Sem)?> value) =>
        [.. points.Where(point => value(point) is not null).Select(point => (point.When, value(point)!.Value.Value, value(point)!.Value.Sem))];

    private static ImmutableArray<Note> Notes(ImmutableArray<TrackedPoint> points, Trend? trend, TestDay newest)
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
                NoteCodes.TooFewForTrend,
                Number: Math.Max(Trends.Count(points, Side.Left), Trends.Count(points, Side.Right)),
                Other: Limits.TrendSessions));
        return notes.ToImmutable();
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
