using HipAssess.Domain;
using HipAssess.Reports.Words;
using HipAssess.Verdicts;
using ScottPlot;

namespace HipAssess.Reports.Charts;

/// <summary>Names and legends inside charts.</summary>
internal static class ChartLabels
{
    private const int LongestName = 18;
    private const int LongestLine = 10;

    /// <summary>A muscle group on as many short lines as it needs, with what tells it apart from the others.</summary>
    public static string Wrapped(IEnumerable<MuscleTest> tests, MuscleTest test) => Wrapped(Names(tests, test));

    /// <summary>A name and what tells it apart, on as many short lines as they need.</summary>
    public static string Wrapped(IEnumerable<string> names) => string.Join('\n', names.Select(words => Shortened(words, 2 * LongestName)).SelectMany(Lines));

    /// <summary>The same on one line.</summary>
    public static string OneLine(IEnumerable<MuscleTest> tests, MuscleTest test) => string.Join(", ", Names(tests, test));

    /// <summary>The verdict with its shape, e.g. "◆ flag".</summary>
    public static string Sign(Flag flag) => $"{Shape(flag)} {TermWords.Flag(flag)}";

    /// <summary>The shape as a letter.</summary>
    public static string Shape(Flag flag) => flag == Flag.Flag ? "◆" : "▲";

    /// <summary>The legend of a plot, which its figure draws.</summary>
    public static void Legend(Plot plot, IEnumerable<LegendItem> items)
    {
        plot.Legend.IsVisible = false;
        plot.Legend.ManualItems.AddRange(items);
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

    /// <summary>A sign that is a letter, with what it means.</summary>
    public static LegendItem Sign(string text) => new() { LabelText = text, IsVisible = false };

    public static LegendItem Patch(string text, Color color) => new() { LabelText = text, FillColor = color };

    // The table below the chart names a longer position in full.
    private static IEnumerable<string> Names(IEnumerable<MuscleTest> tests, MuscleTest test) =>
        TermWords.Apart(tests, test).Select(words => Shortened(words, LongestName)).Prepend(TermWords.Capital(TermWords.Muscle(test.Muscle)));

    private static string Shortened(string words, int longest) =>
        words.Length <= longest ? words : words[..(longest - 1)].TrimEnd() + "…";

    private static List<string> Lines(string words)
    {
        var lines = new List<string>();
        foreach (string word in words.Split(' ').Select(word => Shortened(word, LongestLine + 2)))
            if (lines.Count > 0 && lines[^1].Length + 1 + word.Length <= LongestLine)
                lines[^1] += " " + word;
            else
                lines.Add(word);
        return lines;
    }
}
