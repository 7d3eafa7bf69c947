namespace HipAssess.BrowserTests;

/// <summary>An athlete who tests every month.</summary>
public sealed class FollowingTests(Browser browser)
{
    [Fact]
    public async Task A_fall_and_a_return_are_told_on_the_page_over_time()
    {
        await using var door = await RunningDoor.OpenAsync("season.csv");
        await using var reader = await Reader.EnterAsync(browser, door, width: 360);
        await reader.GoAsync("table.matrix tbody th a");
        await reader.GoAsync("text=Over time");
        await reader.Page.WaitForSelectorAsync("article.report");
        Assert.Contains("February 2025", await reader.TextAsync("article.report header"), StringComparison.Ordinal);
        Assert.True(await reader.OffScreenAsync() <= 0);
        Assert.Empty(reader.Complaints);
    }

    [Fact]
    public async Task An_athlete_who_is_deleted_is_found_nowhere()
    {
        await using var door = await RunningDoor.OpenAsync("season.csv");
        await using var reader = await Reader.EnterAsync(browser, door);
        await reader.Page.GotoAsync("/athletes");
        await reader.GoAsync("table.athletes tbody th a");
        await reader.Page.ClickAsync("details.more summary");
        await reader.Page.FillAsync("input[name=code]", "somebody else");
        await reader.GoAsync("button.grave");
        Assert.Contains("nothing was deleted", await reader.TextAsync("main"), StringComparison.Ordinal);
        await reader.Page.ClickAsync("details.more summary");
        await reader.Page.FillAsync("input[name=code]", "mara");
        await reader.GoAsync("button.grave");
        Assert.EndsWith("/athletes", reader.Page.Url, StringComparison.Ordinal);
        foreach (string path in new[] { "/", "/athletes", "/screening" })
        {
            await reader.Page.GotoAsync(path);
            Assert.DoesNotContain("mara", await reader.TextAsync("body"), StringComparison.Ordinal);
        }
        Assert.Equal(0, await door.Store.Sessions.CountAsync());
    }
}
