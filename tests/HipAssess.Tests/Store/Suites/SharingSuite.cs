using HipAssess.Store;
using HipAssess.Store.Kept;

namespace HipAssess.Tests.Store.Suites;

/// <summary>What accounts may see of a store, and an audit nobody edits; on every engine alike.</summary>
public abstract class SharingSuite(Func<StorePlace> makePlace) : StoreSuite(makePlace)
{
    [Fact]
    public async Task A_clinician_sees_the_athletes_of_their_teams_in_every_room_of_the_store()
    {
        var (north, south) = (await InTeamAsync("N1", "North"), await InTeamAsync("S1", "South"));
        await Save(Test("none", "2026-03-14"));
        var cleo = Store.SeenBy(Sight.Of(await PersonAsync("cleo", new Access(Role.Clinician, ["North", "West"]))));
        Assert.Equal(["N1"], (await cleo.Athletes.FindAsync(new())).Rows.Select(one => one.Code));
        Assert.Equal(1, (await cleo.Athletes.FindAsync(new() { Text = "1" })).Total);
        Assert.Equal(["North"], await cleo.Athletes.TeamsAsync());
        Assert.Null(await cleo.Athletes.OneAsync("S1"));
        Assert.Null(await cleo.Athletes.OneAsync(south.AthleteId));
        Assert.True(await cleo.Athletes.IsOutOfSightAsync("S1"));
        Assert.True(await cleo.Athletes.IsOutOfSightAsync("none"));
        Assert.False(await cleo.Athletes.IsOutOfSightAsync("N1"));
        Assert.False(await cleo.Athletes.IsOutOfSightAsync("nobody"));
        Assert.Equal(["N1"], await ReadAsync(cleo, SessionFilter.All));
        Assert.Empty(await ReadAsync(cleo, new() { Athletes = [south.AthleteId] }));
        Assert.Empty(await ReadAsync(cleo, new() { Team = "South" }));
        Assert.Equal([north.Id], (await cleo.Sessions.NewestAsync(9)).Select(one => one.Id));
        Assert.Equal([north.Id], (await cleo.Sessions.NewestHeadsAsync()).Select(one => one.Id));
        Assert.Equal(1, await cleo.Sessions.CountAsync());
        Assert.Null(await cleo.Sessions.OneAsync(south.Id));
        Assert.Null(await cleo.Sessions.HistoryAsync(south.Id));
        Assert.NotNull(await cleo.Sessions.HistoryAsync(north.Id));
        Assert.Null((await cleo.Sessions.DeleteAsync(new(south.Id, south.Version), "cleo")).Kept);
        Assert.Null((await cleo.Sessions.SaveAsync(new(Test("N1", "2026-05-14"), Replaces: new(south.Id, south.Version)), "cleo")).Kept);
        Assert.Null(await cleo.Athletes.ChangeAsync("S1", 1, new("x"), "cleo"));
        Assert.Null(await cleo.Athletes.DeleteAsync("S1", "cleo"));
        Assert.NotNull(await Store.Sessions.OneAsync(south.Id));
    }

