using System.Collections.Concurrent;
using System.Net;
using System.Security.Cryptography;
using System.Text;
using System.Text.Json;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Hosting;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.WebUtilities;
using Microsoft.Extensions.Logging;

namespace HipAssess.BrowserTests.Sharing;

/// <summary>An OpenID Connect provider that knows one person and lets them in at once (code flow with PKCE).</summary>
public sealed class OidcProvider : IAsyncDisposable
{
    private readonly RSA key = RSA.Create(2048), wrongKey = RSA.Create(2048);
    private readonly ConcurrentDictionary<string, (string Nonce, string Challenge)> codes = new();
    private WebApplication? app;

    /// <summary>Its issuer.</summary>
    public Uri Address { get; private set; } = null!;

    /// <summary>Who comes.</summary>
    public string Subject { get; set; } = "somebody";

    /// <summary>Signs by a key that is not its own.</summary>
    public bool Tampers { get; set; }

    /// <summary>Opens one on a free port.</summary>
    public static async Task<OidcProvider> OpenAsync()
    {
        var provider = new OidcProvider();
        var builder = WebApplication.CreateSlimBuilder();
        builder.Logging.ClearProviders();
        builder.WebHost.ConfigureKestrel(kestrel => kestrel.Listen(IPAddress.Loopback, 0));
        var app = provider.app = builder.Build();
        app.MapGet("/.well-known/openid-configuration", context => context.Response.WriteAsync(JsonSerializer.Serialize(new Dictionary<string, object>
        {
            ["issuer"] = provider.Address.ToString(),
            ["authorization_endpoint"] = $"{provider.Address}authorize",
            ["token_endpoint"] = $"{provider.Address}token",
            ["jwks_uri"] = $"{provider.Address}keys",
        })));
        app.MapGet("/keys", context =>
        {
            var own = provider.key.ExportParameters(false);
            return context.Response.WriteAsync($$"""{"keys":[{"kty":"RSA","use":"sig","kid":"1","alg":"RS256","n":"{{WebEncoders.Base64UrlEncode(own.Modulus!)}}","e":"{{WebEncoders.Base64UrlEncode(own.Exponent!)}}"}]}""");
        });
        app.MapGet("/authorize", context =>
        {
            var query = context.Request.Query;
            string code = Guid.NewGuid().ToString();
            provider.codes[code] = (query["nonce"].ToString(), query["code_challenge"].ToString());
            context.Response.Redirect($"{query["redirect_uri"]}?code={code}&state={Uri.EscapeDataString(query["state"].ToString())}");
            return Task.CompletedTask;
        });
        app.MapPost("/token", async context =>
        {
            var form = await context.Request.ReadFormAsync();
            if (!provider.codes.TryRemove(form["code"].ToString(), out var asked) || form["client_secret"] != "secret"
                || WebEncoders.Base64UrlEncode(SHA256.HashData(Encoding.ASCII.GetBytes(form["code_verifier"].ToString()))) != asked.Challenge)
            {
                context.Response.StatusCode = StatusCodes.Status400BadRequest;
                return;
            }
            context.Response.ContentType = "application/json";
            await context.Response.WriteAsync($$"""{"access_token":"x","token_type":"Bearer","expires_in":60,"id_token":"{{provider.Token(asked.Nonce)}}"}""");
        });
        await app.StartAsync();
        provider.Address = new Uri(app.Urls.First());
        return provider;
    }

    /// <inheritdoc/>
    public async ValueTask DisposeAsync()
    {
        await app!.DisposeAsync();
        key.Dispose();
        wrongKey.Dispose();
    }

    private string Token(string nonce)
    {
        long now = DateTimeOffset.UtcNow.ToUnixTimeSeconds();
        string Part(string json) => WebEncoders.Base64UrlEncode(Encoding.UTF8.GetBytes(json));
        string signed = $"{Part("""{"alg":"RS256","kid":"1","typ":"JWT"}""")}.{Part($$"""{"iss":"{{Address}}","aud":"hips","sub":"{{Subject}}","nonce":"{{nonce}}","iat":{{now}},"exp":{{now + 60}}}""")}";
        return $"{signed}.{WebEncoders.Base64UrlEncode((Tampers ? wrongKey : key).SignData(Encoding.ASCII.GetBytes(signed), HashAlgorithmName.SHA256, RSASignaturePadding.Pkcs1))}";
    }
}
