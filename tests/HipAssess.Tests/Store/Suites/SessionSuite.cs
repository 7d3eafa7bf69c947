using HipAssess.Domain;
using HipAssess.Store.Kept;

namespace HipAssess.Tests.Store.Suites;

public abstract class SessionSuite(Func<StorePlace> place) : StoreSuite(place)
{
    [Fact]
    public async Task A_session_is_read_as_it_was_stored()
    {
        var session = Test("A01", "2026-03-14", 0.1 + 0.2);
        var kept = await Store.Sessions.SaveAsync(new(session, "{\"left\":\"0,30000000000000004\"}"), Anna, TestContext.Current.CancellationToken);
        var read = await Store.Sessions.OneAsync(kept.Kept!.Id, TestContext.Current.CancellationToken);
        Same(session, read!.Session);
        Assert.Equal((1, Anna, "{\"left\":\"0,30000000000000004\"}"), (read.Version, read.Who, read.Typed));
        Assert.Equal(kept.Kept with { Session = read.Session }, read);
    }

    [Fact]
    public async Task Sessions_come_in_the_order_of_every_list()
    {
        Session[] sessions =
        [
            Test("b", "2026-03-14"), Test("a", "2026-03-14"), Test("a", null), Test("a", "2025-12-31"), Test("B", null, occasion: 2), Test("B", null, occasion: 10),
            Test("B", null), Test("\U0001F3C3", "2026-01-01"), Test("Ａ", "2026-01-01"), Test("ä", "2026-01-01"),
        ];
        foreach (var session in sessions)
            await Save(session);
        Assert.Equal(
            sessions.Order(Session.Order).Select(session => (session.Athlete, session.Date, session.Occasion)),
            (await Read(SessionFilter.All)).Select(stored => (stored.Session.Athlete, stored.Session.Date, stored.Session.Occasion)));
    }

    [Fact]
    public async Task Amending_adds_a_version_and_keeps_the_one_before()
    {
        var first = await Save(Test("A01", "2026-03-14", 148.2));
        var second = (await Store.Sessions.SaveAsync(new(Test("A01", "2026-03-14", 184.2), "typed", new(first.Id, 1)), Ben, TestContext.Current.CancellationToken)).Kept!;
        Assert.Equal((first.Id, 2, Ben), (second.Id, second.Version, second.Who));
        var history = (await Store.Sessions.HistoryAsync(first.Id, TestContext.Current.CancellationToken))!;
        Assert.Equal([(2, Ben, "typed"), (1, Anna, null)], history.Versions.Select(version => (version.Version, version.Who, version.Typed)));
        Assert.Equal([184.2, 148.2], history.Versions.Select(version => version.Session!.Tests[0].Left!.Trials[0]!.Value));
        Assert.Equal(second.Version, history.Current!.Version);
        Assert.Single(await Read(SessionFilter.All));
    }

    [Fact]
    public async Task The_second_of_two_who_amend_is_told_and_shown_both()
    {
        var first = await Save(Test("A01", "2026-03-14", 148.2));
        await Store.Sessions.SaveAsync(new(Test("A01", "2026-03-14", 150), Replaces: new(first.Id, 1)), Ben, TestContext.Current.CancellationToken);
        var late = await Store.Sessions.SaveAsync(new(Test("A01", "2026-03-14", 160), Replaces: new(first.Id, 1)), Anna, TestContext.Current.CancellationToken);
        Assert.False(late.IsKept);
        Assert.Equal((150, Ben), (late.Conflict!.Stored!.Session.Tests[0].Left!.Trials[0], late.Conflict.Stored.Who));
        Assert.Equal((160, Anna), (late.Conflict.Offered!.Session.Tests[0].Left!.Trials[0], late.Conflict.Offered.Who));
        Assert.Equal(150, (await Store.Sessions.OneAsync(first.Id, TestContext.Current.CancellationToken))!.Session.Tests[0].Left!.Trials[0]);
        Assert.Equal(2, (await Store.Sessions.HistoryAsync(first.Id, TestContext.Current.CancellationToken))!.Versions.Count);
    }

    [Fact]
    public async Task A_day_has_one_session_and_a_second_one_is_refused_with_the_first()
    {
        var first = await Save(Test("A01", "2026-03-14", 148.2));
        var second = await Store.Sessions.SaveAsync(new(Test("A01", "2026-03-14", 160)), Ben, TestContext.Current.CancellationToken);
        Assert.Equal(first.Id, second.Conflict!.Stored!.Id);
        Assert.Null((await Store.Athletes.FindAsync(new(), cancel: TestContext.Current.CancellationToken)).Rows.Single().About.Name);
        Assert.Single(await Read(SessionFilter.All));
    }

