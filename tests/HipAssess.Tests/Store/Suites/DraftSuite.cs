
namespace HipAssess.Tests.Store.Suites;

public abstract class DraftSuite(Func<StorePlace> place) : StoreSuite(place)
{
    [Fact]
    public async Task Of_typing_and_finishing_at_once_one_is_told_and_nothing_is_lost()
    {
        for (int i = 0; i < 20; i++)
        {
            var draft = await Store.Drafts.StartAsync($"T{i}", "first", Anna);
            var typing = Store.Drafts.SaveAsync(draft, $"T{i}", "second");
            var finishing = Store.Drafts.FinishAsync(new(draft.Id, 1), new(Test($"T{i}", "2026-03-14")), Ben);
            bool isSaved = (await typing).IsKept, isFinished = (await finishing).Session is { IsKept: true };
            Assert.True(isSaved != isFinished);
            Assert.Equal(isSaved ? "second" : null, (await Store.Drafts.OneAsync(draft.Id))?.Body);
        }
    }

    [Fact]
    public async Task A_draft_keeps_what_was_typed_as_it_was_typed()
    {
        var draft = await Store.Drafts.StartAsync(null, "{}", Anna);
        var saved = await Store.Drafts.SaveAsync(draft, "A01", "{\"left\":\"184,\"}");
        Assert.Equal(("A01", "{\"left\":\"184,\"}", 2), (saved.Kept!.Athlete, saved.Kept.Body, saved.Kept.Version));
        Assert.Equal(saved.Kept, await Store.Drafts.OneAsync(draft.Id));
        Assert.Equal([draft.Id], (await Store.Drafts.ListAsync(Anna)).Select(one => one.Id));
        Assert.Empty(await Store.Drafts.ListAsync(Ben));
    }

    [Fact]
    public async Task A_second_tab_is_told_and_nothing_is_lost()
    {
        var draft = await Store.Drafts.StartAsync("A01", "", Anna);
        await Store.Drafts.SaveAsync(draft, "A01", "first tab");
        var second = await Store.Drafts.SaveAsync(draft, "A01", "second tab");
        Assert.Equal(("first tab", "second tab"), (second.Conflict!.Stored!.Body, second.Conflict.Offered!.Body));
        Assert.Equal("first tab", (await Store.Drafts.OneAsync(draft.Id))!.Body);
    }

    [Fact]
    public async Task A_finished_draft_goes_and_its_session_comes()
    {
        var draft = await Store.Drafts.StartAsync("A01", "typed", Anna);
        var (session, conflict) = await Store.Drafts.FinishAsync(new(draft.Id, 1), new(Test("A01", "2026-03-14"), "typed"), Anna);
        Assert.Null(conflict);
        Assert.Equal("typed", (await Store.Sessions.OneAsync(session!.Kept!.Id))!.Typed);
        Assert.Null(await Store.Drafts.OneAsync(draft.Id));
        var again = await Store.Drafts.FinishAsync(new(draft.Id, 1), new(Test("A01", "2026-03-15"), "typed"), Anna);
        Assert.Null(again.Session);
        Assert.Null(again.Draft!.Stored);
        Assert.Equal(1, await Store.Sessions.CountAsync());
    }

    [Fact]
    public async Task A_draft_that_cannot_become_a_session_stays()
    {
        await Save(Test("A01", "2026-03-14"));
        var draft = await Store.Drafts.StartAsync("A01", "typed", Anna);
        var (session, conflict) = await Store.Drafts.FinishAsync(new(draft.Id, 1), new(Test("A01", "2026-03-14"), "typed"), Anna);
        Assert.Null(conflict);
        Assert.Equal(Anna, session!.Conflict!.Stored!.Who);
        Assert.Equal("typed", (await Store.Drafts.OneAsync(draft.Id))!.Body);
        await Store.Drafts.SaveAsync(draft, "A01", "more");
        Assert.Equal("more", (await Store.Drafts.FinishAsync(new(draft.Id, 1), new(Test("A01", "2026-03-15")), Anna)).Draft!.Stored!.Body);
        Assert.Equal(1, await Store.Sessions.CountAsync());
    }

