using System.Buffers;
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
    private static readonly byte[] Family = Encoding.UTF8.GetBytes($" font-family=\"{ChartFont.Family}\"");

    /// <summary>The text of a figure.</summary>
    /// <param name="drawn">As Skia writes it, in UTF-8.</param>
    /// <param name="figure">What was drawn.</param>
    /// <param name="idPrefix">Keeps ids apart on a page.</param>
    public static string From(ReadOnlySpan<byte> drawn, Figure figure, string idPrefix)
    {
        string id = idPrefix + figure.Name;
        return $"""
            <svg xmlns="http://www.w3.org/2000/svg" width="{figure.Width}" height="{figure.Height}" viewBox="0 0 {figure.Width} {figure.Height}" role="img" aria-labelledby="{id}-title {id}-desc" font-family="{ChartFont.Families}">
            <title id="{id}-title">{WebUtility.HtmlEncode(figure.Title)}</title>
            <desc id="{id}-desc">{WebUtility.HtmlEncode(figure.Description)}</desc>
            {Renumber(Short(drawn[(drawn.IndexOf("<svg"u8) + 4)..]), id)}
            """;
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
            return isKnown ? "" : $"<clipPath id=\"{own}\">{area}</clipPath>\n";
        });
        return ClipUse().Replace(svg, found => $"url(#{byNumber[found.Groups["number"].Value]})");
    }

    // Without indentation, with two decimals of a pixel and without what goes without saying: a third less to send, and the same on every processor.
    private static string Short(ReadOnlySpan<byte> drawn)
    {
        drawn = drawn[(drawn.IndexOf((byte)'>') + 1)..].TrimStart("\r\n"u8);
        byte[] kept = ArrayPool<byte>.Shared.Rent(drawn.Length);
        int length = 0, decimals = -1;
        bool inTag = false;
        for (int i = 0; i < drawn.Length; i++)
        {
            byte c = drawn[i];
            inTag = c == '<' || (inTag && c != '>');
            decimals = inTag && c == '.' ? 0 : decimals >= 0 && char.IsAsciiDigit((char)c) ? decimals + 1 : -1;
            if (decimals > 2 || c is (byte)'\t' or (byte)'\r')
                continue;
            int saidAnyway = c is (byte)' ' or (byte)',' ? SaidAnyway(drawn[i..]) : 0;
            if (saidAnyway > 0)
                i += saidAnyway - 1;
            else
                kept[length++] = c;
        }
        string text = Encoding.UTF8.GetString(kept.AsSpan(0, length));
        ArrayPool<byte>.Shared.Return(kept);
        return text;
    }

    // The font of the whole picture, what is the rule, and the comma after the last of several numbers.
    private static int SaidAnyway(ReadOnlySpan<byte> rest) =>
        rest.StartsWith(Family) ? Family.Length
        : rest.StartsWith(" stroke-miterlimit=\"4\""u8) ? " stroke-miterlimit=\"4\""u8.Length
        : rest.StartsWith(", \""u8) ? 2
        : 0;

    [GeneratedRegex("<clipPath id=\"(?<number>cl_[0-9a-f]+)\">\\s*(?<area><[^>]*>)\\s*</clipPath>\\n")]
    private static partial Regex ClipPath();

    [GeneratedRegex("url\\(#(?<number>cl_[0-9a-f]+)\\)")]
    private static partial Regex ClipUse();
}