    [Fact]
    public async Task A_session_can_move_to_the_athlete_and_day_it_was_meant_for()
    {
        var wrong = await Save(Test("A01", "2026-03-14"));
        var taken = await Save(Test("A02", "2026-03-14"));
        Assert.Equal(taken.Id, (await Store.Sessions.SaveAsync(new(Test("A02", "2026-03-14"), Replaces: new(wrong.Id, 1)), Ben, TestContext.Current.CancellationToken)).Conflict!.Stored!.Id);
        Assert.True((await Store.Sessions.SaveAsync(new(Test("A02", "2026-03-15"), Replaces: new(wrong.Id, 1)), Ben, TestContext.Current.CancellationToken)).IsKept);
        Assert.Empty(await Store.Sessions.OfAsync("A01", TestContext.Current.CancellationToken));
        Assert.Equal([taken.Id, wrong.Id], (await Store.Sessions.OfAsync("A02", TestContext.Current.CancellationToken)).Select(session => session.Id));
    }

    [Fact]
    public async Task A_deleted_session_stays_in_the_history()
    {
        var kept = await Save(Test("A01", "2026-03-14"));
        Assert.False((await Store.Sessions.DeleteAsync(new(kept.Id, 7), Ben, TestContext.Current.CancellationToken)).IsKept);
        Assert.True((await Store.Sessions.DeleteAsync(new(kept.Id, 1), Ben, TestContext.Current.CancellationToken)).IsKept);
        Assert.Null(await Store.Sessions.OneAsync(kept.Id, TestContext.Current.CancellationToken));
        var history = (await Store.Sessions.HistoryAsync(kept.Id, TestContext.Current.CancellationToken))!;
        Assert.Null(history.Current);
        Assert.Equal([(2, Ben, false), (1, Anna, true)], history.Versions.Select(version => (version.Version, version.Who, version.Session is not null)));
        Assert.Null((await Store.Sessions.DeleteAsync(new(kept.Id, 1), Ben, TestContext.Current.CancellationToken)).Conflict!.Stored);
        Assert.NotEqual(kept.Id, (await Save(Test("A01", "2026-03-14"))).Id);
    }

    [Fact]
    public async Task The_newest_come_by_day_and_then_by_when_they_were_stored()
    {
        foreach (string athlete in (string[])["A01", "A02", "A03"])
            await Save(Test(athlete, "2026-03-14"));
        await Save(Test("A04", "2019-01-01"));
        await Save(Test("A05", null));
        Assert.Equal(["A03", "A02", "A01", "A04"], (await Store.Sessions.NewestAsync(4, TestContext.Current.CancellationToken)).Select(stored => stored.Session.Athlete));
    }

    [Fact]
    public async Task A_filter_takes_team_days_controls_and_the_newest()
    {
        foreach (var (athlete, group, team) in ((string, Group, string?)[])[("A01", Group.Injured, "Harriers"), ("A02", Group.Control, "Harriers"), ("A03", Group.Control, null)])
        {
            foreach (string? day in (string?[])[null, "2026-01-10", "2026-02-10", "2026-03-10"])
                await Save(Test(athlete, day, group: group));
            var entry = (await Store.Athletes.OneAsync(athlete, TestContext.Current.CancellationToken))!;
            await Store.Athletes.ChangeAsync(athlete, entry.Version, new(Team: team), Anna, TestContext.Current.CancellationToken);
        }
        Assert.Equal(12, (await Read(new())).Count);
        Assert.Equal(8, (await Read(new() { Team = "Harriers" })).Count);
        Assert.Equal(["A02 ", "A03 "], (await Read(new() { ControlsForNorms = true })).Select(stored => $"{stored.Session.Athlete} {Day(stored)}")); // all are of one shape
        var other = Test("A03", "2026-04-10", group: Group.Control);
        await Save(other with { Tests = [other.Tests[0] with { Position = "supine" }] });
        Assert.Equal(["", "", "2026-04-10"], (await Read(new() { ControlsForNorms = true })).Select(Day));
        Assert.Equal(1, await Store.Database.WriteAsync(work => work.RunAsync("UPDATE session SET shape = NULL WHERE day = '2026-02-10' AND study_group = 'control' AND athlete_id = (SELECT id FROM athlete WHERE code = 'A02')"), TestContext.Current.CancellationToken));
        Assert.Equal(["", "2026-02-10", "", "2026-04-10"], (await Read(new() { ControlsForNorms = true })).Select(Day)); // of a store of before
        Assert.Equal(["2026-02-10", "2026-03-10"], (await Read(new() { Athlete = "A01", From = new(2026, 2, 10) })).Select(Day));
        Assert.Equal(["2026-01-10", "2026-02-10"], (await Read(new() { Athlete = "A01", To = new(2026, 2, 28) })).Select(Day));
        Assert.Equal(["2026-03-10", "2026-03-10", "2026-04-10"], (await Read(new() { Newest = 1 })).Select(Day));
        Assert.Equal(["2026-02-10", "2026-03-10"], (await Read(new() { Newest = 2, Athlete = "A01" })).Select(Day));
        Assert.Equal(["2026-02-10"], (await Read(new() { Newest = 1, Athlete = "A02", To = new(2026, 2, 28) })).Select(Day));
        Assert.Empty(await Read(new() { Athlete = "nobody" }));

        static string Day(StoredSession stored) => $"{stored.Session.Date:yyyy-MM-dd}";
    }
}
