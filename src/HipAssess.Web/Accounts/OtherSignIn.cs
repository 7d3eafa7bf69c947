using Microsoft.AspNetCore.Authentication;
using Microsoft.AspNetCore.Http;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.IdentityModel.Protocols.OpenIdConnect;

namespace HipAssess.Web.Accounts;

/// <summary>Another sign-in than this door's own, by OpenID Connect (code flow with PKCE).</summary>
/// <param name="Authority">Its address.</param>
/// <param name="ClientId">What it calls this door.</param>
/// <param name="Name">What people call it.</param>
public sealed record OtherSignIn(Uri Authority, string ClientId, string Name)
{
    /// <summary>The scheme that goes there.</summary>
    public const string There = "elsewhere";

    /// <summary>The scheme that comes back, for a minute.</summary>
    internal const string Back = "back";

    private const string Callback = "/sign-in/oidc";

    /// <summary>The secret this door shares with it; null for none.</summary>
    public string? Secret { get; init; }

    /// <summary>Adds it to the services of a door.</summary>
    internal void AddTo(IServiceCollection services) => services.AddAuthentication()
        .AddCookie(Back, cookie =>
        {
            cookie.ExpireTimeSpan = TimeSpan.FromMinutes(1);
            Guard(cookie.Cookie, "back");
        })
        .AddOpenIdConnect(There, elsewhere =>
        {
            (elsewhere.Authority, elsewhere.ClientId, elsewhere.ClientSecret, elsewhere.SignInScheme) = (Authority.ToString(), ClientId, Secret, Back);
            elsewhere.RequireHttpsMetadata = !Authority.IsLoopback;
            (elsewhere.ResponseType, elsewhere.ResponseMode, elsewhere.UsePkce) = (OpenIdConnectResponseType.Code, OpenIdConnectResponseMode.Query, true);
            (elsewhere.MapInboundClaims, elsewhere.SaveTokens, elsewhere.CallbackPath) = (false, false, Callback);
            elsewhere.Scope.Clear();
            elsewhere.Scope.Add("openid");
            Guard(elsewhere.CorrelationCookie, "there");
            Guard(elsewhere.NonceCookie, "nonce");
            elsewhere.Events.OnRemoteFailure = failure =>
            {
                failure.HandleResponse();
                failure.Response.Redirect($"{SignInActions.Path}?elsewhere=no");
                return Task.CompletedTask;
            };
        });

    /// <summary>Who somebody is there, once they have come back; null for nobody. Names are not asked for: the number is enough.</summary>
    internal static async Task<(string? Subject, string? Invitation)> WhoAsync(HttpContext context)
    {
        var back = await context.AuthenticateAsync(Back);
        await context.SignOutAsync(Back);
        return back.Principal?.FindFirst("sub") is { } subject ? ($"{subject.Issuer} {subject.Value}", back.Properties?.Items.TryGetValue("invitation", out string? link) == true ? link : null) : default;
    }

    // Sent along when the other sign-in leads back here, which Strict would not be.
    private static void Guard(CookieBuilder cookie, string name)
    {
        cookie.Name = $"__Host-hipassess-{name}";
        (cookie.SameSite, cookie.SecurePolicy, cookie.HttpOnly, cookie.Path, cookie.IsEssential) = (SameSiteMode.Lax, CookieSecurePolicy.Always, true, "/", true);
    }
}
