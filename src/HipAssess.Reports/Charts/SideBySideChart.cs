using HipAssess.Domain;
using HipAssess.Reports.Words;
using HipAssess.Statistics.Distributions;
using HipAssess.Strength;
using HipAssess.Verdicts;
using ScottPlot;

namespace HipAssess.Reports.Charts;

/// <summary>Left and right strength of each muscle group, as bars with trials, measurement error and the band of the norm.</summary>
public static class SideBySideChart
{
    // Room for at least so many muscle groups, lest two bars become two walls.
    private const int FewestPlaces = 3;
    private const double Offset = 0.2;
    private const double BarWidth = 0.26;
    private const double BandWidth = 0.37;

    /// <summary>The unit a muscle group is shown in: normalised where body mass is known.</summary>
    public static StrengthUnit UnitOf(MuscleAssessment muscle) =>
        IsNormalised(muscle) ? muscle.NormalisedUnit!.Value : muscle.Test.Unit;

    /// <summary>Draws muscle groups of one unit.</summary>
    public static Plot Of(IReadOnlyList<MuscleAssessment> muscles)
    {
        var plot = ChartStyle.Blank();
        double top = 0;
        for (int i = 0; i < muscles.Count; i++)
            foreach (var side in Sides.Both)
                top = Math.Max(top, muscles[i].On(side) is { } strength
                    ? DrawSide(plot, i + Position(side), side, muscles[i], strength)
                    : DrawMissing(plot, i + Position(side)));

        NameGroups(plot, muscles);
        plot.YLabel($"Strength, {UnitOf(muscles[0]).Symbol()}");
        double spare = Math.Max(0, (FewestPlaces - muscles.Count) / 2.0);
        plot.Axes.SetLimits(-0.5 - spare, muscles.Count - 0.5 + spare, 0, top == 0 ? 1 : top * 1.06);
        plot.Grid.XAxisStyle.IsVisible = false;
        AddLegend(plot, muscles);
        return plot;
    }

    private static double Position(Side side) => side == Side.Left ? -Offset : Offset;

    private static bool IsNormalised(MuscleAssessment muscle) =>
        muscle.NormalisedUnit is not null && (muscle.Left ?? muscle.Right)?.Normalised is not null;

    // A norm of torque has no place on an axis of force.
    private static bool HasBand(MuscleAssessment muscle) =>
        IsNormalised(muscle) && muscle.StrengthNorm is { } norm && norm.Unit == muscle.NormalisedUnit;

    // Returns the highest point drawn.
    private static double DrawSide(Plot plot, double x, Side side, MuscleAssessment muscle, SideStrength strength)
    {
        double value = strength.Normalised ?? strength.Strength;
        double perUnit = value / strength.Strength;
        double top = value;

        if (HasBand(muscle) && muscle.StrengthNorm?.On(side)?.Band is { } middle)
        {
            var band = plot.Add.Rectangle(x - BandWidth / 2, x + BandWidth / 2, Math.Max(middle.Low, 0), middle.High);
            band.FillColor = ChartStyle.Band;
            band.LineWidth = 0;
            top = Math.Max(top, middle.High);
        }

        var bar = plot.Add.Bar(new Bar { Position = x, Value = value, Size = BarWidth }).Bars[0];
        bar.FillColor = strength.LimitedByPain ? Colors.White : ChartStyle.Of(side);
        bar.LineColor = strength.LimitedByPain ? ChartStyle.Of(side) : ChartStyle.Ink;
        bar.LineWidth = strength.LimitedByPain ? 2 : 1;

        double error = Normal.Z95 * muscle.ErrorBound.Sem * value;
        var whisker = plot.Add.ErrorBar(xs: new[] { x }, ys: new[] { value }, yErrors: new[] { error });
        whisker.Color = ChartStyle.Ink;
        whisker.LineWidth = 1.5f;
        whisker.CapSize = 5;

        double[] trials = [.. strength.Trials.OfType<double>().Select(trial => trial * perUnit)];
        if (trials.Length > 0)
            DrawTrials(plot, x, trials);
        if (strength.LimitedByPain)
            Write(plot, x, "pain");
        top = Math.Max(top, Math.Max(value + error, trials.Append(0).Max()));
        if (Verdict.OfStrength(muscle, side) is >= Flag.Watch and var verdict)
            DrawVerdict(plot, x, value + error, verdict);
        return top;
    }

    private static void DrawTrials(Plot plot, double x, double[] trials)
    {
        double step = BarWidth * 0.8 / trials.Length;
        double[] xs = [.. trials.Select((_, i) => x + (i - (trials.Length - 1) / 2.0) * step)];
        var dots = plot.Add.Markers(xs, trials);
        dots.MarkerStyle.Shape = MarkerShape.FilledCircle;
        dots.MarkerStyle.FillColor = Colors.White;
        dots.MarkerStyle.OutlineColor = ChartStyle.Ink;
        dots.MarkerStyle.OutlineWidth = 1.2f;
        dots.MarkerSize = 6;
    }

    // Only low strength is marked here; side differences have their own chart.
    private static void DrawVerdict(Plot plot, double x, double y, Flag verdict)
    {
        var mark = plot.Add.Text(ChartLabels.Shape(verdict), x, y);
        mark.LabelAlignment = Alignment.LowerCenter;
        mark.OffsetY = -2;
        mark.LabelFontSize = ChartStyle.FontSize + 1;
        mark.LabelFontColor = ChartStyle.Ink;
    }

    private static double DrawMissing(Plot plot, double x)
    {
        Write(plot, x, "not tested");
        return 0;
    }

    private static void Write(Plot plot, double x, string words)
    {
        var text = plot.Add.Text(words, x, 0);
        text.LabelRotation = -90;
        text.LabelAlignment = Alignment.MiddleLeft;
        text.OffsetY = -6;
        text.LabelFontSize = ChartStyle.FontSize - 1;
        text.LabelFontColor = ChartStyle.Faint;
    }

    // "left" and "right" under the bars: colour is never the only thing that tells sides apart.
    private static void NameGroups(Plot plot, IReadOnlyList<MuscleAssessment> muscles)
    {
        bool roomy = muscles.Count <= 6;
        ChartStyle.Name(plot.Axes.Bottom, muscles.SelectMany((muscle, i) => new[]
        {
            (i - Offset, roomy ? "left" : "L"),
            (i, "\n" + ChartLabels.Wrapped(muscles.Select(m => m.Test), muscle.Test)),
            (i + Offset, roomy ? "right" : "R"),
        }));
    }

    private static void AddLegend(Plot plot, IReadOnlyList<MuscleAssessment> muscles)
    {
        var items = new List<LegendItem>();
        if (muscles.SelectMany(m => Sides.Both.Select(m.On)).Any(strength => strength?.Trials.Length > 0))
            items.Add(ChartLabels.Dot("one trial", Colors.White, ChartStyle.Ink));
        items.Add(ChartLabels.Line("measurement error, 95 %", ChartStyle.Ink));
        if (muscles.Any(HasBand))
            items.Add(ChartLabels.Patch("norm, 5th to 95th percentile", ChartStyle.Band));
        var verdicts = muscles.SelectMany(m => Sides.Both.Select(side => Verdict.OfStrength(m, side))).ToHashSet();
        foreach (var verdict in new[] { Flag.Watch, Flag.Flag }.Where(verdicts.Contains))
            items.Add(ChartLabels.Dot("weak: " + TermWords.Flag(verdict), ChartStyle.Ink, ChartStyle.Ink, ChartStyle.ShapeOf(verdict), size: 10));
        ChartLabels.Legend(plot, items);
    }
}
