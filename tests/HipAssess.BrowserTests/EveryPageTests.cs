using Microsoft.Playwright;

namespace HipAssess.BrowserTests;

/// <summary>Every page on a phone, a tablet and a desk, in light and dark, on paper.</summary>
public sealed class EveryPageTests(Browser browser)
{
    private static readonly string[] Fixed =
    [
        "/", "/tests/new", "/import", "/import/recordings", "/imports", "/athletes", "/athletes?find=nobody", "/screening", "/study", "/study?compare=yes", "/norms",
        "/norms/published/leetun2004", "/reliability", "/protocols", "/protocols/new", "/exercises", "/settings", "/backup", "/audit", "/nothing",
    ];

    [Theory]
    [InlineData(360, false)]
    [InlineData(360, true)]
    [InlineData(768, true)]
    [InlineData(1440, false)]
    public async Task Nothing_is_off_screen_unreadable_or_refused_by_the_policy(int width, bool dark)
    {
        await using var door = await RunningDoor.OpenAsync("runners.csv", "season.csv", "fukuchi2017-runners.csv");
        await using var reader = await Reader.EnterAsync(browser, door, width, dark: dark);
        var found = new List<string>();
        foreach (string path in await PathsAsync(door))
        {
            await reader.Page.GotoAsync(path);
            if (await reader.OffScreenAsync() is > 0 and var beyond)
                found.Add($"{path}: {beyond} px off screen");
            found.AddRange((await reader.AxeAsync()).Select(one => $"{path}: {one}"));
        }
        Assert.Empty(found);
        // The page that is not there says so in the console, and may.
        Assert.DoesNotContain(reader.Complaints, one => !one.Contains("404", StringComparison.Ordinal));
    }

    [Fact]
    public async Task Every_button_and_field_is_large_enough_for_a_finger()
    {
        await using var door = await RunningDoor.OpenAsync("season.csv");
        await using var reader = await Reader.EnterAsync(browser, door, 360);
        var small = new List<string>();
        foreach (string path in await PathsAsync(door))
        {
            await reader.Page.GotoAsync(path);
            small.AddRange((await reader.Page.EvaluateAsync<string[]>(
                "[...document.querySelectorAll('button, .button, .ways a, select, textarea, input:not([type=hidden]):not([type=checkbox]):not([type=radio])')]"
                + ".filter(e => e.offsetParent && e.getBoundingClientRect().height < 43.5).map(e => e.outerHTML.slice(0, 120))")).Select(one => $"{path}: {one}"));
        }
        Assert.Empty(small);
    }

    [Fact]
    public async Task On_paper_there_is_no_way_to_other_pages()
    {
        await using var door = await RunningDoor.OpenAsync("season.csv");
        await using var reader = await Reader.EnterAsync(browser, door);
        var newest = (await door.Store.Sessions.NewestAsync(1))[0];
        await reader.Page.GotoAsync($"/tests/{newest.Id}");
        await reader.Page.EmulateMediaAsync(new PageEmulateMediaOptions { Media = Media.Print });
        Assert.False(await reader.Page.Locator(".ways").IsVisibleAsync());
        Assert.False(await reader.Page.Locator(".actions").First.IsVisibleAsync());
        Assert.True(await reader.Page.Locator("article.report").IsVisibleAsync());
    }

    [Fact]
    public async Task A_page_of_another_site_can_neither_post_nor_read()
    {
        await using var door = await RunningDoor.OpenAsync("season.csv");
        await using var reader = await Reader.EnterAsync(browser, door);
        var athlete = (await door.Store.Athletes.FindAsync(new())).Rows[0];
        var page = await reader.NewTabAsync(door);
        await page.RouteAsync("http://elsewhere.test/", route => route.FulfillAsync(new RouteFulfillOptions
        {
            ContentType = "text/html",
            Body = $"<form method=post action=\"{door.Address}/athletes/{athlete.Id}/delete\"><input name=code value=\"{athlete.Code}\"><button>x</button></form>",
        }));
        await page.GotoAsync("http://elsewhere.test/");
        var answer = await page.RunAndWaitForResponseAsync(() => page.ClickAsync("button"), $"{door.Address}/athletes/*/delete");
        Assert.Equal(403, answer.Status);
        Assert.NotNull(await door.Store.Athletes.OneAsync(athlete.Id));
        Assert.DoesNotContain("mara", await answer.TextAsync(), StringComparison.Ordinal);
    }

    private static async Task<IReadOnlyList<string>> PathsAsync(RunningDoor door)
    {
        var athlete = (await door.Store.Athletes.FindAsync(new() { Text = "mara" })).Rows[0];
        var newest = (await door.Store.Sessions.OfAsync("mara"))[^1];
        return [.. Fixed, $"/athletes/{athlete.Id}", $"/athletes/{athlete.Id}/track", $"/tests/{newest.Id}", $"/tests/{newest.Id}/amend", $"/tests/new?athlete={athlete.Id}"];
    }
}
