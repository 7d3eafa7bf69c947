using HipAssess.Reports.Words.Doors;
using HipAssess.Web.Answers;
using HipAssess.Web.Visitors;
using Microsoft.AspNetCore.Http;

namespace HipAssess.Web.Doors;

/// <summary>
/// Who may come in at the personal door: requests to its own address (a name on the web that points here must not reach it),
/// from a browser that came by a start link, and changes only from its own pages.
/// </summary>
internal sealed class Guard(DoorSecret secret, int port, TimeProvider clock)
{
    private readonly string[] hosts = [$"127.0.0.1:{port}", $"localhost:{port}", $"[::1]:{port}"];

    // Cookies know no port: two doors on one machine would take each other's.
    private readonly string cookie = $"hipassess-{port}";

    /// <summary>Lets a request through, or answers it.</summary>
    public Task Check(HttpContext context, Func<Task> next)
    {
        var request = context.Request;
        Origins.Forbid(context.Response.Headers);
        if (!hosts.Contains(request.Host.Value, StringComparer.OrdinalIgnoreCase))
            return Refuse(context, StatusCodes.Status421MisdirectedRequest, DoorWords.OtherHost);
        if (HttpMethods.IsGet(request.Method) && request.Query["key"].ToString() is { Length: > 0 } key)
            return Admit(context, key);
        if (!secret.IsCookie(request.Cookies[cookie]))
            return Refuse(context, StatusCodes.Status403Forbidden, DoorWords.NoKey);
        if (!Origins.IsReading(request) && !Origins.IsFrom(request, $"{request.Scheme}://{request.Host.Value}"))
            return Refuse(context, StatusCodes.Status403Forbidden, DoorWords.OtherOrigin);
        Visitor.Owner.Enter(context);
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

    private static Task Refuse(HttpContext context, int status, string why) => Answer.Refusal(status, why).WriteAsync(context);
}
