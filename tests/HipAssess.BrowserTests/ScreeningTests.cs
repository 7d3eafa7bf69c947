using Microsoft.Playwright;

namespace HipAssess.BrowserTests;

/// <summary>A clinician screens a runner: from the first key to the report.</summary>
public sealed class ScreeningTests(Browser browser)
{
    [Fact]
    public async Task A_new_runner_is_screened_with_the_keyboard_alone()
    {
        await using var door = await RunningDoor.OpenAsync();
        await using var reader = await Reader.EnterAsync(browser, door);
        await StartAsync(reader, "A01");
        await reader.TabToAsync("t0-left-1");
        foreach (string value in new[] { "151.6", "154,1" })
        {
            await reader.TypeAsync(value);
            await reader.PressAsync("Enter");
        }
        await reader.TabToAsync("t0-right-1");
        foreach (string value in new[] { "184.2", "182" })
        {
            await reader.TypeAsync(value);
            await reader.PressAsync("Enter");
        }
        await reader.UntilAsync("#sofar-0", "Left 16 % weaker: beyond measurement error");
        await FinishAsync(reader);
        Assert.Equal("A01", (await reader.TextAsync("article.report h2 bdi")));
        Assert.Contains("154.1", await reader.TextAsync("article.report"), StringComparison.Ordinal);
        Assert.Empty(reader.Complaints);
        var stored = Assert.Single(await door.Store.Sessions.NewestAsync(2));
        Assert.Equal([151.6, 154.1], stored.Session.Tests[0].Left!.Trials.Take(2).Select(trial => trial!.Value));
        Assert.Contains("154,1", stored.Typed, StringComparison.Ordinal);
    }

    [Fact]
    public async Task The_report_is_taken_home_as_PDF()
    {
        await using var door = await RunningDoor.OpenAsync("runners.csv");
        await using var reader = await Reader.EnterAsync(browser, door);
        await reader.GoAsync("table.matrix tbody th a");
        var waiting = reader.Page.WaitForDownloadAsync();
        await reader.Page.GetByRole(AriaRole.Link, new() { Name = "PDF" }).First.ClickAsync();
        byte[] content = await File.ReadAllBytesAsync(await (await waiting).PathAsync());
        Assert.Equal("%PDF"u8.ToArray(), content[..4]);
        Assert.Empty(reader.Complaints);
    }

    [Fact]
    public async Task A_browser_killed_while_somebody_types_loses_nothing_that_was_typed()
    {
        await using var door = await RunningDoor.OpenAsync();
        string draft;
        await using (var reader = await Reader.EnterAsync(browser, door))
        {
            await StartAsync(reader, "A02");
            draft = new Uri(reader.Page.Url).AbsolutePath;
            await reader.Page.FillAsync("#t0-left-1", "150,5");
            await reader.Page.FillAsync("#t1-right-1", "17x");
            await reader.UntilAsync("#state", "kept");
        }
        await using var again = await Reader.EnterAsync(browser, door);
        Assert.Contains("A02", await again.TextAsync("main"), StringComparison.Ordinal);
        await again.Page.GotoAsync(door.Address + draft);
        Assert.Equal("150,5", await again.Page.InputValueAsync("#t0-left-1"));
        Assert.Equal("17x", await again.Page.InputValueAsync("#t1-right-1"));
    }

    [Fact]
    public async Task Two_tabs_on_one_test_lose_nothing_and_the_second_is_told()
    {
        await using var door = await RunningDoor.OpenAsync();
        await using var reader = await Reader.EnterAsync(browser, door);
        await StartAsync(reader, "A03");
        var other = await reader.NewTabAsync(door);
        await other.GotoAsync(reader.Page.Url);
        await other.FillAsync("#t0-left-1", "152");
        await other.WaitForFunctionAsync("/kept/.test(document.querySelector('#state').textContent)");
        await reader.Page.FillAsync("#t0-right-1", "171");
        await reader.UntilAsync("#state", "not shown here");
        await reader.Page.ReloadAsync();
        Assert.Equal(("152", "171"), (await reader.Page.InputValueAsync("#t0-left-1"), await reader.Page.InputValueAsync("#t0-right-1")));
    }

