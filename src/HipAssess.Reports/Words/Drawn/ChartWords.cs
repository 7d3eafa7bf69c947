using HipAssess.Domain;
using HipAssess.Verdicts;

namespace HipAssess.Reports.Words.Drawn;

/// <summary>What stands in a picture: names of axes and halves, entries of the legend, what is written beside a mark.</summary>
internal static class ChartWords
{
    public const string NotTested = "not tested";
    public const string Pain = "pain";
    public const string NotJudged = "○ pain: not judged";
    public const string NoTest = "no test";
    public const string Equal = "equal";

    public const string OneTrial = "one trial";
    public const string OneControl = "one control";
    public const string Error = "measurement error, 95 %";
    public const string ErrorOfDifference = "error of the difference, 95 %";
    public const string ErrorOfSideDifference = "error of a side difference, 95 %";
    public const string NormBand = "norm, 5th to 95th percentile";
    public const string NormMost = "middle 90 %";
    public const string NormHalf = "middle half";
    public const string Interval = "95 % interval";
    public const string WatchBeyond = "watch beyond";
    public const string FlagBeyond = "flag beyond";
    public const string Level = "level";
    public const string LimitedByPain = "limited by pain";
    public const string Note = "note, numbered below";
    public const string InjuredSide = "* injured side";

    public const string SideDifference = "Side difference";
    public const string LeftHalf = "left weaker ▶";
    public const string RightHalf = "◀ right weaker";
    public const string LeftLessHalf = "left less ▶";
    public const string RightLessHalf = "◀ right less";
    public const string LeftAbove = "▲ left weaker";
    public const string RightBelow = "▼ right weaker";
    public const string LeftLessAbove = "▲ left less";
    public const string RightLessBelow = "▼ right less";

    /// <summary>Axis of strength.</summary>
    public static string Strength(StrengthUnit? unit) => $"Strength, {unit?.Symbol()}";

    /// <summary>Axis of ranges.</summary>
    public static string Range(MovementUnit unit) => unit == MovementUnit.Degree ? "Range, degrees" : "Height of the knee, cm";

    /// <summary>Axis of side differences of strength.</summary>
    public static string DifferenceInPercent(bool isWide) => isWide ? "Side difference, percent of the stronger side" : "Percent of the stronger side";

    /// <summary>Axis of side differences of ranges.</summary>
    public static string DifferenceIn(MovementUnit unit) => unit == MovementUnit.Degree ? "Side difference, degrees" : "Side difference, cm";

    /// <summary>Axis of places in the norm.</summary>
    public static string Percentile(bool isWide) =>
        isWide ? "Percentile of strength in the norm: how many of 100 are expected to be weaker" : "How many of 100 are expected to be weaker";

    /// <summary>E.g. "left weaker".</summary>
    public static string Weaker(Side side) => $"{TermWords.Side(side)} weaker";

    /// <summary>E.g. "left less".</summary>
    public static string Less(Side side) => $"{TermWords.Side(side)} less";

    /// <summary>Low strength, e.g. "weak: watch".</summary>
    public static string Weak(Flag verdict) => "weak: " + TermWords.Flag(verdict);

    /// <summary>E.g. "little range: watch".</summary>
    public static string LittleRange(Flag verdict) => "little range: " + TermWords.Flag(verdict);

    /// <summary>E.g. "left not tested".</summary>
    public static string NotTestedOn(Side side) => $"{TermWords.Side(side)} {NotTested}";

    /// <summary>A side under its bar, where there is no room for more than a letter.</summary>
    public static string Side(Side side, bool isRoomy) => isRoomy ? TermWords.Side(side) : side == Domain.Side.Left ? "L" : "R";

    /// <summary>Over several positions of one muscle group.</summary>
    public static string Position(string? position) => TermWords.Capital(VisibleText.Visible(position ?? "position not stated"));
}
