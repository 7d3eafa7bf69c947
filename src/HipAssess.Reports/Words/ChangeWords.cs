using HipAssess.Domain;
using HipAssess.Tracking;
using HipAssess.Tracking.Series;

namespace HipAssess.Reports.Words;

/// <summary>A session beside the one before it.</summary>
public static class ChangeWords
{
    /// <summary>A percentage that always carries its sign.</summary>
    public static string Signed(double percent) => (Rounded.Number(percent, 0) is ['−', ..] text ? text : $"+{Rounded.Number(percent, 0)}") + " %";

    /// <summary>The verdict as people say it.</summary>
    public static string Verdict(ChangeVerdict? verdict) => verdict switch
    {
        ChangeVerdict.Changed => "changed",
        ChangeVerdict.Perhaps => "perhaps changed: one test, look again",
        ChangeVerdict.WithinError => "within error",
        null => "not judged, limited by pain",
        _ => throw new ArgumentOutOfRangeException(nameof(verdict), verdict, null),
    };

    /// <summary>E.g. "+20 %: perhaps changed: one test, look again; error alone makes −13 to +15 %".</summary>
    public static string OfSide(Moved moved) => moved.BoundLn is { } bound
        ? $"{Signed(moved.Percent)}: {Verdict(moved.Verdict)}; error alone makes {Signed(100 * Math.Exp(-bound) - 100)} to {Signed(100 * Math.Exp(bound) - 100)}"
        : $"{Signed(moved.Percent)}: {Verdict(null)}";

    /// <summary>The same of a side difference: which side gained on the other.</summary>
    public static string OfDifference(Moved moved)
    {
        string gained = Gained(moved.Ln) is { } side
            ? $"{TermWords.Side(side)} gained {Size(moved.Ln)} on {TermWords.Side(side.Other())}"
            : "neither side gained on the other";
        return $"{gained}: {Verdict(moved.BoundLn is null ? null : moved.Verdict)}";
    }

    /// <summary>E.g. "+20 %, perhaps"; for a cell.</summary>
    public static string Short(Moved moved) => $"{Signed(moved.Percent)}, " + (moved.Verdict switch
    {
        ChangeVerdict.Changed => "changed",
        ChangeVerdict.Perhaps => "perhaps",
        ChangeVerdict.WithinError => "within error",
        _ => "pain",
    });

    /// <summary>The side that gained on the other; null where it rounds to nothing.</summary>
    internal static Side? Gained(double ln) => Size(ln) == Rounded.Percent(0, 0) ? null : ln > 0 ? Domain.Side.Right : Domain.Side.Left;

    internal static string Size(double ln) => Rounded.Percent(100 * Math.Exp(Math.Abs(ln)) - 100, 0);
}
