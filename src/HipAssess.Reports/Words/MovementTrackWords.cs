using HipAssess.Domain;
using HipAssess.Tracking;
using HipAssess.Tracking.Series;

namespace HipAssess.Reports.Words;

/// <summary>What changed in an athlete's ranges of motion: the sentences of strength, in degrees.</summary>
public static class MovementTrackWords
{
    /// <summary>E.g. "+8°", "−1.5 cm".</summary>
    public static string Signed(double moved, MovementUnit unit) => MovementWords.Range(moved, unit) is ['−', ..] text ? text : "+" + MovementWords.Range(moved, unit);

    /// <summary>Level and trend of a side in one sentence.</summary>
    public static string Side(MovementHistory movement, Side side) => TrackWords.Side(
        movement.On(side), movement.Trend?.On(side),
        change => $"{Signed(change.Size, Unit(movement))} (95 %: {Signed(change.Ci95.Low, Unit(movement))} to {Signed(change.Ci95.High, Unit(movement))})",
        trend => Slope(movement, trend));

    /// <summary>Trend of a side.</summary>
    public static string Trend(MovementHistory movement, SideTrend trend) => TrackWords.Trend(trend, one => Slope(movement, one));

    /// <summary>The level a side difference is on, and whether it changed.</summary>
    public static string Difference(MovementHistory movement) => TrackWords.Difference(movement.Difference, change => Gained(movement.Test, change.Size));

    /// <summary>In one word, for a table on a terminal.</summary>
    public static string Short(MovementHistory movement, TrackedSeries series) => TrackWords.Short(series, change => Signed(change.Size, Unit(movement)));

    /// <summary>Which side has less how often; empty when that is not known.</summary>
    public static string LessSide(Trend trend) => (trend.WeakerSide, trend.WeakerSideCount) switch
    {
        ({ } side, { } count) => $"{TermWords.Side(side)} had less in {count} of {TermWords.Counted(trend.Tests, "test")}",
        (null, { }) => "neither side had less more often",
        _ => "",
    };

    /// <summary>A change since the session before, for a cell: e.g. "+8°, perhaps".</summary>
    public static string Short(Moved moved, MovementUnit unit) => $"{Signed(moved.Ln, unit)}, {ChangeWords.InAWord(moved.Verdict)}";

    /// <summary>The same in full: e.g. "+8°: within error; error alone makes up to 11°".</summary>
    public static string OfSide(Moved moved, MovementUnit unit) =>
        $"{Signed(moved.Ln, unit)}: {ChangeWords.Verdict(moved.BoundLn is null ? null : moved.Verdict)}{(moved.BoundLn is { } bound ? $"; error alone makes up to {MovementWords.Range(bound, unit)}" : "")}";

    /// <summary>The same of a side difference.</summary>
    public static string OfDifference(Moved moved, MovementTest test) => $"{Gained(test, moved.Ln)}: {ChangeWords.Verdict(moved.BoundLn is null ? null : moved.Verdict)}";

    /// <summary>What the promise of the levels is for mobility.</summary>
    public static string Promise(History history) => history.MovementCost is not { } cost ? "" :
        $"Ranges of motion are followed in the same way, in degrees, their {TermWords.Counted(cost.Series, "series")} counted apart from strength's; one more level has to gain {Rounded.Number(cost.Beta, 1)}.";

    internal static IEnumerable<(TestDay When, string Text)> Entries(History history, MovementHistory movement)
    {
        string name = Name(history, movement);
        foreach (var side in Sides.Both)
            if (movement.On(side).Told.Length > 1)
                yield return (movement.On(side).Current!.From,
                    $"{TermWords.Capital(TermWords.Side(side))} {name}: {StoryWords.OfSide(movement.On(side).Told, level => Range(movement, level.Mean), size => Range(movement, Math.Abs(size)))}.");
        if (movement.Left.Told.Length < 2 && movement.Right.Told.Length < 2 && movement.Difference.Told.Length > 1)
            yield return (movement.Difference.Current!.From, $"{TermWords.Capital(name)}, right against left: {StoryWords.OfDifference(movement.Difference.Told, level => Apart(movement.Test, level.Mean))}.");
    }

    internal static IEnumerable<string> Off(History history) =>
        from movement in history.Movements
        where movement.Newest.When == history.Newest.Session.When
        from side in Sides.Both
        where movement.On(side).NewestIsOff
        select $"{TermWords.Side(side)} {Name(history, movement)}";

    private static string Name(History history, MovementHistory movement) => MovementWords.TestAmong(history.Movements.Select(other => other.Test), movement.Test);

    private static MovementUnit Unit(MovementHistory movement) => movement.Test.Unit;

    private static string Range(MovementHistory movement, double value) => MovementWords.Range(value, Unit(movement));

    private static string Slope(MovementHistory movement, SideTrend trend) => MovementWords.Range(Math.Abs(trend.UnitsPer30Days), Unit(movement), 1);

    // right − left that grows is range gained by the right; of the bent knee fall out by the left, where smaller is more.
    private static string Gained(MovementTest test, double moved)
    {
        string size = MovementWords.Range(Math.Abs(moved), test.Unit);
        if (size == MovementWords.Range(0, test.Unit))
            return "neither side gained on the other";
        var side = moved > 0 != test.Movement.IsMoreWhenSmaller() ? Domain.Side.Right : Domain.Side.Left;
        return $"{TermWords.Side(side)} gained {size} on {TermWords.Side(side.Other())}";
    }

    private static string Apart(MovementTest test, double difference)
    {
        string size = MovementWords.Range(Math.Abs(difference), test.Unit);
        if (size == MovementWords.Range(0, test.Unit))
            return "both alike";
        var less = difference > 0 != test.Movement.IsMoreWhenSmaller() ? Domain.Side.Left : Domain.Side.Right;
        return $"{TermWords.Side(less)} {size} less";
    }
}
