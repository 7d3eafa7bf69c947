using System.Globalization;
using HipAssess.Domain;
using HipAssess.Reports.Words;
using HipAssess.Tracking.Series;
using ScottPlot;

namespace HipAssess.Reports.Charts.Trends;

/// <summary>The levels of series as broad pale lines, each later one with the date on which it began.</summary>
internal static class LevelLines
{
    // A level of one test is a few days wide, so that it can be seen.
    private const double Overhang = 4;
    private const double DateWidth = 44;

    /// <summary>Draws nothing for a series without a change: one line through everything says nothing.</summary>
    public static void Add(Plot plot, TimeAxis axis, IReadOnlyList<(TrackedSeries Series, Func<TrackedLevel, double> Value, Color Colour)> all)
    {
        var begun = new List<(double X, double Y, TestDay Date)>();
        foreach (var (series, value, colour) in all.Where(one => one.Series.Told.Length > 1))
            foreach (var level in series.Told)
            {
                double from = axis.X(level.From) - Overhang, to = axis.X(level.To) + Overhang, y = value(level);
                var line = plot.Add.Line(from, y, to, y);
                line.Color = colour.WithAlpha(.35);
                line.LineWidth = 7;
                plot.MoveToBack(line);
                if (level != series.Told[0])
                    begun.Add((from, y, level.From));
            }
        foreach (var one in begun)
            Date(plot, one, isBelow: begun.Any(other => other.Y > one.Y && axis.Pixels(Math.Abs(other.X - one.X)) < DateWidth));
    }

    // Of two dates that would write on each other the lower one stands below its line.
    private static void Date(Plot plot, (double X, double Y, TestDay Date) begun, bool isBelow)
    {
        var date = plot.Add.Text(begun.Date.Date?.ToString("d MMM", CultureInfo.InvariantCulture) ?? WhenWords.Of(begun.Date), begun.X, begun.Y);
        date.LabelAlignment = isBelow ? Alignment.UpperLeft : Alignment.LowerLeft;
        date.LabelFontSize = 11;
        date.LabelFontColor = ChartStyle.Ink;
        date.OffsetY = isBelow ? 5 : -5;
    }
}
