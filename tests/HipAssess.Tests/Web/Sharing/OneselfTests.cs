using System.Net;
using HipAssess.Domain;
using HipAssess.Store.Kept;
using HipAssess.Web.Typed;

namespace HipAssess.Tests.Web.Sharing;

/// <summary>What athletes and clinicians of teams do with what is theirs, and what the audit keeps of it.</summary>
public sealed class OneselfTests
{
    private const string Head = "athlete,name,date,group,muscle,left_1_n,right_1_n\n";

    private static readonly string Left = TypedFields.Value(0, Side.Left, 1), Right = TypedFields.Value(0, Side.Right, 1);

    [Fact]
    public async Task An_athlete_logs_a_test_of_their_own_changes_it_and_no_other()
    {
        await using var door = await SharedDoorOfATest.OpenAsync();
        await door.KeepAsync(Head + "A1,Ada,2026-03-14,,abductors,180,190\nB1,Ben,2026-03-14,,abductors,180,190\n");
        var (ada, ben) = ((await door.Store.Athletes.OneAsync("A1"))!, (await door.Store.Athletes.OneAsync("B1"))!);
        using var guest = await door.SignedInAsync("ada", Access.OfAthlete(ada.Id));
        Assert.Equal($"/athletes/{ada.Id}", (await guest.GetAsync("/")).Headers.Location!.ToString());
        string page = await guest.PageAsync("/tests/new?find=B");
        Assert.DoesNotContain("B1", page, StringComparison.Ordinal);
        // Whom the form says is tested does not matter: it is oneself.
        using var begun = await guest.PostAsync("/tests/new", ("known", ben.Id.ToString()), ("athlete", "B1"), ("date", "2026-11-01"));
        string draft = begun.Headers.Location!.ToString();
        string form = await guest.PageAsync(draft);
        Assert.Contains("value=\"A1\"", form, StringComparison.Ordinal);
        using var control = await guest.PostAsync(draft, (Left, "180"), (Right, "171"), ("group", "control"), ("do", "finish"));
        Assert.True(control.StatusCode == HttpStatusCode.Conflict, await control.Content.ReadAsStringAsync());
        Assert.Contains("clinic", await control.Content.ReadAsStringAsync(), StringComparison.Ordinal);
        using var other = await guest.PostAsync(draft, ("athlete", "B1"), ("group", ""), ("do", "finish"));
        Assert.True(other.StatusCode == HttpStatusCode.Conflict, await other.Content.ReadAsStringAsync());
        using var somebody = await guest.PostAsync(draft, ("athlete", "New"), ("do", "finish"));
        Assert.Equal(HttpStatusCode.Conflict, somebody.StatusCode);
        using var kept = await guest.PostAsync(draft, ("athlete", "A1"), ("do", "finish"));
        Assert.Equal(HttpStatusCode.SeeOther, kept.StatusCode);
        string test = kept.Headers.Location!.ToString();
        Assert.StartsWith("/tests/", test, StringComparison.Ordinal);
        Assert.Contains("Amend", await guest.PageAsync(test), StringComparison.Ordinal);
        using var amended = await guest.PostAsync($"{test}/amend", (Left, "181"), ("do", "save"));
        using var finished = await guest.PostAsync(amended.Headers.Location!.ToString(), ("do", "finish"));
        Assert.Equal(test, finished.Headers.Location!.ToString());
        Assert.Equal(2, (await door.Store.Sessions.OfAsync("A1"))[1].Version);
        // The one the clinic took is seen, and stays as it is.
        var first = (await door.Store.Sessions.OfAsync("A1"))[0];
        Assert.DoesNotContain("Amend", await guest.PageAsync($"/tests/{first.Id}"), StringComparison.Ordinal);
        using var foreign = await guest.PostAsync($"/tests/{first.Id}/amend", (Left, "182"), ("do", "save"));
        Assert.Equal(HttpStatusCode.Conflict, foreign.StatusCode);
        Assert.Equal(HttpStatusCode.Conflict, (await guest.GetAsync($"/tests/{first.Id}/amend")).StatusCode);
        Assert.Empty(await door.Store.Drafts.ListAsync()); // it could only be thrown away
        Assert.Equal(first.Version, (await door.Store.Sessions.OneAsync(first.Id))!.Version);
        Assert.Single(await door.Store.Sessions.OfAsync("B1"));
    }

