using System.Net;
using System.Net.Http.Headers;
using System.Text;
using System.Text.Json.Nodes;
using System.Text.RegularExpressions;
using HipAssess.Tests.Cli;

namespace HipAssess.Tests.Web;

/// <summary>Norms and error figures of the store, beside those the command line makes of the same file.</summary>
public sealed partial class YardstickPageTests
{
    private static async Task<DoorOfATest> OpenAsync(string sample)
    {
        var door = await DoorOfATest.OpenAsync();
        await door.KeepSampleAsync(sample);
        return door;
    }

    private static async Task<string> OwnAsync(DoorOfATest door, string kind) => $"/{kind}/own/{(await door.Store.Yardsticks.ListAsync(kind))[0].Id}";

    private static async Task<HttpResponseMessage> BringAsync(DoorOfATest door, string path, string name, byte[] content)
    {
        using var form = new MultipartFormDataContent { { new ByteArrayContent(content) { Headers = { ContentType = new MediaTypeHeaderValue("text/plain") } }, "file", name } };
        return await door.SendAsync(path, form);
    }

    [Fact]
    public async Task A_norm_of_the_stores_controls_is_the_one_of_the_command_line()
    {
        await using var door = await OpenAsync("runners.csv");
        using (var built = await door.PostAsync("/norms/build"))
            Assert.Equal("/norms", built.Headers.Location?.OriginalString);
        var web = JsonNode.Parse(await door.Client.GetStringAsync(await OwnAsync(door, "norms")))!.AsObject();
        var cli = JsonNode.Parse(Door.Run("norms", "build", Repository.Path("sample-data", "runners.csv")).Out)!.AsObject();
        foreach (var file in new[] { web, cli })
        {
            foreach (string random in new[] { "salt", "tool" })
                Assert.True(file.Remove(random));
            // In order of codes, which are made with the random salt.
            var athletes = file["athletes"]!.AsArray().Select(athlete => { athlete!.AsObject().Remove("id"); return Code().Replace(athlete.ToJsonString(), ""); }).Order(StringComparer.Ordinal).ToList();
            Assert.Equal(30, athletes.Count);
            file["athletes"] = string.Join('\n', athletes);
            foreach (var (name, rows) in file["summary"]!.AsObject().ToList())
                file["summary"]![name] = string.Join('\n', rows!.AsArray().Select(row => row!.ToJsonString()).Order(StringComparer.Ordinal));
        }
        Assert.Equal(cli.ToJsonString(), web.ToJsonString());
    }

    [Fact]
    public async Task The_norm_chosen_is_the_one_reports_use_and_it_stays_while_it_is_used()
    {
        await using var door = await OpenAsync("runners.csv");
        var test = (await door.Store.Sessions.OfAsync("R01")).Single();
        using (await door.PostAsync("/norms/build"))
        {
        }
        var own = (await door.Store.Yardsticks.ListAsync("norms")).Single();
        Assert.DoesNotContain(own.Name, await door.PageAsync($"/tests/{test.Id}"));
        using (var used = await door.PostAsync("/norms/use", ("norm", own.Id.ToString())))
            Assert.Equal(HttpStatusCode.SeeOther, used.StatusCode);
        Assert.Contains(own.Name, await door.PageAsync($"/tests/{test.Id}"));
        using (var refused = await door.PostAsync($"/norms/own/{own.Id}/delete"))
            Assert.Equal(HttpStatusCode.UnprocessableEntity, refused.StatusCode);
        using (await door.PostAsync("/norms/use", ("norm", "leetun2004")))
        {
        }
        Assert.Contains("leetun2004", await door.PageAsync($"/tests/{test.Id}"));
        using (var deleted = await door.PostAsync($"/norms/own/{own.Id}/delete"))
            Assert.Equal(HttpStatusCode.SeeOther, deleted.StatusCode);
        Assert.Empty(await door.Store.Yardsticks.ListAsync("norms"));
        using (var gone = await door.PostAsync("/norms/use", ("norm", own.Id.ToString())))
            Assert.Equal(HttpStatusCode.UnprocessableEntity, gone.StatusCode);
        using (var unknown = await door.PostAsync("/norms/use", ("norm", "/etc/passwd")))
            Assert.Equal(HttpStatusCode.UnprocessableEntity, unknown.StatusCode);
    }

    [Fact]
    public async Task Error_figures_of_the_stores_retests_are_those_of_the_command_line()
    {
        await using var door = await OpenAsync("retest.csv");
        string sample = Repository.Path("sample-data", "retest.csv");
        string page = ImportPageTests.Text(await door.PageAsync("/reliability?days=30"));
        var printed = Door.Run("reliability", sample);
        foreach (string line in printed.Out.Split('\n').Skip(1).TakeWhile(line => line.Trim().Length > 0).Where(line => line.Any(char.IsAsciiDigit)))
            Assert.Contains(Spaces().Replace(line.Trim(), " "), page);
        using (await door.PostAsync("/reliability/build", ("days", "30")))
        {
        }
        using var folder = new Folder();
        Assert.Equal(0, Door.Run("reliability", sample, "--output", folder.File("r.csv")).Code);
        Assert.Equal(
            (await File.ReadAllTextAsync(folder.File("r.csv"))).Replace("retest.csv", "tests in the store", StringComparison.Ordinal),
            await door.Client.GetStringAsync(await OwnAsync(door, "reliability")));
    }

