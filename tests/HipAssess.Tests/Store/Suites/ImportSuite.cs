using System.Text;
using HipAssess.Store.Kept;

namespace HipAssess.Tests.Store.Suites;

/// <summary>Files before and after they are kept, and yardsticks of one's own.</summary>
public abstract class ImportSuite(Func<StorePlace> makePlace) : StoreSuite(makePlace)
{
    [Fact]
    public async Task A_file_not_kept_yet_is_there_for_whoever_brought_it()
    {
        byte[] content = Encoding.UTF8.GetBytes(new string('x', 2_500_000));
        var upload = await Store.Uploads.BringAsync("a.csv", content, Anna);
        Assert.Equal(content, await Store.Uploads.ContentAsync(upload));
        Assert.Equal(upload, await Store.Uploads.OneAsync(upload.Id, Anna));
        Assert.Null(await Store.Uploads.OneAsync(upload.Id, Ben));
        Assert.Empty(await Store.Uploads.ListAsync(Ben));
        Assert.False(await Store.Uploads.SettleAsync(upload.Id, "b", Ben));
        await Store.Uploads.ForgetAsync(upload.Id, Ben);
        Assert.True(await Store.Uploads.SettleAsync(upload.Id, "a", Anna));
        Assert.Equal("a", Assert.Single(await Store.Uploads.ListAsync(Anna)).Options);
        await Store.Uploads.ForgetAsync(upload.Id, Anna);
        Assert.Null(await Store.Uploads.OneAsync(upload.Id, Anna));
    }

    [Fact]
    public async Task Where_they_are_too_many_the_oldest_go_first()
    {
        Store.Uploads.MostBytes = 100;
        byte[] content = new byte[40];
        var first = await Store.Uploads.BringAsync("1.csv", content, Anna);
        var second = await Store.Uploads.BringAsync("2.csv", content, Anna);
        var third = await Store.Uploads.BringAsync("3.csv", content, Anna);
        Assert.Equal([third.Id, second.Id], (await Store.Uploads.ListAsync(Anna)).Select(upload => upload.Id));
        Assert.Null(await Store.Uploads.OneAsync(first.Id, Anna));
    }

    [Fact]
    public async Task Deleting_an_athlete_lets_go_of_files_nobody_has_decided_on()
    {
        await Save(Test("R01", "2026-03-01"));
        var upload = await Store.Uploads.BringAsync("a.csv", "athlete\nR01\n"u8.ToArray(), Anna);
        await Store.Athletes.DeleteAsync("R01", Anna);
        Assert.Null(await Store.Uploads.OneAsync(upload.Id, Anna));
    }

    [Fact]
    public async Task The_sessions_of_a_file_are_told_also_when_replaced_since()
    {
        using var content = new MemoryStream("a"u8.ToArray());
        var kept = await Store.Files.KeepAsync(new FileOffer("a.csv", "", content, ["R01", "R02"], [new(Test("R01", "2026-03-01")), new(Test("R02", null))]), Anna);
        await Save(Test("R03", "2026-03-01"));
        await Store.Sessions.SaveAsync(new(Test("R01", "2026-03-01", left: 1), null, new(kept.Sessions[0].Id, 1)), Ben);
        Assert.Equal(
            [("R01", new DateOnly(2026, 3, 1), false), ("R02", null, true)],
            (await Store.Files.SessionsAsync(kept.File!.Id)).Select(session => (session.Athlete, session.Day, session.IsCurrent)));
        Assert.Empty(await Store.Files.SessionsAsync(Guid.NewGuid()));
    }

    [Fact]
    public async Task A_yardstick_stays_as_it_was_brought()
    {
        var norms = await Store.Yardsticks.AddAsync("norms", "norms.json", [1, 2, 3], Anna);
        var errors = await Store.Yardsticks.AddAsync("reliability", "r.csv", [4], Ben);
        Assert.Equal([1, 2, 3], (await Store.Yardsticks.OneAsync(norms.Id, "norms"))!.Item2);
        Assert.Equal(errors, Assert.Single(await Store.Yardsticks.ListAsync("reliability")));
        Assert.Null(await Store.Yardsticks.OneAsync(norms.Id, "reliability"));
        await Store.Yardsticks.DeleteAsync(norms.Id, Anna);
        Assert.Empty(await Store.Yardsticks.ListAsync("norms"));
        Assert.Equal(["yardstick_deleted", "yardstick_added", "yardstick_added"], (await Store.Audit.ListAsync(new())).Select(one => one.What));
    }
}
