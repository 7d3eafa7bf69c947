using HipAssess.Domain;
using HipAssess.Statistics.Series;
using HipAssess.Statistics.Tests;
using HipAssess.Thresholds;

namespace HipAssess.Tracking;

/// <summary>Finds where a muscle group is going. Strengths limited by pain are no maximum and do not count.</summary>
public static class Trends
{
    /// <summary>
    /// Null when neither side has enough sessions; two or three say nothing about a trend. Tests without dates have no slope, only the count of the weaker side.
    /// </summary>
    public static Trend? Of(IReadOnlyList<TrackedPoint> points)
    {
        var left = OfSide(points, Side.Left);
        var right = OfSide(points, Side.Right);
        bool isDated = points.All(point => point.When.Date is not null);
        if (left is null && right is null && (isDated || Sides.Both.All(side => Count(points, side) < Limits.TrendSessions)))
            return null;
        var (weakerSide, count, tests) = Weaker(points);
        var notes = new List<Note>();
        if (!isDated)
            notes.Add(new Note(NoteCodes.NoTrendWithoutDates));
        foreach (var (side, trend) in isDated ? new[] { (Side.Left, left), (Side.Right, right) } : [])
            if (trend is null)
                notes.Add(new Note(NoteCodes.TooFewForTrend, side, Count(points, side), Limits.TrendSessions));
            else if (trend.Ci95PerDay is null)
                notes.Add(new Note(NoteCodes.TooFewForTrendInterval, side, trend.Sessions, Limits.TrendIntervalSessions));
        if (count is null)
            notes.Add(new Note(NoteCodes.NoSideDifference));
        else if (weakerSide is null)
            notes.Add(new Note(NoteCodes.NeitherSideWeakerMoreOften));
        return new Trend(left, right, weakerSide, count, tests, [.. notes]);
    }

    /// <summary>Sessions in which a side has a strength that counts.</summary>
    public static int Count(IReadOnlyList<TrackedPoint> points, Side side) => Counted(points, side).Count();

    private static SideTrend? OfSide(IReadOnlyList<TrackedPoint> points, Side side)
    {
        var counted = Counted(points, side).ToList();
        if (counted.Count < Limits.TrendSessions || counted.Any(point => point.When.Date is null))
            return null;
        // Days from the first session: the origin does not change a slope, and small numbers keep all digits.
        int start = counted[0].When.Date!.Value.DayNumber;
        (double, double)[] line = [.. counted.Select(p => ((double)(p.When.Date!.Value.DayNumber - start), Math.Log(p.On(side)!.Value)))];
        var slope = TheilSen.Of(line)!;
        return new SideTrend(
            counted.Count, slope.Slope, counted.Count < Limits.TrendIntervalSessions ? null : slope.Ci95, KendallTest.P(line));
    }

    private static IEnumerable<TrackedPoint> Counted(IReadOnlyList<TrackedPoint> points, Side side) =>
        points.Where(point => point.On(side) is not null && !point.IsLimitedByPain(side));

    private static (Side? Side, int? Count, int Tests) Weaker(IReadOnlyList<TrackedPoint> points)
    {
        var differences = points.Select(p => p.Day.Difference).Where(d => d is { IsMarked: false }).ToList();
        if (differences.Count == 0)
            return (null, null, 0);
        int left = differences.Count(d => d!.WeakerSide == Side.Left), right = differences.Count(d => d!.WeakerSide == Side.Right);
        return (left > right ? Side.Left : right > left ? Side.Right : null, Math.Max(left, right), differences.Count);
    }
}