    [Fact]
    public async Task A_test_moved_to_an_athlete_out_of_sight_is_refused_and_nothing_is_kept()
    {
        var north = await InTeamAsync("N1", "North");
        await InTeamAsync("S1", "South");
        var cleo = Store.SeenBy(Sight.Of(await PersonAsync("cleo", new Access(Role.Clinician, ["North"]))));
        await Assert.ThrowsAsync<OutOfSightException>(() => cleo.Sessions.SaveAsync(new(Test("S1", "2026-05-14"), Replaces: new(north.Id, north.Version)), "cleo"));
        await Assert.ThrowsAsync<OutOfSightException>(() => cleo.Sessions.SaveAsync(new(Test("S1", "2026-05-14")), "cleo"));
        await Assert.ThrowsAsync<OutOfSightException>(() => cleo.Athletes.AddAsync("S1", new(), "cleo"));
        await Assert.ThrowsAsync<OutOfSightException>(() => cleo.Athletes.AddAsync("N9", new(Team: "South"), "cleo"));
        var both = await Assert.ThrowsAsync<OutOfSightException>(() => cleo.Files.KeepAsync(new("a.csv", "{}", new MemoryStream([1]), ["N1", "S1"], [new(Test("N2", "2026-05-14"))]), "cleo"));
        Assert.Contains("S1", both.Message, StringComparison.Ordinal);
        Assert.Null(await Store.Athletes.OneAsync("N2"));
        Assert.Empty(await Store.Files.ListAsync());
        Assert.Equal("North", (await cleo.Sessions.SaveAsync(new(Test("N2", "2026-05-14")), "cleo")).Kept is { } kept ? (await Store.Athletes.OneAsync(kept.AthleteId))!.About.Team : null);
        var nobody = Store.SeenBy(Sight.Of(await PersonAsync("dan", new Access(Role.Clinician, []))));
        Assert.Empty((await nobody.Athletes.FindAsync(new())).Rows);
        await Assert.ThrowsAsync<OutOfSightException>(() => nobody.Sessions.SaveAsync(new(Test("N3", "2026-05-14")), "dan"));
    }

    [Fact]
    public async Task A_file_is_seen_by_those_who_see_all_it_has_rows_of()
    {
        await InTeamAsync("N1", "North");
        await InTeamAsync("S1", "South");
        var person = await PersonAsync("cleo", new Access(Role.Clinician, ["North"]));
        var cleo = Store.SeenBy(Sight.Of(person));
        async Task<Guid> Keep(SessionStore store, byte content, string who, params string[] codes) => (await store.Files.KeepAsync(new($"{content}.csv", "{}", new MemoryStream([content]), codes, []), who)).File!.Id;
        Guid north = await Keep(Store, 1, "x", "N1"), both = await Keep(Store, 2, "x", "N1", "S1"), own = await Keep(cleo, 3, person.Id.ToString(), "N1", "nobody"), unknown = await Keep(Store, 4, "x", "nobody"), empty = await Keep(Store, 5, "x");
        Assert.Equal(new[] { north, own }.Order(), (await cleo.Files.ListAsync()).Select(file => file.Id).Order());
        foreach (var hidden in new[] { both, unknown, empty })
        {
            Assert.Null(await cleo.Files.OneAsync(hidden));
            Assert.False(await cleo.Files.CopyAsync(hidden, Stream.Null));
        }
        Assert.Equal("cleo", (await cleo.Files.OneAsync(own))!.Who);
    }

    [Fact]
    public async Task A_draft_is_seen_by_who_types_it_and_by_clinicians_who_see_its_athlete()
    {
        var north = await InTeamAsync("N1", "North");
        Person cleo = await PersonAsync("cleo", new Access(Role.Clinician, ["North"])), nora = await PersonAsync("nora", Access.OfAthlete(north.AthleteId));
        var (mine, hers, new_, other) = (await Store.Drafts.StartAsync("N1", "1", nora.Id.ToString()), await Store.Drafts.StartAsync("N1", "2", cleo.Id.ToString()),
            await Store.Drafts.StartAsync("new", "3", cleo.Id.ToString()), await Store.Drafts.StartAsync("elsewhere", "4", "x"));
        async Task<string> Seen(Person person) => string.Concat((await Store.SeenBy(Sight.Of(person)).Drafts.ListAsync()).Select(draft => draft.Body).Order());
        Assert.Equal("123", await Seen(cleo));
        Assert.Equal("1", await Seen(nora));
        var asNora = Store.SeenBy(Sight.Of(nora)).Drafts;
        Assert.Null(await asNora.OneAsync(hers.Id));
        Assert.False((await asNora.SaveAsync(hers, "N1", "x")).IsKept);
        Assert.False((await asNora.DiscardAsync(new(hers.Id, 1), nora.Id.ToString())).IsKept);
        Assert.Null((await asNora.FinishAsync(new(hers.Id, 1), new(Test("N1", "2026-08-14")), nora.Id.ToString())).Session);
        Assert.Equal(4, (await Store.Drafts.ListAsync()).Count);
        Assert.Equal(new[] { mine.Id, hers.Id, new_.Id, other.Id }.Order(), (await Store.Drafts.ListAsync()).Select(one => one.Id).Order());
    }

