using HipAssess.Asymmetry;
using HipAssess.Domain;
using ScottPlot;
using SkiaSharp;

namespace HipAssess.Reports.Charts;

/// <summary>Names and legends inside charts.</summary>
internal static class ChartLabels
{
    /// <summary>A muscle group on as many lines as it has words, position and contraction below.</summary>
    public static string Wrapped(MuscleTest test) =>
        string.Join('\n', new[] { Words.Capital(Words.Muscle(test.Muscle)).Replace(' ', '\n') }.Concat(Stated(test)));

    /// <summary>A muscle group on one line, position and contraction below.</summary>
    public static string OneLine(MuscleTest test) =>
        string.Join('\n', new[] { Words.Capital(Words.Muscle(test.Muscle)) }.Concat(Stated(test)));

    /// <summary>The verdict with its shape, e.g. "◆ flag".</summary>
    public static string Sign(Flag flag) => (flag == Flag.Flag ? "◆ " : "▲ ") + Words.Flag(flag);

    /// <summary>The legend of a plot, which its figure draws.</summary>
    public static void Legend(Plot plot, IEnumerable<LegendItem> items)
    {
        plot.Legend.IsVisible = false;
        plot.Legend.ManualItems.AddRange(items);
    }

    /// <summary>One line under all plots of a figure; what several plots share is explained once.</summary>
    public static void DrawLegend(SKCanvas canvas, Paint paint, PixelRect area, IEnumerable<Plot> plots)
    {
        var items = plots.SelectMany(plot => plot.Legend.ManualItems).DistinctBy(item => item.LabelText);
        var legend = new Legend(plots.First())
        {
            ManualItems = [.. items],
            DisplayPlottableLegendItems = false,
            Orientation = Orientation.Horizontal,
            TightHorizontalWrapping = true,
            FontSize = ChartStyle.FontSize - 1,
            FontColor = ChartStyle.Ink,
            OutlineWidth = 0,
            ShadowColor = Colors.Transparent,
            BackgroundColor = Colors.Transparent,
            Margin = new PixelPadding(0),
            Padding = new PixelPadding(0),
            InterItemPadding = new PixelPadding(7, 7, 3, 3),
        };
        legend.Render(canvas, paint, area, Alignment.UpperCenter);
    }

    public static LegendItem Dot(string text, Color fill, Color outline, MarkerShape shape = MarkerShape.FilledCircle, float size = 7) => new()
    {
        LabelText = text,
        MarkerShape = shape,
        MarkerSize = size,
        MarkerFillColor = fill,
        MarkerLineColor = outline,
        MarkerStyle = { OutlineColor = outline, OutlineWidth = 1.2f },
    };

    public static LegendItem Line(string text, Color color, LinePattern? pattern = null) => new()
    {
        LabelText = text,
        LineColor = color,
        LineWidth = 1.5f,
        LinePattern = pattern ?? LinePattern.Solid,
    };

    public static LegendItem Patch(string text, Color color) => new() { LabelText = text, FillColor = color };

    // The chart's font has no other scripts: the table below names such a position in full.
    private static IEnumerable<string> Stated(MuscleTest test) =>
        new[] { test.Position, test.Contraction }.OfType<string>().Select(words => Shortened(Words.Visible(words)));

    private static string Shortened(string words) => words.Length <= 18 ? words : words[..17] + "…";
}
