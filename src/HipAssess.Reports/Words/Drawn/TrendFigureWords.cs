using HipAssess.Domain;
using HipAssess.Tracking;

namespace HipAssess.Reports.Words.Drawn;

/// <summary>Titles, captions and descriptions of the figures of one athlete over time.</summary>
internal static class TrendFigureWords
{
    private const string Whiskers = "Whiskers and band: what measurement error alone can make, 95 % of the time. ";

    /// <summary>E.g. "Abductors over time".</summary>
    public static string Title(MuscleHistory muscle) => Title(TermWords.Test(muscle.Test));

    /// <summary>The same of a movement.</summary>
    public static string Title(MovementHistory movement) => Title(MovementWords.Test(movement.Test));

    /// <summary>How to read strength over time.</summary>
    public static string StrengthCaption(History history) => $"{Whiskers}Two whiskers that overlap may well be no change. {Apart(history)}";

    /// <summary>How to read ranges over time.</summary>
    public static string RangeCaption(History history) => $"{Whiskers}More is not better. {Apart(history)}";

    /// <summary>Every test in words.</summary>
    public static string Describe(MuscleHistory muscle) => string.Join(" ", muscle.Points.Select(point => Day(
        point.When, side => point.On(side) is { } strength ? $"{Rounded.Strength(strength)} {muscle.Test.Unit.Symbol()}{FigureWords.Pain(point.IsLimitedByPain(side))}" : null,
        point.Day.Difference is { } difference ? TermWords.Difference(difference) : null)));

    /// <summary>The same of a movement.</summary>
    public static string Describe(MovementHistory movement) => string.Join(" ", movement.Points.Select(point => Day(
        point.When, side => point.On(side) is { } range ? MovementWords.Range(range, movement.Test.Unit) + FigureWords.Pain(point.IsLimitedByPain(side)) : null,
        point.Day.Difference is { } difference ? MovementWords.Difference(difference, movement.Test.Unit) : null)));

    private static string Title(string test) => $"{TermWords.Capital(test)} over time";

    private static string Apart(History history) => history.IsDated ? "Months without a test are left empty." : "Tests stand in their order; how far apart they were is not known.";

    private static string Day(TestDay when, Func<Side, string?> value, string? difference) =>
        $"{WhenWords.Short(when)}: {string.Join(", ", Sides.Both.Select(side => value(side) is { } words ? $"{TermWords.Side(side)} {words}" : ChartWords.NotTestedOn(side)))}"
        + (difference is null ? "." : $"; {difference}.");
}
