using HipAssess.Domain;
using HipAssess.Studies;

namespace HipAssess.Reports.Words.Drawn;

/// <summary>What stands in the pictures of a study, and over them.</summary>
internal static class StudyChartWords
{
    public const string Forest = "Side differences of injured and controls";
    public const string Estimation = "Injured and uninjured side of every injured athlete";
    public const string Published = "Niemuth 2005 and this study";
    public const string Trials = "Trial 1 against trial 2";
    public const string BlandAltman = "Change from trial 1 to trial 2";

    public const string SameTrials = "trial 2 = trial 1";
    public const string MeanChange = "mean change";
    public const string Injured = "injured";
    public const string Uninjured = "uninjured";
    public const string Difference = "difference";
    public const string Weaker = "weaker on the injured side";
    public const string NotWeaker = "not weaker";
    public const string Mean = "mean";
    public const string MeanDifference = "mean difference, 95 % CI";
    public const string There = "Niemuth 2005";
    public const string Here = "this study";
    public const string OfInjured = "injured: injured − uninjured";
    public const string OfControls = "controls: right − left";

    /// <summary>The figures after the first of one kind.</summary>
    public static string Continued(string title) => title + ", continued";

    /// <summary>Axis of one trial.</summary>
    public static string Trial(int number, string unit) => $"Trial {number}, {unit}";

    /// <summary>Axis below a Bland–Altman plot.</summary>
    public static string MeanOfTrials(string unit) => $"Mean of both trials, {unit}";

    /// <summary>Axis beside it.</summary>
    public static string Change(string unit) => $"Trial 2 − trial 1, {unit}";

    /// <summary>E.g. "limits of agreement, left".</summary>
    public static string Limits(Side side) => $"limits of agreement, {TermWords.Side(side)}";

    /// <summary>Axis of effects.</summary>
    public static string Effects(bool isWide) => "dz, injured − uninjured side (95 % CI)" + (isWide ? ": negative is weaker on the injured side" : "");

    /// <summary>Axis of the forest.</summary>
    public static string Percent(bool isWide) => isWide ? "Side difference, percent of the other side (95 % CI)" : "Percent of the other side (95 % CI)";

    /// <summary>E.g. "equivalence bound ±ln(1 + 5 %)".</summary>
    public static string Bound(StudySettings settings) => $"equivalence bound ±ln(1 + {Rounded.Plain(settings.EquivalenceBoundPercent)} %)";

    /// <summary>A row of the forest, e.g. "−4.1 (−6.2 to −1.9)".</summary>
    public static string InWords(SideComparison sides) => sides.PercentDifference is not { } percent
        ? "no athletes"
        : sides.PercentDifferenceCi95 is { } ci95
            ? $"{Rounded.Number(percent, 1)} ({Rounded.Number(ci95.Low, 1)} to {Rounded.Number(ci95.High, 1)})"
            : Rounded.Number(percent, 1);
}
