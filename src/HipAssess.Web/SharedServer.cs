using System.Net;
using System.Net.Security;
using HipAssess.Store;
using HipAssess.Web.Accounts;
using HipAssess.Web.Actions;
using HipAssess.Web.Doors;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.DataProtection;
using Microsoft.AspNetCore.DataProtection.KeyManagement;
using Microsoft.AspNetCore.Hosting;
using Microsoft.AspNetCore.HttpOverrides;
using Microsoft.AspNetCore.Identity;
using Microsoft.AspNetCore.Server.Kestrel.Core;
using Microsoft.AspNetCore.Server.Kestrel.Https;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Logging;

namespace HipAssess.Web;

/// <summary>A door for many while it is open. It holds no state of its own: any number of them can stand side by side on one store.</summary>
public sealed class SharedServer : IAsyncDisposable
{
    private static readonly TimeSpan ToFinish = TimeSpan.FromSeconds(30);

    private readonly WebApplication app;
    private readonly SharedDesk desk;
    private readonly DoorLog log;
    private readonly Health health;

    private SharedServer(WebApplication app, SharedDesk desk, DoorLog log, Health health) => (this.app, this.desk, this.log, this.health) = (app, desk, log, health);

    /// <summary>Where it listens.</summary>
    public IPEndPoint Listens { get; private init; } = new(IPAddress.Loopback, 0);

    /// <summary>Opens the door.</summary>
    /// <param name="store">Where sessions are kept.</param>
    /// <param name="opening">Where and how.</param>
    /// <param name="toolVersion">Printed in every report.</param>
    /// <param name="clock">Now.</param>
    /// <param name="faults">Is told of faults of the program beside the log: code, kind and place, never what was measured or of whom.</param>
    /// <exception cref="IOException">The address cannot be listened at.</exception>
    public static async Task<SharedServer> OpenAsync(SessionStore store, SharedOpening opening, string toolVersion, TimeProvider clock, Action<string>? faults = null)
    {
        var builder = WebApplication.CreateSlimBuilder(new WebApplicationOptions { ContentRootPath = AppContext.BaseDirectory });
        builder.Logging.ClearProviders();
        if (opening.Logs)
            builder.Logging.AddJsonConsole(json => (json.UseUtcTimestamp, json.TimestampFormat) = (true, "yyyy-MM-dd'T'HH:mm:ss.fff'Z'"))
                .AddFilter((category, level) => category == DoorLog.MeterName && level >= LogLevel.Information); // what the framework says may hold addresses of pages
        builder.WebHost.ConfigureKestrel(kestrel =>
        {
            kestrel.AddServerHeader = false;
            kestrel.Limits.MaxRequestBodySize = Server.LargestRequest;
            kestrel.Listen(opening.Listen, listen =>
            {
                listen.Protocols = opening.Certificate is null ? HttpProtocols.Http1 : HttpProtocols.Http1AndHttp2;
                if (opening.Certificate is { } certificate)
                    listen.UseHttps(new TlsHandshakeCallbackOptions
                    {
                        OnConnection = _ => ValueTask.FromResult(new SslServerAuthenticationOptions
                        {
                            ServerCertificateContext = certificate(),
                            ApplicationProtocols = [SslApplicationProtocol.Http2, SslApplicationProtocol.Http11],
                        }),
                    });
            });
        });
        builder.WebHost.UseShutdownTimeout(ToFinish);
        AddAccounts(builder.Services, store, opening);
        DoorMetrics.AddTo(builder.Services);
        var app = builder.Build();
        var desk = new SharedDesk(opening.Address) { OtherSignIn = opening.OtherSignIn?.Name };
        var log = new DoorLog(faults, opening.Logs ? app.Services.GetRequiredService<ILoggerFactory>().CreateLogger(DoorLog.MeterName) : null);
        var health = new Health(store);
        if (opening.IsBehindProxy)
            app.UseForwardedHeaders(OfProxies(opening.Proxies));
        new Application(new Door(store, toolVersion, clock) { Shared = desk }, Routes.Shared, log).Map(app, new SharedGuard(opening.Address, store.SignIns).Check, opening.OtherSignIn is null ? null : () => app.UseAuthentication());
        app.MapGet("/health/live", context => Health.Live(context));
        app.MapGet("/health/ready", context => health.Ready(context));
        try
        {
            await app.StartAsync();
        }
        catch
        {
            await app.DisposeAsync();
            throw;
        }
        return new SharedServer(app, desk, log, health) { Listens = Told(app, opening.Listen) };
    }

