using System.Globalization;
using System.Net;
using HipAssess.Import;
using HipAssess.Import.Columns;
using HipAssess.Import.Text;
using HipAssess.Store;
using HipAssess.Store.Engines;
using HipAssess.Store.Kept;
using HipAssess.Web;
using HipAssess.Web.Doors;

namespace HipAssess.Tests.Web;

/// <summary>A browser door on a store made for one test, on a free port, and a client that has been let in.</summary>
public sealed class DoorOfATest : IAsyncDisposable
{
    private readonly string folder;
    private readonly Server server;

    private DoorOfATest(string folder, SessionStore store, Server server, List<string> faults)
    {
        (this.folder, Store, this.server, Faults) = (folder, store, server, faults);
        Client = NewClient();
    }

    /// <summary>What the door keeps.</summary>
    public SessionStore Store { get; }

    /// <summary>Faults of the program it told of.</summary>
    public IReadOnlyList<string> Faults { get; }

    /// <summary>Without a slash at its end.</summary>
    public string Address => $"http://127.0.0.1:{server.Port.ToString(CultureInfo.InvariantCulture)}";

    /// <summary>Good once.</summary>
    public string StartLink => server.StartLink;

    /// <summary>Somebody who was let in; follows no redirects.</summary>
    public HttpClient Client { get; }

    /// <summary>Opens a door, and comes in.</summary>
    public static async Task<DoorOfATest> OpenAsync(TimeProvider? clock = null)
    {
        string folder = Directory.CreateTempSubdirectory("hipassess-web-").FullName;
        var store = await SessionStore.OpenAsync(StoreAddress.OfFile(Path.Combine(folder, "hipassess.db")), clock);
        var faults = new List<string>();
        var server = await Server.OpenAsync(store, 0, DoorSecret.New(), "0.0.0", clock ?? TimeProvider.System, faults.Add);
        var door = new DoorOfATest(folder, store, server, faults);
        using var answer = await door.Client.GetAsync(door.StartLink);
        Assert.Equal(HttpStatusCode.SeeOther, answer.StatusCode);
        return door;
    }

    /// <summary>Somebody else.</summary>
    public HttpClient NewClient() => new(new SocketsHttpHandler { AllowAutoRedirect = false, CookieContainer = new CookieContainer() }) { BaseAddress = new Uri(Address) };

    /// <summary>Keeps the sessions of a file of sample-data.</summary>
    public Task KeepSampleAsync(string name) => KeepAsync(InputSource.FromFile(Repository.Path("sample-data", name)));

    /// <summary>Keeps sessions written as CSV.</summary>
    public Task KeepTextAsync(string csv) => KeepAsync(InputSource.FromStream("test.csv", new MemoryStream(System.Text.Encoding.UTF8.GetBytes(csv))));

    /// <summary>A page that is there.</summary>
    public async Task<string> PageAsync(string path)
    {
        using var answer = await Client.GetAsync(path);
        string html = await answer.Content.ReadAsStringAsync();
        Assert.True(answer.StatusCode == HttpStatusCode.OK, $"{path}: {answer.StatusCode} {html}");
        return html;
    }

    /// <summary>Sends a form as a page of the door would.</summary>
    public Task<HttpResponseMessage> PostAsync(string path, params (string Name, string Value)[] fields) => SendAsync(path, new FormUrlEncodedContent(fields.Select(field => KeyValuePair.Create(field.Name, field.Value))));

    /// <summary>Sends anything as a page of the door would.</summary>
    public async Task<HttpResponseMessage> SendAsync(string path, HttpContent content)
    {
        using var request = new HttpRequestMessage(HttpMethod.Post, path) { Content = content };
        request.Headers.Add("Origin", Address);
        return await Client.SendAsync(request);
    }

    /// <inheritdoc/>
    public async ValueTask DisposeAsync()
    {
        Client.Dispose();
        await server.DisposeAsync();
        await Store.DisposeAsync();
        Directory.Delete(folder, recursive: true);
        Assert.Empty(Faults);
    }

    private async Task KeepAsync(InputSource source)
    {
        var read = Importer.Read([source], new ImportOptions { Today = new DateOnly(2026, 11, 30) });
        Assert.False(read.IsRejected, string.Join('\n', read.Problems));
        foreach (var session in read.Sessions)
            Assert.True((await Store.Sessions.SaveAsync(new SessionOffer(session), "owner")).IsKept);
    }
}