    [Theory]
    [InlineData("add")]
    [InlineData("replace")]
    public async Task An_athlete_who_cannot_change_the_clinics_test_of_that_day_keeps_what_they_typed(string what)
    {
        await using var door = await SharedDoorOfATest.OpenAsync();
        await door.KeepAsync(Head + "A1,Ada,2026-03-14,,abductors,180,190\n");
        var first = (await door.Store.Sessions.OfAsync("A1"))[0];
        using var guest = await door.SignedInAsync("ada", Access.OfAthlete(first.AthleteId));
        string draft = (await guest.PostAsync("/tests/new", ("date", "2026-03-14"))).Headers.Location!.ToString();
        using var shown = await guest.PostAsync(draft, (Left, "180"), (Right, "171"), ("do", "finish"));
        Assert.Equal(HttpStatusCode.UnprocessableEntity, shown.StatusCode);
        string typed = (await door.Store.Drafts.ListAsync()).Single().Body;
        using var refused = await guest.PostAsync(draft, ("do", what), ("version", "1"));
        Assert.Equal(typed, (await door.Store.Drafts.ListAsync()).Single().Body);
        Assert.Equal(HttpStatusCode.UnprocessableEntity, refused.StatusCode);
        foreach (string page in new[] { await shown.Content.ReadAsStringAsync(), await refused.Content.ReadAsStringAsync() })
        {
            Assert.Contains("taken or changed by somebody else", page, StringComparison.Ordinal);
            Assert.DoesNotContain($"value=\"{what}\"", page, StringComparison.Ordinal);
        }
        using var kept = await guest.PostAsync(draft, ("date", "2026-03-15"), ("do", "finish"));
        Assert.Equal(HttpStatusCode.SeeOther, kept.StatusCode);
        Assert.Equal(first, (await door.Store.Sessions.OneAsync(first.Id))! with { Session = first.Session });
        // Beside one of their own it goes on as before.
        string more = (await guest.PostAsync("/tests/new", ("date", "2026-03-15"))).Headers.Location!.ToString();
        using var own = await guest.PostAsync(more, (Left, "182"), (Right, "173"), ("do", "finish"));
        Assert.Contains($"value=\"{what}\"", await own.Content.ReadAsStringAsync(), StringComparison.Ordinal);
        Assert.Equal(kept.Headers.Location, (await guest.PostAsync(more, ("do", what), ("version", "1"))).Headers.Location);
    }

    [Fact]
    public async Task Whom_a_clinician_of_a_team_adds_joins_the_team_and_an_id_in_use_elsewhere_is_refused()
    {
        await using var door = await SharedDoorOfATest.OpenAsync();
        await door.KeepAsync(Head + "S1,Sol,2026-03-14,,abductors,180,190\n", "South");
        using var cleo = await door.SignedInAsync("cleo", new Access(Role.Clinician, ["North", "West"]));
        using var begun = await cleo.PostAsync("/tests/new", ("athlete", "S1"), ("date", "2026-11-01"));
        Assert.Equal(HttpStatusCode.UnprocessableEntity, begun.StatusCode);
        string file = Head + "N1,Nora,2026-03-14,,abductors,180,190\nS1,Sol,2026-04-14,,abductors,1,2\n";
        using var brought = await cleo.PostAsync("/import", ("cells", file));
        string review = brought.Headers.Location!.ToString();
        using var refused = await cleo.PostAsync(review.Replace("/decisions", "/keep"), ("do", "keep"));
        string why = await refused.Content.ReadAsStringAsync();
        Assert.True(refused.StatusCode == HttpStatusCode.Conflict, $"{refused.StatusCode} {why}");
        Assert.Contains("S1", why, StringComparison.Ordinal);
        Assert.Null(await door.Store.Athletes.OneAsync("N1"));
        using var again = await cleo.PostAsync("/import", ("cells", Head + "N1,Nora,2026-03-14,,abductors,180,190\n"));
        using var kept = await cleo.PostAsync(again.Headers.Location!.ToString().Replace("/decisions", "/keep"), ("do", "keep"));
        Assert.Equal(HttpStatusCode.SeeOther, kept.StatusCode);
        Assert.Contains("N1", await cleo.PageAsync(kept.Headers.Location!.ToString()), StringComparison.Ordinal);
        var nora = (await door.Store.Athletes.OneAsync("N1"))!;
        Assert.Equal("North", nora.About.Team);
        // Into another of her teams, not into one that is not hers.
        Assert.Equal(HttpStatusCode.SeeOther, (await cleo.PostAsync($"/athletes/{nora.Id}", ("version", "1"), ("name", "Nora"), ("team", "West"))).StatusCode);
        Assert.Equal(HttpStatusCode.Conflict, (await cleo.PostAsync($"/athletes/{nora.Id}", ("version", "2"), ("name", "Nora"), ("team", "South"))).StatusCode);
        Assert.Equal("West", (await door.Store.Athletes.OneAsync("N1"))!.About.Team);
    }

