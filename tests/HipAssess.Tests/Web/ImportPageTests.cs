using System.Net;
using System.Text;
using System.Text.RegularExpressions;

namespace HipAssess.Tests.Web;

/// <summary>A file comes in, is looked at, decided on and kept; nothing before the yes.</summary>
public sealed partial class ImportPageTests
{
    private const string Long = "athlete,date,muscle,side,trial,force_n\nA1,2026-03-01,abductors,left,1,184.2\nA1,2026-03-01,abductors,right,1,190.5\n";

    /// <summary>Sends a file as the form of the page does, and gives the address it leads to.</summary>
    internal static async Task<string> BringAsync(DoorOfATest door, string name, byte[] content)
    {
        using var form = new MultipartFormDataContent();
        form.Add(new ByteArrayContent(content), "file", name);
        using var answer = await door.SendAsync("/import", form);
        Assert.Equal(HttpStatusCode.SeeOther, answer.StatusCode);
        return answer.Headers.Location!.OriginalString;
    }

    internal static Task<string> BringAsync(DoorOfATest door, string text, string name = "a.csv") => BringAsync(door, name, Encoding.UTF8.GetBytes(text));

    /// <summary>Keeps what a page of decisions shows, with the answers given.</summary>
    internal static async Task<HttpResponseMessage> KeepAsync(DoorOfATest door, string decisions, params (string Name, string Value)[] answers)
    {
        string html = await door.PageAsync(decisions);
        string form = html[html.IndexOf("/keep\"", StringComparison.Ordinal)..];
        form = form[..form.IndexOf("</form>", StringComparison.Ordinal)];
        var hidden = Hidden().Matches(form).Select(match => (match.Groups[1].Value, WebUtility.HtmlDecode(match.Groups[2].Value)));
        return await door.PostAsync(decisions.Replace("/decisions", "/keep", StringComparison.Ordinal), [.. hidden, .. answers]);
    }

    internal static string Text(string html) => Spaces().Replace(WebUtility.HtmlDecode(Tag().Replace(html, " ")), " ");

    [Fact]
    public async Task Nothing_is_kept_before_the_yes_and_then_the_file_and_its_sessions_are()
    {
        await using var door = await DoorOfATest.OpenAsync();
        byte[] runners = await File.ReadAllBytesAsync(Repository.Path("sample-data", "runners.csv"));
        string decisions = await BringAsync(door, "runners.csv", runners);
        string page = Text(await door.PageAsync(decisions));
        Assert.Contains("60 athletes, 60 tests: 60 new.", page);
        Assert.Contains("Decimal mark point 2880 numbers use a point, none a comma", page);
        Assert.Equal((0, 0), (await door.Store.Sessions.CountAsync(), (await door.Store.Files.ListAsync()).Count));

        using var kept = await KeepAsync(door, decisions);
        Assert.Equal(HttpStatusCode.SeeOther, kept.StatusCode);
        var file = Assert.Single(await door.Store.Files.ListAsync());
        Assert.Equal(("runners.csv", Convert.ToHexStringLower(System.Security.Cryptography.SHA256.HashData(runners))), (file.Name, file.Sha256));
        Assert.Equal(60, await door.Store.Sessions.CountAsync());
        Assert.Contains("60 tests", Text(await door.PageAsync(kept.Headers.Location!.OriginalString)));
        Assert.Contains(file.Sha256, await door.PageAsync("/imports"));
        Assert.Equal(runners, await door.Client.GetByteArrayAsync($"/imports/{file.Id}/file"));
        Assert.Equal(HttpStatusCode.NotFound, (await door.Client.GetAsync(decisions)).StatusCode); // decided on
    }

    [Fact]
    public async Task The_same_file_again_is_known_and_nothing_comes_twice()
    {
        await using var door = await DoorOfATest.OpenAsync();
        for (int i = 0; i < 2; i++)
        {
            string decisions = await BringAsync(door, Long);
            string page = Text(await door.PageAsync(decisions));
            Assert.Contains(i == 0 ? "1 test: 1 new." : "1 test: 0 new, 1 the store has already.", page);
            Assert.Equal(i == 1, page.Contains("This very file was kept", StringComparison.Ordinal));
            using var kept = await KeepAsync(door, decisions);
            Assert.Equal(HttpStatusCode.SeeOther, kept.StatusCode);
        }
        Assert.Single(await door.Store.Files.ListAsync());
        Assert.Equal(1, (await door.Store.Sessions.NewestAsync(5)).Single().Version);
    }

    [Fact]
    public async Task Cells_of_a_spreadsheet_are_pasted_and_several_files_brought_at_once()
    {
        await using var door = await DoorOfATest.OpenAsync();
        using (var pasted = await door.PostAsync("/import", ("cells", "date\tabductors_left_n\tabductors_right_n\r\n2026-03-01\t184,2\t190,5\r\n"), ("name", "Zoë")))
        {
            string page = Text(await door.PageAsync(pasted.Headers.Location!.OriginalString));
            Assert.Contains("1 athlete, 1 test: 1 new.", page);
            Assert.Contains("Delimiter tab", page);
            Assert.Contains("Zoë 2026-03-01 abductors left – 184.2 N", page);
        }
        using var form = new MultipartFormDataContent { { new StringContent(Long), "file", "b.csv" }, { new StringContent(Long), "file", "c.csv" } };
        using var several = await door.SendAsync("/import", form);
        Assert.Equal("/import", several.Headers.Location!.OriginalString);
        string list = await door.PageAsync("/import");
        Assert.All(["Zoë", "b.csv", "c.csv"], name => Assert.Contains(name, list));
        using var nothing = await door.PostAsync("/import", ("cells", "  "));
        Assert.Equal(HttpStatusCode.UnprocessableEntity, nothing.StatusCode);
    }

