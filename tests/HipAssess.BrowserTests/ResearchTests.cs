using Microsoft.Playwright;

namespace HipAssess.BrowserTests;

/// <summary>A researcher brings a cohort and takes the study's files home.</summary>
public sealed class ResearchTests(Browser browser)
{
    [Fact]
    public async Task A_cohort_file_is_looked_at_kept_and_compared()
    {
        await using var door = await RunningDoor.OpenAsync();
        await using var reader = await Reader.EnterAsync(browser, door);
        await reader.Page.GotoAsync("/import");
        await reader.Page.SetInputFilesAsync("input[type=file]", Repository.Path("sample-data", "runners.csv"));
        await reader.GoAsync(reader.Page.GetByRole(AriaRole.Button, new() { Name = "Look at it" }));
        Assert.EndsWith("/decisions", reader.Page.Url, StringComparison.Ordinal);
        Assert.Equal(0, await door.Store.Sessions.CountAsync());
        await reader.GoAsync(reader.Page.GetByRole(AriaRole.Button, new() { Name = "Keep it" }));
        Assert.Equal(60, await door.Store.Sessions.CountAsync());
        await reader.Page.GotoAsync("/study?compare=yes");
        await reader.Page.WaitForSelectorAsync(".study");
        var waiting = reader.Page.WaitForDownloadAsync();
        await reader.Page.GetByRole(AriaRole.Link, new() { Name = "CSV" }).First.ClickAsync();
        string csv = await File.ReadAllTextAsync(await (await waiting).PathAsync());
        Assert.Contains("abductors", csv, StringComparison.Ordinal);
        Assert.Empty(reader.Complaints);
    }

    [Fact]
    public async Task Cells_copied_from_a_spreadsheet_are_read_like_a_file()
    {
        await using var door = await RunningDoor.OpenAsync();
        await using var reader = await Reader.EnterAsync(browser, door, script: false);
        await reader.Page.GotoAsync("/import");
        await reader.Page.FillAsync("textarea", "athlete\tdate\tmuscle\tleft_n\tright_n\nA1\t2026-03-01\tabductors\t180,5\t182\nA1\t2026-04-02\tabductors\t181\t182,5\n");
        await reader.GoAsync(reader.Page.GetByRole(AriaRole.Button, new() { Name = "Look at it" }));
        await reader.GoAsync(reader.Page.GetByRole(AriaRole.Button, new() { Name = "Keep it" }));
        Assert.Equal(2, await door.Store.Sessions.CountAsync());
    }
}
