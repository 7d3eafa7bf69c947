using System.Globalization;
using System.Net;
using System.Text;
using System.Text.RegularExpressions;
using SkiaSharp;

namespace HipAssess.Reports.Charts;

/// <summary>Every letter of a drawn SVG as its outline: what opens it needs no font.</summary>
internal static partial class SvgOutlines
{
    public static string Of(string svg) => Text().Replace(svg, found => Outline(found.Groups["attributes"].Value, WebUtility.HtmlDecode(found.Groups["words"].Value.Trim('\n'))));

    private static string Outline(string attributes, string words)
    {
        double[] xs = Numbers(attributes, "x"), ys = Numbers(attributes, "y");
        bool isBold = Attribute(attributes, "font-weight") is { Length: > 0 } weight && weight != "normal";
        using var font = new SKFont(ChartFont.Typeface(isBold), float.Parse(Attribute(attributes, "font-size"), CultureInfo.InvariantCulture)) { Subpixel = true, LinearMetrics = true, Hinting = SKFontHinting.None };
        using var outline = new SKPath();
        for (int i = 0; i < words.Length; i++)
            if (font.GetGlyphPath(font.GetGlyph(words[i])) is { } glyph)
                using (glyph)
                    outline.AddPath(glyph, (float)(i < xs.Length ? xs[i] : xs[^1] + font.MeasureText(words[(xs.Length - 1)..i])), (float)ys[Math.Min(i, ys.Length - 1)]);
        string kept = string.Concat(new[] { "fill", "fill-opacity", "transform" }
            .Where(name => Attribute(attributes, name).Length > 0).Select(name => $" {name}=\"{Attribute(attributes, name)}\""));
        return $"<path{kept} d=\"{Short(outline.ToSvgPathData())}\"/>";
    }

    // Two decimals of a pixel, as everywhere in the drawing.
    private static string Short(string path)
    {
        var text = new StringBuilder(path.Length);
        int from = 0;
        foreach (Match number in Decimal().Matches(path))
        {
            text.Append(path, from, number.Index - from).Append(Math.Round(double.Parse(number.Value, CultureInfo.InvariantCulture), 2).ToString(CultureInfo.InvariantCulture));
            from = number.Index + number.Length;
        }
        return text.Append(path, from, path.Length - from).ToString();
    }

    private static double[] Numbers(string attributes, string name) =>
        [.. Attribute(attributes, name).Split([' ', ','], StringSplitOptions.RemoveEmptyEntries).Select(number => double.Parse(number, CultureInfo.InvariantCulture))];

    private static string Attribute(string attributes, string name) =>
        Attributes().Matches(attributes).FirstOrDefault(found => found.Groups["name"].Value == name)?.Groups["value"].Value ?? "";

    [GeneratedRegex("<text(?<attributes>[^>]*)>(?<words>[^<]*)</text>")]
    private static partial Regex Text();

    [GeneratedRegex("(?<name>[a-z-]+)=\"(?<value>[^\"]*)\"")]
    private static partial Regex Attributes();

    [GeneratedRegex("-?\\d+\\.\\d+(e-?\\d+)?")]
    private static partial Regex Decimal();
}
