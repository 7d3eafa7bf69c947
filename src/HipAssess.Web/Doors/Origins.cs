using Microsoft.AspNetCore.Http;

namespace HipAssess.Web.Doors;

/// <summary>What browsers are told of other sites, and how a change from another site is known.</summary>
internal static class Origins
{
    private const string Policy = "default-src 'none'; script-src 'self'; style-src 'self'; img-src 'self' data:; font-src 'self'; "
        + "connect-src 'self'; form-action 'self'; base-uri 'none'; frame-ancestors 'none'";

    /// <summary>Forbids a browser everything that is not the door's own.</summary>
    public static void Forbid(IHeaderDictionary headers)
    {
        headers.ContentSecurityPolicy = Policy;
        headers.XContentTypeOptions = "nosniff";
        headers["Referrer-Policy"] = "same-origin";
        headers["Cross-Origin-Opener-Policy"] = "same-origin";
        headers["Cross-Origin-Resource-Policy"] = "same-origin";
        headers.CacheControl = "no-store";
    }

    /// <summary>It changes nothing.</summary>
    public static bool IsReading(HttpRequest request) => HttpMethods.IsGet(request.Method) || HttpMethods.IsHead(request.Method);

    /// <summary>A page of the door sent it.</summary>
    /// <param name="request">The request.</param>
    /// <param name="own">The door's own origin.</param>
    public static bool IsFrom(HttpRequest request, string own) => request.Headers["Sec-Fetch-Site"].ToString() is { Length: > 0 } site
        ? site == "same-origin" && (request.Headers.Origin.Count == 0 || request.Headers.Origin.ToString() == own)
        : request.Headers.Origin.ToString() == own;
}
