using HipAssess.Domain;
using HipAssess.Mobility;
using HipAssess.Reports.Words;
using HipAssess.Reports.Words.Drawn;
using HipAssess.Statistics.Distributions;
using HipAssess.Verdicts;
using ScottPlot;

namespace HipAssess.Reports.Charts;

/// <summary>
/// Left and right range of each movement, as marks with trials, measurement error and the band of the norm. Marks and no bars: an
/// angle may lie below zero, and its distance from zero means nothing.
/// </summary>
public static class RangeChart
{
    // Room for at least so many movements, lest two marks stand in a hall.
    private const int FewestPlaces = 3;
    private const double Offset = 0.2;
    private const double BandWidth = 0.3;
    private const double TrialsAside = 0.1;

    /// <summary>Draws movements of one unit.</summary>
    public static Plot Of(IReadOnlyList<MovementAssessment> movements)
    {
        var plot = ChartStyle.Blank();
        var drawn = new List<double>();
        for (int i = 0; i < movements.Count; i++)
            foreach (var side in Sides.Both)
                if (movements[i].On(side) is { } range)
                    drawn.AddRange(DrawSide(plot, i + Position(side), side, movements[i], range));

        double low = drawn.DefaultIfEmpty(0).Min(), high = drawn.DefaultIfEmpty(1).Max(), room = Math.Max(high - low, 1) * 0.08;
        double spare = Math.Max(0, (FewestPlaces - movements.Count) / 2.0);
        plot.Axes.SetLimits(-0.5 - spare, movements.Count - 0.5 + spare, low - room, high + room);
        foreach (var (i, movement) in movements.Index())
            foreach (var side in Sides.Both)
                if (movement.On(side) is null or { LimitedByPain: true })
                    Write(plot, i + Position(side), low - room, movement.On(side) is null ? ChartWords.NotTested : ChartWords.Pain);
        NameMovements(plot, movements);
        plot.Axes.Left.TickGenerator = new ScottPlot.TickGenerators.NumericAutomatic { LabelFormatter = Rounded.Plain };
        plot.YLabel(ChartWords.Range(movements[0].Test.Unit));
        if (low - room < 0)
            plot.MoveToBack(plot.Add.HorizontalLine(0, 1, ChartStyle.Faint));
        plot.Grid.XAxisStyle.IsVisible = false;
        AddLegend(plot, movements);
        return plot;
    }

    private static double Position(Side side) => side == Side.Left ? -Offset : Offset;

    // Returns how far it reaches.
    private static IEnumerable<double> DrawSide(Plot plot, double x, Side side, MovementAssessment movement, SideRange range)
    {
        double error = Normal.Z95 * movement.Day.ErrorBound.On(side);
        if (BandOf(movement, side) is { } middle)
        {
            var band = plot.Add.Rectangle(x - BandWidth / 2, x + BandWidth / 2, middle.Low, middle.High);
            band.FillColor = ChartStyle.Band;
            band.LineWidth = 0;
        }
        var whisker = plot.Add.ErrorBar(xs: new[] { x }, ys: new[] { range.Value }, yErrors: new[] { error });
        whisker.Color = ChartStyle.Ink;
        whisker.LineWidth = 1.5f;
        whisker.CapSize = 5;
        double[] trials = [.. range.Trials.OfType<double>()];
        if (trials.Length > 0)
            DrawTrials(plot, x + Math.Sign(Position(side)) * TrialsAside, trials);
        DrawValue(plot, x, side, range, Verdict.OfRange(movement, side));
        return [range.Value - error, range.Value + error, .. trials, .. BandOf(movement, side) is { } reach ? new[] { reach.Low, reach.High } : []];
    }

    /// <summary>The middle 90 % of the norm of a side, as it was measured; null without one.</summary>
    private static (double Low, double High)? BandOf(MovementAssessment movement, Side side) =>
        movement.ValueNorm?.On(side)?.Band is { } band && movement.Printed(band.Low) is var one && movement.Printed(band.High) is var other
            ? (Math.Min(one, other), Math.Max(one, other))
            : null;

