using System.Text.Encodings.Web;
using System.Text.Unicode;
using HipAssess.Reports.Words;
using HipAssess.Reports.Words.Doors;
using HipAssess.Reports.Words.Printed;
using HipAssess.Web.Visitors;

namespace HipAssess.Web.Frames;

/// <summary>What stands around every page of the browser door.</summary>
internal static class Frame
{
    private static readonly HtmlEncoder Encoder = HtmlEncoder.Create(UnicodeRanges.All);

    private static readonly (string Path, string Label, Audience For)[] Places =
    [
        ("/", Labels.Today, Audience.Known), ("/tests/new", Heads.Test, Audience.Known), ("/import", Labels.Import, Audience.Staff), ("/athletes", Heads.Athletes, Audience.Staff),
        ("/screening", Labels.Screening, Audience.Staff), ("/study", Labels.Study, Audience.Staff), ("/norms", Labels.Norms, Audience.Staff), ("/reliability", Labels.Reliability, Audience.Staff),
        ("/protocols", Labels.Protocols, Audience.Staff), ("/exercises", Labels.Exercises, Audience.Known), ("/settings", Labels.Settings, Audience.Administrators),
    ];

    private static readonly (string Path, string Label, Audience For)[] SharedPlaces = [("/people", Labels.People, Audience.Administrators), ("/account", Labels.Account, Audience.Known)];

    /// <summary>Text as markup.</summary>
    public static string Escaped(string text) => Encoder.Encode(text);

    /// <summary>Writes a page.</summary>
    /// <param name="to">Where to.</param>
    /// <param name="title">Of the window, as plain text.</param>
    /// <param name="html">What stands in <c>main</c>.</param>
    /// <param name="path">Where the reader is; null leaves out the way to other pages.</param>
    /// <param name="visitor">Who reads it; null for a stranger, who gets no way to other pages.</param>
    public static void Write(TextWriter to, string title, string html, string? path, Visitor? visitor)
    {
        to.Write($"""
            <!DOCTYPE html>
            <html lang="en">
            <head>
            <meta charset="utf-8">
            <meta name="viewport" content="width=device-width, initial-scale=1">
            <meta name="color-scheme" content="light dark">
            <title>{Escaped(VisibleText.Visible(title))} · HipAssess</title>
            <link rel="icon" href="/assets/icon.svg" type="image/svg+xml">
            <link rel="stylesheet" href="/assets/{Assets.Version}/page.css">
            <link rel="stylesheet" href="/assets/{Assets.Version}/door.css">
            <script src="/assets/{Assets.Version}/door.js" defer></script>
            </head>
            <body class="door">

            """);
        if (path is not null && visitor is not null)
            WriteWays(to, path, visitor);
        to.Write("<main id=\"main\">\n");
        to.Write(html);
        to.Write("\n</main>\n</body>\n</html>\n");
    }

    private static void WriteWays(TextWriter to, string path, Visitor visitor)
    {
        (string Path, string Label, Audience)[] places = [.. Places.Concat(visitor.Person is null ? [] : SharedPlaces).Where(place => place.For.Holds(visitor))];
        to.Write($"<a class=\"skip\" href=\"#main\">{DoorWords.ToContent}</a>\n<header class=\"ways\"><nav aria-label=\"{DoorWords.Pages}\"><ul>\n");
        string here = places.Where(place => path == place.Path || (place.Path != "/" && path.StartsWith(place.Path + "/", StringComparison.Ordinal)) || (place.Path == "/import" && path.StartsWith("/imports", StringComparison.Ordinal)))
            .Select(place => place.Path).OrderByDescending(place => place.Length).FirstOrDefault("");
        foreach (var (place, label, _) in places)
            to.Write($"<li><a href=\"{place}\"{(place == here ? " aria-current=\"page\"" : "")}>{label}{(place == "/account" ? $": {Escaped(VisibleText.Visible(visitor.Person!.Name))}" : "")}</a></li>\n");
        to.Write("</ul></nav></header>\n");
    }
}