    [Fact]
    public async Task A_draft_is_discarded_only_as_it_was_seen()
    {
        var draft = await Store.Drafts.StartAsync("A01", "typed", Anna);
        await Store.Drafts.SaveAsync(draft, "A01", "more");
        Assert.Equal("more", (await Store.Drafts.DiscardAsync(new(draft.Id, 1), Ben)).Conflict!.Stored!.Body);
        Assert.True((await Store.Drafts.DiscardAsync(new(draft.Id, 2), Ben)).IsKept);
        Assert.Empty(await Store.Drafts.ListAsync());
        Assert.Null((await Store.Drafts.SaveAsync(draft with { Version = 2 }, "A01", "late")).Conflict!.Stored);
    }

    [Fact]
    public async Task Protocols_are_saved_by_version_and_deleted()
    {
        var first = (await Store.Protocols.SaveAsync(null, "Hip screen", "{}", Anna)).Kept!;
        var second = (await Store.Protocols.SaveAsync(new(first.Id, 1), "Hip screen, six", "{\"tests\":6}", Ben)).Kept!;
        Assert.Equal([second], await Store.Protocols.ListAsync());
        Assert.Equal("Hip screen, six", (await Store.Protocols.SaveAsync(new(first.Id, 1), "Late", "{}", Anna)).Conflict!.Stored!.Name);
        Assert.False((await Store.Protocols.DeleteAsync(new(first.Id, 1), Anna)).IsKept);
        Assert.True((await Store.Protocols.DeleteAsync(new(first.Id, 2), Anna)).IsKept);
        Assert.Null(await Store.Protocols.OneAsync(first.Id));
        Assert.Null((await Store.Protocols.SaveAsync(new(first.Id, 2), "Gone", "{}", Anna)).Conflict!.Stored);
        Assert.Empty(await Store.Protocols.ListAsync());
    }

    [Fact]
    public async Task Settings_and_the_letterhead_are_read_as_they_were_set()
    {
        await Store.Settings.SetAsync(new Dictionary<string, string?> { ["clinic"] = "Hip & Run", ["unit"] = "n" }, Anna);
        await Store.Settings.SetAsync(new Dictionary<string, string?> { ["clinic"] = "Hip and Run", ["unit"] = null }, Anna);
        Assert.Equal([KeyValuePair.Create("clinic", "Hip and Run")], await Store.Settings.AllAsync());
        byte[] bytes = [.. Enumerable.Range(0, 256).Select(b => (byte)b)];
        await Store.Settings.ChangeAsync("letterhead", _ => new(new Dictionary<string, string?>()) { SetsPicture = true, Picture = new("image/png", [1]) }, Anna);
        await Store.Settings.ChangeAsync("letterhead", _ => new(new Dictionary<string, string?>()) { SetsPicture = true, Picture = new("image/jpeg", bytes) }, Anna);
        var picture = (await Store.Settings.PictureAsync("letterhead"))!;
        Assert.Equal("image/jpeg", picture.MediaType);
        Assert.Equal(bytes, picture.Content);
        await Store.Settings.ChangeAsync("letterhead", _ => new(new Dictionary<string, string?>()) { SetsPicture = true, Picture = null }, Anna);
        Assert.Null(await Store.Settings.PictureAsync("letterhead"));
    }

    [Fact]
    public async Task Whoever_changes_a_setting_is_told_what_it_is_at_that_moment()
    {
        await Task.WhenAll(Enumerable.Range(0, 12).Select(_ => Store.Settings.ChangeAsync(
            "letterhead", now => new(new Dictionary<string, string?> { ["count"] = $"{int.Parse(now.Texts.GetValueOrDefault("count", "0"), System.Globalization.CultureInfo.InvariantCulture) + 1}" }), Anna)));
        Assert.Equal("12", (await Store.Settings.AllAsync())["count"]);
        Assert.False(await Store.Settings.ChangeAsync("letterhead", _ => null, Anna));
    }
}
