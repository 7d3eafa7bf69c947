using System.Globalization;
using System.Net;
using System.Text;
using System.Text.RegularExpressions;

namespace HipAssess.Reports.Charts;

/// <summary>
/// Turns drawn SVG into one that scales, that a screen reader can name, and that is the same text on every run:
/// clip ids come from a counter of the whole process.
/// </summary>
internal static partial class AccessibleSvg
{
    public static string From(string drawn, Figure figure, string idPrefix)
    {
        string id = idPrefix + figure.Name;
        var svg = new StringBuilder(drawn.Length);
        svg.Append(CultureInfo.InvariantCulture, $"""
            <svg xmlns="http://www.w3.org/2000/svg" width="{figure.Width}" height="{figure.Height}" viewBox="0 0 {figure.Width} {figure.Height}" role="img" aria-labelledby="{id}-title {id}-desc" font-family="{ChartFont.Families}">
            <title id="{id}-title">{WebUtility.HtmlEncode(figure.Title)}</title>
            <desc id="{id}-desc">{WebUtility.HtmlEncode(figure.Description)}</desc>

            """);
        AppendShort(svg, drawn.AsSpan(drawn.IndexOf('>', drawn.IndexOf("<svg", StringComparison.Ordinal)) + 1));
        svg.Replace($" font-family=\"{ChartFont.Family}\"", "").Replace(", \"", "\"").Replace(" stroke-miterlimit=\"4\"", "");
        return Renumber(svg.ToString(), id).Replace("\n\n", "\n", StringComparison.Ordinal);
    }

    // Every plottable brings a clip path of its own; equal ones become one.
    private static string Renumber(string svg, string id)
    {
        var byArea = new Dictionary<string, string>(StringComparer.Ordinal);
        var byNumber = new Dictionary<string, string>(StringComparer.Ordinal);
        svg = ClipPath().Replace(svg, found =>
        {
            string area = found.Groups["area"].Value;
            bool isKnown = byArea.TryGetValue(area, out string? own);
            own ??= byArea[area] = $"{id}-{byArea.Count + 1}";
            byNumber.Add(found.Groups["number"].Value, own);
            return isKnown ? "" : $"<clipPath id=\"{own}\">{area}</clipPath>";
        });
        return ClipUse().Replace(svg, found => $"url(#{byNumber[found.Groups["number"].Value]})");
    }

    // Without indentation and with two decimals of a pixel: a third less to send, and the same on every processor.
    private static void AppendShort(StringBuilder svg, ReadOnlySpan<char> drawn)
    {
        bool inTag = false;
        int decimals = -1, kept = 0;
        for (int i = 0; i < drawn.Length; i++)
        {
            char c = drawn[i];
            inTag = c == '<' || (inTag && c != '>');
            decimals = inTag && c == '.' ? 0 : decimals >= 0 && char.IsAsciiDigit(c) ? decimals + 1 : -1;
            if (decimals <= 2 && c is not ('\t' or '\r'))
                continue;
            svg.Append(drawn[kept..i]);
            kept = i + 1;
        }
        svg.Append(drawn[kept..]);
    }

    [GeneratedRegex("<clipPath id=\"(?<number>cl_[0-9a-f]+)\">\\s*(?<area><[^>]*>)\\s*</clipPath>")]
    private static partial Regex ClipPath();

    [GeneratedRegex("url\\(#(?<number>cl_[0-9a-f]+)\\)")]
    private static partial Regex ClipUse();
}