    [Fact]
    public async Task What_a_button_sends_is_not_sent_again_on_the_way()
    {
        await using var door = await RunningDoor.OpenAsync();
        await using var reader = await Reader.EnterAsync(browser, door);
        await StartAsync(reader, "A06");
        TaskCompletionSource begun = new(), pressed = new(), after = new();
        int typed = 0;
        await reader.Page.RouteAsync("**/tests/drafts/*", async route =>
        {
            if (route.Request.PostData?.Contains("do=typed", StringComparison.Ordinal) != true)
            {
                pressed.TrySetResult();
                await after.Task;
            }
            else if (Interlocked.Increment(ref typed) == 1)
            {
                begun.SetResult();
                await pressed.Task; // its answer comes while the button's form is on its way
            }
            await route.ContinueAsync();
        });
        await reader.Page.FillAsync("#t0-left-1", "150");
        await begun.Task;
        await reader.Page.FillAsync("#t0-right-1", "152");
        var finished = reader.GoAsync("button[value=finish]");
        await pressed.Task;
        await Task.Delay(500); // long enough for another one
        after.SetResult();
        await finished;
        await FinishAsync(reader);
        Assert.Equal(1, typed);
        Assert.DoesNotContain(reader.Complaints, one => !one.Contains("422", StringComparison.Ordinal));
        var test = Assert.Single(await door.Store.Sessions.NewestAsync(2)).Session.Tests[0];
        Assert.Equal((150, 152), (test.Left!.Trials[0], test.Right!.Trials[0]));
    }

    [Fact]
    public async Task Without_a_script_the_same_test_is_stored_by_its_buttons()
    {
        await using var door = await RunningDoor.OpenAsync();
        await using var reader = await Reader.EnterAsync(browser, door, script: false);
        await StartAsync(reader, "A04");
        await reader.Page.FillAsync("#t0-left-1", "150");
        await reader.Page.FillAsync("#t0-right-1", "152");
        await FinishAsync(reader);
        Assert.Single(await door.Store.Sessions.NewestAsync(2));
    }

    [Fact]
    public async Task What_is_no_number_is_said_at_its_field_and_nothing_else_is_lost()
    {
        await using var door = await RunningDoor.OpenAsync();
        await using var reader = await Reader.EnterAsync(browser, door);
        await StartAsync(reader, "A05");
        await reader.Page.FillAsync("#t0-left-1", "15o");
        await reader.Page.FillAsync("#t0-right-1", "152");
        await reader.GoAsync("button[value=finish]");
        Assert.Contains("not a number", await reader.TextAsync("#says-t0-left-1"), StringComparison.Ordinal);
        Assert.Equal(("15o", "152"), (await reader.Page.InputValueAsync("#t0-left-1"), await reader.Page.InputValueAsync("#t0-right-1")));
        Assert.Empty(await reader.AxeAsync());
        Assert.Empty(await door.Store.Sessions.NewestAsync(1));
    }

    private static async Task StartAsync(Reader reader, string code)
    {
        await reader.Page.GotoAsync("/tests/new");
        await reader.TabToAsync("athlete");
        await reader.TypeAsync(code);
        await reader.ToNextPageAsync(() => reader.PressAsync("Enter"));
        Assert.Contains("/tests/drafts/", reader.Page.Url, StringComparison.Ordinal);
    }

    // What is doubtful is asked about once.
    private static async Task FinishAsync(Reader reader)
    {
        for (int i = 0; i < 2 && reader.Page.Url.Contains("drafts", StringComparison.Ordinal); i++)
            await reader.GoAsync("button[value=finish]");
        Assert.True(await reader.Page.Locator("article.report").IsVisibleAsync());
    }
}