    [Fact]
    public async Task A_file_read_in_part_is_seen_by_who_brought_it_and_goes_with_whoever_it_mentions()
    {
        var north = await InTeamAsync("N1", "North");
        await InTeamAsync("S1", "South");
        var (cleo, dan) = (await PersonAsync("cleo", new Access(Role.Clinician, ["North"])), await PersonAsync("dan", new Access(Role.Clinician, ["North"])));
        byte[] rows = System.Text.Encoding.UTF8.GetBytes("athlete,value\nN1,1\nS1,nonsense\n");
        var kept = (await Store.SeenBy(Sight.Of(cleo)).Files.KeepAsync(new("part.csv", "{}", new MemoryStream(rows), ["N1"], []) { IsPartial = true }, cleo.Id.ToString())).File!;
        Assert.NotNull(await Store.SeenBy(Sight.Of(cleo)).Files.OneAsync(kept.Id));
        Assert.Null(await Store.SeenBy(Sight.Of(dan)).Files.OneAsync(kept.Id));
        Assert.NotNull(await Store.Files.OneAsync(kept.Id));
        await Store.Athletes.AddAsync("S", new(), "x");
        await Store.Athletes.DeleteAsync("S", "x"); // S1 is somebody else
        Assert.NotNull(await Store.Files.OneAsync(kept.Id));
        await Store.Athletes.DeleteAsync("S1", "x");
        Assert.Null(await Store.Files.OneAsync(kept.Id));
        Assert.NotNull(await Store.Sessions.OneAsync(north.Id));
    }

    [Fact]
    public async Task Drafts_follow_the_athlete_they_were_begun_for_and_not_what_is_typed()
    {
        var (north, south) = (await InTeamAsync("N1", "North"), await InTeamAsync("S1", "South"));
        Person cleo = await PersonAsync("cleo", new Access(Role.Clinician, ["North"])), dan = await PersonAsync("dan", new Access(Role.Clinician, ["South"])), sol = await PersonAsync("sol", Access.OfAthlete(south.AthleteId));
        var begun = await Store.SeenBy(Sight.Of(dan)).Drafts.StartAsync("S1", "secret", dan.Id.ToString());
        Assert.True((await Store.SeenBy(Sight.Of(dan)).Drafts.SaveAsync(begun, "N1", "secret 2")).IsKept);
        Assert.Empty(await Store.SeenBy(Sight.Of(cleo)).Drafts.ListAsync());
        Assert.Equal("secret 2", Assert.Single(await Store.SeenBy(Sight.Of(dan)).Drafts.ListAsync()).Body);
        await Store.People.ChangeAsync(new(dan.Id, 1), new Access(Role.Clinician, ["Elsewhere"]), "x");
        Assert.Empty(await Store.SeenBy(Sight.Of((await Store.People.OneAsync(dan.Id))!)).Drafts.ListAsync());
        await Store.Drafts.StartAsync("mistyped", "of sol", sol.Id.ToString());
        await Store.Athletes.DeleteAsync("S1", "x");
        Assert.Empty(await Store.Drafts.ListAsync());
        Assert.NotNull(await Store.Sessions.OneAsync(north.Id));
    }

    [Fact]
    public async Task A_link_ends_every_other_way_into_an_account()
    {
        var ada = await WithPasswordAsync("ada", Access.Administrator);
        string cookie = (await Store.SignIns.BeginAsync(ada, WayIn.Password("hash")))!;
        Assert.True(await Store.Passkeys.AddAsync("key", ada.Id, "{}", new(cookie, "hash")));
        Assert.Equal("ada", (await Store.People.ConnectAsync((await Store.People.InviteAsync(ada.Id, "x"))!, "issuer subject"))!.Name);
        Assert.Null(await Store.SignIns.OfAsync(cookie));
        Assert.Empty(await Store.Passkeys.OfAsync(ada.Id));
        Assert.NotNull(await Store.People.AcceptAsync((await Store.People.InviteAsync(ada.Id, "x"))!, "new"));
        Assert.Null(await Store.People.WithSubjectAsync("issuer subject"));
        Assert.True(await Store.People.UseAsync("once", TimeSpan.FromMinutes(1)));
        Assert.False(await Store.People.UseAsync("once", TimeSpan.FromMinutes(1)));
    }

