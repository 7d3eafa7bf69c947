using System.Net;
using HipAssess.Store.Kept;
using HipAssess.Web.Typed;

namespace HipAssess.Tests.Web;

/// <summary>A stored test opened in the form again: a new version, the old one in the history.</summary>
public sealed class AmendPageTests
{
    private const string Csv = "athlete,date,mass_kg,muscle,position,side,trial,force_n,note\nA01,2026-03-14,58.5,abductors,supine,left,1,140.25,first\nA01,2026-03-14,58.5,abductors,supine,right,1,150,first\n";

    [Fact]
    public async Task A_test_from_a_file_is_opened_by_its_numbers_and_becomes_a_new_version()
    {
        await using var door = await DoorOfATest.OpenAsync();
        var stored = await KeptAsync(door);
        string page = await door.PageAsync($"/tests/{stored.Id}/amend");
        Assert.Contains("value=\"140.25\"", page, StringComparison.Ordinal);
        Assert.Contains("Version 1, ", page, StringComparison.Ordinal);
        Assert.Empty(await door.Store.Drafts.ListAsync());

        using var typed = await door.PostAsync($"/tests/{stored.Id}/amend", ("mass_kg", "60"), ("was", "mass_kg=58.5"), ("do", "typed"));
        var draft = (await door.Store.Drafts.ListAsync()).Single();
        Assert.Contains($"href=\"/tests/drafts/{draft.Id}\"", await typed.Content.ReadAsStringAsync(), StringComparison.Ordinal);
        using var again = await door.Client.GetAsync($"/tests/{stored.Id}/amend");
        Assert.Equal($"/tests/drafts/{draft.Id}", again.Headers.Location!.ToString());

        using var finished = await door.PostAsync($"/tests/drafts/{draft.Id}", ("t0-left-1", "141"), ("was", "t0-left-1=140.25"), ("do", "finish"));
        Assert.Equal($"/tests/{stored.Id}", finished.Headers.Location!.ToString());
        var versions = (await door.Store.Sessions.HistoryAsync(stored.Id))!.Versions;
        Assert.Equal([2, 1], versions.Select(version => version.Version));
        Assert.Equal((141.0, 60.0, 140.25, 58.5), (Left(versions[0].Session!), versions[0].Session!.Facts.MassKg, Left(versions[1].Session!), versions[1].Session!.Facts.MassKg));
        Assert.Equal("first", versions[0].Session!.Notes.Single());
    }

    [Fact]
    public async Task Two_people_who_amend_one_test_are_shown_both()
    {
        await using var door = await DoorOfATest.OpenAsync();
        var stored = await KeptAsync(door);
        using var begun = await door.PostAsync($"/tests/{stored.Id}/amend", ("t0-left-1", "141"), ("was", "t0-left-1=140.25"), ("do", "save"));
        string draft = begun.Headers.Location!.ToString();
        var theirs = StoredTest.Of(stored.Session).With("t0-left-1", "142");
        Assert.True((await door.Store.Sessions.SaveAsync(new SessionOffer(TestReading.Of(theirs, new(2026, 11, 30)).Session!, null, new Expected(stored.Id, 1)), "other")).IsKept);

        using var refused = await door.PostAsync(draft, ("do", "finish"));
        string page = await refused.Content.ReadAsStringAsync();
        Assert.Equal(HttpStatusCode.UnprocessableEntity, refused.StatusCode);
        Assert.Contains("Somebody changed this test while you did", page, StringComparison.Ordinal);
        Assert.Contains("142 N", page, StringComparison.Ordinal);
        Assert.Contains("141 N", page, StringComparison.Ordinal);
        Assert.Equal(142, Left((await door.Store.Sessions.OneAsync(stored.Id))!.Session));

        using var chosen = await door.PostAsync(draft, ("do", "finish"), ("version", "2"));
        Assert.Equal($"/tests/{stored.Id}", chosen.Headers.Location!.ToString());
        Assert.Equal([141.0, 142.0, 140.25], (await door.Store.Sessions.HistoryAsync(stored.Id))!.Versions.Select(version => Left(version.Session!)));
    }

    [Fact]
    public async Task Windows_that_begin_to_amend_at_once_make_one_draft_and_lose_nothing()
    {
        const string Was = "t0-left-1=140.25&t0-right-1=150&mass_kg=58.5&note=first";
        (string Field, string Value)[] windows = [("t0-left-1", "141"), ("t0-right-1", "151"), ("mass_kg", "60"), ("note", "second"), ("tester", "Anna"), ("device", "hand-held")];
        await using var door = await DoorOfATest.OpenAsync();
        var stored = await KeptAsync(door);
        for (int round = 0; round < 10; round++)
        {
            var answers = await Task.WhenAll(windows.Select(window => door.PostAsync($"/tests/{stored.Id}/amend", (window.Field, window.Value), ("was", Was), ("do", "save"))));
            var draft = Assert.Single(await door.Store.Drafts.ListAsync());
            var typed = TypedJson.Read(draft.Body);
            Assert.Equal(windows, windows.Select(window => (window.Field, typed[window.Field])));
            Assert.Equal("A01", draft.Athlete);
            Assert.All(answers, answer => Assert.Equal($"/tests/drafts/{draft.Id}", answer.Headers.Location?.ToString()));
            using var discarded = await door.PostAsync($"/tests/drafts/{draft.Id}/discard");
        }
    }

