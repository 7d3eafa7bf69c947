using System.Buffers;
using System.Net;
using System.Text;

namespace HipAssess.Reports.Charts;

/// <summary>
/// Turns drawn SVG into one that scales, that a screen reader can name, and that is the same text on every run:
/// clip ids come from a counter of the whole process.
/// </summary>
internal static class AccessibleSvg
{
    private static ReadOnlySpan<byte> Clip => "<clipPath id=\""u8;

    private static ReadOnlySpan<byte> ClipEnd => "</clipPath>"u8;

    // In an attribute: a text on the picture has no quotes that are not escaped.
    private static ReadOnlySpan<byte> Use => "clip-path=\"url(#"u8;

    private static ReadOnlySpan<byte> NumberPrefix => "cl_"u8;

    /// <summary>The text of a figure.</summary>
    /// <param name="drawn">As Skia writes it, in UTF-8.</param>
    /// <param name="figure">What was drawn.</param>
    /// <param name="idPrefix">Keeps ids apart on a page.</param>
    public static string From(ReadOnlySpan<byte> drawn, Figure figure, string idPrefix)
    {
        string id = idPrefix + figure.Name;
        byte[] head = Encoding.UTF8.GetBytes($"""
            <svg xmlns="http://www.w3.org/2000/svg" width="{figure.Width}" height="{figure.Height}" viewBox="0 0 {figure.Width} {figure.Height}" role="img" aria-labelledby="{id}-title {id}-desc" font-family="{ChartFont.Families}">
            <title id="{id}-title">{WebUtility.HtmlEncode(figure.Title)}</title>
            <desc id="{id}-desc">{WebUtility.HtmlEncode(figure.Description)}</desc>

            """);
        drawn = drawn[(drawn.IndexOf("<svg"u8) + 4)..];
        drawn = drawn[(drawn.IndexOf((byte)'>') + 1)..].TrimStart("\r\n"u8);
        // A picture is a hundred thousand letters: it is made in one piece of memory, and becomes a text once.
        byte[] room = ArrayPool<byte>.Shared.Rent(head.Length + drawn.Length + drawn.Count(NumberPrefix) * (Clip.Length + ClipEnd.Length + Encoding.UTF8.GetMaxByteCount(id.Length + 12)));
        var text = new ShortSvg(room);
        text.AddAsIs(head);
        Renumber(drawn, id, ref text);
        string whole = Encoding.UTF8.GetString(text.Written);
        ArrayPool<byte>.Shared.Return(room);
        return whole;
    }

    // Every plottable brings a clip path of its own; equal ones become one.
    private static void Renumber(ReadOnlySpan<byte> drawn, string id, ref ShortSvg to)
    {
        var byArea = new Dictionary<string, string>(StringComparer.Ordinal);
        var byNumber = new Dictionary<string, string>(StringComparer.Ordinal);
        while (drawn.IndexOf(NumberPrefix) is >= 0 and var at)
        {
            int end = at + NumberPrefix.Length;
            while (end < drawn.Length && char.IsAsciiHexDigit((char)drawn[end]))
                end++;
            string number = Encoding.UTF8.GetString(drawn[at..end]);
            if (drawn[..at].EndsWith(Clip))
            {
                to.Add(drawn[..(at - Clip.Length)]);
                drawn = drawn[end..];
                string area = Area(drawn[(drawn.IndexOf((byte)'>') + 1)..drawn.IndexOf(ClipEnd)].Trim("\t\r\n"u8));
                drawn = drawn[(drawn.IndexOf(ClipEnd) + ClipEnd.Length)..].TrimStart("\r\n"u8);
                if (!byArea.TryGetValue(area, out string? own))
                {
                    byArea.Add(area, own = $"{id}-{byArea.Count + 1}");
                    to.AddAsIs(Encoding.UTF8.GetBytes($"<clipPath id=\"{own}\">{area}</clipPath>\n"));
                }
                byNumber.Add(number, own);
            }
            else
            {
                to.Add(drawn[..at]);
                to.AddAsIs(drawn[..at].EndsWith(Use) && byNumber.TryGetValue(number, out string? own) ? Encoding.UTF8.GetBytes(own) : drawn[at..end]);
                drawn = drawn[end..];
            }
        }
        to.Add(drawn);
    }

    private static string Area(ReadOnlySpan<byte> drawn)
    {
        var area = new ShortSvg(new byte[drawn.Length]);
        area.Add(drawn);
        return Encoding.UTF8.GetString(area.Written);
    }
}
