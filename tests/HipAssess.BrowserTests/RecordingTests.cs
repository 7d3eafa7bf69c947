using Microsoft.Playwright;

namespace HipAssess.BrowserTests;

/// <summary>Somebody whose scale writes force over time, and who never opens a terminal.</summary>
public sealed class RecordingTests(Browser browser)
{
    private static readonly string Sample = Repository.Path("sample-data", "trace.csv");

    [Theory]
    [InlineData(360, true)]
    [InlineData(1440, false)]
    public async Task A_recording_becomes_trials_and_no_page_on_the_way_is_off_screen_or_unreadable(int width, bool dark)
    {
        await using var door = await RunningDoor.OpenAsync();
        await using var reader = await Reader.EnterAsync(browser, door, width, dark: dark);
        await reader.Page.GotoAsync("/import");
        await reader.GoAsync(reader.Page.GetByRole(AriaRole.Link, new() { Name = "Recordings of force over time" }));
        await reader.Page.SetInputFilesAsync("input[name=file]", Sample);
        await PressAsync(reader, "Bring them");
        await LookedAtAsync(reader);
        await PressAsync(reader, "Draw the curves"); // nothing is said yet
        Assert.Contains("Choose the side; it is never guessed.", await reader.TextAsync("fieldset.test"), StringComparison.Ordinal);
        await LookedAtAsync(reader);
        await SayAsync(reader);
        await PressAsync(reader, "Draw the curves");
        Assert.True(await reader.Page.Locator(width < 500 ? ".chart.narrow" : ".chart.wide").IsVisibleAsync());
        Assert.False(await reader.Page.Locator(width < 500 ? ".chart.wide" : ".chart.narrow").IsVisibleAsync());
        await LookedAtAsync(reader);
        await PressAsync(reader, "Make trials of them");
        await LookedAtAsync(reader);
        await PressAsync(reader, "Keep it");
        Assert.Equal(1, await door.Store.Sessions.CountAsync());
        Assert.DoesNotContain(reader.Complaints, one => !one.Contains("422", StringComparison.Ordinal));
    }

    [Fact]
    public async Task Without_a_script_Enter_draws_the_curve_and_the_buttons_do_the_rest()
    {
        await using var door = await RunningDoor.OpenAsync();
        await using var reader = await Reader.EnterAsync(browser, door, script: false);
        await reader.Page.GotoAsync("/import/recordings");
        await reader.Page.SetInputFilesAsync("input[name=file]", Sample);
        await PressAsync(reader, "Bring them");
        await SayAsync(reader);
        await reader.ToNextPageAsync(() => reader.Page.GetByLabel("Position").PressAsync("Enter"));
        Assert.True(await reader.Page.Locator("figure").IsVisibleAsync());
        await PressAsync(reader, "Make trials of them");
        await PressAsync(reader, "Keep it");
        var kept = Assert.Single(await door.Store.Sessions.NewestAsync(2));
        Assert.Equal(2, kept.Session.Tests.Single().Left!.Trials.Length);
        Assert.Equal(2, (await door.Store.Files.ListAsync()).Count);
    }

    private static async Task SayAsync(Reader reader)
    {
        await reader.Page.GetByLabel("Unit of the force").SelectOptionAsync("kgf");
        await reader.Page.GetByLabel("Athlete", new() { Exact = true }).FillAsync("A01");
        await reader.Page.GetByLabel("Test day").FillAsync("2026-03-14");
        await reader.Page.GetByLabel("Muscle group").SelectOptionAsync("abductors");
        await reader.Page.GetByLabel("Side", new() { Exact = true }).SelectOptionAsync("left");
    }

    private static Task PressAsync(Reader reader, string button) =>
        reader.GoAsync(reader.Page.GetByRole(AriaRole.Button, new() { Name = button, Exact = true }).First);

    private static async Task LookedAtAsync(Reader reader)
    {
        Assert.Equal(0, await reader.OffScreenAsync());
        Assert.Empty(await reader.AxeAsync());
    }
}
