using System.Net;
using HipAssess.Web.Typed;

namespace HipAssess.Tests.Web;

/// <summary>The screening form, without a script: from an athlete to a stored test.</summary>
public sealed class DraftPageTests
{
    private static readonly (string, string)[] Values =
    [
        ("athlete", "A01"), ("date", "2026-03-14"), ("mass_kg", "58.5"), ("t0-left-1", "151,6"), ("t0-left-2", "154.1"), ("t0-right-1", "184.2"), ("t0-right-2", "182.0"),
    ];

    [Fact]
    public async Task A_new_athlete_is_screened_and_the_test_is_stored_as_it_was_typed()
    {
        await using var door = await DoorOfATest.OpenAsync();
        string draft = await BeginAsync(door, ("athlete", "A01"), ("name", "Anna"), ("date", "2026-03-14"), ("protocol", "runner-hip-3"));
        using var saved = await door.PostAsync(draft, [.. Values, ("do", "save")]);
        Assert.Equal((HttpStatusCode.SeeOther, draft), (saved.StatusCode, saved.Headers.Location!.ToString()));
        string page = await door.PageAsync(draft);
        Assert.Contains("value=\"151,6\"", page, StringComparison.Ordinal);
        Assert.Contains("Left 16\u00a0% weaker: beyond measurement error (13\u00a0%).", WebUtility.HtmlDecode(page), StringComparison.Ordinal);
        Assert.Contains(draft, await door.PageAsync("/"), StringComparison.Ordinal);

        using var finished = await door.PostAsync(draft, [.. Values, ("do", "finish")]);
        var stored = (await door.Store.Sessions.NewestAsync(1)).Single();
        Assert.Equal($"/tests/{stored.Id}", finished.Headers.Location!.ToString());
        Assert.Equal([151.6, 154.1], stored.Session.Tests.Single().Left!.Trials);
        Assert.Equal("Anna", stored.Session.Name);
        Assert.Equal("151,6", TypedJson.Read(stored.Typed!)["t0-left-1"]);
        Assert.Empty(await door.Store.Drafts.ListAsync());
        using var gone = await door.PostAsync(draft, ("t0-left-1", "1"));
        Assert.Equal(HttpStatusCode.NotFound, gone.StatusCode);
    }

    [Fact]
    public async Task An_error_is_shown_at_its_field_and_nothing_of_the_rest_is_lost()
    {
        await using var door = await DoorOfATest.OpenAsync();
        string draft = await BeginAsync(door, ("athlete", "A01"));
        using var refused = await door.PostAsync(draft, [.. Values, ("t1-left-1", "<b>17o"), ("note", "seen"), ("do", "finish")]);
        string page = await refused.Content.ReadAsStringAsync();
        Assert.Equal(HttpStatusCode.UnprocessableEntity, refused.StatusCode);
        Assert.Matches("id=\"t1-left-1\" name=\"t1-left-1\" value=\"&lt;b&gt;17o\"[^>]*aria-invalid=\"true\"[^>]*autofocus", page);
        Assert.Matches("id=\"says-t1-left-1\"[^>]*><span class=\"wrong\">This is not a number\\.", page);
        Assert.Contains("value=\"182.0\"", page, StringComparison.Ordinal);
        Assert.Equal("seen", TypedJson.Read((await door.Store.Drafts.ListAsync()).Single().Body)["note"]);
        Assert.Empty(await door.Store.Sessions.NewestAsync(1));
    }

    [Fact]
    public async Task A_doubtful_value_is_asked_about_once()
    {
        await using var door = await DoorOfATest.OpenAsync();
        string draft = await BeginAsync(door, ("athlete", "A01"));
        using var asked = await door.PostAsync(draft, [.. Values, ("t1-left-1", "12"), ("t1-right-1", "12.5"), ("do", "finish")]);
        string page = await asked.Content.ReadAsStringAsync();
        Assert.Equal(HttpStatusCode.UnprocessableEntity, asked.StatusCode);
        Assert.Contains("less than any hip produces", page, StringComparison.Ordinal);
        string seen = WebUtility.HtmlDecode(page.Split("name=\"seen\" id=\"seen\" value=\"")[1].Split('"')[0]);
        using var finished = await door.PostAsync(draft, [.. Values, ("t1-left-1", "12"), ("t1-right-1", "12.5"), ("seen", seen), ("do", "finish")]);
        Assert.Equal(HttpStatusCode.SeeOther, finished.StatusCode);
        Assert.Single(await door.Store.Sessions.NewestAsync(9));
    }

