using System.Globalization;
using HipAssess.Reports.Words;
using HipAssess.Tracking.Series;
using ScottPlot;

namespace HipAssess.Reports.Charts;

/// <summary>The levels of a series as broad pale lines, each later one with the date on which it began.</summary>
internal static class LevelLines
{
    // A level of one test is a few days wide, so that it can be seen.
    private const double Overhang = 4;

    /// <summary>Draws nothing for a series without a change: one line through everything says nothing.</summary>
    public static void Add(Plot plot, TimeAxis axis, TrackedSeries series, Func<TrackedLevel, double> value, Color colour)
    {
        if (series.Told.Length < 2)
            return;
        foreach (var level in series.Told)
        {
            double from = axis.X(level.From) - Overhang, to = axis.X(level.To) + Overhang, y = value(level);
            var line = plot.Add.Line(from, y, to, y);
            line.Color = colour.WithAlpha(.35);
            line.LineWidth = 7;
            plot.MoveToBack(line);
            if (level == series.Told[0])
                continue;
            var date = plot.Add.Text(level.From.Date?.ToString("d MMM", CultureInfo.InvariantCulture) ?? WhenWords.Of(level.From), from, y);
            date.LabelAlignment = Alignment.LowerLeft;
            date.LabelFontSize = 11;
            date.LabelFontColor = ChartStyle.Ink;
            date.OffsetY = -5;
        }
    }
}
