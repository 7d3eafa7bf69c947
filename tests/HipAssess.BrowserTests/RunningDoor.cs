using System.Globalization;
using HipAssess.Import;
using HipAssess.Import.Columns;
using HipAssess.Import.Text;
using HipAssess.Store;
using HipAssess.Store.Engines;
using HipAssess.Store.Kept;
using HipAssess.Web;

namespace HipAssess.BrowserTests;

/// <summary>The door of a store made for one test, in this process, on a free port.</summary>
public sealed class RunningDoor : IAsyncDisposable
{
    private readonly string folder;
    private readonly List<string> faults = [];
    private Server? server;

    private RunningDoor(string folder, SessionStore store) => (this.folder, Store) = (folder, store);

    /// <summary>What the door keeps.</summary>
    public SessionStore Store { get; }

    /// <summary>Without a slash at its end.</summary>
    public string Address => $"http://127.0.0.1:{server!.Port.ToString(CultureInfo.InvariantCulture)}";

    /// <summary>Good once.</summary>
    public string StartLink => server!.StartLink;

    /// <summary>Opens a door on a store that holds the sessions of files of sample-data.</summary>
    public static async Task<RunningDoor> OpenAsync(params string[] samples)
    {
        string folder = Directory.CreateTempSubdirectory("hipassess-door-").FullName;
        var store = await SessionStore.OpenAsync(StoreAddress.OfFile(Path.Combine(folder, "hipassess.db")));
        foreach (string sample in samples)
        {
            var read = Importer.Read([InputSource.FromFile(Repository.Path("sample-data", sample))], new ImportOptions { Today = DateOnly.FromDateTime(DateTime.Now) });
            Assert.False(read.IsRejected, sample);
            foreach (var session in read.Sessions)
                Assert.True((await store.Sessions.SaveAsync(new SessionOffer(session), "owner")).IsKept);
        }
        var door = new RunningDoor(folder, store);
        door.server = await Server.OpenAsync(store, 0, new byte[32], "0.0.0", TimeProvider.System, door.faults.Add);
        return door;
    }

    /// <inheritdoc/>
    public async ValueTask DisposeAsync()
    {
        await server!.DisposeAsync();
        await Store.DisposeAsync();
        Directory.Delete(folder, recursive: true);
        Assert.Empty(faults);
    }
}
