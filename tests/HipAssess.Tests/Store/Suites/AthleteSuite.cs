using System.Text;
using HipAssess.Domain;
using HipAssess.Store.Kept;

namespace HipAssess.Tests.Store.Suites;

public abstract class AthleteSuite(Func<StorePlace> place) : StoreSuite(place)
{
    [Fact]
    public async Task An_athlete_is_listed_with_tests_last_day_and_the_group_of_the_newest_session()
    {
        await Save(Test("A01", "2026-01-10", group: Group.Injured, name: "Ada Strider"));
        await Save(Test("A01", "2026-03-14", group: Group.Control));
        await Store.Athletes.AddAsync("A02", new("Ben Wave", "Harriers", "left knee in 2024"), Anna);
        var list = await Store.Athletes.FindAsync(new());
        Assert.Equal(2, list.Total);
        Assert.Equal(("A01", new AboutAthlete("Ada Strider"), 2, new DateOnly(2026, 3, 14), Group.Control), Told(list.Rows[0]));
        Assert.Equal(("A02", new AboutAthlete("Ben Wave", "Harriers", "left knee in 2024"), 0, null, null), Told(list.Rows[1]));
        Assert.Equal(list.Rows[0], await Store.Athletes.OneAsync("A01"));
        Assert.Null(await Store.Athletes.OneAsync("a01"));

        static (string, AboutAthlete, long, DateOnly?, Group?) Told(AthleteEntry row) => (row.Code, row.About, row.Tests, row.LastDay, row.Group);
    }

    [Theory]
    [InlineData("strid", "A01")]
    [InlineData("STRID", "A01")]
    [InlineData("åström", "A%2")]
    [InlineData("ÅSTR", "A%2")]
    [InlineData("a", "A01 A%2 A_3")]
    [InlineData("%", "A%2")]
    [InlineData("_", "A_3")]
    [InlineData("!", "")]
    [InlineData("'; DROP TABLE athlete; --", "")]
    [InlineData("  ", "A01 A%2 A_3")]
    public async Task Athletes_are_found_by_a_part_of_id_or_name_in_any_case(string text, string found)
    {
        await Store.Athletes.AddAsync("A01", new("Ada Strider"), Anna);
        await Store.Athletes.AddAsync("A%2", new("Åsa Åström"), Anna);
        await Store.Athletes.AddAsync("A_3", new(), Anna);
        Assert.Equal(found.Split(' ', StringSplitOptions.RemoveEmptyEntries).Order(StringComparer.Ordinal), (await Store.Athletes.FindAsync(new() { Text = text })).Rows.Select(row => row.Code));
    }

    [Fact]
    public async Task A_long_list_comes_in_pages()
    {
        for (int i = 0; i < 25; i++)
            await Store.Athletes.AddAsync($"A{i:00}", new(Team: i < 12 ? "Harriers" : null), Anna);
        var page = await Store.Athletes.FindAsync(new(), skip: 20, take: 10);
        Assert.Equal((25, "A20", 5), (page.Total, page.Rows[0].Code, page.Rows.Count));
        Assert.Equal((12, 3), ((await Store.Athletes.FindAsync(new() { Team = "Harriers" }, take: 3)).Total, (await Store.Athletes.FindAsync(new() { Team = "Harriers" }, take: 3)).Rows.Count));
        Assert.Equal(["Harriers"], await Store.Athletes.TeamsAsync());
        Assert.Equal(0, (await Store.Athletes.FindAsync(new() { Group = Group.Control })).Total);
    }

    [Fact]
    public async Task Two_who_change_one_athlete_do_not_overwrite_each_other()
    {
        await Store.Athletes.AddAsync("A01", new("Ada"), Anna);
        Assert.Equal(new("Ada Strider"), (await Store.Athletes.ChangeAsync("A01", 1, new("Ada Strider"), Anna))!.Kept!.About);
        var late = (await Store.Athletes.ChangeAsync("A01", 1, new("Ada", "Harriers"), Ben))!;
        Assert.Equal((new("Ada Strider"), new("Ada", "Harriers")), (late.Conflict!.Stored!.About, late.Conflict.Offered!.About));
        Assert.Equal(new("Ada Strider"), (await Store.Athletes.OneAsync("A01"))!.About);
        Assert.Null(await Store.Athletes.ChangeAsync("A02", 1, new(), Ben));
        Assert.Equal("Ada Strider", (await Store.Athletes.AddAsync("A01", new("Other"), Ben)).Conflict!.Stored!.About.Name);
        Assert.Equal("A01", (await Store.Athletes.FindAsync(new() { Text = "strider" })).Rows.Single().Code);
    }