    [Fact]
    public async Task The_error_figures_chosen_are_the_ones_reports_use()
    {
        await using var door = await OpenAsync("season.csv");
        var test = (await door.Store.Sessions.NewestAsync(1)).Single();
        string before = await door.PageAsync($"/tests/{test.Id}");
        using (var brought = await BringAsync(door, "/reliability/bring", "ours.csv", "muscle,sem_percent,n,design,source\nabductors,1.5,25,two days,our own\nadductors,1.5,25,two days,our own\nflexors,1.5,25,two days,our own\n"u8.ToArray()))
            Assert.Equal(HttpStatusCode.SeeOther, brought.StatusCode);
        var own = (await door.Store.Yardsticks.ListAsync("reliability")).Single();
        using (await door.PostAsync("/reliability/use", ("reliability", own.Id.ToString())))
        {
        }
        Assert.Contains("our own", await door.PageAsync("/reliability"));
        Assert.NotEqual(before, await door.PageAsync($"/tests/{test.Id}"));
        using var refused = await door.PostAsync($"/reliability/own/{own.Id}/delete");
        Assert.Equal(HttpStatusCode.UnprocessableEntity, refused.StatusCode);
        using var back = await door.PostAsync("/reliability/use", ("reliability", ""));
        Assert.Equal(before, await door.PageAsync($"/tests/{test.Id}"));
    }

    [Theory]
    [InlineData("/norms/bring", "{}", "norm_file_malformed")]
    [InlineData("/norms/bring", "{\"schema\":\"hipassess/norms-1\"", "norm_file_malformed")]
    [InlineData("/reliability/bring", "muscle,sem_percent\nabductors,99\n", "reliability_value")]
    [InlineData("/reliability/bring", "a,b\n1,2\n", "reliability_columns")]
    public async Task A_file_that_is_no_yardstick_is_refused_with_its_problems(string path, string content, string code)
    {
        await using var door = await DoorOfATest.OpenAsync();
        using var refused = await BringAsync(door, path, "x", Encoding.UTF8.GetBytes(content));
        Assert.Equal(HttpStatusCode.UnprocessableEntity, refused.StatusCode);
        Assert.Contains(code, await refused.Content.ReadAsStringAsync());
        Assert.Empty(await door.Store.Yardsticks.ListAsync(path.Split('/')[1]));
    }

    [Fact]
    public async Task Where_there_is_nothing_to_make_one_of_it_is_said()
    {
        await using var door = await DoorOfATest.OpenAsync();
        foreach (var (path, fields, said) in new (string, (string, string)[], string)[]
        {
            ("/norms/build", [], "no norm to build"), ("/reliability/build", [("days", "10")], "Test at least three people"),
            ("/reliability/build", [("days", "0")], "no number of days"), ("/norms/bring", [("a", "b")], "Choose a file"),
        })
        {
            using var refused = await door.PostAsync(path, fields);
            Assert.Equal(HttpStatusCode.UnprocessableEntity, refused.StatusCode);
            Assert.Contains(said, ImportPageTests.Text(await refused.Content.ReadAsStringAsync()));
        }
    }

    [Fact]
    public async Task Published_norms_are_listed_and_shown_as_the_command_line_does()
    {
        await using var door = await DoorOfATest.OpenAsync();
        string list = ImportPageTests.Text(await door.PageAsync("/norms"));
        foreach (string line in Door.Run("norms", "list").Out.Split('\n').Skip(1).Where(line => line.Contains("leetun2004", StringComparison.Ordinal)))
            Assert.Contains(Spaces().Replace(line.Trim(), " "), list);
        string set = ImportPageTests.Text(await door.PageAsync("/norms/published/leetun2004"));
        Assert.Contains("PMID 15179160", set, StringComparison.OrdinalIgnoreCase);
        Assert.Contains("total_rotation", list);
        Assert.Equal(HttpStatusCode.NotFound, (await door.Client.GetAsync("/norms/published/nobody")).StatusCode);
        Assert.Contains("Monster walk", await door.PageAsync("/exercises"), StringComparison.OrdinalIgnoreCase);
    }

    [GeneratedRegex("\"(?:code|athlete)\":\"[0-9a-f]{24}\",?")]
    private static partial Regex Code();

    [GeneratedRegex(@"\s+")]
    private static partial Regex Spaces();
}
