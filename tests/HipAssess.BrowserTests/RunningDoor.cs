using System.Globalization;
using HipAssess.Store;
using HipAssess.Store.Engines;
using HipAssess.Web;

namespace HipAssess.BrowserTests;

/// <summary>The door of a store made for one test, in this process, on a free port.</summary>
public sealed class RunningDoor : IAsyncDisposable
{
    private readonly string folder = Directory.CreateTempSubdirectory("hipassess-door-").FullName;
    private readonly Server server;

    private RunningDoor(SessionStore store, Server server, List<string> faults) => (Store, this.server, Faults) = (store, server, faults);

    /// <summary>What the door keeps.</summary>
    public SessionStore Store { get; }

    /// <summary>Without a slash at its end.</summary>
    public string Address => $"http://127.0.0.1:{server.Port.ToString(CultureInfo.InvariantCulture)}";

    /// <summary>Good once.</summary>
    public string StartLink => server.StartLink;

    /// <summary>Faults of the program.</summary>
    public IReadOnlyList<string> Faults { get; }

    /// <summary>Opens a door on an empty store.</summary>
    public static async Task<RunningDoor> OpenAsync()
    {
        string file = Path.Combine(Directory.CreateTempSubdirectory("hipassess-store-").FullName, "hipassess.db");
        var store = await SessionStore.OpenAsync(StoreAddress.OfFile(file));
        var faults = new List<string>();
        return new RunningDoor(store, await Server.OpenAsync(store, 0, new byte[32], "0.0.0", TimeProvider.System, faults.Add), faults);
    }

    /// <inheritdoc/>
    public async ValueTask DisposeAsync()
    {
        await server.DisposeAsync();
        await Store.DisposeAsync();
        Directory.Delete(folder, recursive: true);
    }
}