    [Fact]
    public async Task A_name_learnt_from_a_session_does_not_replace_one_that_was_given()
    {
        await Save(Test("A01", "2026-01-10"));
        await Save(Test("A01", "2026-02-10", name: "Ada Strider"));
        await Save(Test("A01", "2026-03-10", name: "Ada S."));
        Assert.Equal("Ada Strider", (await Store.Athletes.OneAsync("A01"))!.About.Name);
        Assert.Equal([null, "Ada Strider", "Ada S."], (await Store.Sessions.OfAsync("A01")).Select(stored => stored.Session.Name));
    }

    [Fact]
    public async Task Deleting_an_athlete_leaves_nothing_but_the_fact_that_somebody_was_deleted()
    {
        var shared = (await Store.Files.KeepAsync(new("export-of-Mia.csv", "", Bytes("Mia and Ben"), ["Mia", "Ben"], [new(Test("Mia", "2026-01-10")), new(Test("Ben", "2026-01-10"))]), Anna)).File!;
        var own = (await Store.Files.KeepAsync(new("mia.csv", "", Bytes("Mia alone"), [], [new(Test("Mia", "2026-02-10"))]), Anna)).File!;
        var other = (await Store.Files.KeepAsync(new("ben.csv", "", Bytes("Ben alone"), [], [new(Test("Ben", "2026-02-10"))]), Anna)).File!;
        var amended = (await Store.Sessions.OfAsync("Mia"))[0];
        await Store.Sessions.SaveAsync(new(Test("Mia", "2026-01-10", 99), "typed", new(amended.Id, 1)), Ben);
        var deleted = await Save(Test("Mia", "2026-03-10"));
        await Store.Sessions.DeleteAsync(new(deleted.Id, 1), Ben);
        await Store.Drafts.StartAsync("Mia", "{}", Anna);
        var otherDraft = await Store.Drafts.StartAsync("Ben", "{}", Anna);

        var gone = (await Store.Athletes.DeleteAsync("Mia", Ben))!;
        Assert.Equal((3, 1, 2, 1), (gone.Tests, gone.Drafts, gone.Files, gone.SharedFiles));

        Assert.Null(await Store.Athletes.OneAsync("Mia"));
        Assert.Null(await Store.Sessions.HistoryAsync(amended.Id));
        Assert.Null(await Store.Sessions.HistoryAsync(deleted.Id));
        Assert.Equal([other.Id], (await Store.Files.ListAsync()).Select(file => file.Id));
        Assert.False(await Store.Files.CopyAsync(own.Id, Stream.Null));
        Assert.Equal([null, other.Id], (await Store.Sessions.OfAsync("Ben")).Select(stored => stored.File));
        Assert.Equal([otherDraft.Id], (await Store.Drafts.ListAsync()).Select(draft => draft.Id));
        var events = await Store.Audit.ListAsync(new(), 1000);
        Assert.Contains(events, e => e.What == AuditCodes.AthleteDeleted && e.Who == Ben);
        Assert.DoesNotContain(events, e => $"{e.About} {e.Athlete} {e.Detail}".Contains("Mia", StringComparison.OrdinalIgnoreCase));
        Assert.Null(await Store.Athletes.DeleteAsync("Mia", Ben));
        Assert.Equal(3, (await Save(Test("Mia", "2026-01-10"))).Session.Tests[0].Left!.Trials.Length); // may come back as somebody new
        Assert.NotNull(shared);
    }

    private static MemoryStream Bytes(string text) => new(Encoding.UTF8.GetBytes(text));
}
