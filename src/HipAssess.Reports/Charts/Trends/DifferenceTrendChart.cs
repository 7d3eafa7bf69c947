using System.Collections.Immutable;
using HipAssess.Reports.Words;
using HipAssess.Reports.Words.Drawn;
using HipAssess.Strength;
using HipAssess.Tracking;
using HipAssess.Verdicts;
using ScottPlot;

namespace HipAssess.Reports.Charts.Trends;

/// <summary>The side difference over time on the ln scale, labelled in percent, with the band measurement error can make.</summary>
public static class DifferenceTrendChart
{
    private const double LoneDays = 6;
    private static readonly int[] TickPercents = [10, 20, 30, 50, 70];

    /// <summary>Draws one muscle group of an athlete.</summary>
    public static Plot Of(History history, MuscleHistory muscle, ChartForm form = ChartForm.Wide)
    {
        var plot = ChartStyle.Blank();
        var axis = TimeAxis.Of(history, form);
        double reach = Reach(muscle);
        plot.MoveToBack(plot.Add.HorizontalLine(0, 1, ChartStyle.Faint));
        foreach (var run in muscle.Runs())
            DrawRun(plot, axis, run);

        LevelLines.Add(plot, axis, [(muscle.Difference, level => level.Mean, ChartStyle.Ink)]);
        axis.Apply(plot, -reach, reach, isNamed: true);
        LabelScale(plot, reach);
        if (form == ChartForm.Wide)
            plot.YLabel(ChartWords.SideDifference);
        plot.Grid.XAxisStyle.IsVisible = false;
        Name(plot, ChartWords.LeftAbove, axis, reach, Alignment.UpperLeft);
        Name(plot, ChartWords.RightBelow, axis, -reach, Alignment.LowerLeft);
        AddLegend(plot, muscle);
        return plot;
    }

    private static void DrawRun(Plot plot, TimeAxis axis, ImmutableArray<TrackedPoint> run)
    {
        // A lone session has a band too: a few days wide, so that it can be seen.
        var edges = run.Length == 1
            ? [(axis.X(run[0].When) - LoneDays, Bound(run[0])), (axis.X(run[0].When) + LoneDays, Bound(run[0]))]
            : run.Select(point => (axis.X(point.When), Bound(point))).ToList();
        var band = plot.Add.FillY(
            [.. edges.Select(edge => edge.Item1)], [.. edges.Select(edge => -edge.Item2)], [.. edges.Select(edge => edge.Item2)]);
        band.FillColor = ChartStyle.Band;
        band.LineWidth = 0;
        plot.MoveToBack(band);

        var points = run.Where(point => point.Day.Difference is not null).ToList();
        if (points.Count == 0)
            return;
        double[] xs = [.. points.Select(point => axis.X(point.When))], ys = [.. points.Select(point => point.Day.Difference!.LnRatio)];
        var line = plot.Add.ScatterLine(xs, ys, ChartStyle.Faint);
        line.LineWidth = 1.5f;
        foreach (var point in points)
            DrawDot(plot, axis, point, point.Day.Difference!);
    }

    private static double Bound(TrackedPoint point) => point.Day.ErrorBound.LnRatio;

    private static void DrawDot(Plot plot, TimeAxis axis, TrackedPoint point, SideDifference difference)
    {
        var verdict = (point.Assessed is { } assessed ? Verdict.OfDifference(assessed) : Flag.NotAssessed);
        var dot = plot.Add.Marker(axis.X(point.When), difference.LnRatio, ChartStyle.ShapeOf(verdict), verdict >= Flag.Watch ? 13 : 9);
        dot.MarkerStyle.FillColor = difference.IsMarked ? Colors.White
            : difference.WeakerSide is { } weaker ? ChartStyle.Of(weaker) : ChartStyle.Faint;
        dot.MarkerStyle.OutlineColor = ChartStyle.Ink;
        dot.MarkerStyle.OutlineWidth = difference.IsMarked ? 2 : 1;
    }

    /// <summary>What a half means, at its left end.</summary>
    internal static void Name(Plot plot, string words, TimeAxis axis, double y, Alignment alignment)
    {
        var text = plot.Add.Text(words, axis.From.DayNumber, y);
        text.LabelAlignment = alignment;
        text.OffsetX = 4;
        text.OffsetY = alignment == Alignment.UpperLeft ? 3 : 0;
        text.LabelFontSize = ChartStyle.FontSize - 2;
        text.LabelFontColor = ChartStyle.Ink;
    }

    private static double Reach(MuscleHistory muscle) => 1.5 * muscle.Points
        .SelectMany(point => new[] { Bound(point), Math.Abs(point.Day.Difference?.LnRatio ?? 0) })
        .Max();

    private static void LabelScale(Plot plot, double reach)
    {
        var ticks = new ScottPlot.TickGenerators.NumericManual();
        ticks.AddMajor(0, "equal");
        foreach (int percent in TickPercents)
            if (-Math.Log(1 - percent / 100.0) is var ln && ln < reach * 0.95)
            {
                ticks.AddMajor(ln, $"{percent} %");
                ticks.AddMajor(-ln, $"{percent} %");
            }
        plot.Axes.Left.TickGenerator = ticks;
    }

    private static void AddLegend(Plot plot, MuscleHistory muscle)
    {
        var items = new List<LegendItem> { ChartLabels.Patch(ChartWords.ErrorOfDifference, ChartStyle.Band) };
        if (muscle.Difference.Told.Length > 1)
            items.Add(ChartLabels.Line(ChartWords.Level, ChartStyle.Ink));
        var verdicts = muscle.Points.Select(point => (point.Assessed is { } assessed ? Verdict.OfDifference(assessed) : Flag.NotAssessed)).ToHashSet();
        foreach (var verdict in new[] { Flag.Watch, Flag.Flag }.Where(verdicts.Contains))
            items.Add(ChartLabels.Dot(TermWords.Flag(verdict), ChartStyle.Faint, ChartStyle.Ink, ChartStyle.ShapeOf(verdict), size: 10));
        ChartLabels.Legend(plot, items);
    }
}
