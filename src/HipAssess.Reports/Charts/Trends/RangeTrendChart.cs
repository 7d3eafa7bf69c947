using System.Collections.Immutable;
using HipAssess.Domain;
using HipAssess.Reports.Words;
using HipAssess.Reports.Words.Drawn;
using HipAssess.Statistics.Distributions;
using HipAssess.Tracking;
using HipAssess.Tracking.Series;
using HipAssess.Verdicts;
using ScottPlot;

namespace HipAssess.Reports.Charts.Trends;

/// <summary>The range of both sides of a movement over time, and their difference, in its unit; months without a test stay gaps.</summary>
public static class RangeTrendChart
{
    private const double LoneDays = 6;

    /// <summary>Both sides with measurement error.</summary>
    public static Plot Of(History history, MovementHistory movement, ChartForm form = ChartForm.Wide)
    {
        var plot = ChartStyle.Blank();
        var axis = TimeAxis.Of(history, form);
        LevelLines.Add(plot, axis, [.. Sides.Both.Select(side => (movement.On(side), (Func<TrackedLevel, double>)(level => level.Mean), ChartStyle.Of(side)))]);
        foreach (var side in Sides.Both)
            foreach (var run in movement.Runs())
                SideLines.Add(plot, axis, side, run, point => point.Day.ErrorBound.On(side));
        var reach = movement.Points.SelectMany(point => Sides.Both.Where(side => point.On(side) is not null)
            .Select(side => (Value: point.On(side)!.Value, Error: Normal.Z95 * point.Day.ErrorBound.On(side)))).ToList();
        double low = reach.Min(end => end.Value - end.Error), high = reach.Max(end => end.Value + end.Error), room = Math.Max(high - low, 1) * 0.08;
        axis.Apply(plot, low - room, high + room, isNamed: false);
        plot.Axes.Left.TickGenerator = new ScottPlot.TickGenerators.NumericAutomatic { LabelFormatter = Rounded.Plain };
        plot.YLabel(ChartWords.Range(movement.Test.Unit));
        plot.Grid.XAxisStyle.IsVisible = false;
        ChartLabels.Legend(plot, SideLines.Legend(
            Sides.Both.Any(side => movement.On(side).Told.Length > 1), movement.Points.Any(point => Sides.Both.Any(point.IsLimitedByPain))));
        return plot;
    }

    /// <summary>Their difference, with the band measurement error can make; the upper half means that left has less.</summary>
    public static Plot Difference(History history, MovementHistory movement, ChartForm form = ChartForm.Wide)
    {
        var plot = ChartStyle.Blank();
        var axis = TimeAxis.Of(history, form);
        int turn = movement.Test.Movement.IsMoreWhenSmaller() ? -1 : 1;
        double reach = 1.25 * movement.Points.Max(point => Math.Max(point.Day.ErrorBound.Value, Math.Abs(point.Day.Difference?.Value ?? 0)));
        plot.MoveToBack(plot.Add.HorizontalLine(0, 1, ChartStyle.Faint));
        foreach (var run in movement.Runs())
            DrawDifferences(plot, axis, run, turn);
        LevelLines.Add(plot, axis, [(movement.Difference, level => turn * level.Mean, ChartStyle.Ink)]);
        axis.Apply(plot, -reach, reach, isNamed: true);
        plot.Axes.Left.TickGenerator = new ScottPlot.TickGenerators.NumericAutomatic { LabelFormatter = value => value == 0 ? ChartWords.Equal : MovementWords.Range(Math.Abs(value), movement.Test.Unit, 0) };
        if (form == ChartForm.Wide)
            plot.YLabel(ChartWords.SideDifference);
        plot.Grid.XAxisStyle.IsVisible = false;
        DifferenceTrendChart.Name(plot, ChartWords.LeftLessAbove, axis, reach, Alignment.UpperLeft);
        DifferenceTrendChart.Name(plot, ChartWords.RightLessBelow, axis, -reach, Alignment.LowerLeft);
        var items = new List<LegendItem> { ChartLabels.Patch(ChartWords.ErrorOfSideDifference, ChartStyle.Band) };
        if (movement.Difference.Told.Length > 1)
            items.Add(ChartLabels.Line(ChartWords.Level, ChartStyle.Ink));
        foreach (var verdict in new[] { Flag.Watch, Flag.Flag }.Where(flag => movement.Points.Any(point => OfDifference(point) == flag)))
            items.Add(ChartLabels.Dot(TermWords.Flag(verdict), ChartStyle.Faint, ChartStyle.Ink, ChartStyle.ShapeOf(verdict), size: 10));
        ChartLabels.Legend(plot, items);
        return plot;
    }

    private static void DrawDifferences(Plot plot, TimeAxis axis, ImmutableArray<MovementPoint> run, int turn)
    {
        // A lone session has a band too: a few days wide, so that it can be seen.
        (double X, double Bound)[] edges = run.Length == 1
            ? [(axis.X(run[0].When) - LoneDays, run[0].Day.ErrorBound.Value), (axis.X(run[0].When) + LoneDays, run[0].Day.ErrorBound.Value)]
            : [.. run.Select(point => (axis.X(point.When), point.Day.ErrorBound.Value))];
        var band = plot.Add.FillY([.. edges.Select(edge => edge.X)], [.. edges.Select(edge => -edge.Bound)], [.. edges.Select(edge => edge.Bound)]);
        band.FillColor = ChartStyle.Band;
        band.LineWidth = 0;
        plot.MoveToBack(band);
        MovementPoint[] points = [.. run.Where(point => point.Day.Difference is not null)];
        if (points.Length == 0)
            return;
        var line = plot.Add.ScatterLine(
            [.. points.Select(point => axis.X(point.When))], (double[])[.. points.Select(point => turn * point.Day.Difference!.Value)], ChartStyle.Faint);
        line.LineWidth = 1.5f;
        foreach (var point in points)
        {
            var difference = point.Day.Difference!;
            var verdict = OfDifference(point);
            var dot = plot.Add.Marker(axis.X(point.When), turn * difference.Value, ChartStyle.ShapeOf(verdict), verdict >= Flag.Watch ? 13 : 9);
            dot.MarkerStyle.FillColor = difference.IsMarked ? Colors.White : difference.LessSide is { } less ? ChartStyle.Of(less) : ChartStyle.Faint;
            dot.MarkerStyle.OutlineColor = ChartStyle.Ink;
            dot.MarkerStyle.OutlineWidth = difference.IsMarked ? 2 : 1;
        }
    }

    private static Flag OfDifference(MovementPoint point) => point.Assessed is { } assessed ? Verdict.OfDifference(assessed) : Flag.NotAssessed;
}