    [Fact]
    public async Task Nothing_measured_is_no_test()
    {
        await using var door = await DoorOfATest.OpenAsync();
        string draft = await BeginAsync(door, ("athlete", "A01"));
        using var refused = await door.PostAsync(draft, ("age", "34"), ("do", "finish"));
        Assert.Contains("Nothing is measured yet", await refused.Content.ReadAsStringAsync(), StringComparison.Ordinal);
        Assert.Equal("34", TypedJson.Read((await door.Store.Drafts.ListAsync()).Single().Body)["age"]);
    }

    [Fact]
    public async Task Each_change_is_answered_with_what_is_new_on_the_page()
    {
        await using var door = await DoorOfATest.OpenAsync();
        await door.KeepTextAsync("athlete,date,muscle,position,contraction,side,trial,force_n\nA01,2026-02-01,abductors,side-lying,isometric,left,1,160\nA01,2026-02-01,abductors,side-lying,isometric,right,1,180\n");
        var known = (await door.Store.Athletes.FindAsync(new())).Rows.Single();
        string draft = await BeginAsync(door, ("known", known.Id.ToString()));
        using var answer = await door.PostAsync(draft, [.. Values, ("t0-right-2", "150"), ("t2-left-1", "19x"), ("do", "typed")]);
        string piece = WebUtility.HtmlDecode(await answer.Content.ReadAsStringAsync());
        Assert.Equal(HttpStatusCode.OK, answer.StatusCode);
        Assert.DoesNotContain("<html", piece, StringComparison.Ordinal);
        Assert.Contains("Right: The two trials differ by 19\u00a0%: measure a third time.", piece, StringComparison.Ordinal);
        Assert.Contains("Last time (1 February 2026): left 160.0 N, right 180.0 N.", piece, StringComparison.Ordinal);
        Assert.Matches("<span id=\"says-t2-left-1\">\\s*<span class=\"wrong\">This is not a number\\.", piece);
        Assert.Equal("150", TypedJson.Read((await door.Store.Drafts.ListAsync()).Single().Body)["t0-right-2"]);
    }

    [Fact]
    public async Task A_second_window_is_told_and_nothing_is_lost()
    {
        await using var door = await DoorOfATest.OpenAsync();
        string draft = await BeginAsync(door, ("athlete", "A01"));
        using var first = await door.PostAsync(draft, ("t0-left-1", "150"), ("age", "34"), ("do", "typed"), ("was", ""));
        using var second = await door.PostAsync(draft, ("t0-left-1", "160"), ("age", ""), ("t0-right-1", "170"), ("do", "typed"), ("was", ""));
        string told = await second.Content.ReadAsStringAsync();
        Assert.Contains("1 field changed in another window too", told, StringComparison.Ordinal);
        Assert.Contains("1 field filled in another window is not shown here", told, StringComparison.Ordinal);
        using var unsettled = await door.PostAsync(draft, ("do", "finish"));
        Assert.Equal(HttpStatusCode.UnprocessableEntity, unsettled.StatusCode);
        using var chosen = await door.PostAsync(draft, ("do", "take t0-left-1"));
        var typed = TypedJson.Read((await door.Store.Drafts.ListAsync()).Single().Body);
        Assert.Equal(("160", "170", "34", 0), (typed["t0-left-1"], typed["t0-right-1"], typed["age"], typed.Other.Count));
    }