    [Fact]
    public async Task What_was_proven_before_a_link_was_used_is_good_for_nothing_after_it()
    {
        var ada = await WithPasswordAsync("ada", Access.Administrator);
        string cookie = (await Store.SignIns.BeginAsync(ada, WayIn.Password("hash")))!;
        await Store.Passkeys.AddAsync("key", ada.Id, "{}", new(cookie, "hash"));
        Assert.NotNull(await Store.People.AcceptAsync((await Store.People.InviteAsync(ada.Id, "x"))!, "new"));

        foreach (var way in new[] { WayIn.Password("hash"), WayIn.Passkey("key"), WayIn.Elsewhere("issuer subject") })
            Assert.Null(await Store.SignIns.BeginAsync(ada, way));
        Assert.False(await Store.People.SetPasswordAsync(ada.Id, "evil", new(cookie, "hash")));
        Assert.False(await Store.People.SetPasswordAsync(ada.Id, "evil", new(cookie, "new"))); // signed out
        Assert.False(await Store.Passkeys.AddAsync("evil", ada.Id, "{}", new(cookie, "hash")));
        Assert.False(await Store.People.RehashAsync(ada.Id, "hash", "hash again"));
        Assert.Equal("new", (await Store.People.OneAsync(ada.Id))!.Password);
        Assert.Empty(await Store.Passkeys.OfAsync(ada.Id));

        string now = (await Store.SignIns.BeginAsync(ada, WayIn.Password("new")))!;
        Assert.True(await Store.People.SetPasswordAsync(ada.Id, "newer", new(now, "new")));
        Assert.NotNull(await Store.SignIns.OfAsync(now));
    }

    [Fact]
    public async Task Athletes_do_not_name_themselves_and_whoever_names_one_stands_in_the_audit()
    {
        var north = await InTeamAsync("N1", "North");
        var nora = await PersonAsync("nora", Access.OfAthlete(north.AthleteId));
        var own = Store.SeenBy(Sight.Of(nora));
        Assert.True((await own.Sessions.SaveAsync(new(Test("N1", "2026-03-15", name: "Evil")), nora.Id.ToString())).IsKept);
        Assert.Null((await Store.Athletes.OneAsync("N1"))!.About.Name);
        Assert.True((await Store.Sessions.SaveAsync(new(Test("N1", "2026-03-16", name: "Nora")), Anna)).IsKept);
        Assert.Equal("Nora", (await Store.Athletes.OneAsync("N1"))!.About.Name);
        Assert.Equal([("name", Anna), ("team", Anna)], (await Store.Audit.ListAsync(new(), 1000)).Where(one => one.What == AuditCodes.AthleteChanged).Select(one => (one.Detail, one.Who)));
    }

    [Fact]
    public async Task Five_passwords_are_looked_at_and_no_sixth_whoever_asks_at_once()
    {
        var ada = await PersonAsync("ada", Access.Administrator);
        long[] looked = await Task.WhenAll(Enumerable.Range(0, 12).Select(_ => Store.People.TryAsync(ada.Id, 5)));
        Assert.Equal([1, 2, 3, 4, 5], looked.Where(count => count > 0).Order());
        await Store.People.LockAsync(ada.Id, DateTimeOffset.UtcNow.AddMinutes(15), "x");
        Assert.Equal(0, await Store.People.TryAsync(ada.Id, 5));
        await Store.People.LockAsync(ada.Id, null, "x");
        Assert.Equal(1, await Store.People.TryAsync(ada.Id, 5));
        Assert.Equal(0, await Store.People.TryAsync(Guid.Empty, 5)); // nobody
    }

