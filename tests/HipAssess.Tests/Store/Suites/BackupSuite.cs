using System.Text;
using HipAssess.Domain;
using HipAssess.Store;
using HipAssess.Store.Copies;
using HipAssess.Store.Engines;
using HipAssess.Store.Kept;

namespace HipAssess.Tests.Store.Suites;

public abstract class BackupSuite(Func<StorePlace> place) : StoreSuite(place), IDisposable
{
    private readonly DirectoryInfo _folder = Directory.CreateTempSubdirectory("hipassess-backup-");

    public void Dispose()
    {
        _folder.Delete(recursive: true);
        GC.SuppressFinalize(this);
    }

    [Fact]
    public async Task A_backup_holds_all_there_is_and_overwrites_nothing()
    {
        await FillAsync();
        string path = Path.Combine(_folder.FullName, "backup.db");
        await Store.BackupAsync(path);
        await Save(Test("later", "2026-03-14"));
        await using (var backup = await SessionStore.OpenAsync(StoreAddress.OfFile(path), create: false))
        {
            Assert.Equal(await ToldAsync(Store, except: "later"), await ToldAsync(backup));
        }
        byte[] bytes = await File.ReadAllBytesAsync(path);
        Assert.Equal(StoreProblem.Exists, (await Assert.ThrowsAsync<StoreException>(() => Store.BackupAsync(path))).Problem);
        Assert.Equal(bytes, await File.ReadAllBytesAsync(path));
        Assert.Equal(["backup.db"], _folder.GetFiles().Select(file => file.Name));
        if (!OperatingSystem.IsWindows())
            Assert.Equal(UnixFileMode.UserRead | UnixFileMode.UserWrite, File.GetUnixFileMode(path));
    }

    [Fact]
    public async Task A_backup_made_while_others_write_is_of_one_moment()
    {
        var first = await Save(Test("A01", "2026-03-14", 1));
        using var stop = new CancellationTokenSource();
        var writing = Task.Run(async () =>
        {
            var stored = first;
            for (int i = 2; !stop.IsCancellationRequested; i++)
                stored = (await Store.Sessions.SaveAsync(new(Test("A01", "2026-03-14", i), Replaces: new(stored.Id, stored.Version)), Anna)).Kept!;
        });
        for (int i = 0; i < 3; i++)
        {
            string path = Path.Combine(_folder.FullName, $"{i}.db");
            await Store.BackupAsync(path);
            await using var backup = await SessionStore.OpenAsync(StoreAddress.OfFile(path), create: false);
            var stored = (await backup.Sessions.OneAsync(first.Id))!;
            Assert.Equal(stored.Version, (int)stored.Session.Tests[0].Left!.Trials[0]!);
            Assert.Equal(stored.Version, (await backup.Sessions.HistoryAsync(first.Id))!.Versions.Count);
            Assert.Equal(stored.Version + 1, (await backup.Audit.ListAsync(new(), 1))[0].Number);
        }
        await stop.CancelAsync();
        await writing;
    }

    [Fact]
    public async Task A_copy_is_made_there_and_back_and_is_equal()
    {
        await FillAsync();
        var there = StoreAddress.OfFile(Path.Combine(_folder.FullName, "there.db"));
        var rows = await StoreCopy.CopyAsync(Address, there);
        await using var emptyPlace = await EmptyPlaceAsync();
        Assert.Equal(rows, await StoreCopy.CopyAsync(there, emptyPlace.Address));
        Assert.Equal(0, rows.Count(row => row.Rows == 0)); // every table was tried
        await using var back = await SessionStore.OpenAsync(emptyPlace.Address);
        Assert.Equal(await ToldAsync(Store), await ToldAsync(back));
        Assert.True((await back.Sessions.SaveAsync(new(Test("new", "2026-03-14")), Anna)).IsKept); // and is written on
        Assert.Equal(StoreProblem.Exists, (await Assert.ThrowsAsync<StoreException>(() => StoreCopy.CopyAsync(there, emptyPlace.Address))).Problem);
    }

