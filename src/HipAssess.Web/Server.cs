using System.Security.Cryptography;
using HipAssess.Reports.Words.Doors;
using HipAssess.Store;
using HipAssess.Store.Engines;
using HipAssess.Web.Actions;
using HipAssess.Web.Answers;
using HipAssess.Web.Doors;
using HipAssess.Web.Frames;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Hosting;
using Microsoft.AspNetCore.Http;
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
        app.Use((HttpContext context, RequestDelegate next) => guard.Check(context, () => next(context)));
        app.UseRouting();
        var door = new Door(store, toolVersion, clock);
        app.MapMethods("/assets/{version}/{name}", ["GET", "HEAD"], Assets.Show);
        app.MapMethods("/assets/{name}", ["GET", "HEAD"], Assets.Show);
        foreach (var route in Routes.All)
            app.MapMethods(route.Path, route.Methods, context => AnswerAsync(context, door, route, faults));
        app.MapFallback(context => Answer.NotFound.WriteAsync(context));
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

    private static async Task AnswerAsync(HttpContext context, Door door, Route route, Action<string> faults)
    {
        Answer answer;
        try
        {
            answer = await route.Act(new Visit(context, door));
        }
        catch (OperationCanceledException) when (context.RequestAborted.IsCancellationRequested)
        {
            return;
        }
        catch (Microsoft.AspNetCore.Http.BadHttpRequestException problem)
        {
            bool isLarge = problem.StatusCode == StatusCodes.Status413PayloadTooLarge;
            answer = Answer.Refusal(problem.StatusCode, isLarge ? DoorWords.TooLarge : DoorWords.NoForm);
        }
        catch (InvalidDataException)
        {
            answer = Answer.Refusal(StatusCodes.Status400BadRequest, DoorWords.NoForm);
        }
        catch (StoreException problem)
        {
            answer = Answer.Refusal(StatusCodes.Status503ServiceUnavailable, problem.Message);
        }
#pragma warning disable CA1031 // The last resort: the reader gets a code, the terminal the place in the program, nobody a measurement.
        catch (Exception bug)
#pragma warning restore CA1031
        {
            string code = Convert.ToHexString(RandomNumberGenerator.GetBytes(3));
            faults($"fault {code} at {route.Path}: {bug.GetType().Name}\n{new System.Diagnostics.StackTrace(bug, fNeedFileInfo: false)}");
            answer = Answer.Refusal(StatusCodes.Status500InternalServerError, DoorWords.Fault(code));
        }
        await answer.WriteAsync(context);
    }

    // Bound to 127.0.0.1 and ::1 alike, so that "localhost" is the same door whatever it means here: Kestrel's own 0 would give each its own.
    private static int FreePort()
    {
        using var probe = new System.Net.Sockets.TcpListener(System.Net.IPAddress.Loopback, 0);
        probe.Start();
        return ((System.Net.IPEndPoint)probe.LocalEndpoint).Port;
    }
}
