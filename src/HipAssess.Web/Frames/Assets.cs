using System.Collections.Frozen;
using System.Security.Cryptography;
using System.Text;
using HipAssess.Reports.Charts;
using HipAssess.Reports.Pages.Parts;
using Microsoft.AspNetCore.Http;

namespace HipAssess.Web.Frames;

/// <summary>Style, script, font and icon: the same for every page, kept by the browser until the program changes.</summary>
internal static class Assets
{
    private const int AYear = 365 * 24 * 60 * 60;

    private static readonly FrozenDictionary<string, (string Type, byte[] Content)> All = new Dictionary<string, (string, byte[])>
    {
        ["page.css"] = ("text/css; charset=utf-8", Encoding.UTF8.GetBytes(PageFrame.Css + Font(false) + Font(true))),
        ["door.css"] = ("text/css; charset=utf-8", Read("door.css")),
        ["door.js"] = ("text/javascript; charset=utf-8", Read("door.js")),
        ["icon.svg"] = ("image/svg+xml", Read("icon.svg")),
        ["chart.woff2"] = ("font/woff2", ChartFont.WebFont(false)),
        ["chart-bold.woff2"] = ("font/woff2", ChartFont.WebFont(true)),
    }.ToFrozenDictionary(StringComparer.Ordinal);

    /// <summary>Part of the addresses: another content, another address.</summary>
    public static string Version { get; } = Convert.ToHexStringLower(SHA256.HashData([.. All.OrderBy(one => one.Key, StringComparer.Ordinal).SelectMany(one => one.Value.Content)]))[..12];

    /// <summary>Answers with one of them.</summary>
    public static async Task Show(HttpContext context)
    {
        if (!All.TryGetValue((string)context.Request.RouteValues["name"]!, out var asset))
        {
            context.Response.StatusCode = StatusCodes.Status404NotFound;
            return;
        }
        context.Response.ContentType = asset.Type;
        context.Response.ContentLength = asset.Content.Length;
        context.Response.Headers.CacheControl = $"private, max-age={AYear}, immutable";
        if (!HttpMethods.IsHead(context.Request.Method))
            await context.Response.Body.WriteAsync(asset.Content, context.RequestAborted);
    }

    private static string Font(bool bold) => $"@font-face{{font-family:\"{ChartFont.Family}\";font-weight:{(bold ? "600 700" : "400")};"
        + $"src:url({(bold ? "chart-bold" : "chart")}.woff2) format(\"woff2\")}}\n";

    private static byte[] Read(string name)
    {
        using var stream = typeof(Assets).Assembly.GetManifestResourceStream(name) ?? throw new InvalidOperationException($"{name} is not embedded.");
        using var content = new MemoryStream();
        stream.CopyTo(content);
        return content.ToArray();
    }
}