    [Fact]
    public async Task A_test_that_is_not_there_cannot_be_amended()
    {
        await using var door = await DoorOfATest.OpenAsync();
        using var answer = await door.Client.GetAsync($"/tests/{Guid.NewGuid()}/amend");
        Assert.Equal(HttpStatusCode.NotFound, answer.StatusCode);
    }

    [Fact]
    public async Task A_clock_that_was_set_back_loses_no_value_and_turns_no_history_around()
    {
        var clock = new MovedClock();
        await using var door = await DoorOfATest.OpenAsync(clock);
        var stored = await KeptAsync(door);
        await AmendAsync("140.25", "141");
        clock.Ahead = TimeSpan.FromDays(-40);
        await AmendAsync("141", "142");

        var history = (await door.Store.Sessions.HistoryAsync(stored.Id))!;
        Assert.Equal([(3L, 142.0), (2, 141), (1, 140.25)], history.Versions.Select(version => (version.Version, Left(version.Session!)!.Value)));
        Assert.True(history.Versions[0].At < history.Versions[1].At);
        Assert.Contains(",142,", await door.PageAsync($"/tests/{stored.Id}/results.csv"), StringComparison.Ordinal);
        var events = await door.Store.Audit.ListAsync(new(), 100);
        Assert.Equal(events.OrderByDescending(one => one.Number), events);
        Assert.True(events[0].At < events[^1].At);

        async Task AmendAsync(string was, string now)
        {
            using var begun = await door.PostAsync($"/tests/{stored.Id}/amend", ("t0-left-1", now), ("was", $"t0-left-1={was}"), ("do", "save"));
            using var finished = await door.PostAsync(begun.Headers.Location!.ToString(), ("do", "finish"));
            Assert.Equal($"/tests/{stored.Id}", finished.Headers.Location!.ToString());
        }
    }

    [Fact]
    public async Task A_deleted_test_counts_nowhere_and_stays_in_its_history()
    {
        await using var door = await DoorOfATest.OpenAsync();
        var stored = await KeptAsync(door);
        Assert.Contains($"action=\"/tests/{stored.Id}/delete\"", await door.PageAsync($"/tests/{stored.Id}"), StringComparison.Ordinal);
        using var stale = await door.PostAsync($"/tests/{stored.Id}/delete", ("version", "7"));
        Assert.Equal($"/tests/{stored.Id}", stale.Headers.Location!.ToString());
        Assert.Equal(1, await door.Store.Sessions.CountAsync());

        using var deleted = await door.PostAsync($"/tests/{stored.Id}/delete", ("version", "1"));
        Assert.Equal($"/athletes/{stored.AthleteId}", deleted.Headers.Location!.ToString());
        Assert.Equal(0, await door.Store.Sessions.CountAsync());
        Assert.DoesNotContain($"/tests/{stored.Id}", await door.PageAsync("/") + await door.PageAsync("/screening") + await door.PageAsync($"/athletes/{stored.AthleteId}"), StringComparison.Ordinal);
        Assert.DoesNotContain("140.25", await door.PageAsync("/export.csv"), StringComparison.Ordinal);

        Assert.Contains($"href=\"/tests/{stored.Id}\">session deleted", await door.PageAsync("/audit"), StringComparison.Ordinal);
        string page = await door.PageAsync($"/tests/{stored.Id}");
        Assert.Contains("This test was deleted", page, StringComparison.Ordinal);
        Assert.Contains("Version 2, ", page, StringComparison.Ordinal);
        Assert.DoesNotContain("/delete\"", page, StringComparison.Ordinal);
        foreach (string gone in (string[])["amend", "report.pdf", "results.csv"])
        {
            using var answer = await door.Client.GetAsync($"/tests/{stored.Id}/{gone}");
            Assert.Equal(HttpStatusCode.NotFound, answer.StatusCode);
        }
        using var twice = await door.PostAsync($"/tests/{stored.Id}/delete", ("version", "2"));
        Assert.Equal(HttpStatusCode.NotFound, twice.StatusCode);
    }

    private static double? Left(Domain.Session session) => session.Tests.Single().Left!.Trials[0];

    private static async Task<StoredSession> KeptAsync(DoorOfATest door)
    {
        await door.KeepTextAsync(Csv);
        return (await door.Store.Sessions.NewestAsync(1)).Single();
    }
}
