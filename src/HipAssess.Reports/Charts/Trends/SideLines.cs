using HipAssess.Domain;
using HipAssess.Reports.Words;
using HipAssess.Reports.Words.Drawn;
using HipAssess.Statistics.Distributions;
using HipAssess.Tracking;
using ScottPlot;

namespace HipAssess.Reports.Charts.Trends;

/// <summary>One side over time, of a muscle group or a movement: line, marks and the whiskers of measurement error.</summary>
internal static class SideLines
{
    private const double DaysApart = 1.2; // whiskers of one day would hide each other

    /// <summary>Draws a run of tests without a missed month.</summary>
    /// <param name="plot">Where.</param>
    /// <param name="axis">Its time axis.</param>
    /// <param name="side">Which side.</param>
    /// <param name="run">The tests.</param>
    /// <param name="sem">Standard error of the side on a day, in the unit drawn.</param>
    public static void Add<T>(Plot plot, TimeAxis axis, Side side, IEnumerable<T> run, Func<T, double> sem)
        where T : IFollowedPoint
    {
        T[] points = [.. run.Where(point => point.On(side) is not null)];
        if (points.Length == 0)
            return;
        double[] xs = [.. points.Select(point => axis.X(point.When) + (side == Side.Left ? -DaysApart : DaysApart))];
        double[] ys = [.. points.Select(point => point.On(side)!.Value)];
        var whiskers = plot.Add.ErrorBar(xs, ys, [.. points.Select(point => Normal.Z95 * sem(point))]);
        whiskers.Color = ChartStyle.Of(side).WithAlpha(.65);
        whiskers.LineWidth = 1.2f;
        whiskers.CapSize = 4;
        var line = plot.Add.ScatterLine(xs, ys, ChartStyle.Of(side));
        line.LineWidth = 2;
        foreach (var (i, point) in points.Index())
        {
            bool isPainful = point.IsLimitedByPain(side);
            var dot = plot.Add.Marker(xs[i], ys[i], ShapeOf(side), 9);
            dot.MarkerStyle.FillColor = isPainful ? Colors.White : ChartStyle.Of(side);
            dot.MarkerStyle.OutlineColor = isPainful ? ChartStyle.Of(side) : ChartStyle.Ink;
            dot.MarkerStyle.OutlineWidth = isPainful ? 2.2f : 1;
        }
    }

    /// <summary>Round and square: colour is never the only thing that tells sides apart.</summary>
    public static MarkerShape ShapeOf(Side side) => side == Side.Left ? MarkerShape.FilledCircle : MarkerShape.FilledSquare;

    /// <summary>What the legend says of both sides.</summary>
    public static List<LegendItem> Legend(bool hasLevels, bool hasPain)
    {
        List<LegendItem> items =
        [
            .. Sides.Both.Select(side => ChartLabels.Dot(TermWords.Side(side), ChartStyle.Of(side), ChartStyle.Ink, ShapeOf(side), size: 9)),
            ChartLabels.Line(ChartWords.Error, ChartStyle.Faint),
        ];
        if (hasLevels)
            items.Add(ChartLabels.Line(ChartWords.Level, ChartStyle.Faint));
        if (hasPain)
            items.Add(ChartLabels.Dot(ChartWords.LimitedByPain, Colors.White, ChartStyle.Left, size: 8));
        return items;
    }
}
