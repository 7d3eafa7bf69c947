using System.Globalization;

namespace HipAssess.Benchmarks.Sharing;

/// <summary>The browser of one person: a cookie, and an address of its own as a proxy tells it.</summary>
/// <param name="door">What it reaches.</param>
/// <param name="number">Of the person.</param>
/// <param name="random">Chooses the instance.</param>
internal sealed class ClinicBrowser(FrontDoor door, int number, Random random)
{
    private const string CookieName = "__Host-hipassess=";

    // Of documents (RFC 5737), so that no two people are counted as one where tries are counted.
    private readonly string address = string.Create(CultureInfo.InvariantCulture, $"198.51.100.{number % 254 + 1}");

    private string? cookie;

    /// <summary>Shows a page.</summary>
    public Task<Reply> GetAsync(string kind, string path, params int[] expected) =>
        AskAsync(kind, () => new HttpRequestMessage(HttpMethod.Get, path), expected.Length == 0 ? [200] : expected);

    /// <summary>Sends a form.</summary>
    public Task<Reply> PostAsync(string kind, string path, IEnumerable<KeyValuePair<string, string>> form, params int[] expected)
    {
        var fields = form.ToList();
        return AskAsync(kind, Make, expected.Length == 0 ? [303] : expected);

        HttpRequestMessage Make()
        {
            var request = new HttpRequestMessage(HttpMethod.Post, path) { Content = new FormUrlEncodedContent(fields) };
            request.Headers.Add("Origin", SharedProgram.Address);
            return request;
        }
    }

    /// <summary>Fields of a form.</summary>
    public static IEnumerable<KeyValuePair<string, string>> Form(params (string Name, string Value)[] fields) => fields.Select(field => KeyValuePair.Create(field.Name, field.Value));

    private async Task<Reply> AskAsync(string kind, Func<HttpRequestMessage> make, int[] expected)
    {
        var reply = await door.AskAsync(kind, () => Dressed(make()), random, expected);
        foreach (string given in reply.Cookies.Where(one => one.StartsWith(CookieName, StringComparison.Ordinal)))
            cookie = given.Split(';')[0];
        return reply;
    }

    private HttpRequestMessage Dressed(HttpRequestMessage request)
    {
        request.Headers.Host = SharedProgram.HostName;
        request.Headers.Add("X-Forwarded-Proto", "https");
        request.Headers.Add("X-Forwarded-For", address);
        if (cookie is not null)
            request.Headers.Add("Cookie", cookie);
        return request;
    }
}
