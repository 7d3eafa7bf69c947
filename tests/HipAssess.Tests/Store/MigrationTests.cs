using HipAssess.Store;
using HipAssess.Store.Engines;
using HipAssess.Store.Kept;
using Microsoft.Data.Sqlite;

namespace HipAssess.Tests.Store;

/// <summary>The files of every earlier version, as that version wrote them, open in this one.</summary>
public sealed class MigrationTests : IDisposable
{
    private readonly DirectoryInfo _folder = Directory.CreateTempSubdirectory("hipassess-migration-");

    public static TheoryData<long> Versions => [.. Enumerable.Range(1, (int)Migrations.Newest).Select(number => (long)number)];

    public void Dispose() => _folder.Delete(recursive: true);

    [Theory]
    [MemberData(nameof(Versions))]
    public async Task A_store_of_an_earlier_version_is_read_as_it_was_written(long version)
    {
        var address = StoreAddress.OfFile(Path.Combine(_folder.FullName, $"{version}.db"));
        using (var connection = new SqliteConnection($"Data Source={address.File};Pooling=False"))
        {
            connection.Open();
            using var command = connection.CreateCommand();
            command.CommandText = Repository.Read("tests", "HipAssess.Tests", "Store", "Versions", $"{version}.sql");
            command.ExecuteNonQuery();
        }
        await using var store = await SessionStore.OpenAsync(address, create: false);
        var cancel = TestContext.Current.CancellationToken;
        Assert.Equal(Migrations.Newest, await store.Database.ReadAsync(work => Migrations.VersionAsync(store.Database, work), cancel));
        var session = Assert.Single(await store.Sessions.OfAsync("A01", cancel));
        Assert.Equal(
            """{"athlete":"A01","date":"2026-03-14","facts":{"sex":"Female","age_years":34.5,"mass_kg":58.5,"height_m":1.7,"leg_length_m":0.9,"dominant_side":"Right","group":"Injured","injured_side":"Left","injured_on_both_sides":false,"diagnosis":"ITBS","symptom_weeks":6},"tests":[{"muscle":"Abductors","position":"side-lying","contraction":"isometric","unit":"Newton","left":{"trials":[148.2,null,0.30000000000000004],"limited_by_pain":true},"right":{"trials":[],"limited_by_pain":false,"summary":{"best":184.2,"mean":180,"count":3}},"lever_arm_m":0.4,"device":"HHD","tester":"TK","condition":"fatigued"}],"notes":["a","b"],"name":"Ada Strider","movements":[{"movement":"Extension","position":"modified_thomas","mode":"passive","left":{"trials":[-3],"limited_by_pain":false},"device":"goniometer","tester":"TK"}]}""",
            SessionJson.Write(session.Session));
        Assert.Equal((2, "typed", "anna"), (session.Version, session.Typed, session.Who));
        Assert.Equal(2, (await store.Sessions.HistoryAsync(session.Id, cancel))!.Versions.Count);
        Assert.Equal(new AboutAthlete("Ada Strider", "Harriers", "a note"), (await store.Athletes.OneAsync("A01", cancel))!.About);
        var file = Assert.Single(await store.Files.ListAsync(cancel));
        using var bytes = new MemoryStream();
        await store.Files.CopyAsync(file.Id, bytes, cancel);
        Assert.Equal([1, 2, 255], bytes.ToArray());
        Assert.Equal("{}", Assert.Single(await store.Drafts.ListAsync(cancel: cancel)).Body);
        Assert.Equal("Hip screen", Assert.Single(await store.Protocols.ListAsync(cancel)).Name);
        Assert.Equal("Hip & Run", (await store.Settings.AllAsync(cancel))["clinic"]);
        Assert.Equal([137, 80], (await store.Settings.PictureAsync("letterhead", cancel))!.Content);
        Assert.NotEmpty(await store.Audit.ListAsync(new() { Athlete = "A01" }, cancel: cancel));
        Assert.True((await store.Sessions.SaveAsync(new(session.Session, Replaces: new(session.Id, 2)), "ben", cancel)).IsKept);
    }
}
