using HipAssess.Domain;
using HipAssess.Norms.Controls;
using HipAssess.Strength;
using HipAssess.Verdicts;

namespace HipAssess.Reports.Words;

/// <summary>
/// The words for the terms themselves. This folder is the one place that makes words of codes and numbers, for page,
/// terminal and JSON alike, one class per topic. Plain text: a page escapes it, a terminal prints it as it is.
/// </summary>
public static class TermWords
{
    /// <summary>E.g. "internal rotators".</summary>
    public static string Muscle(MuscleGroup muscle) => muscle.Name().Replace('_', ' ');

    /// <summary>The muscle group with position, contraction and condition where stated, e.g. "abductors (side-lying, eccentric)".</summary>
    public static string Test(MuscleTest test)
    {
        string[] stated = [.. new[] { test.Position, test.Contraction, test.Condition }.OfType<string>().Select(VisibleText.Visible)];
        return stated.Length == 0 ? Muscle(test.Muscle) : $"{Muscle(test.Muscle)} ({string.Join(", ", stated)})";
    }

    /// <summary>The muscle group with as much of position, contraction and condition as tells it apart from the session's other tests.</summary>
    public static string TestAmong(IEnumerable<MuscleTest> tests, MuscleTest test)
    {
        string[] apart = [.. Apart(tests, test)];
        return apart.Length == 0 ? Muscle(test.Muscle) : $"{Muscle(test.Muscle)} ({string.Join(", ", apart)})";
    }

    /// <summary>Position, contraction and condition where another test of the same muscle group has a different one.</summary>
    internal static IEnumerable<string> Apart(IEnumerable<MuscleTest> tests, MuscleTest test)
    {
        var alike = tests.Where(other => other.Muscle == test.Muscle).ToList();
        if (alike.Any(other => other.Position != test.Position))
            yield return VisibleText.Visible(test.Position ?? "position not stated");
        if (alike.Any(other => other.Contraction != test.Contraction))
            yield return VisibleText.Visible(test.Contraction ?? "contraction not stated");
        if (alike.Any(other => other.Condition != test.Condition))
            yield return VisibleText.Visible(test.Condition ?? "condition not stated");
    }

    /// <summary>"left" or "right".</summary>
    public static string Side(Side side) => side.Name();

    /// <summary>The verdict in one or two words.</summary>
    public static string Flag(Flag flag) => flag switch
    {
        Verdicts.Flag.Flag => "flag",
        Verdicts.Flag.Watch => "watch",
        Verdicts.Flag.None => "nothing unusual",
        _ => "not assessed",
    };

    /// <summary>The sign of a verdict, so that it shows without colour.</summary>
    public static string Sign(Flag flag) => flag switch
    {
        Verdicts.Flag.Flag => "◆",
        Verdicts.Flag.Watch => "▲",
        Verdicts.Flag.None => "○",
        _ => "–",
    };

    /// <summary>E.g. "adductors : abductors".</summary>
    public static string Ratio(RatioKind ratio) => ratio switch
    {
        RatioKind.AdductorsToAbductors => "adductors : abductors",
        RatioKind.ExternalToInternalRotators => "external : internal rotators",
        _ => "flexors : extensors",
    };

    /// <summary>E.g. "left 17 % weaker", "below 1 %".</summary>
    public static string Difference(SideDifference difference) => difference.WeakerSide is { } weaker && !IsBelowOne(difference)
        ? $"{Side(weaker)} {Rounded.Percent(difference.Percent)} weaker"
        : BelowOne;

    /// <summary>A side difference that rounds to nothing.</summary>
    internal const string BelowOne = "below 1 %";

    /// <summary>It rounds to nothing.</summary>
    internal static bool IsBelowOne(SideDifference difference) => Rounded.Percent(difference.Percent) == Rounded.Percent(0);

    /// <summary>E.g. "women", "men", "people".</summary>
    public static string People(Sex? sex, int count) => (sex, count) switch
    {
        (Domain.Sex.Female, 1) => "woman",
        (Domain.Sex.Female, _) => "women",
        (Domain.Sex.Male, 1) => "man",
        (Domain.Sex.Male, _) => "men",
        (_, 1) => "person",
        _ => "people",
    };

    /// <summary>Which way side differences are counted.</summary>
    public static string Orientation(Orientation orientation) => orientation == HipAssess.Norms.Controls.Orientation.RightMinusLeft
        ? "right against left"
        : "dominant against non-dominant side";

    /// <summary>What stands for a side.</summary>
    public static string Strength(StrengthChoice choice) => choice == StrengthChoice.Best ? "best trial" : "mean of the trials";

    /// <summary>How strength is made comparable between bodies.</summary>
    public static string Normalisation(Normalisation normalisation) => normalisation switch
    {
        HipAssess.Strength.Normalisation.None => "not normalised",
        HipAssess.Strength.Normalisation.Mass => "divided by body mass",
        HipAssess.Strength.Normalisation.Allometric => "force divided by body mass to the power 2/3, torque by body mass",
        _ => "in percent of body weight",
    };

    /// <summary>The text with a capital first letter.</summary>
    public static string Capital(string text) => text.Length == 0 ? text : char.ToUpperInvariant(text[0]) + text[1..];

    /// <summary>A number with what is counted, e.g. "1 session", "2,400 sessions".</summary>
    public static string Counted(long count, string one) => $"{count:N0} {one}{(count == 1 ? "" : "s")}";

    internal static string List(List<string> items) => items.Count switch
    {
        0 => "",
        1 => items[0],
        _ => string.Join(", ", items.SkipLast(1)) + " and " + items[^1],
    };
}