    // Round and square: colour is never the only thing that tells sides apart. A verdict has a shape of its own.
    private static void DrawValue(Plot plot, double x, Side side, SideRange range, Flag verdict)
    {
        var dot = plot.Add.Marker(x, range.Value);
        dot.MarkerStyle.Shape = verdict >= Flag.Watch ? ChartStyle.ShapeOf(verdict) : side == Side.Left ? MarkerShape.FilledCircle : MarkerShape.FilledSquare;
        dot.MarkerStyle.FillColor = range.LimitedByPain ? Colors.White : ChartStyle.Of(side);
        dot.MarkerStyle.OutlineColor = range.LimitedByPain ? ChartStyle.Of(side) : ChartStyle.Ink;
        dot.MarkerStyle.OutlineWidth = range.LimitedByPain ? 2.5f : 1.5f;
        dot.MarkerSize = verdict >= Flag.Watch ? 16 : 13;
    }

    private static void DrawTrials(Plot plot, double x, double[] trials)
    {
        var dots = plot.Add.Markers([.. trials.Select(_ => x)], trials);
        dots.MarkerStyle.Shape = MarkerShape.FilledCircle;
        dots.MarkerStyle.FillColor = Colors.White;
        dots.MarkerStyle.OutlineColor = ChartStyle.Ink;
        dots.MarkerStyle.OutlineWidth = 1.2f;
        dots.MarkerSize = 6;
    }

    private static void Write(Plot plot, double x, double y, string words)
    {
        var text = plot.Add.Text(words, x, y);
        text.LabelRotation = -90;
        text.LabelAlignment = Alignment.MiddleLeft;
        text.OffsetY = -6;
        text.LabelFontSize = ChartStyle.FontSize - 1;
        text.LabelFontColor = ChartStyle.Faint;
    }

    private static void NameMovements(Plot plot, IReadOnlyList<MovementAssessment> movements)
    {
        bool roomy = movements.Count <= 6;
        ChartStyle.Name(plot.Axes.Bottom, movements.SelectMany((movement, i) => new[]
        {
            (i - Offset, ChartWords.Side(Side.Left, roomy)),
            (i, "\n" + ChartLabels.Wrapped(MovementWords.NameAmong(movements.Select(other => other.Test), movement.Test))),
            (i + Offset, ChartWords.Side(Side.Right, roomy)),
        }));
    }

    private static void AddLegend(Plot plot, IReadOnlyList<MovementAssessment> movements)
    {
        var sides = movements.SelectMany(movement => Sides.Both.Select(side => (movement, side, range: movement.On(side)))).Where(one => one.range is not null).ToList();
        var items = new List<LegendItem>
        {
            ChartLabels.Dot(TermWords.Side(Side.Left), ChartStyle.Left, ChartStyle.Ink, size: 10),
            ChartLabels.Dot(TermWords.Side(Side.Right), ChartStyle.Right, ChartStyle.Ink, MarkerShape.FilledSquare, size: 10),
        };
        if (sides.Any(one => one.range!.Trials.Length > 0))
            items.Add(ChartLabels.Dot(ChartWords.OneTrial, Colors.White, ChartStyle.Ink));
        items.Add(ChartLabels.Line(ChartWords.Error, ChartStyle.Ink));
        if (sides.Any(one => BandOf(one.movement, one.side) is not null))
            items.Add(ChartLabels.Patch(ChartWords.NormBand, ChartStyle.Band));
        foreach (var verdict in new[] { Flag.Watch, Flag.Flag }.Where(flag => sides.Any(one => Verdict.OfRange(one.movement, one.side) == flag)))
            items.Add(ChartLabels.Dot(ChartWords.LittleRange(verdict), ChartStyle.Faint, ChartStyle.Ink, ChartStyle.ShapeOf(verdict), size: 10));
        ChartLabels.Legend(plot, items);
    }
}