    [Fact]
    public async Task One_athlete_leaves_twenty_tests_unfinished_and_no_more_text_than_a_test_holds()
    {
        await using var door = await SharedDoorOfATest.OpenAsync();
        await door.KeepAsync(Head + "A1,Ada,2026-03-14,,abductors,180,190\n");
        using var guest = await door.SignedInAsync("ada", Access.OfAthlete((await door.Store.Athletes.OneAsync("A1"))!.Id));
        string draft = "";
        for (int i = 0; i < 20; i++)
            draft = (await guest.PostAsync("/tests/new", ("date", "2026-11-01"))).Headers.Location!.ToString();
        Assert.Equal(HttpStatusCode.Conflict, (await guest.PostAsync("/tests/new", ("date", "2026-11-01"))).StatusCode);
        Assert.Equal(HttpStatusCode.Conflict, (await guest.PostAsync(draft, ("note", new string('x', 200_000)), ("do", "save"))).StatusCode);
        Assert.Equal(HttpStatusCode.SeeOther, (await guest.PostAsync(draft, ("note", "felt fine"), ("do", "save"))).StatusCode);
        Assert.Equal(20, (await door.Store.Drafts.ListAsync()).Count);
    }

    [Fact]
    public async Task Tests_begun_at_once_are_counted_one_by_one()
    {
        await using var door = await SharedDoorOfATest.OpenAsync();
        await door.KeepAsync(Head + "A1,Ada,2026-03-14,,abductors,180,190\n");
        using var guest = await door.SignedInAsync("ada", Access.OfAthlete((await door.Store.Athletes.OneAsync("A1"))!.Id));
        var answers = await Task.WhenAll(Enumerable.Range(0, 30).Select(_ => guest.PostAsync("/tests/new", ("date", "2026-11-01"))));
        Assert.Equal(20, (await door.Store.Drafts.ListAsync()).Count);
        Assert.Equal((20, 10), (answers.Count(answer => answer.StatusCode == HttpStatusCode.SeeOther), answers.Count(answer => answer.StatusCode == HttpStatusCode.Conflict)));
    }

    [Fact]
    public async Task A_verdict_is_the_same_whoever_looks()
    {
        await using var door = await SharedDoorOfATest.OpenAsync();
        await door.KeepAsync(await File.ReadAllTextAsync(Repository.Path("sample-data", "runners.csv")), "South");
        var one = (await door.Store.Athletes.FindAsync(new(), take: 100)).Rows.First(athlete => athlete.Group == HipAssess.Domain.Group.Injured);
        await door.Store.Athletes.ChangeAsync(one.Code, one.Version, one.About with { Team = "North" }, "test");
        using Guest ada = await door.SignedInAsync("ada", Access.Administrator), cleo = await door.SignedInAsync("cleo", new Access(Role.Clinician, ["North"]));
        var test = (await door.Store.Sessions.OfAsync(one.Code))[0];
        string forAda = await (await ada.GetAsync($"/tests/{test.Id}/results.csv")).Content.ReadAsStringAsync();
        Assert.Equal(forAda, await (await cleo.GetAsync($"/tests/{test.Id}/results.csv")).Content.ReadAsStringAsync());
        Assert.Contains(",", forAda, StringComparison.Ordinal);
    }