    [Theory]
    [InlineData("add", new[] { 140.0, 151.6, 154.1 })]
    [InlineData("replace", new[] { 151.6, 154.1 })]
    public async Task A_test_of_a_day_that_has_one_is_added_or_put_in_its_place_only_where_somebody_says_so(string choice, double[] left)
    {
        await using var door = await DoorOfATest.OpenAsync();
        await door.KeepTextAsync("athlete,date,muscle,position,contraction,side,trial,force_n\nA01,2026-03-14,abductors,side-lying,isometric,left,1,140\nA01,2026-03-14,abductors,side-lying,isometric,right,1,150\n");
        var known = (await door.Store.Athletes.FindAsync(new())).Rows.Single();
        string draft = await BeginAsync(door, ("known", known.Id.ToString()));
        using var asked = await door.PostAsync(draft, [.. Values, ("do", "finish")]);
        string page = await asked.Content.ReadAsStringAsync();
        Assert.Equal(HttpStatusCode.UnprocessableEntity, asked.StatusCode);
        Assert.Contains("A01 has a test on 14 March 2026 already", page, StringComparison.Ordinal);
        Assert.Contains("151.6, 154.1 N", page, StringComparison.Ordinal);
        Assert.Contains("140 N", page, StringComparison.Ordinal);
        using var stale = await door.PostAsync(draft, ("do", choice), ("version", "7"));
        Assert.Equal(HttpStatusCode.UnprocessableEntity, stale.StatusCode);
        using var done = await door.PostAsync(draft, ("do", choice), ("version", "1"));
        Assert.Equal(HttpStatusCode.SeeOther, done.StatusCode);
        var stored = (await door.Store.Sessions.NewestAsync(9)).Single();
        Assert.Equal(2, stored.Version);
        Assert.Equal(left, stored.Session.Tests.Single().Left!.Trials.OfType<double>());
        Assert.Equal(140, (await door.Store.Sessions.HistoryAsync(stored.Id))!.Versions[1].Session!.Tests.Single().Left!.Trials[0]);
    }

    [Fact]
    public async Task A_code_that_is_somebodys_makes_no_second_athlete()
    {
        await using var door = await DoorOfATest.OpenAsync();
        await door.Store.Athletes.AddAsync("A01", new("Anna"), "owner");
        using var refused = await door.PostAsync("/tests/new", ("athlete", "A01"), ("name", "Berta"), ("date", "2026-03-14"), ("protocol", "runner-hip-6"));
        string page = await refused.Content.ReadAsStringAsync();
        Assert.Equal(HttpStatusCode.UnprocessableEntity, refused.StatusCode);
        Assert.Contains("There is an athlete A01 (Anna) already.", page, StringComparison.Ordinal);
        Assert.Contains("value=\"Berta\"", page, StringComparison.Ordinal);
        Assert.Contains("value=\"runner-hip-6\" checked", page, StringComparison.Ordinal);
        Assert.Empty(await door.Store.Drafts.ListAsync());
    }

    [Fact]
    public async Task An_athlete_is_found_by_part_of_code_or_name()
    {
        await using var door = await DoorOfATest.OpenAsync();
        await door.Store.Athletes.AddAsync("A01", new("Anna <i>"), "owner");
        string page = await door.PageAsync("/tests/new?find=nna%20%3C");
        Assert.Contains("Anna &lt;i&gt;", page, StringComparison.Ordinal);
        Assert.Contains("No athlete", await door.PageAsync("/tests/new?find=zz"), StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_discarded_test_is_gone_and_stored_ones_stay()
    {
        await using var door = await DoorOfATest.OpenAsync();
        await door.KeepSampleAsync("season.csv");
        long before = await door.Store.Sessions.CountAsync();
        string draft = await BeginAsync(door, ("athlete", "Z"));
        using var discarded = await door.PostAsync(draft + "/discard");
        Assert.Equal("/", discarded.Headers.Location!.ToString());
        Assert.Empty(await door.Store.Drafts.ListAsync());
        Assert.Equal(before, await door.Store.Sessions.CountAsync());
        using var late = await door.PostAsync(draft, ("t0-left-1", "150"), ("do", "typed"));
        Assert.Contains("was not kept", await late.Content.ReadAsStringAsync(), StringComparison.Ordinal);
    }

    internal static async Task<string> BeginAsync(DoorOfATest door, params (string, string)[] fields)
    {
        using var begun = await door.PostAsync("/tests/new", fields);
        Assert.Equal(HttpStatusCode.SeeOther, begun.StatusCode);
        return begun.Headers.Location!.ToString();
    }
}
