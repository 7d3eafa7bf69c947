using HipAssess.Domain;
using HipAssess.Tracking;
using HipAssess.Tracking.Series;

namespace HipAssess.Reports.Words;

/// <summary>What changed in an athlete over time, and what did not.</summary>
public static class TrackWords
{
    private const string Bars = "▁▂▃▄▅▆▇█";
    private const int MostToldFirst = 3;

    /// <summary>The first sentences of a track page: the story, newest change first, and what to look at again.</summary>
    public static string Finding(History history)
    {
        if (history.Sessions.Length == 1)
            return "One test so far: there is nothing to compare it with yet.";
        var story = StoryWords.Of(history);
        string told = story.Count == 0
            ? $"Nothing changed beyond measurement error in {TermWords.Counted(history.Sessions.Length, "test")}."
            : string.Join(" ", story.Take(MostToldFirst).Select(entry => entry.Text));
        string more = story.Count > MostToldFirst ? $" {TermWords.Counted(story.Count - MostToldFirst, "more change")} below." : "";
        return told + more + LookAgain(history);
    }

    /// <summary>Level and trend of a side in one sentence.</summary>
    public static string Side(MuscleHistory muscle, Side side) => Side(
        muscle.On(side), muscle.Trend?.On(side),
        change => $"{ChangeWords.Signed(change.Percent)} (95 %: {ChangeWords.Signed(change.Ci95Percent.Low)} to {ChangeWords.Signed(change.Ci95Percent.High)})", Slope);

    /// <summary>The same on whatever scale.</summary>
    internal static string Side(TrackedSeries series, SideTrend? trend, Func<LevelChange, string> size, Func<SideTrend, string> slope)
    {
        if (series.Current is not { } now)
            return "no test without pain";
        string level = series.Change is { } change ? $"{size(change)} {Since(change)}"
            : now.Tests == 1 ? "first test" : $"no change in {TermWords.Counted(now.Tests, "test")}";
        return $"{level}{Off(series)}{(trend is null ? "" : $"; {Trend(trend, slope, series.Told.Length > 1)}")}";
    }

    /// <summary>The level a side difference is on, and whether it changed.</summary>
    public static string Difference(MuscleHistory muscle) => Difference(muscle.Difference, change => ChangeWords.Gained(change.Size) is { } side
        ? $"{TermWords.Side(side)} gained {ChangeWords.Size(change.Size)} on {TermWords.Side(side.Other())}"
        : "changed");

    /// <summary>The same on whatever scale.</summary>
    internal static string Difference(TrackedSeries series, Func<LevelChange, string> gained)
    {
        if (series.Current is not { } now)
            return "no test of both sides without pain";
        string level = series.Change is { } change ? $"{gained(change)} {Since(change)}"
            : now.Tests == 1 ? "first test" : $"no change in {TermWords.Counted(now.Tests, "test")}";
        return level + Off(series);
    }

    private static string Since(LevelChange change) => $"since {WhenWords.Of(change.Since)}, {TermWords.Counted(change.Tests, "test")}";

    private static string Off(TrackedSeries series) => series.NewestIsOff ? "; the newest test lies off this level: look again" : "";

    /// <summary>In one word, for a table on a terminal.</summary>
    public static string Short(TrackedSeries series) => Short(series, change => ChangeWords.Signed(change.Percent));

    /// <summary>The same on whatever scale.</summary>
    internal static string Short(TrackedSeries series, Func<LevelChange, string> size) => series switch
    {
        { Current: null } => "—",
        { Change: { } change } => $"{size(change)} since {WhenWords.Short(change.Since)}",
        { NewestIsOff: true } => "perhaps: look again",
        { Current.Tests: 1 } => "first test",
        _ => "no change",
    };

    /// <summary>E.g. "rising by 1.2 % in 30 days", "no clear direction".</summary>
    public static string Trend(SideTrend trend, bool hasSteps = false) => Trend(trend, Slope, hasSteps);

