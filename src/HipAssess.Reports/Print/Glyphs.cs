using System.Globalization;
using System.Text;
using HipAssess.Reports.Charts;
using HipAssess.Reports.Words;
using SkiaSharp;

namespace HipAssess.Reports.Print;

/// <summary>What the embedded font can print, and how wide it is.</summary>
internal static class Glyphs
{
    private const int End = 0x2800;
    private const char NoBreak = '\u00A0';

    private static readonly WhenAsked<float[]> Regular = new(() => Measure(bold: false));
    private static readonly WhenAsked<float[]> Bold = new(() => Measure(bold: true));

    /// <summary>
    /// Text with nothing in it that the font lacks: such a character is printed as its code, e.g. <c>[U+1F3C3]</c>, so that two
    /// names that differ in it look different. Numbers keep their unit beside them.
    /// </summary>
    public static string Printable(string text)
    {
        string visible = VisibleText.Visible(text).Replace('⟨', '[').Replace('⟩', ']');
        if (!visible.All(Has))
        {
            var shown = new StringBuilder(visible.Length + 16);
            foreach (var rune in visible.EnumerateRunes())
                if (rune.IsBmp && Has((char)rune.Value))
                    shown.Append((char)rune.Value);
                else
                    shown.Append(CultureInfo.InvariantCulture, $"[U+{rune.Value:X4}]");
            visible = shown.ToString();
        }
        return visible
            .Replace(" %", NoBreak + "%", StringComparison.Ordinal)
            .Replace("p = ", $"p{NoBreak}={NoBreak}", StringComparison.Ordinal)
            .Replace(" in 1", $"{NoBreak}in{NoBreak}1", StringComparison.Ordinal);
    }

    /// <summary>The width of printable text, in points.</summary>
    public static double Width(ReadOnlySpan<char> text, double size, bool bold)
    {
        float[] widths = (bold ? Bold : Regular).Value;
        double width = 0;
        foreach (char c in text)
            width += widths[c];
        return width * size;
    }

    private static bool Has(char c) => c < End && !float.IsNaN(Regular.Value[c]) && !float.IsNaN(Bold.Value[c]);

    // In parts of the size of the type; NaN where there is no glyph.
    private static float[] Measure(bool bold)
    {
        using var font = new SKFont(ChartFont.Typeface(bold), 1000) { LinearMetrics = true, Subpixel = true, Hinting = SKFontHinting.None };
        var widths = new float[End];
        for (int c = 0; c < End; c++)
            widths[c] = c >= ' ' && font.GetGlyph(c) is not 0 and var glyph ? font.GetGlyphWidths([glyph])[0] / 1000 : float.NaN;
        return widths;
    }
}