    [Fact]
    public async Task The_audit_keeps_who_read_changed_exported_and_deleted_what_and_when_and_is_a_file_too()
    {
        var clock = new SteppedClock(new DateTimeOffset(2026, 11, 30, 8, 0, 0, TimeSpan.Zero));
        await using var door = await SharedDoorOfATest.OpenAsync(clock);
        await door.KeepAsync(Head + "A1,Ada,2026-03-14,,abductors,180,190\n");
        var test = (await door.Store.Sessions.OfAsync("A1"))[0];
        using Guest ben = await door.SignedInAsync("ben", new Access(Role.Clinician, [], SeesAll: true)), ada = await door.SignedInAsync("ada", Access.Administrator);
        await ben.PageAsync($"/tests/{test.Id}");
        await ben.PageAsync("/screening");
        await ben.GetAsync($"/tests/{test.Id}/report.pdf");
        await ben.GetAsync($"/tests/{Guid.NewGuid()}"); // nothing was seen
        await ben.PostAsync($"/athletes/{test.AthleteId}", ("version", "1"), ("name", "Ada B"));
        await ben.PostAsync($"/tests/{test.Id}/delete", ("version", "1"));
        string[] told = [.. (await door.Store.Audit.ListAsync(new() { Who = "ben" }, 100)).Select(one => $"{one.What} {one.About.Split('/')[0]} {one.Athlete}").Reverse()];
        Assert.Equal(["account_added person ", "signed_in person ", "read session A1", "read screening ", "exported session A1", "athlete_changed athlete A1", "session_deleted session A1"],
            told.Prepend("account_added person ").Where(one => one != "password_set person "));
        string page = await ada.PageAsync("/audit?who=ben");
        Assert.DoesNotContain("180", page, StringComparison.Ordinal);
        string csv = await (await ada.GetAsync("/audit/audit.csv")).Content.ReadAsStringAsync();
        Assert.StartsWith("number,at,who,what,about,athlete,detail\n", csv, StringComparison.Ordinal);
        Assert.Contains($",2026-11-30T08:00:00.000Z,ben,exported,session/{test.Id},A1,", csv, StringComparison.Ordinal);
        Assert.Equal((await door.Store.Audit.ListAsync(new(), 1000)).Count + 1, csv.Count(letter => letter == '\n')); // with the titles; that it is taken away stands in it
    }

    [Fact]
    public async Task Two_clinicians_amend_one_test_and_the_second_is_told()
    {
        await using var door = await SharedDoorOfATest.OpenAsync();
        await door.KeepAsync(Head + "A1,Ada,2026-03-14,,abductors,180,190\n");
        var test = (await door.Store.Sessions.OfAsync("A1"))[0];
        var all = new Access(Role.Clinician, [], SeesAll: true);
        using Guest ben = await door.SignedInAsync("ben", all), cleo = await door.SignedInAsync("cleo", all);
        string first = (await ben.PostAsync($"/tests/{test.Id}/amend", (Left, "181"), ("do", "save"))).Headers.Location!.ToString();
        string second = (await cleo.PostAsync($"/tests/{test.Id}/amend", (Left, "182"), ("do", "save"))).Headers.Location!.ToString();
        Assert.NotEqual(first, second);
        Assert.Equal($"/tests/{test.Id}", (await ben.PostAsync(first, ("do", "finish"))).Headers.Location!.ToString());
        using var told = await cleo.PostAsync(second, ("do", "finish"));
        string page = await told.Content.ReadAsStringAsync();
        Assert.Equal(HttpStatusCode.UnprocessableEntity, told.StatusCode);
        foreach (string shown in new[] { "181", "182", "ben" })
            Assert.Contains(shown, page, StringComparison.Ordinal);
        Assert.Equal(2, (await door.Store.Sessions.OneAsync(test.Id))!.Version);
    }
}