    /// <summary>The same on whatever scale.</summary>
    internal static string Trend(SideTrend trend, Func<SideTrend, string> slope, bool hasSteps = false) => trend.Direction switch
    {
        > 0 => $"{(hasSteps ? "over all tests " : "")}rising by {slope(trend)} in 30 days",
        < 0 => $"{(hasSteps ? "over all tests " : "")}falling by {slope(trend)} in 30 days",
        _ => "no clear direction",
    };

    /// <summary>Which side is weaker how often; empty when that is not known.</summary>
    public static string WeakerSide(Trend trend) => (trend.WeakerSide, trend.WeakerSideCount) switch
    {
        ({ } side, { } count) => $"{TermWords.Side(side)} was the weaker side in {count} of {TermWords.Counted(trend.Tests, "test")}",
        (null, { }) => "neither side was the weaker one more often",
        _ => "",
    };

    /// <summary>What "changed" means on this page.</summary>
    public static string Promise(History history) =>
        $"A history is cut into levels only where that explains it much better than error does: of athletes in whom nothing changes, about 1 in 20 is told "
        + $"of a change within {(history.IsDated ? "a year of tests" : $"{history.Cost.Tests} tests")}, all {TermWords.Counted(history.Cost.Series, "series")} of this page together. "
        + $"The measurement error counts as known. To change by less than about {Seen(history)} cannot be seen in one test; a larger change may take two tests to be told. "
        + $"Where both sides vary from {(history.IsDated ? "month to month" : "test to test")} for real, changes are found that are real and unimportant, and only the side difference keeps its rate.";

    // 1.96·√2 times the shipped errors of section 4 and 12 of docs/methods.md.
    private static string Seen(History history) =>
        history.Movements.IsEmpty ? "15 %" : history.Muscles.IsEmpty ? "11°" : "15 % (a range of motion by 11°)";

    /// <summary>One bar per session from the weakest to the strongest of both sides; a dot for each missed month, a blank where the side is missing.</summary>
    public static string Sparkline(MuscleHistory muscle, Side side) =>
        Sparkline([.. muscle.Points.Select(point => (point.When, point.On(side), point.On(side.Other())))]);

    /// <summary>The same of a movement.</summary>
    public static string Sparkline(MovementHistory movement, Side side) =>
        Sparkline([.. movement.Points.Select(point => (point.When, point.On(side), point.On(side.Other())))]);

    private static string Sparkline(IReadOnlyList<(TestDay When, double? Own, double? Other)> points)
    {
        var values = points.SelectMany(point => new[] { point.Own, point.Other }).OfType<double>().ToList();
        double low = values.Min(), range = values.Max() - low;
        var bars = new System.Text.StringBuilder();
        TestDay? before = null;
        foreach (var (when, own, _) in points)
        {
            if (before is { } earlier)
                bars.Append('·', MuscleHistory.MissedMonths(earlier, when));
            bars.Append(own is not { } value ? ' ' : Bars[range == 0 ? 0 : (int)Math.Min((value - low) / range * Bars.Length, Bars.Length - 1)]);
            before = when;
        }
        return bars.ToString();
    }

    private static string LookAgain(History history)
    {
        var off = history.Muscles
            .Where(muscle => muscle.Newest.When == history.Newest.Session.When)
            .SelectMany(muscle => Sides.Both.Where(side => muscle.On(side).NewestIsOff).Select(side =>
                $"{TermWords.Side(side)} {TermWords.TestAmong(history.Muscles.Select(other => other.Test), muscle.Test)}"))
            .Concat(MovementTrackWords.Off(history))
            .ToList();
        return off.Count == 0 ? "" : $" The newest test lies off the level of {TermWords.List(off)}: one test, look again.";
    }

    private static string Slope(SideTrend trend) => Rounded.Percent(Math.Abs(trend.PercentPer30Days), 1);
}
