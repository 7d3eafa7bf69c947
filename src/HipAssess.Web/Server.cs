using HipAssess.Store;
using HipAssess.Web.Actions;
using HipAssess.Web.Doors;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Hosting;
using Microsoft.AspNetCore.Server.Kestrel.Core;
using Microsoft.Extensions.Logging;

namespace HipAssess.Web;

/// <summary>The browser door of one person or one machine while it is open: reachable on loopback only.</summary>
public sealed class Server : IAsyncDisposable
{
    /// <summary>What one request may bring, in bytes.</summary>
    public const long LargestRequest = LargestFiles + (1 << 20);

    /// <summary>What the files of one form may hold together, in bytes.</summary>
    public const long LargestFiles = 256L << 20;

    private readonly WebApplication app;
    private readonly DoorAddress address;
    private readonly TimeProvider clock;

    private Server(WebApplication app, DoorAddress address, TimeProvider clock) => (this.app, this.address, this.clock) = (app, address, clock);

    /// <summary>Port on loopback.</summary>
    public int Port => address.Port;

    /// <summary>A link that lets one browser in, once, within a minute.</summary>
    public string StartLink => address.StartLink(clock.GetUtcNow());

    /// <summary>Opens the door.</summary>
    /// <param name="store">Where sessions are kept.</param>
    /// <param name="port">Port on loopback; 0 takes a free one.</param>
    /// <param name="secret">32 bytes that make start links and cookies.</param>
    /// <param name="toolVersion">Printed in every report.</param>
    /// <param name="clock">Now.</param>
    /// <param name="faults">Is told of faults of the program: code, kind and place, never what was measured or of whom.</param>
    /// <exception cref="IOException">The port is taken.</exception>
    public static async Task<Server> OpenAsync(SessionStore store, int port, byte[] secret, string toolVersion, TimeProvider clock, Action<string> faults)
    {
        int taken = port == 0 ? FreePort() : port;
        var builder = WebApplication.CreateSlimBuilder(new WebApplicationOptions { ContentRootPath = AppContext.BaseDirectory });
        builder.Logging.ClearProviders();
        builder.WebHost.ConfigureKestrel(kestrel =>
        {
            kestrel.AddServerHeader = false;
            kestrel.Limits.MaxRequestBodySize = LargestRequest;
            kestrel.ListenLocalhost(taken, listen => listen.Protocols = HttpProtocols.Http1);
        });
        var app = builder.Build();
        var guard = new Guard(new DoorSecret(secret), taken, clock);
        var log = new DoorLog(faults, null);
        new Application(new Door(store, toolVersion, clock), Routes.All, log).Map(app, guard.Check);
        app.Lifetime.ApplicationStopped.Register(log.Dispose);
        try
        {
            await app.StartAsync();
        }
        catch
        {
            await app.DisposeAsync();
            throw;
        }
        return new Server(app, new DoorAddress(taken, secret), clock);
    }

    /// <summary>Answers what has been asked, and closes.</summary>
    public async ValueTask DisposeAsync()
    {
        await app.StopAsync();
        await app.DisposeAsync();
    }

    // Bound to 127.0.0.1 and ::1 alike, so that "localhost" is the same door whatever it means here: Kestrel's own 0 would give each its own.
    private static int FreePort()
    {
        using var probe = new System.Net.Sockets.TcpListener(System.Net.IPAddress.Loopback, 0);
        probe.Start();
        return ((System.Net.IPEndPoint)probe.LocalEndpoint).Port;
    }
}
