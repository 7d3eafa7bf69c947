using HipAssess.Domain;
using HipAssess.Store.Kept;

namespace HipAssess.Tests.Store.Suites;

public abstract class AuditSuite(Func<StorePlace> place) : StoreSuite(place)
{
    [Fact]
    public async Task Who_did_what_is_told_newest_first_in_pages()
    {
        var kept = await Save(Test("A01", "2026-03-14"));
        await Store.Sessions.SaveAsync(new(Test("A01", "2026-03-14", 99), Replaces: new(kept.Id, 1)), Ben);
        await Store.Audit.NoteAsync(Ben, "session_read", $"session/{kept.Id}", kept.AthleteId);
        await Store.Sessions.DeleteAsync(new(kept.Id, 2), Ben);
        var all = await Store.Audit.ListAsync(new());
        Assert.Equal(
            [(5, Ben, "session_deleted", "version 3"), (4, Ben, "session_read", ""), (3, Ben, "session_amended", "version 2"), (2, Anna, "session_added", "version 1"), (1, Anna, "athlete_added", "")],
            all.Select(e => (e.Number, e.Who, e.What, e.Detail)));
        Assert.All(all, e => Assert.Equal("A01", e.Athlete));
        Assert.Equal($"session/{kept.Id}", all[0].About);
        Assert.Equal([3, 2], (await Store.Audit.ListAsync(new() { Before = 4 }, 2)).Select(e => e.Number));
        Assert.Equal([2, 1], (await Store.Audit.ListAsync(new() { Who = Anna })).Select(e => e.Number));
        Assert.Empty(await Store.Audit.ListAsync(new() { Athlete = "A02" }));
        Assert.Equal(5, (await Store.Audit.ListAsync(new() { Athlete = "A01" })).Count);
    }

    [Fact]
    public async Task What_is_refused_leaves_no_event()
    {
        var kept = await Save(Test("A01", "2026-03-14"));
        int before = (await Store.Audit.ListAsync(new())).Count;
        await Store.Sessions.SaveAsync(new(Test("A07", "2026-03-14"), Replaces: new(kept.Id, 9)), Ben);
        await Store.Sessions.SaveAsync(new(Test("A01", "2026-03-14")), Ben);
        await Store.Sessions.DeleteAsync(new(kept.Id, 9), Ben);
        Assert.Equal(before, (await Store.Audit.ListAsync(new())).Count);
        Assert.Null(await Store.Athletes.OneAsync("A07"));
    }

    [Fact]
    public async Task Derived_data_grow_old_with_sessions_and_norms_only_with_controls()
    {
        var empty = await Store.Audit.ChangesAsync();
        var patient = await Save(Test("A01", "2026-03-14", group: Group.Injured));
        var afterPatient = await Store.Audit.ChangesAsync();
        await Store.Audit.NoteAsync(Anna, "session_read", "");
        await Store.Drafts.StartAsync("A01", "", Anna);
        Assert.Equal(afterPatient, await Store.Audit.ChangesAsync());
        var control = await Save(Test("C01", "2026-03-14", group: Group.Control));
        var afterControl = await Store.Audit.ChangesAsync();
        await Store.Sessions.SaveAsync(new(Test("C01", "2026-03-14"), Replaces: new(control.Id, 1)), Anna); // no control any more
        var afterAmending = await Store.Audit.ChangesAsync();
        await Store.Sessions.DeleteAsync(new(patient.Id, 1), Anna);
        var afterDeleting = await Store.Audit.ChangesAsync();
        Assert.Equal(new Changes(0, 0), empty);
        Assert.Equal((true, 0), (afterPatient.All > 0, afterPatient.Controls));
        Assert.True(afterControl.Controls > afterPatient.All && afterAmending.Controls > afterControl.Controls);
        Assert.Equal((true, afterAmending.Controls), (afterDeleting.All > afterAmending.All, afterDeleting.Controls));
    }
}
