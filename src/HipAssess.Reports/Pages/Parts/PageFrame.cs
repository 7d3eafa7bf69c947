using System.Text.Encodings.Web;
using HipAssess.Reports.Charts;
using HipAssess.Reports.Letterheads;

namespace HipAssess.Reports.Pages.Parts;

/// <summary>What stands around the content of every page: one file that works offline, without scripts, on screen and paper.</summary>
internal static class PageFrame
{
    // Nothing is ever loaded or run, whatever an id or a note may hold.
    private const string Policy = "default-src 'none'; style-src 'unsafe-inline'; font-src data:";

    private static readonly WhenAsked<string> Style = new(() => Read("page.css"));

    private static readonly WhenAsked<string> Font = new(() => string.Concat(new[] { false, true }.Select(bold =>
        $"@font-face{{font-family:\"{ChartFont.Family}\";font-weight:{(bold ? "600 700" : "400")};"
        + $"src:url(data:font/woff2;base64,{Convert.ToBase64String(ChartFont.WebFont(bold))}) format(\"woff2\")}}\n")));

    /// <summary>The style sheet, for pages that refer to it.</summary>
    public static string Css => Style.Value;

    /// <summary>Everything before the content.</summary>
    public static void Open(TextWriter to, string title, bool hasCharts, Logo? logo = null)
    {
        to.Write($"""
            <!DOCTYPE html>
            <html lang="en">
            <head>
            <meta charset="utf-8">
            <meta http-equiv="Content-Security-Policy" content="{Policy}{(logo is null ? "" : "; img-src data:")}">
            <meta name="viewport" content="width=device-width, initial-scale=1">
            <meta name="color-scheme" content="light dark">
            <title>{HtmlEncoder.Default.Encode(title)}</title>
            <style>

            """);
        if (hasCharts)
            to.Write(Font.Value);
        to.Write(Style.Value);
        // Once for all reports of a page; as a picture nothing in an SVG runs or is loaded.
        if (logo is not null)
            to.Write($".logo {{ background-image: url({logo.DataAddress}); }}\n");
        to.Write("</style>\n</head>\n<body>\n");
    }

    /// <summary>The heading of a page, with a way back where there is one.</summary>
    public static void Head(TextWriter to, string heading, string? back = null)
    {
        to.Write($"<header class=\"page\"><h1>{HtmlEncoder.Default.Encode(heading)}</h1>");
        if (back is not null)
            to.Write($"<nav><a href=\"index.html\">{HtmlEncoder.Default.Encode(back)}</a></nav>");
        to.Write("</header>\n<main>\n");
    }

    /// <summary>Everything after it.</summary>
    public static void Close(TextWriter to) => to.Write("\n</body>\n</html>\n");

    private static string Read(string name)
    {
        using var stream = typeof(PageFrame).Assembly.GetManifestResourceStream(name)
            ?? throw new InvalidOperationException($"{name} is not embedded.");
        using var reader = new StreamReader(stream);
        return reader.ReadToEnd();
    }
}
