using System.Security.Cryptography;
using System.Text;
using HipAssess.Store.Kept;

namespace HipAssess.Tests.Store.Suites;

public abstract class FileSuite(Func<StorePlace> place) : StoreSuite(place)
{
    [Theory]
    [InlineData(0)]
    [InlineData(11)]
    [InlineData(1 << 20)]
    [InlineData((5 << 20) + 7)]
    public async Task A_file_is_kept_byte_for_byte(int length)
    {
        byte[] bytes = new byte[length];
        new Random(length).NextBytes(bytes);
        var kept = (await Store.Files.KeepAsync(new("tests.csv", "{\"decimal\":\"comma\"}", new MemoryStream(bytes), [], [new(Test("A01", "2026-03-14"))]), Anna)).File!;
        Assert.Equal(("tests.csv", "{\"decimal\":\"comma\"}", Convert.ToHexStringLower(SHA256.HashData(bytes)), length, Anna), (kept.Name, kept.Options, kept.Sha256, kept.Size, kept.Who));
        Assert.Equal(kept, await Store.Files.OneAsync(kept.Id));
        Assert.Equal(kept, await Store.Files.WithSha256Async(kept.Sha256));
        using var copy = new MemoryStream();
        Assert.True(await Store.Files.CopyAsync(kept.Id, copy));
        Assert.Equal(bytes, copy.ToArray());
        Assert.Equal(kept.Id, (await Store.Sessions.OfAsync("A01")).Single().File);
    }

    [Fact]
    public async Task A_file_is_deleted_and_the_sessions_that_came_of_it_stay()
    {
        var kept = (await Store.Files.KeepAsync(new("tests.csv", "", Bytes("rows"), [], [new(Test("A01", "2026-03-14"))]), Anna)).File!;
        Assert.Equal((4, 0), (await Store.Files.BytesOfAsync(Anna), await Store.Files.BytesOfAsync(Ben)));
        Assert.True(await Store.Files.DeleteAsync(kept.Id, Ben));
        Assert.False(await Store.Files.DeleteAsync(kept.Id, Ben));
        Assert.Empty(await Store.Files.ListAsync());
        Assert.Null((await Store.Sessions.OfAsync("A01")).Single().File);
        Assert.Equal((AuditCodes.FileDeleted, Ben), (await Store.Audit.ListAsync(new(), 1)).Select(one => (one.What, one.Who)).Single());
        Assert.Equal(0, await Store.Files.BytesOfAsync(Anna));
    }

    [Fact]
    public async Task A_file_is_kept_with_all_its_sessions_or_not_at_all_and_every_conflict_is_told()
    {
        var first = await Save(Test("A01", "2026-01-10", 100));
        var second = await Save(Test("A02", "2026-01-10", 100));
        await Store.Sessions.SaveAsync(new(Test("A02", "2026-01-10", 110), Replaces: new(second.Id, 1)), Ben);
        FileOffer offer = new("tests.csv", "", Bytes("rows"), [],
            [new(Test("A01", "2026-01-10", 120)), new(Test("A02", "2026-01-10", 130), Replaces: new(second.Id, 1)), new(Test("A03", "2026-01-10"))]);
        var refused = await Store.Files.KeepAsync(offer, Anna);
        Assert.Null(refused.File);
        Assert.Empty(refused.Sessions);
        Assert.Equal([(100, 120), (110, 130)], refused.Conflicts.Select(conflict =>
            ((int)conflict.Stored!.Session.Tests[0].Left!.Trials[0]!, (int)conflict.Offered!.Session.Tests[0].Left!.Trials[0]!)));
        Assert.Empty(await Store.Files.ListAsync());
        Assert.Null(await Store.Athletes.OneAsync("A03"));

        var kept = await Store.Files.KeepAsync(offer with
        {
            Content = Bytes("rows"),
            Sessions = [new(Test("A01", "2026-01-10", 120), Replaces: new(first.Id, 1)), new(Test("A02", "2026-01-10", 130), Replaces: new(second.Id, 2)), new(Test("A03", "2026-01-10"))],
        }, Anna);
        Assert.Empty(kept.Conflicts);
        Assert.Equal([2, 3, 1], kept.Sessions.Select(stored => stored.Version));
        Assert.Equal(3, (await Store.Sessions.HistoryAsync(second.Id))!.Versions.Count);
    }

    [Fact]
    public async Task The_same_bytes_are_kept_once()
    {
        var first = await Store.Files.KeepAsync(new("tests.csv", "a", Bytes("rows"), ["A09"], []), Anna);
        var again = await Store.Files.KeepAsync(new("copy of tests.csv", "b", Bytes("rows"), [], [new(Test("A01", "2026-01-10"))]), Ben);
        Assert.Equal((false, true), (first.WasKnown, again.WasKnown));
        Assert.Equal(first.File, again.File);
        Assert.Single(await Store.Files.ListAsync());
        await Store.Athletes.AddAsync("A09", new(), Anna);
        Assert.Equal(1, (await Store.Athletes.DeleteAsync("A09", Anna))!.SharedFiles); // named in it, though no session is
    }

    private static MemoryStream Bytes(string text) => new(Encoding.UTF8.GetBytes(text));
}
