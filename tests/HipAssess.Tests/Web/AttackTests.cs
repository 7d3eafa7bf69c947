using System.Net;
using System.Text;
using HipAssess.Store.Kept;
using HipAssess.Web;
using HipAssess.Web.Actions;

namespace HipAssess.Tests.Web;

/// <summary>Whatever is sent to any address is answered in words, and never is a fault of the program (<see cref="DoorOfATest"/> fails on one).</summary>
public sealed class AttackTests : IAsyncLifetime
{
    private static readonly HttpStatusCode[] InWords =
    [
        HttpStatusCode.OK, HttpStatusCode.SeeOther, HttpStatusCode.BadRequest, HttpStatusCode.NotFound, HttpStatusCode.RequestEntityTooLarge, HttpStatusCode.UnprocessableEntity,
    ];

    private DoorOfATest door = null!;
    private string[] ids = [];

    public async ValueTask InitializeAsync()
    {
        door = await DoorOfATest.OpenAsync();
        await door.KeepSampleAsync("season.csv");
        var athlete = (await door.Store.Athletes.FindAsync(new AthleteFilter())).Rows[0];
        var test = (await door.Store.Sessions.OfAsync(athlete.Code))[0];
        var upload = await door.Store.Uploads.BringAsync("a.csv", Encoding.UTF8.GetBytes("athlete,date\n"), "owner");
        using var begun = await door.PostAsync("/tests/new", ("athlete", "A1"), ("date", "2026-03-14"));
        var draft = (await door.Store.Drafts.ListAsync())[0];
        ids = [$"{athlete.Id}", $"{test.Id}", $"{upload.Id}", $"{draft.Id}", "hip_screen_3", $"{Guid.Empty}"];
    }

    public ValueTask DisposeAsync() => door.DisposeAsync();

    [Fact]
    public async Task Ids_that_are_none_or_of_something_else_lead_nowhere()
    {
        string[] hostile = [.. ids, "..", "%2e%2e%2fhipassess.db", "%00", "-1", "99999999999999999999", "'%20OR%201=1--", "%3Cscript%3E", new string('9', 3000), "%ff%fe"];
        foreach (var route in Routes.All.Where(route => route.Methods[0] == "GET" && route.Path.Contains('{')))
            foreach (string id in hostile)
                await AnswersAsync(new HttpRequestMessage(HttpMethod.Get, Path(route, id)));
    }

    [Fact]
    public async Task What_stands_behind_the_question_mark_may_be_anything()
    {
        string[] names = ["find", "from", "to", "team", "verdict", "skip", "before", "athlete", "baseline", "column", "position", "strength", "normalise", "muscle", "equivalence-bound", "compare", "key"];
        foreach (string value in (string[])["%00", "-1", "2147483648", "99999999999999999999", "%3Cscript%3Ealert(1)%3C/script%3E", "0001-01-01", "9999-12-31", new string('a', 300), "%E2%80%AE", "%ff"])
            foreach (string path in (string[])["/", "/athletes", "/tests/new", "/screening", "/screening/results.csv", "/study", "/study/results.csv", "/audit", $"/athletes/{ids[0]}/track"])
            {
                // Each alone and all at once, every one of them twice.
                string all = string.Join('&', names.Where(name => name != "key").Select(name => $"{name}={value}&{name}=2"));
                string page = await AnswersAsync(new HttpRequestMessage(HttpMethod.Get, $"{path}?{all}"));
                Assert.DoesNotContain("<script>", page, StringComparison.Ordinal);
            }
    }

    [Fact]
    public async Task Forms_may_be_broken_in_every_way()
    {
        int turn = 0;
        foreach (var route in Routes.All.Where(route => route.Methods[0] == "POST"))
            foreach (var body in Bodies())
                await AnswersAsync(new HttpRequestMessage(HttpMethod.Post, Path(route, ids[turn++ % ids.Length])) { Content = body });
    }

    [Fact]
    public async Task A_page_of_another_site_posts_to_no_address()
    {
        var before = await door.Store.Audit.ChangesAsync();
        foreach (var route in Routes.All.Where(route => route.Methods[0] == "POST"))
        {
            using var request = new HttpRequestMessage(HttpMethod.Post, Path(route, ids[1])) { Content = new FormUrlEncodedContent([new("version", "1"), new("do", "save")]) };
            request.Headers.Add("Origin", "https://elsewhere.example");
            using var answer = await door.Client.SendAsync(request);
            Assert.Equal(HttpStatusCode.Forbidden, answer.StatusCode);
        }
        Assert.Equal(before, await door.Store.Audit.ChangesAsync());
    }

    [Fact]
    public async Task A_method_an_address_does_not_know_changes_nothing()
    {
        var before = await door.Store.Audit.ChangesAsync();
        foreach (var route in Routes.All)
            foreach (string method in (string[])["PUT", "DELETE", "PATCH", "OPTIONS", "TRACE", "FOO"])
            {
                using var request = new HttpRequestMessage(new HttpMethod(method), Path(route, ids[1]));
                request.Headers.Add("Origin", door.Address);
                using var answer = await door.Client.SendAsync(request);
                Assert.True(answer.StatusCode is HttpStatusCode.MethodNotAllowed or HttpStatusCode.NotFound, $"{method} {route.Path}: {answer.StatusCode}");
            }
        Assert.Equal(before, await door.Store.Audit.ChangesAsync());
    }

