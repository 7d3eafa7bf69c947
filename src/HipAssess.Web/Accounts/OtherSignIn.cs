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

    private const string None = "none";
    private const string Callback = "/sign-in/oidc";

    /// <summary>The secret this door shares with it; null for none.</summary>
    public string? Secret { get; init; }

    /// <summary>Adds it to the services of a door.</summary>
    internal void AddTo(IServiceCollection services) => services.AddAuthentication()
        .AddCookie(None) // never written: with one scheme alone the framework would ask it about every request
        .AddOpenIdConnect(There, elsewhere =>
        {
            (elsewhere.Authority, elsewhere.ClientId, elsewhere.ClientSecret, elsewhere.SignInScheme) = (Authority.ToString(), ClientId, Secret, None);
            elsewhere.RequireHttpsMetadata = !Authority.IsLoopback;
            (elsewhere.ResponseType, elsewhere.ResponseMode, elsewhere.UsePkce) = (OpenIdConnectResponseType.Code, OpenIdConnectResponseMode.Query, true);
            (elsewhere.MapInboundClaims, elsewhere.SaveTokens, elsewhere.CallbackPath) = (false, false, Callback);
            elsewhere.Scope.Clear();
            elsewhere.Scope.Add("openid");
            Guard(elsewhere.CorrelationCookie, "there");
            Guard(elsewhere.NonceCookie, "nonce");
            // Who comes back is let in here and now: nothing that a browser keeps, and somebody else could make, says who it is.
            elsewhere.Events.OnTicketReceived = async back =>
            {
                back.HandleResponse();
                await ElsewhereActions.ComeAsync(back.HttpContext, back.Principal?.FindFirst("sub") is { } subject ? $"{subject.Issuer} {subject.Value}" : null, back.Properties!);
            };
            elsewhere.Events.OnRemoteFailure = failure =>
            {
                failure.HandleResponse();
                failure.Response.Redirect($"{SignInActions.Path}?elsewhere=no");
                return Task.CompletedTask;
            };
        });

    // Sent along when the other sign-in leads back here, which Strict would not be.
    private static void Guard(CookieBuilder cookie, string name)
    {
        cookie.Name = $"__Host-hipassess-{name}";
        (cookie.SameSite, cookie.SecurePolicy, cookie.HttpOnly, cookie.Path, cookie.IsEssential) = (SameSiteMode.Lax, CookieSecurePolicy.Always, true, "/", true);
    }
}
