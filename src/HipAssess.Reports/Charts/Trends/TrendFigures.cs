using System.Collections.Immutable;
using HipAssess.Domain;
using HipAssess.Reports.Words.Drawn;
using HipAssess.Tracking;

namespace HipAssess.Reports.Charts.Trends;

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
            TrendFigureWords.Title(muscle),
            TrendFigureWords.Describe(muscle),
            [
                new PanelRow(above, [new Panel(StrengthTrendChart.Of(history, muscle, form), width)]),
                new PanelRow(below, [new Panel(DifferenceTrendChart.Of(history, muscle, form), width)]),
            ])
        {
            Caption = TrendFigureWords.StrengthCaption(history),
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
            TrendFigureWords.Title(movement),
            TrendFigureWords.Describe(movement),
            [
                new PanelRow(above, [new Panel(RangeTrendChart.Of(history, movement, form), width)]),
                new PanelRow(below, [new Panel(RangeTrendChart.Difference(history, movement, form), width)]),
            ])
        {
            Caption = TrendFigureWords.RangeCaption(history),
        };
    }

    private static (int Width, int Above, int Below) Sizes(ChartForm form) => form == ChartForm.Wide ? (760, 252, 170) : (340, 250, 160);
}
