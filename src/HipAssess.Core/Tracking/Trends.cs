using System.Collections.Immutable;
using HipAssess.Domain;
using HipAssess.Statistics.Series;
using HipAssess.Statistics.Tests;
using HipAssess.Thresholds;

namespace HipAssess.Tracking;

/// <summary>Finds where a muscle group is going. Strengths limited by pain are no maximum and do not count.</summary>
public static class Trends
{
    /// <summary>
    /// Of ln strength. Null when neither side has enough sessions; two or three say nothing about a trend. Tests without dates have no slope, only the count of the weaker side.
    /// </summary>
    public static Trend? Of(IReadOnlyList<TrackedPoint> points) => Of(
        side => [.. Counted(points, side).Select(point => (point.When, Math.Log(point.On(side)!.Value)))],
        [.. points.Select(p => p.Day.Difference).Where(d => d is { IsMarked: false }).Select(d => d!.WeakerSide)]);

    /// <summary>Of a range of motion, in its unit; the weaker side is the one with less.</summary>
    public static Trend? Of(ImmutableArray<MovementPoint> points) => Of(
        side => [.. from point in points let counted = point.Counted(side) where counted is not null select (point.When, counted.Value.Value)],
        [.. points.Select(p => p.Day.Difference).Where(d => d is { IsMarked: false }).Select(d => d!.LessSide)]);

    /// <summary>Every trend of the athlete is one of the looks that Holm counts.</summary>
    public static List<Trend?> Adjusted(IReadOnlyList<Trend?> trends)
    {
        var adjusted = Holm.Adjust([.. trends.SelectMany(trend => new[] { trend?.Left?.KendallP, trend?.Right?.KendallP })]);
        return [.. trends.Select((trend, i) => trend is null ? null : trend with
        {
            Left = trend.Left is null ? null : trend.Left with { KendallPHolm = adjusted[2 * i] },
            Right = trend.Right is null ? null : trend.Right with { KendallPHolm = adjusted[2 * i + 1] },
        })];
    }

    private static Trend? Of(Func<Side, IReadOnlyList<(TestDay When, double Value)>> values, IReadOnlyList<Side?> weaker)
    {
        var (leftValues, rightValues) = (values(Side.Left), values(Side.Right));
        var (left, right) = (OfSide(leftValues), OfSide(rightValues));
        bool isDated = leftValues.Concat(rightValues).All(one => one.When.Date is not null);
        if (left is null && right is null && (isDated || Math.Max(leftValues.Count, rightValues.Count) < Limits.TrendSessions))
            return null;
        var (weakerSide, count) = Weaker(weaker);
        var notes = new List<Note>();
        if (!isDated)
            notes.Add(new Note(NoteCodes.NoTrendWithoutDates));
        foreach (var (side, trend, counted) in isDated ? new[] { (Side.Left, left, leftValues.Count), (Side.Right, right, rightValues.Count) } : [])
            if (trend is null)
                notes.Add(new Note(NoteCodes.TooFewForTrend, side, counted, Limits.TrendSessions));
            else if (trend.Ci95PerDay is null)
                notes.Add(new Note(NoteCodes.TooFewForTrendInterval, side, trend.Sessions, Limits.TrendIntervalSessions));
        if (count is null)
            notes.Add(new Note(NoteCodes.NoSideDifference));
        else if (weakerSide is null)
            notes.Add(new Note(NoteCodes.NeitherSideWeakerMoreOften));
        return new Trend(left, right, weakerSide, count, weaker.Count, [.. notes]);
    }

    private static SideTrend? OfSide(IReadOnlyList<(TestDay When, double Value)> values)
    {
        if (values.Count < Limits.TrendSessions || values.Any(one => one.When.Date is null))
            return null;
        // Days from the first session: the origin does not change a slope, and small numbers keep all digits.
        int start = values[0].When.Date!.Value.DayNumber;
        (double, double)[] line = [.. values.Select(one => ((double)(one.When.Date!.Value.DayNumber - start), one.Value))];
        var slope = TheilSen.Of(line)!;
        return new SideTrend(values.Count, slope.Slope, values.Count < Limits.TrendIntervalSessions ? null : slope.Ci95, KendallTest.P(line));
    }

    private static IEnumerable<TrackedPoint> Counted(IReadOnlyList<TrackedPoint> points, Side side) =>
        points.Where(point => point.On(side) is not null && !point.IsLimitedByPain(side));

    private static (Side? Side, int? Count) Weaker(IReadOnlyList<Side?> weaker)
    {
        if (weaker.Count == 0)
            return (null, null);
        int left = weaker.Count(side => side == Side.Left), right = weaker.Count(side => side == Side.Right);
        return (left > right ? Side.Left : right > left ? Side.Right : null, Math.Max(left, right));
    }
}
