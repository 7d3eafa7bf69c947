using SkiaSharp;

namespace HipAssess.Reports.Charts;

/// <summary>Words of a figure that stand outside its plots: measured, broken into lines, and drawn on a base line.</summary>
internal static class ChartText
{
    /// <summary>How wide words are, in pixels.</summary>
    public static float Width(string words, float size, bool bold)
    {
        using var font = Font(size, bold);
        return font.MeasureText(words);
    }

    /// <summary>As many lines as the width asks for, broken between words.</summary>
    public static IReadOnlyList<string> Lines(string words, float size, bool bold, float width)
    {
        using var font = Font(size, bold);
        var lines = new List<string>();
        foreach (string word in words.Split(' '))
            if (lines.Count > 0 && font.MeasureText($"{lines[^1]} {word}") <= width)
                lines[^1] += " " + word;
            else
                lines.Add(word);
        return lines;
    }

    /// <summary>Draws a line of words from the left.</summary>
    public static void Draw(SKCanvas canvas, string words, float x, float baseLine, float size, bool bold = false)
    {
        if (words.Length == 0)
            return;
        using var font = Font(size, bold);
        using var paint = new SKPaint { Color = ChartStyle.Ink.ToSKColor(), IsAntialias = true };
        canvas.DrawText(words, x, baseLine, SKTextAlign.Left, font, paint);
    }

    private static SKFont Font(float size, bool bold) =>
        new(ChartFont.Typeface(bold), size) { Subpixel = true, LinearMetrics = true, Hinting = SKFontHinting.None };
}
