using System.Collections.Immutable;
using HipAssess.Domain;
using HipAssess.Reports.Words;
using HipAssess.Reports.Words.Drawn;
using HipAssess.Statistics.Distributions;
using HipAssess.Tracking;
using HipAssess.Tracking.Series;
using ScottPlot;

namespace HipAssess.Reports.Charts;

/// <summary>Strength of the left and the right side over time, with measurement error; months without a test stay gaps.</summary>
public static class StrengthTrendChart
{
    // Whiskers of one day would hide each other.
    private const double DaysApart = 1.2;
    private const double GapWithWords = 50;

    /// <summary>Draws one muscle group of an athlete.</summary>
    public static Plot Of(History history, MuscleHistory muscle, ChartForm form = ChartForm.Wide)
    {
        var plot = ChartStyle.Blank();
        var axis = TimeAxis.Of(history, form);
        LevelLines.Add(plot, axis, [.. Sides.Both.Select(side => (muscle.On(side), (Func<TrackedLevel, double>)(level => level.Value), ChartStyle.Of(side)))]);
        foreach (var side in Sides.Both)
            foreach (var run in muscle.Runs())
                DrawRun(plot, axis, side, run);

        var (low, high) = Range(muscle);
        double top = high + (high - low) * 0.16;
        axis.Apply(plot, low, top, isNamed: false);
        plot.YLabel(ChartWords.Strength(muscle.Test.Unit));
        plot.Grid.XAxisStyle.IsVisible = false;
        DrawMarks(plot, axis, history.Marks, high + (high - low) * 0.1);
        DrawGaps(plot, axis, muscle, low + (high - low) * 0.05);
        AddLegend(plot, history, muscle);
        return plot;
    }

    private static double X(TimeAxis axis, TrackedPoint point, Side side) => axis.X(point.When) + (side == Side.Left ? -DaysApart : DaysApart);

    private static void DrawRun(Plot plot, TimeAxis axis, Side side, ImmutableArray<TrackedPoint> run)
    {
        var points = run.Where(point => point.On(side) is not null).ToList();
        if (points.Count == 0)
            return;
        double[] xs = [.. points.Select(point => X(axis, point, side))];
        double[] ys = [.. points.Select(point => point.On(side)!.Value)];

        var whiskers = plot.Add.ErrorBar(xs, ys, [.. points.Select((point, i) => Normal.Z95 * point.Sem * ys[i])]);
        whiskers.Color = ChartStyle.Of(side).WithAlpha(.65);
        whiskers.LineWidth = 1.2f;
        whiskers.CapSize = 4;

        var line = plot.Add.ScatterLine(xs, ys, ChartStyle.Of(side));
        line.LineWidth = 2;
        foreach (var (point, x, y) in points.Select((point, i) => (point, xs[i], ys[i])))
        {
            var dot = plot.Add.Marker(x, y, ShapeOf(side), 9);
            dot.MarkerStyle.FillColor = point.IsLimitedByPain(side) ? Colors.White : ChartStyle.Of(side);
            dot.MarkerStyle.OutlineColor = point.IsLimitedByPain(side) ? ChartStyle.Of(side) : ChartStyle.Ink;
            dot.MarkerStyle.OutlineWidth = point.IsLimitedByPain(side) ? 2.2f : 1;
        }
    }

    // Round and square: colour is never the only thing that tells sides apart.
    private static MarkerShape ShapeOf(Side side) => side == Side.Left ? MarkerShape.FilledCircle : MarkerShape.FilledSquare;

    private static void DrawMarks(Plot plot, TimeAxis axis, IEnumerable<NoteMark> marks, double y)
    {
        foreach (var mark in marks)
        {
            var circle = plot.Add.Marker(axis.X(mark.When), y, MarkerShape.FilledCircle, 18);
            circle.MarkerStyle.FillColor = Colors.White;
            circle.MarkerStyle.OutlineColor = ChartStyle.Faint;
            circle.MarkerStyle.OutlineWidth = 1.2f;
            var number = plot.Add.Text(mark.Number.ToString(System.Globalization.CultureInfo.InvariantCulture), axis.X(mark.When), y);
            number.LabelAlignment = Alignment.MiddleCenter;
            number.LabelFontSize = 11;
            number.LabelFontColor = ChartStyle.Ink;
        }
    }

    private static void DrawGaps(Plot plot, TimeAxis axis, MuscleHistory muscle, double y)
    {
        var runs = muscle.Runs().ToList();
        foreach (var (before, after) in runs.Zip(runs.Skip(1)))
        {
            if (axis.Pixels(axis.X(after[0].When) - axis.X(before[^1].When)) < GapWithWords)
                continue;
            var text = plot.Add.Text(ChartWords.NoTest, (axis.X(before[^1].When) + axis.X(after[0].When)) / 2, y);
            text.LabelAlignment = Alignment.MiddleCenter;
            text.LabelFontSize = 11;
            text.LabelFontColor = ChartStyle.Faint;
        }
    }

    private static (double Low, double High) Range(MuscleHistory muscle)
    {
        var reach = muscle.Points
            .SelectMany(point => Sides.Both.Select(side => (Value: point.On(side), Error: Normal.Z95 * point.Sem)))
            .Where(end => end.Value is not null)
            .ToList();
        double low = Math.Max(0, reach.Min(end => end.Value!.Value * (1 - end.Error)));
        double high = reach.Max(end => end.Value!.Value * (1 + end.Error));
        return (low - (high - low) * 0.04, high);
    }

    private static void AddLegend(Plot plot, History history, MuscleHistory muscle)
    {
        List<LegendItem> items =
        [
            .. Sides.Both.Select(side => ChartLabels.Dot(TermWords.Side(side), ChartStyle.Of(side), ChartStyle.Ink, ShapeOf(side), size: 9)),
            ChartLabels.Line(ChartWords.Error, ChartStyle.Faint),
        ];
        if (Sides.Both.Any(side => muscle.On(side).Told.Length > 1))
            items.Add(ChartLabels.Line(ChartWords.Level, ChartStyle.Faint));
        if (Sides.Both.Any(side => muscle.Points.Any(point => point.IsLimitedByPain(side))))
            items.Add(ChartLabels.Dot(ChartWords.LimitedByPain, Colors.White, ChartStyle.Left, size: 8));
        if (history.Marks.Length > 0)
            items.Add(ChartLabels.Dot(ChartWords.Note, Colors.White, ChartStyle.Faint, size: 11));
        ChartLabels.Legend(plot, items);
    }
}
