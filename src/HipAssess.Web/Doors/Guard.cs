using HipAssess.Reports.Words.Doors;
using HipAssess.Web.Answers;
using Microsoft.AspNetCore.Http;

namespace HipAssess.Web.Doors;

/// <summary>
/// Who may come in at the personal door: requests to its own address (a name on the web that points here must not reach it),
/// from a browser that came by a start link, and changes only from its own pages.
/// </summary>
internal sealed class Guard(DoorSecret secret, int port, TimeProvider clock)
{
    private const string Policy = "default-src 'none'; script-src 'self'; style-src 'self'; img-src 'self' data:; font-src 'self'; "
        + "connect-src 'self'; form-action 'self'; base-uri 'none'; frame-ancestors 'none'";

    private readonly string[] hosts = [$"127.0.0.1:{port}", $"localhost:{port}", $"[::1]:{port}"];

    // Cookies know no port: two doors on one machine would take each other's.
    private readonly string cookie = $"hipassess-{port}";

    /// <summary>Lets a request through, or answers it.</summary>
    public Task Check(HttpContext context, Func<Task> next)
    {
        var (request, headers) = (context.Request, context.Response.Headers);
        headers.ContentSecurityPolicy = Policy;
        headers.XContentTypeOptions = "nosniff";
        headers["Referrer-Policy"] = "same-origin";
        headers["Cross-Origin-Opener-Policy"] = "same-origin";
        headers["Cross-Origin-Resource-Policy"] = "same-origin";
        headers.CacheControl = "no-store";
        if (!hosts.Contains(request.Host.Value, StringComparer.OrdinalIgnoreCase))
            return Refuse(context, StatusCodes.Status421MisdirectedRequest, DoorWords.OtherHost);
        if (HttpMethods.IsGet(request.Method) && request.Query["key"].ToString() is { Length: > 0 } key)
            return Admit(context, key);
        if (!secret.IsCookie(request.Cookies[cookie]))
            return Refuse(context, StatusCodes.Status403Forbidden, DoorWords.NoKey);
        if (!IsReading(request.Method) && !IsFromHere(request))
            return Refuse(context, StatusCodes.Status403Forbidden, DoorWords.OtherOrigin);
        return next();
    }

    private Task Admit(HttpContext context, string key)
    {
        var request = context.Request;
        bool isKnown = secret.IsCookie(request.Cookies[cookie]);
        if (!secret.Admits(key, clock.GetUtcNow()) && !isKnown)
            return Refuse(context, StatusCodes.Status403Forbidden, DoorWords.KeyUsed);
        context.Response.Cookies.Append(cookie, secret.Cookie, new CookieOptions { HttpOnly = true, SameSite = SameSiteMode.Strict, Path = "/" });
        context.Response.Redirect(request.Path);
        context.Response.StatusCode = StatusCodes.Status303SeeOther;
        return Task.CompletedTask;
    }

    private static bool IsReading(string method) => HttpMethods.IsGet(method) || HttpMethods.IsHead(method);

    private bool IsFromHere(HttpRequest request) => request.Headers["Sec-Fetch-Site"].ToString() is { Length: > 0 } site
        ? site == "same-origin"
        : hosts.Contains(request.Host.Value, StringComparer.OrdinalIgnoreCase) && request.Headers.Origin.ToString() == $"{request.Scheme}://{request.Host.Value}";

    private static Task Refuse(HttpContext context, int status, string why) => Answer.Refusal(status, why).WriteAsync(context);
}
