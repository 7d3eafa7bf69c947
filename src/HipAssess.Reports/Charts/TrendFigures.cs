using System.Collections.Immutable;
using HipAssess.Domain;
using HipAssess.Reports.Words;
using HipAssess.Strength;
using HipAssess.Tracking;

namespace HipAssess.Reports.Charts;

/// <summary>The figures of one athlete's track page: strength of both sides above, their difference below, one figure per muscle group.</summary>
public static class TrendFigures
{
    private const int PageWidth = 760;
    private const int DifferenceHeight = 170;

    /// <summary>In the order of the history's muscle groups.</summary>
    public static ImmutableArray<Figure> Of(History history) =>
        [.. history.Muscles.Select((muscle, i) => new Figure(
            $"trend-{i + 1}-{muscle.Test.Muscle.Name()}",
            $"{TermWords.Capital(TermWords.Test(muscle.Test))} over time",
            Describe(muscle),
            [new Panel(StrengthTrendChart.Of(history, muscle), PageWidth)],
            Height: 470)
        {
            Caption = "Whiskers and band: what measurement error alone can make, 95 % of the time. Two whiskers that overlap may well be no change. "
                + (history.IsDated ? "Months without a test are left empty." : "Tests stand in their order; how far apart they were is not known."),
            Lower = new LowerPanel(DifferenceTrendChart.Of(history, muscle), DifferenceHeight),
        })];

    private static string Describe(MuscleHistory muscle) =>
        string.Join(" ", muscle.Points.Select(point =>
            $"{WhenWords.Short(point.When)}: {string.Join(", ", Sides.Both.Select(side => Strength(muscle, point, side)))}"
            + (point.Day.Difference is { } difference ? $"; {TermWords.Difference(difference)}." : ".")));

    private static string Strength(MuscleHistory muscle, TrackedPoint point, Side side) => point.On(side) is { } strength
        ? $"{TermWords.Side(side)} {Rounded.Strength(strength)} {muscle.Test.Unit.Symbol()}{(point.IsLimitedByPain(side) ? " (limited by pain)" : "")}"
        : $"{TermWords.Side(side)} not tested";
}
