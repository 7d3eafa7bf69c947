using System.Collections.Immutable;
using HipAssess.Domain;
using HipAssess.Reports.Words;
using HipAssess.Strength;
using HipAssess.Tracking;

namespace HipAssess.Reports.Charts;

/// <summary>The figures of one athlete's track page: strength of both sides above, their difference below, one figure per muscle group.</summary>
public static class TrendFigures
{
    /// <summary>In the order of the history's muscle groups.</summary>
    public static ImmutableArray<Figure> Of(History history) => [.. history.Muscles.Select((muscle, i) =>
        Of(history, muscle, i, ChartForm.Wide) with { Narrow = new WhenAsked<Figure>(() => Of(history, muscle, i, ChartForm.Narrow)) })];

    private static Figure Of(History history, MuscleHistory muscle, int place, ChartForm form)
    {
        var (width, above, below) = Sizes(form);
        return new(
            $"trend-{place + 1}-{muscle.Test.Muscle.Name()}",
            $"{TermWords.Capital(TermWords.Test(muscle.Test))} over time",
            Describe(muscle),
            [
                new PanelRow(above, [new Panel(StrengthTrendChart.Of(history, muscle, form), width)]),
                new PanelRow(below, [new Panel(DifferenceTrendChart.Of(history, muscle, form), width)]),
            ])
        {
            Caption = "Whiskers and band: what measurement error alone can make, 95 % of the time. Two whiskers that overlap may well be no change. "
                + (history.IsDated ? "Months without a test are left empty." : "Tests stand in their order; how far apart they were is not known."),
        };
    }

    /// <summary>The same of movements: ranges of both sides above, their difference below.</summary>
    public static ImmutableArray<Figure> OfMovements(History history) => [.. history.Movements.Select((movement, i) =>
        Of(history, movement, i, ChartForm.Wide) with { Narrow = new WhenAsked<Figure>(() => Of(history, movement, i, ChartForm.Narrow)) })];

    private static Figure Of(History history, MovementHistory movement, int place, ChartForm form)
    {
        var (width, above, below) = Sizes(form);
        return new(
            $"trend-mobility-{place + 1}-{movement.Test.Movement.Name()}",
            $"{TermWords.Capital(MovementWords.Test(movement.Test))} over time",
            string.Join(" ", movement.Points.Select(point =>
                $"{WhenWords.Short(point.When)}: {string.Join(", ", Sides.Both.Select(side => point.On(side) is { } range
                    ? $"{TermWords.Side(side)} {MovementWords.Range(range, movement.Test.Unit)}{(point.IsLimitedByPain(side) ? " (limited by pain)" : "")}"
                    : $"{TermWords.Side(side)} not tested"))}"
                + (point.Day.Difference is { } difference ? $"; {MovementWords.Difference(difference, movement.Test.Unit)}." : "."))),
            [
                new PanelRow(above, [new Panel(RangeTrendChart.Of(history, movement, form), width)]),
                new PanelRow(below, [new Panel(RangeTrendChart.Difference(history, movement, form), width)]),
            ])
        {
            Caption = "Whiskers and band: what measurement error alone can make, 95 % of the time. More is not better. "
                + (history.IsDated ? "Months without a test are left empty." : "Tests stand in their order; how far apart they were is not known."),
        };
    }

    private static (int Width, int Above, int Below) Sizes(ChartForm form) => form == ChartForm.Wide ? (760, 252, 170) : (340, 250, 160);

    private static string Describe(MuscleHistory muscle) =>
        string.Join(" ", muscle.Points.Select(point =>
            $"{WhenWords.Short(point.When)}: {string.Join(", ", Sides.Both.Select(side => Strength(muscle, point, side)))}"
            + (point.Day.Difference is { } difference ? $"; {TermWords.Difference(difference)}." : ".")));

    private static string Strength(MuscleHistory muscle, TrackedPoint point, Side side) => point.On(side) is { } strength
        ? $"{TermWords.Side(side)} {Rounded.Strength(strength)} {muscle.Test.Unit.Symbol()}{(point.IsLimitedByPain(side) ? " (limited by pain)" : "")}"
        : $"{TermWords.Side(side)} not tested";
}
