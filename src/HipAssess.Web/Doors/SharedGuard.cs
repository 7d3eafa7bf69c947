using HipAssess.Reports.Words.Doors;
using HipAssess.Store;
using HipAssess.Store.Engines;
using HipAssess.Web.Answers;
using HipAssess.Web.Visitors;
using Microsoft.AspNetCore.Http;

namespace HipAssess.Web.Doors;

/// <summary>
/// Who may come in at a shared door: requests over https to its own address, and changes only from its own pages. Who sent them
/// is known by a cookie; what they may do there is for the addresses to say.
/// </summary>
/// <param name="address">Where people reach it.</param>
/// <param name="signIns">Who is signed in.</param>
internal sealed class SharedGuard(Uri address, SignIns signIns)
{
    /// <summary>The cookie: kept by browsers for this host alone, and sent over https alone.</summary>
    public const string CookieName = "__Host-hipassess";

    private const string OneYear = "max-age=31536000";

    private readonly string origin = address.GetLeftPart(UriPartial.Authority);

    /// <summary>Lets a request through, or answers it.</summary>
    public async Task Check(HttpContext context, Func<Task> next)
    {
        var request = context.Request;
        Origins.Forbid(context.Response.Headers);
        if (request.Path.StartsWithSegments("/health"))
        {
            await next(); // asked by machines, at whatever address; it says nothing of anybody
            return;
        }
        if (!request.IsHttps)
        {
            await Answer.Refusal(StatusCodes.Status403Forbidden, AccountWords.OnlyOverTls).WriteAsync(context);
            return;
        }
        context.Response.Headers.StrictTransportSecurity = OneYear;
        if (!string.Equals($"{request.Scheme}://{request.Host.Value}", origin, StringComparison.OrdinalIgnoreCase))
        {
            await Answer.Refusal(StatusCodes.Status421MisdirectedRequest, AccountWords.OtherAddress).WriteAsync(context);
            return;
        }
        if (!Origins.IsReading(request) && !Origins.IsFrom(request, origin))
        {
            await Answer.Refusal(StatusCodes.Status403Forbidden, DoorWords.OtherOrigin).WriteAsync(context);
            return;
        }
        try
        {
            if (!request.Path.StartsWithSegments("/assets") && request.Cookies[CookieName] is { Length: > 0 } token && await signIns.OfAsync(token, context.RequestAborted) is { } person)
                Visitor.Of(person).Enter(context);
        }
        catch (StoreException)
        {
            await Answer.Refusal(StatusCodes.Status503ServiceUnavailable, AccountWords.StoreDoesNotAnswer).WriteAsync(context);
            return;
        }
        await next();
    }

    /// <summary>Gives a browser its cookie; it goes when the browser is closed, and holds no longer than the store says.</summary>
    public static void Give(HttpContext context, string token) => context.Response.Cookies.Append(CookieName, token, Options);

    /// <summary>Takes the cookie away.</summary>
    public static void Take(HttpContext context) => context.Response.Cookies.Delete(CookieName, Options);

    private static CookieOptions Options => new() { HttpOnly = true, Secure = true, SameSite = SameSiteMode.Strict, Path = "/" };
}
