using HipAssess.Domain;
using HipAssess.Reports.Words.Drawn;
using HipAssess.Statistics.Distributions;
using HipAssess.Tracking;
using HipAssess.Tracking.Series;
using ScottPlot;

namespace HipAssess.Reports.Charts.Trends;

/// <summary>Strength of the left and the right side over time, with measurement error; months without a test stay gaps.</summary>
public static class StrengthTrendChart
{
    private const double GapWithWords = 50;

    /// <summary>Draws one muscle group of an athlete.</summary>
    public static Plot Of(History history, MuscleHistory muscle, ChartForm form = ChartForm.Wide)
    {
        var plot = ChartStyle.Blank();
        var axis = TimeAxis.Of(history, form);
        LevelLines.Add(plot, axis, [.. Sides.Both.Select(side => (muscle.On(side), (Func<TrackedLevel, double>)(level => level.GeometricMean), ChartStyle.Of(side)))]);
        foreach (var side in Sides.Both)
            foreach (var run in muscle.Runs())
                SideLines.Add(plot, axis, side, run, point => point.Sem * point.On(side)!.Value);

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
        var items = SideLines.Legend(
            Sides.Both.Any(side => muscle.On(side).Told.Length > 1), Sides.Both.Any(side => muscle.Points.Any(point => point.IsLimitedByPain(side))));
        if (history.Marks.Length > 0)
            items.Add(ChartLabels.Dot(ChartWords.Note, Colors.White, ChartStyle.Faint, size: 11));
        ChartLabels.Legend(plot, items);
    }
}
