using HipAssess.Domain;
using HipAssess.Strength;
using HipAssess.Tracking;

namespace HipAssess.Reports.Words;

/// <summary>What changed in an athlete, and what did not.</summary>
public static class TrackWords
{
    private const string Bars = "▁▂▃▄▅▆▇█";

    /// <summary>The verdict as people say it.</summary>
    public static string Change(JudgedChange change) => change.Verdict switch
    {
        ChangeVerdict.Changed => "changed",
        ChangeVerdict.Perhaps => $"perhaps changed (1 of {change.Comparisons} comparisons)",
        _ => "within error",
    };

    /// <summary>The first sentences of a track page: what changed since the test before and since the first.</summary>
    public static string Finding(History history)
    {
        if (history.Sessions.Length == 1)
            return "One test so far: there is nothing to compare it with yet.";
        string previous = Since(history, "the test before", muscle => muscle.SincePrevious);
        return history.Sessions.Length == 2 ? previous : $"{previous} {Since(history, "the first test", muscle => muscle.SinceFirst)}";
    }

    /// <summary>E.g. "+20.4 %: perhaps changed (1 of 9 comparisons); error alone makes −12.9 to +14.9 %".</summary>
    public static string SideChange(ValueChange change) => change.Judged is { } judged
        ? $"{Signed(change.Percent)}: {Change(judged)}; error alone makes {Signed(judged.DownPercent)} to {Signed(judged.UpPercent)}"
        : $"{Signed(change.Percent)}: not judged, limited by pain";

    /// <summary>E.g. "+20.4 %, perhaps"; for a table on a terminal.</summary>
    public static string Short(ValueChange change) => $"{Signed(change.Percent)}, {ShortVerdict(change)}";

    /// <summary>E.g. "right gained 6.7 %, within error".</summary>
    public static string ShortDifference(ValueChange change) => $"{Gain(change)}, {ShortVerdict(change)}";

    /// <summary>The same of a side difference: which side gained on the other.</summary>
    public static string DifferenceChange(ValueChange change)
    {
        string moved = GainOn(change);
        return change.Judged is { } judged
            ? $"{moved}: {Change(judged)}; error alone makes up to {Rounded.Percent(judged.UpPercent)}"
            : $"{moved}: not judged, limited by pain";
    }

    /// <summary>E.g. "+1.8 % in 30 days (95 %: +0.5 to +2.9 %)", with what that means.</summary>
    public static string Trend(SideTrend trend)
    {
        string slope = $"{Signed(trend.PercentPer30Days)} in 30 days";
        if (trend.Ci95PercentPer30Days is not { } ci)
            return $"{slope} (too few sessions to say how sure)";
        string meaning = ci.Low > 0 ? "rising" : ci.High < 0 ? "falling" : "no clear direction";
        return $"{slope} (95 %: {Signed(ci.Low)} to {Signed(ci.High)}): {meaning}";
    }

    /// <summary>Which side is weaker how often; empty when that is not known.</summary>
    public static string WeakerSide(Trend trend) => (trend.WeakerSide, trend.WeakerSideShare) switch
    {
        ({ } side, { } share) => $"{TermWords.Side(side)} was the weaker side in {Rounded.Percent(100 * share, 0)} of the tests",
        (null, { }) => "neither side was the weaker one more often",
        _ => "",
    };

    /// <summary>One bar per session from the weakest to the strongest of both sides; a dot for each missed month, a blank where the side is missing.</summary>
    public static string Sparkline(MuscleHistory muscle, Side side)
    {
        var values = muscle.Points.SelectMany(point => new[] { point.Left, point.Right }).OfType<double>().ToList();
        double low = values.Min(), range = values.Max() - low;
        var bars = new System.Text.StringBuilder();
        TrackedPoint? before = null;
        foreach (var point in muscle.Points)
        {
            if (before is not null)
                bars.Append('·', MuscleHistory.MissedMonths(before, point));
            bars.Append(point.On(side) is not { } value ? ' ' : Bars[range == 0 ? 0 : (int)Math.Min((value - low) / range * Bars.Length, Bars.Length - 1)]);
            before = point;
        }
        return bars.ToString();
    }

    /// <summary>A percentage that always carries its sign.</summary>
    public static string Signed(double percent) => (Rounded.Number(percent, 1) is ['−', ..] text ? text : $"+{Rounded.Number(percent, 1)}") + " %";

    private static string Since(History history, string test, Func<MuscleHistory, Change?> comparison)
    {
        var found = history.Muscles
            .SelectMany(muscle => comparison(muscle) is { } change ? Moves(history, muscle, change) : [])
            .ToList();
        var changed = Named(ChangeVerdict.Changed);
        var perhaps = Named(ChangeVerdict.Perhaps);
        string more = perhaps.Count == 0 ? "" : $"; perhaps {TermWords.List(perhaps)} (beyond error on its own, not when all {found[0].Judged.Comparisons} comparisons are counted)";
        return found.Count == 0 ? $"Nothing can be compared with {test}."
            : changed.Count > 0 ? $"Since {test} changed beyond measurement error: {TermWords.List(changed)}{more}."
            : perhaps.Count > 0 ? $"Since {test} nothing changed for certain{more}."
            : $"Since {test} nothing changed beyond measurement error.";

        List<string> Named(ChangeVerdict verdict) => [.. found.Where(move => move.Judged.Verdict == verdict).Select(move => move.Text)];
    }

    private static IEnumerable<(JudgedChange Judged, string Text)> Moves(History history, MuscleHistory muscle, Change change)
    {
        string name = history.Muscles.Count(other => other.Test.Muscle == muscle.Test.Muscle) > 1 ? TermWords.Test(muscle.Test) : TermWords.Muscle(muscle.Test.Muscle);
        foreach (var side in Sides.Both)
            if (change.On(side) is { Judged: { } judged } value)
                yield return (judged, $"{TermWords.Side(side)} {name} {Signed(value.Percent)}");
        if (change.Difference is { Judged: { } judgedDifference } difference)
            yield return (judgedDifference, $"{name}: {GainOn(difference)}");
    }

    private static Side Gaining(ValueChange difference) => difference.Ln >= 0 ? Domain.Side.Right : Domain.Side.Left;

    private static string Gain(ValueChange difference) =>
        Gained(difference) is var percent && percent == Rounded.Percent(0) ? "no change" : $"{TermWords.Side(Gaining(difference))} gained {percent}";

    private static string GainOn(ValueChange difference) =>
        Gained(difference) == Rounded.Percent(0) ? "neither side gained on the other" : $"{Gain(difference)} on {TermWords.Side(Gaining(difference).Other())}";

    private static string Gained(ValueChange difference) => Rounded.Percent(100 * Math.Exp(Math.Abs(difference.Ln)) - 100);

    private static string ShortVerdict(ValueChange change) => change.Judged?.Verdict switch
    {
        null => "pain",
        ChangeVerdict.Changed => "changed",
        ChangeVerdict.Perhaps => "perhaps",
        _ => "within error",
    };
}