    [Fact]
    public async Task A_file_let_go_or_older_than_an_hour_is_gone()
    {
        var clock = new MovedClock();
        await using var door = await DoorOfATest.OpenAsync(clock);
        string first = await BringAsync(door, Long), second = await BringAsync(door, Long);
        using (var forgotten = await door.PostAsync(first.Replace("/decisions", "/forget", StringComparison.Ordinal)))
            Assert.Equal("/import", forgotten.Headers.Location!.OriginalString);
        Assert.Equal(HttpStatusCode.NotFound, (await door.Client.GetAsync(first)).StatusCode);
        Assert.Equal(HttpStatusCode.OK, (await door.Client.GetAsync(second)).StatusCode);
        clock.Ahead = TimeSpan.FromMinutes(61);
        foreach (string act in new[] { "/decisions", "/keep" })
        {
            using var late = await door.PostAsync(second.Replace("/decisions", act, StringComparison.Ordinal));
            Assert.Equal(HttpStatusCode.NotFound, late.StatusCode);
        }
        Assert.Equal(0, await door.Store.Sessions.CountAsync());
    }

    [Theory]
    [InlineData("runners.csv", "runners.csv")]
    [InlineData("../../etc/passwd", "passwd")]
    [InlineData("Müller \"1\"; x=\r\n.csv", "M_ller__1___x")]
    [InlineData("CON.csv", "file-CON.csv")]
    [InlineData("...", "file-")]
    public void A_file_is_downloaded_under_a_safe_name(string name, string safe) =>
        Assert.StartsWith(safe, HipAssess.Web.Imports.KeptFileActions.SafeName(name.Split('/')[^1]), StringComparison.Ordinal);

    [Theory]
    [InlineData("<script>alert(1)</script>.csv")]
    [InlineData("a\u202Egpj.csv")]
    public async Task A_hostile_name_and_hostile_cells_stay_text(string name)
    {
        await using var door = await DoorOfATest.OpenAsync();
        string text = "athlete,date,<img src=x>,muscle,side,force_n\n<script>alert(2)</script>,2026-03-01,x,<b>hamstrings</b>,left,184.2\n<script>alert(2)</script>,2026-03-01,x,abductors,right,184.2\n";
        string decisions = await BringAsync(door, name, Encoding.UTF8.GetBytes(text));
        string page = await door.PageAsync(decisions);
        Assert.All(["<script>alert", "<img", "<b>ham", "\u202E"], hostile => Assert.DoesNotContain(hostile, page, StringComparison.Ordinal));
        Assert.Contains("&lt;b&gt;hamstrings", page, StringComparison.Ordinal);
        Assert.DoesNotContain("<script>alert", await door.PageAsync("/import"), StringComparison.Ordinal);
    }

    [Fact]
    public async Task An_upload_larger_than_allowed_is_refused_while_it_streams()
    {
        await using var door = await DoorOfATest.OpenAsync();
        foreach (long? told in new long?[] { 1L << 30, null })
        {
            using var endless = new EndlessContent(told);
            HttpStatusCode? status = null;
            try
            {
                using var answer = await door.SendAsync("/import", endless);
                status = answer.StatusCode;
            }
            catch (HttpRequestException)
            {
                // The door closed the connection on what was still coming.
            }
            Assert.True(status is null or HttpStatusCode.RequestEntityTooLarge, $"{status}");
            Assert.True(endless.Sent < 400L << 20, $"{endless.Sent} bytes were taken");
        }
        Assert.Empty(await door.Store.Uploads.ListAsync("owner"));
    }

    [GeneratedRegex("<input type=\"hidden\" name=\"([^\"]*)\" value=\"([^\"]*)\"")]
    private static partial Regex Hidden();

    [GeneratedRegex("<[^>]*>")]
    private static partial Regex Tag();

    [GeneratedRegex(@"\s+")]
    private static partial Regex Spaces();

    /// <summary>A form whose file does not end before a gigabyte.</summary>
    private sealed class EndlessContent : HttpContent
    {
        private const long Gigabyte = 1L << 30;

        private readonly long? told;

        public EndlessContent(long? told)
        {
            this.told = told;
            Headers.TryAddWithoutValidation("Content-Type", "multipart/form-data; boundary=b");
        }

        public long Sent { get; private set; }

        protected override async Task SerializeToStreamAsync(Stream stream, TransportContext? context)
        {
            await stream.WriteAsync("--b\r\nContent-Disposition: form-data; name=\"file\"; filename=\"a.csv\"\r\n\r\n"u8.ToArray());
            byte[] block = new byte[1 << 20];
            for (; Sent < Gigabyte; Sent += block.Length)
                await stream.WriteAsync(block);
        }

        protected override bool TryComputeLength(out long length)
        {
            length = told ?? 0;
            return told is not null;
        }
    }
}