    [Fact]
    public async Task More_than_may_be_sent_is_refused_while_it_comes_and_nothing_is_kept()
    {
        using var large = new HttpRequestMessage(HttpMethod.Post, "/import") { Content = new StreamContent(new Endless(Server.LargestRequest + 1)) };
        large.Content.Headers.Add("Content-Type", "multipart/form-data; boundary=x");
        large.Content.Headers.ContentLength = 1L << 30;
        large.Headers.ExpectContinue = true; // as curl asks; a browser is told by the page itself
        large.Headers.Add("Origin", door.Address);
        using var answer = await door.Client.SendAsync(large);
        Assert.Equal(HttpStatusCode.RequestEntityTooLarge, answer.StatusCode);
        Assert.Contains("256 MB", await answer.Content.ReadAsStringAsync(), StringComparison.Ordinal);
        Assert.Single(await door.Store.Uploads.ListAsync("owner"));
        Assert.Contains("data-most=\"268435456\"", await door.PageAsync("/import"), StringComparison.Ordinal);
    }

    private static IEnumerable<HttpContent> Bodies()
    {
        const string Parts = "multipart/form-data; boundary=x";
        yield return Of("", "text/plain");
        yield return Of("", "application/x-www-form-urlencoded");
        yield return Of("%00=%00&a&=&&name=%ff%fe&athlete=%00&version=x&do=take+%00&version=-1&date=0000-00-00&t0-left-1=1e999&t999999999999-left-1=1", "application/x-www-form-urlencoded");
        yield return Of(string.Join('&', Enumerable.Range(0, 5000).Select(i => $"f{i}=1")), "application/x-www-form-urlencoded");
        yield return Of(string.Join('&', Enumerable.Range(0, 300).Select(i => $"athlete={i}&name={i}&do=finish&code={i}&t0-left-1={i}&muscle={i}&protocol={i}")), "application/x-www-form-urlencoded");
        yield return Of($"name={new string('a', (4 << 20) + 10)}", "application/x-www-form-urlencoded");
        yield return Of($"athlete={new string('x', 100_000)}&name={new string('y', 100_000)}&note={new string('z', 100_000)}&do=finish", "application/x-www-form-urlencoded");
        yield return Of("--x\r\nContent-Disposition: form-data; name=\"a\"\r\n\r\nno end", Parts);
        yield return Of("no parts at all", Parts);
        yield return Of("--x\r\n\r\nno header\r\n--x--\r\n", Parts);
        yield return Of("--x\r\nContent-Disposition: form-data; name=\"file\"; filename=\"../../etc/passwd\0.csv\"\r\n\r\n\0\0\0\0\r\n--x--\r\n", Parts);
        yield return Of("--x\r\nContent-Disposition: form-data; name=\"logo\"; filename=\"a.svg\"\r\n\r\n<!DOCTYPE svg [<!ENTITY a SYSTEM \"file:///etc/passwd\">]><svg onload=\"alert(1)\">&a;</svg>\r\n--x--\r\n", Parts);
        yield return Of($"--x\r\nContent-Disposition: {new string('a', 40_000)}\r\n\r\na\r\n--x--\r\n", Parts);
        yield return Of("--x", "multipart/form-data");
        yield return Of("{\"a\":1}", "application/json");
    }

    private static ByteArrayContent Of(string text, string type)
    {
        var content = new ByteArrayContent(Encoding.UTF8.GetBytes(text));
        content.Headers.TryAddWithoutValidation("Content-Type", type);
        return content;
    }

    private static string Path(Route route, string id) => string.Join('/', route.Path.Split('/').Select(part => part.StartsWith('{') ? id : part));

    private async Task<string> AnswersAsync(HttpRequestMessage request)
    {
        request.Headers.Add("Origin", door.Address);
        using (request)
        using (var answer = await door.Client.SendAsync(request))
        {
            Assert.True(InWords.Contains(answer.StatusCode), $"{request.Method} {request.RequestUri}: {answer.StatusCode}");
            return await answer.Content.ReadAsStringAsync();
        }
    }

    /// <summary>So many bytes of an upload, of which none is kept here.</summary>
    private sealed class Endless(long length) : Stream
    {
        private long at;

        public override bool CanRead => true;

        public override bool CanSeek => false;

        public override bool CanWrite => false;

        public override long Length => length;

        public override long Position { get => at; set => throw new NotSupportedException(); }

        public override int Read(byte[] buffer, int offset, int count)
        {
            int read = (int)Math.Min(count, length - at);
            at += read;
            return read;
        }

        public override void Flush()
        {
        }

        public override long Seek(long offset, SeekOrigin origin) => throw new NotSupportedException();

        public override void SetLength(long value) => throw new NotSupportedException();

        public override void Write(byte[] buffer, int offset, int count) => throw new NotSupportedException();
    }
}
