using HipAssess.Reports.Words;
using HipAssess.Reports.Words.Drawn;
using HipAssess.Studies;
using ScottPlot;

namespace HipAssess.Reports.Charts.Studies;

/// <summary>
/// Every injured athlete's two sides as a line, the means on top, and beside them the mean difference with its 95 % interval on an
/// axis that has its zero at the mean of the uninjured side (Ho 2019, Nat Methods 16:565–566, doi 10.1038/s41592-019-0470-3).
/// </summary>
public static class EstimationChart
{
    private const double DifferenceAt = 1.9, End = 2.4;

    // Okabe–Ito green: blue and orange are left and right.
    private static readonly Color NotWeaker = Color.FromHex("#009E73");

    /// <summary>Draws one muscle group.</summary>
    public static Plot Of(MuscleStudy study)
    {
        var plot = ChartStyle.Blank();
        foreach (var (injured, uninjured) in DrawnAthletes.Of(study.Injured.Pairs, pair => pair.First - pair.Second))
        {
            var line = plot.Add.Line(0, uninjured, 1, injured);
            line.LineWidth = 1;
            line.LineColor = injured < uninjured ? ChartStyle.Ink.WithAlpha(0.55) : NotWeaker;
            line.LinePattern = injured < uninjured ? LinePattern.Solid : LinePattern.Dashed;
        }
        if (study.Injured is { First.Mean: { } mean, Second.Mean: { } other })
        {
            DrawDifference(plot, study.Injured, other);
            var line = plot.Add.Line(0, other, 1, mean);
            line.LineWidth = 3.5f;
            line.LineColor = ChartStyle.Ink;
            var dots = plot.Add.Markers(new[] { 0.0, 1.0 }, new[] { other, mean });
            dots.MarkerStyle.Shape = MarkerShape.FilledSquare;
            dots.MarkerStyle.FillColor = ChartStyle.Ink;
            dots.MarkerSize = 9;
            Scale(plot, study.Injured, other);
        }
        ChartStyle.Name(plot.Axes.Bottom, [(0, StudyChartWords.Uninjured), (1, StudyChartWords.Injured), (DifferenceAt, StudyChartWords.Difference)]);
        plot.Grid.XAxisStyle.IsVisible = plot.Grid.YAxisStyle.IsVisible = false;
        plot.YLabel(ChartWords.Strength(study.Sample.Unit));
        ChartLabels.Legend(plot,
        [
            ChartLabels.Line(StudyChartWords.Weaker, ChartStyle.Ink.WithAlpha(0.55)),
            ChartLabels.Line(StudyChartWords.NotWeaker, NotWeaker, LinePattern.Dashed),
            ChartLabels.Dot(StudyChartWords.Mean, ChartStyle.Ink, ChartStyle.Ink, MarkerShape.FilledSquare, 8),
            ChartLabels.Dot(StudyChartWords.MeanDifference, Colors.White, ChartStyle.Ink, size: 9),
        ]);
        return plot;
    }

    private static void DrawDifference(Plot plot, SideComparison sides, double zero)
    {
        var level = plot.Add.Line(0, zero, End, zero);
        level.LineColor = ChartStyle.Faint;
        level.LineWidth = 1;
        level.LinePattern = LinePattern.Dotted;
        if (sides.Test.MeanDifference is not { } difference)
            return;
        if (sides.Test.Ci95 is { } ci95)
        {
            var interval = plot.Add.Line(DifferenceAt, zero + ci95.Low, DifferenceAt, zero + ci95.High);
            interval.LineColor = ChartStyle.Ink;
            interval.LineWidth = 2.2f;
        }
        var dot = plot.Add.Marker(DifferenceAt, zero + difference, MarkerShape.FilledCircle, 10);
        dot.MarkerStyle.FillColor = Colors.White;
        dot.MarkerStyle.OutlineColor = ChartStyle.Ink;
        dot.MarkerStyle.OutlineWidth = 2;
    }

    private static void Scale(Plot plot, SideComparison sides, double zero)
    {
        double[] all =
        [
            .. sides.Pairs.SelectMany(pair => new[] { pair.First, pair.Second }),
            .. sides.Test.Ci95 is { } ci95 ? [zero + ci95.Low, zero + ci95.High] : Array.Empty<double>(),
        ];
        double room = Math.Max((all.Max() - all.Min()) * 0.06, 1e-9 * all.Max()), low = all.Min() - room, high = all.Max() + room;
        plot.Axes.SetLimits(-0.35, End, low, high);
        plot.Axes.SetLimitsY(low, high, plot.Axes.Right);
        double step = Step(high - low);
        var ticks = new ScottPlot.TickGenerators.NumericManual();
        for (double difference = Math.Ceiling((low - zero) / step) * step; zero + difference <= high; difference += step)
            ticks.AddMajor(zero + difference, Rounded.Number(difference, Math.Max(0, -(int)Math.Floor(Math.Log10(step)))));
        plot.Axes.Right.TickGenerator = ticks;
        plot.Axes.Right.MinimumSize = 40;
    }

    // Four to nine steps of 1, 2 or 5.
    private static double Step(double range)
    {
        double tenth = Math.Pow(10, Math.Floor(Math.Log10(range / 4)));
        return tenth * new[] { 5, 2, 1 }.First(times => tenth * times <= range / 4);
    }
}
