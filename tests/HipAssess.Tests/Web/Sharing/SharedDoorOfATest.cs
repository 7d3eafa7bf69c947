using System.Net;
using System.Text.RegularExpressions;
using HipAssess.Import;
using HipAssess.Import.Columns;
using HipAssess.Import.Text;
using HipAssess.Store;
using HipAssess.Store.Engines;
using HipAssess.Store.Kept;
using HipAssess.Web;
using HipAssess.Web.Accounts;

namespace HipAssess.Tests.Web.Sharing;

/// <summary>A shared door behind a proxy of the test's own, on a store made for one test; and people who come to it.</summary>
public sealed class SharedDoorOfATest : IAsyncDisposable
{
    /// <summary>Where people reach it.</summary>
    public const string Address = "https://hips.example";

    /// <summary>Of everybody in these tests.</summary>
    public const string Password = "four words make one";

    private readonly string? folder;
    private readonly List<string> faults = [];
    private SharedServer? server;

    private SharedDoorOfATest(SessionStore store, string? folder) => (Store, this.folder) = (store, folder);

    /// <summary>What the door keeps, all of it.</summary>
    public SessionStore Store { get; }

    /// <summary>Where it really listens.</summary>
    public Uri Listens => new($"http://127.0.0.1:{server!.Listens.Port}");

    /// <summary>Opens one on a file, or on a store that is there.</summary>
    public static async Task<SharedDoorOfATest> OpenAsync(TimeProvider? clock = null, SessionStore? store = null)
    {
        string? folder = store is null ? Directory.CreateTempSubdirectory("hipassess-shared-").FullName : null;
        var door = new SharedDoorOfATest(store ?? await SessionStore.OpenAsync(StoreAddress.OfFile(Path.Combine(folder!, "hipassess.db")), clock), folder);
        door.server = await SharedServer.OpenAsync(door.Store, new SharedOpening(new Uri(Address), new IPEndPoint(IPAddress.Loopback, 0)) { IsBehindProxy = true }, "0.0.0", clock ?? TimeProvider.System, door.faults.Add);
        return door;
    }

    /// <summary>Somebody who is not signed in.</summary>
    public Guest Stranger() => new(Listens);

    /// <summary>Makes an account with a password.</summary>
    public async Task<Person> PersonAsync(string name, Access access)
    {
        var (change, person) = await Store.People.AddAsync(name, access, "test");
        Assert.Equal(AccountChange.Made, change);
        Assert.NotNull(await Store.People.AcceptAsync((await Store.People.InviteAsync(person!.Id, "test"))!, Passwords.Hash(person, Password)));
        return (await Store.People.OneAsync(person.Id))!;
    }

    /// <summary>Somebody with an account, signed in.</summary>
    public async Task<Guest> SignedInAsync(string name, Access access)
    {
        await PersonAsync(name, access);
        var guest = Stranger();
        using var answer = await guest.PostAsync("/sign-in", ("name", name), ("password", Password));
        Assert.Equal(HttpStatusCode.SeeOther, answer.StatusCode);
        return guest;
    }

    /// <summary>Keeps sessions written as CSV, and gives the athletes a team.</summary>
    public async Task KeepAsync(string csv, string? team = null)
    {
        var read = Importer.Read([InputSource.FromStream("test.csv", new MemoryStream(System.Text.Encoding.UTF8.GetBytes(csv)))], new ImportOptions { Today = new DateOnly(2026, 11, 30) });
        Assert.False(read.IsRejected, string.Join('\n', read.Problems));
        foreach (var session in read.Sessions)
            Assert.True((await Store.Sessions.SaveAsync(new SessionOffer(session), "test")).IsKept);
        foreach (string code in read.Sessions.Select(session => session.Athlete).Distinct())
            if (await Store.Athletes.OneAsync(code) is { } athlete && athlete.About.Team != team)
                await Store.Athletes.ChangeAsync(code, athlete.Version, athlete.About with { Team = team }, "test");
    }

    /// <summary>All rows but those of the audit and of who is signed in, as text.</summary>
    public async Task<string> RowsAsync()
    {
        var text = new System.Text.StringBuilder();
        foreach (string table in HipAssess.Store.Copies.StoreCopy.Tables.Except(["event", "sign_in"]))
            foreach (string row in await Store.Database.ReadAsync(work => work.RowsAsync(
                $"SELECT * FROM {table}", reader => string.Join('|', Enumerable.Range(0, reader.FieldCount).Select(i => reader[i] is byte[] bytes ? Convert.ToHexString(bytes) : $"{reader[i]}")))))
                text.AppendLine($"{table}: {row}");
        return text.ToString();
    }

    /// <inheritdoc/>
    public async ValueTask DisposeAsync()
    {
        await server!.DisposeAsync();
        if (folder is not null)
        {
            await Store.DisposeAsync();
            Directory.Delete(folder, recursive: true);
        }
        Assert.Empty(faults);
    }
}

/// <summary>A browser behind the proxy: keeps its cookie, follows no redirects.</summary>
/// <param name="listens">Where the door really listens.</param>
public sealed partial class Guest(Uri listens) : IDisposable
{
    private readonly HttpClient client = new(new SocketsHttpHandler { AllowAutoRedirect = false, UseCookies = false, Expect100ContinueTimeout = TimeSpan.FromMinutes(1) }) { BaseAddress = listens };

    /// <summary>The cookie it holds; null for none.</summary>
    public string? Cookie { get; set; }

    /// <summary>Asks for a page.</summary>
    public Task<HttpResponseMessage> GetAsync(string path) => SendAsync(HttpMethod.Get, path, null);

    /// <summary>A page that is there.</summary>
    public async Task<string> PageAsync(string path)
    {
        using var answer = await GetAsync(path);
        string html = await answer.Content.ReadAsStringAsync();
        Assert.True(answer.StatusCode == HttpStatusCode.OK, $"{path}: {answer.StatusCode} {html}");
        return html;
    }

    /// <summary>Sends a form as a page of the door would.</summary>
    public Task<HttpResponseMessage> PostAsync(string path, params (string Name, string Value)[] fields) =>
        SendAsync(HttpMethod.Post, path, new FormUrlEncodedContent(fields.Select(field => KeyValuePair.Create(field.Name, field.Value))));

    /// <summary>Sends anything; where it asks first, nothing of the content before the door reads it.</summary>
    public async Task<HttpResponseMessage> SendAsync(
        HttpMethod method, string path, HttpContent? content, string origin = SharedDoorOfATest.Address, string host = "hips.example", string scheme = "https", bool asksFirst = false)
    {
        using var request = new HttpRequestMessage(method, path) { Content = content };
        request.Headers.Host = host;
        request.Headers.ExpectContinue = asksFirst;
        request.Headers.Add("X-Forwarded-Proto", scheme);
        if (method != HttpMethod.Get && origin.Length > 0)
            request.Headers.Add("Origin", origin);
        if (Cookie is not null)
            request.Headers.Add("Cookie", Cookie);
        var answer = await client.SendAsync(request);
        if (answer.Headers.TryGetValues("Set-Cookie", out var cookies) && Given().Match(cookies.Last()) is { Success: true } given)
            Cookie = given.Groups[1].Value.EndsWith('=') ? null : given.Groups[1].Value;
        return answer;
    }

    /// <inheritdoc/>
    public void Dispose() => client.Dispose();

    [GeneratedRegex("^(__Host-hipassess=[^;]*)")]
    private static partial Regex Given();
}