    /// <summary>Says to whoever asks that nothing more should be sent here; what is sent is answered all the same.</summary>
    public void Leave() => health.IsLeaving = true;

    /// <summary>Answers what has been asked, and closes.</summary>
    public async ValueTask DisposeAsync()
    {
        await app.StopAsync();
        await app.DisposeAsync();
        desk.Dispose();
        log.Dispose();
    }

    private static void AddAccounts(IServiceCollection services, SessionStore store, SharedOpening opening)
    {
        services.AddSingleton(store).AddIdentityCore<Account>(Passwords.Rules).AddUserStore<AccountStore>();
        services.AddScoped<IPasskeyHandler<Account>, PasskeyHandler<Account>>();
        services.Configure<IdentityPasskeyOptions>(passkeys =>
        {
            passkeys.ServerDomain = opening.Address.Host;
            passkeys.ValidateOrigin = asked => ValueTask.FromResult(!asked.CrossOrigin && asked.Origin == opening.Address.GetLeftPart(UriPartial.Authority));
            (passkeys.UserVerificationRequirement, passkeys.ResidentKeyRequirement) = ("required", "required"); // it stands for name and password
        });
        services.AddDataProtection().SetApplicationName("hipassess");
        services.Configure<KeyManagementOptions>(keys => keys.XmlRepository = new KeyRepository(store));
        opening.OtherSignIn?.AddTo(services);
    }

    // Whoever is not one of the proxies could say anything of himself.
    private static ForwardedHeadersOptions OfProxies(IReadOnlyList<System.Net.IPNetwork> proxies)
    {
        var options = new ForwardedHeadersOptions { ForwardedHeaders = ForwardedHeaders.XForwardedFor | ForwardedHeaders.XForwardedProto };
        options.KnownProxies.Clear();
        options.KnownIPNetworks.Clear();
        foreach (var network in proxies)
            options.KnownIPNetworks.Add(network);
        return options;
    }

    private static IPEndPoint Told(WebApplication app, IPEndPoint asked) =>
        app.Urls.Select(url => new Uri(url).Port).FirstOrDefault(asked.Port) is var port ? new IPEndPoint(asked.Address, port) : asked;
}

/// <summary>How a shared door is opened.</summary>
/// <param name="Address">Where people reach it; begins with <c>https</c>.</param>
/// <param name="Listen">Where this program listens.</param>
public sealed record SharedOpening(Uri Address, IPEndPoint Listen)
{
    /// <summary>Whom a proxy is believed by default: this machine, and networks that are nobody's on the internet (RFC 1918, RFC 4193).</summary>
    public static IReadOnlyList<System.Net.IPNetwork> NearBy { get; } =
        [.. ((string[])["127.0.0.0/8", "::1/128", "::ffff:127.0.0.0/104", "10.0.0.0/8", "172.16.0.0/12", "192.168.0.0/16", "fc00::/7"]).Select(System.Net.IPNetwork.Parse)];

    /// <summary>Gives the certificate that holds now; null where a proxy has one.</summary>
    public Func<SslStreamCertificateContext>? Certificate { get; init; }

    /// <summary>A proxy in front of it says that people came over https.</summary>
    public bool IsBehindProxy { get; init; }

    /// <summary>Where the proxy may be.</summary>
    public IReadOnlyList<System.Net.IPNetwork> Proxies { get; init; } = NearBy;

    /// <summary>Another sign-in beside passwords and passkeys; null for none.</summary>
    public OtherSignIn? OtherSignIn { get; init; }

    /// <summary>Whether it writes a log to standard output, a line of JSON for each request.</summary>
    public bool Logs { get; init; }
}
