using System.Globalization;
using HipAssess.Domain;
using HipAssess.Tracking;
using HipAssess.Tracking.Series;
using HipAssess.Verdicts;

namespace HipAssess.Reports.Words;

/// <summary>A session beside the one before it, and a second test day soon after the first.</summary>
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
    public static string Short(Moved moved) => $"{Signed(moved.Percent)}, {InAWord(moved.Verdict)}";

    internal static string InAWord(ChangeVerdict? verdict) => verdict switch
    {
        ChangeVerdict.Changed => "changed",
        ChangeVerdict.Perhaps => "perhaps",
        ChangeVerdict.WithinError => "within error",
        _ => "pain",
    };

    /// <summary>The side that gained on the other; null where it rounds to nothing.</summary>
    internal static Side? Gained(double ln) => Size(ln) == Rounded.Percent(0, 0) ? null : ln > 0 ? Domain.Side.Right : Domain.Side.Left;

    internal static string Size(double ln) => Rounded.Percent(100 * Math.Exp(Math.Abs(ln)) - 100, 0);

    /// <summary>Whether the verdict rests on both days, with both; empty where there is no retest.</summary>
    public static string Retest(MuscleAssessment muscle) => Retest(muscle.Retest, day => TermWords.Difference(day.Difference!));

    /// <summary>The same of a movement.</summary>
    public static string Retest(MovementAssessment movement) => Retest(movement.Retest, day => MovementWords.Difference(day.Difference!, movement.Test.Unit));

    private static string Retest<T>(Retest<T>? found, Func<T, string> difference)
    {
        if (found is not { } retest)
            return "";
        string days = $"{Day(retest.EarlierDate)} {difference(retest.Earlier)}, {Day(retest.Date)} {difference(retest.Day)}";
        return retest.Agrees
            ? $"Judged by the mean of two test days that agree: {days}."
            : $"Tested twice within days, and {Moved(retest.Disagreeing)} moved by more than error ({days}): something changed, or one of the tests went wrong. The newest day is judged alone.";
    }

    private static string Moved(IEnumerable<Side?> disagreeing) => TermWords.List([.. disagreeing.Select(side => side is { } one ? $"the {TermWords.Side(one)} side" : "the side difference")]);

    private static string Day(DateOnly date) => date.ToString("d MMMM", CultureInfo.InvariantCulture);
}