    [Fact]
    public async Task An_athletes_account_goes_with_the_athlete()
    {
        var north = await InTeamAsync("N1", "North");
        var nora = await WithPasswordAsync("nora", Access.OfAthlete(north.AthleteId));
        string cookie = (await Store.SignIns.BeginAsync(nora, WayIn.Password("hash")))!;
        Assert.Equal(AccountChange.Taken, (await Store.People.AddAsync("again", Access.OfAthlete(north.AthleteId), "x")).Change);
        Assert.Equal(AccountChange.NotThere, (await Store.People.AddAsync("nobody", Access.OfAthlete(Guid.NewGuid()), "x")).Change);
        Assert.Equal("nora", (await Store.SignIns.OfAsync(cookie))!.Name);
        await Store.Athletes.DeleteAsync("N1", "x");
        Assert.Null(await Store.SignIns.OfAsync(cookie));
        Assert.Empty(await Store.People.ListAsync());
        Assert.DoesNotContain("nora", string.Join('\n', (await Store.Audit.ListAsync(new(), 1000)).Select(one => $"{one}")), StringComparison.Ordinal);
    }

    [Fact]
    public async Task Names_are_one_in_upper_and_lower_case()
    {
        await PersonAsync("Änne", Access.Administrator);
        Assert.Equal("Änne", (await Store.People.NamedAsync(" änNE "))!.Name);
        Assert.Equal(AccountChange.Taken, (await Store.People.AddAsync("ÄNNE", Access.Administrator, "x")).Change);
        Assert.Null(await Store.People.NamedAsync("anne"));
    }

    [Fact]
    public async Task The_audit_calls_people_by_name_and_those_without_an_account_any_more_by_number()
    {
        var ada = await PersonAsync("ada", Access.Administrator);
        await WithPasswordAsync("eve", Access.Administrator);
        await Save(Test("A1", "2026-03-14"), ada.Id.ToString());
        var test = (await Store.Sessions.OfAsync("A1"))[0];
        Assert.Equal("ada", test.Who);
        Assert.Equal("ada", (await Store.Sessions.HistoryAsync(test.Id))!.Versions[0].Who);
        Assert.Contains(await Store.Audit.ListAsync(new() { Who = "ada" }), one => one.What == AuditCodes.SessionAdded);
        Assert.Equal(AccountChange.Made, await Store.People.RemoveAsync(ada.Id, "x"));
        Assert.Equal(ada.Id.ToString(), (await Store.Sessions.OneAsync(test.Id))!.Who);
    }

    [Fact]
    public async Task Nobody_edits_the_audit_by_the_programs_connection()
    {
        await Save(Test("A1", "2026-03-14"));
        string before = string.Join('\n', await Store.Audit.ListAsync(new()));
        foreach (string sql in new[] { "UPDATE event SET who = 'x'", "DELETE FROM event", "DELETE FROM event WHERE number = 1" })
        {
            var problem = await Assert.ThrowsAnyAsync<Exception>(() => Store.Database.WriteAsync(work => work.RunAsync(sql)));
            Assert.Contains("only ever added", problem.Message, StringComparison.Ordinal);
        }
        Assert.Equal(before, string.Join('\n', await Store.Audit.ListAsync(new())));
    }

    private async Task<StoredSession> InTeamAsync(string code, string team)
    {
        var stored = await Save(Test(code, "2026-03-14"));
        var athlete = (await Store.Athletes.OneAsync(code))!;
        await Store.Athletes.ChangeAsync(code, athlete.Version, athlete.About with { Team = team }, Anna);
        return stored;
    }

    private async Task<Person> WithPasswordAsync(string name, Access access) =>
        (await Store.People.AcceptAsync((await Store.People.InviteAsync((await PersonAsync(name, access)).Id, "x"))!, "hash"))!;

    private async Task<Person> PersonAsync(string name, Access access) => (await Store.People.AddAsync(name, access, "x")).Person!;

    private static async Task<List<string>> ReadAsync(SessionStore store, SessionFilter filter)
    {
        var codes = new List<string>();
        await foreach (var one in store.Sessions.ReadAsync(filter))
            codes.Add(one.Session.Athlete);
        return codes;
    }
}
