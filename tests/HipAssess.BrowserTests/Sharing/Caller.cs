using System.Net;
using HipAssess.Store;
using HipAssess.Web;

namespace HipAssess.BrowserTests.Sharing;

/// <summary>Asks a door over https without a screen, and keeps its cookie by hand, to carry it from one door to another.</summary>
/// <param name="address">The door's, without a slash at its end.</param>
public sealed class Caller(string address) : IDisposable
{
    private readonly HttpClient client = new(new SocketsHttpHandler
    {
        AllowAutoRedirect = false,
        UseCookies = false,
        SslOptions = { RemoteCertificateValidationCallback = (_, certificate, _, _) => certificate?.Subject == "CN=localhost" },
    })
    { BaseAddress = new Uri(address) };

    /// <summary>The cookie it holds.</summary>
    public string? Cookie { get; set; }

    /// <summary>What a page says.</summary>
    public async Task<string> TextAsync(string path)
    {
        using var request = Request(HttpMethod.Get, path);
        using var answer = await client.SendAsync(request);
        return await answer.Content.ReadAsStringAsync();
    }

    /// <summary>Sends a form; the status of the answer.</summary>
    public async Task<int> PostAsync(string path, params (string Name, string Value)[] fields)
    {
        using var request = Request(HttpMethod.Post, path);
        request.Headers.Add("Origin", address);
        request.Content = new FormUrlEncodedContent(fields.Select(field => KeyValuePair.Create(field.Name, field.Value)));
        using var answer = await client.SendAsync(request);
        if (answer.Headers.TryGetValues("Set-Cookie", out var cookies))
            Cookie = cookies.Last().Split(';')[0];
        return (int)answer.StatusCode;
    }

    /// <summary>Signs in.</summary>
    public async Task SignInAsync(string name) => Assert.Equal((int)HttpStatusCode.SeeOther, await PostAsync("/sign-in", ("name", name), ("password", SharedClinic.Password)));

    /// <inheritdoc/>
    public void Dispose() => client.Dispose();

    private HttpRequestMessage Request(HttpMethod method, string path)
    {
        var request = new HttpRequestMessage(method, path);
        if (Cookie is not null)
            request.Headers.Add("Cookie", Cookie);
        return request;
    }
}

/// <summary>The door of one person on a store of any engine.</summary>
public sealed class PlainDoor : IAsyncDisposable
{
    private readonly Server server;
    private readonly HttpClient client;

    private PlainDoor(Server server) => (this.server, client) = (server, new HttpClient { BaseAddress = new Uri($"http://127.0.0.1:{server.Port}") });

    /// <summary>Opens one, and comes in.</summary>
    public static async Task<PlainDoor> OpenAsync(SessionStore store)
    {
        var door = new PlainDoor(await Server.OpenAsync(store, 0, new byte[32], "0.0.0", TimeProvider.System, fault => Assert.Fail(fault)));
        await door.client.GetStringAsync(door.server.StartLink);
        return door;
    }

    /// <summary>What a page or file says.</summary>
    public Task<string> TextAsync(string path) => client.GetStringAsync(path);

    /// <inheritdoc/>
    public async ValueTask DisposeAsync()
    {
        client.Dispose();
        await server.DisposeAsync();
    }
}