    [Fact]
    public async Task Every_table_is_copied()
    {
        var tables = await Store.Database.ReadAsync(work => work.RowsAsync(
            Address.File is null
                ? "SELECT table_name FROM information_schema.tables WHERE table_schema = current_schema()"
                : "SELECT name FROM sqlite_master WHERE type = 'table'",
            row => row.GetString(0)));
        Assert.Equal(StoreCopy.Tables.Append("schema_version").Order(StringComparer.Ordinal), tables.Order(StringComparer.Ordinal));
    }

    private async Task FillAsync()
    {
        await Store.Files.KeepAsync(new("tests.csv", "{}", new MemoryStream(Encoding.UTF8.GetBytes("rows\0\xff")), ["A01", "B\u00e4"], [new(Test("A01", "2026-01-10", 0.1 + 0.2, Group.Injured))]), Anna);
        var first = (await Store.Sessions.OfAsync("A01"))[0];
        await Store.Sessions.SaveAsync(new(Test("A01", "2026-01-10", 1e-7, Group.Injured), "typed", new(first.Id, 1)), Ben);
        await Store.Sessions.DeleteAsync(new((await Save(Test("A01", null))).Id, 1), Ben);
        await Save(Test("C01", "2026-02-10", group: Group.Control, name: "'; -- \U0001F3C3"));
        await Store.Drafts.StartAsync("A01", "{\"a\":\"1,5\"}", Anna);
        await Store.Protocols.SaveAsync(null, "Hip screen", "{}", Anna);
        await Store.Settings.SetAsync(new Dictionary<string, string?> { ["clinic"] = "Hip & Run" }, Anna);
        await Store.Settings.ChangeAsync("letterhead", _ => new(new Dictionary<string, string?>()) { SetsPicture = true, Picture = new("image/png", [0, 1, 255]) }, Anna);
        await Store.Uploads.BringAsync("new.csv", new byte[] { 1, 0, 2 }, Anna);
        await Store.Yardsticks.AddAsync("norms", "own.json", [3, 0, 4], Anna);
        var (_, person) = await Store.People.AddAsync("Änne", new Access(Role.Clinician, ["Harriers", "'; --"]), Anna);
        await Store.People.AcceptAsync((await Store.People.InviteAsync(person!.Id, Anna))!, "hash");
        await Store.People.InviteAsync(person.Id, Anna);
        string? cookie = await Store.SignIns.BeginAsync(person, WayIn.Password("hash"));
        Assert.True(await Store.Passkeys.AddAsync("aB_-", person.Id, "{}", new(cookie!, "hash")));
        await Store.People.UseAsync("once", TimeSpan.FromMinutes(1));
        await Store.Keys.AddAsync("one", "<key/>");
    }

    /// <summary>All that a store says, as text.</summary>
    private static async Task<string> ToldAsync(SessionStore store, string? except = null)
    {
        var text = new StringBuilder();
        foreach (var athlete in (await store.Athletes.FindAsync(new(), take: 1000)).Rows.Where(athlete => athlete.Code != except))
            text.AppendLine($"{athlete}");
        foreach (var e in (await store.Audit.ListAsync(new(), 1000)).Where(e => e.Athlete is null || e.Athlete != except))
        {
            text.AppendLine($"{e}");
            if (e.About.StartsWith("session/", StringComparison.Ordinal))
                foreach (var version in (await store.Sessions.HistoryAsync(Guid.Parse(e.About["session/".Length..])))!.Versions)
                    text.AppendLine($"{version.Version} {version.Who} {version.At:O} {version.Typed} {version.File} {(version.Session is null ? "deleted" : SessionJson.Write(version.Session))}");
        }
        foreach (var file in await store.Files.ListAsync())
        {
            using var content = new MemoryStream();
            await store.Files.CopyAsync(file.Id, content);
            text.AppendLine($"{file} {Convert.ToHexString(content.ToArray())}");
        }
        text.AppendJoin('\n', await store.Drafts.ListAsync()).AppendJoin('\n', await store.Protocols.ListAsync()).AppendJoin('\n', await store.Settings.AllAsync());
        text.AppendJoin('\n', await store.Uploads.ListAsync(Anna)).AppendJoin('\n', await store.Yardsticks.ListAsync("norms"));
        text.Append(Convert.ToHexString((await store.Settings.PictureAsync("letterhead"))?.Content ?? []));
        return text.ToString();
    }
}
