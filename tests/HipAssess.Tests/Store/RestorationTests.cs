using HipAssess.Store;
using HipAssess.Store.Copies;
using HipAssess.Store.Engines;
using HipAssess.Tests.Store.Suites;
using Microsoft.Data.Sqlite;

namespace HipAssess.Tests.Store;

public sealed class RestorationTests() : StoreSuite(() => new SqlitePlace())
{
    private string Backup => Path.Combine(Path.GetDirectoryName(Address.File)!, "backup.db");

    [Fact]
    public async Task A_backup_takes_the_place_of_the_file_and_what_was_there_stays_beside_it()
    {
        await Save(Test("before", "2026-03-14"));
        await Store.BackupAsync(Backup);
        await Save(Test("after", "2026-03-14"));
        await Store.DisposeAsync();
        byte[] backup = await File.ReadAllBytesAsync(Backup, TestContext.Current.CancellationToken);
        string replaced = (await Restoration.RestoreAsync(Backup, Address))!;
        Assert.Equal(["before"], await Codes(Address));
        Assert.Equal(["after", "before"], await Codes(StoreAddress.OfFile(replaced)));
        Assert.Equal(backup, await File.ReadAllBytesAsync(Backup, TestContext.Current.CancellationToken));
        if (!OperatingSystem.IsWindows())
            Assert.Equal(UnixFileMode.UserRead | UnixFileMode.UserWrite, File.GetUnixFileMode(Address.File!));
        Assert.DoesNotContain(Directory.GetFiles(Path.GetDirectoryName(Address.File)!), path => path.Contains(".part", StringComparison.Ordinal));
    }

    [Fact]
    public async Task A_backup_is_restored_where_nothing_was()
    {
        await Save(Test("before", "2026-03-14"));
        await Store.BackupAsync(Backup);
        var elsewhere = StoreAddress.OfFile(Path.Combine(Path.GetDirectoryName(Address.File)!, "new", "hipassess.db"));
        Assert.Null(await Restoration.RestoreAsync(Backup, elsewhere));
        Assert.Equal(["before"], await Codes(elsewhere));
    }

    [Fact]
    public async Task A_damaged_file_is_replaced_and_kept_as_it_is()
    {
        await Save(Test("before", "2026-03-14"));
        await Store.BackupAsync(Backup);
        await Store.DisposeAsync();
        await File.WriteAllTextAsync(Address.File!, "no longer a database", TestContext.Current.CancellationToken);
        string replaced = (await Restoration.RestoreAsync(Backup, Address))!;
        Assert.Equal(["before"], await Codes(Address));
        Assert.Equal("no longer a database", await File.ReadAllTextAsync(replaced, TestContext.Current.CancellationToken));
    }

    [Fact]
    public async Task A_store_in_use_is_not_replaced()
    {
        await Store.BackupAsync(Backup);
        await Save(Test("after", "2026-03-14"));
        var refused = await Assert.ThrowsAsync<StoreException>(() => Restoration.RestoreAsync(Backup, Address));
        Assert.Equal(StoreProblem.Locked, refused.Problem);
        Assert.Contains("is in use", refused.Message, StringComparison.Ordinal);
        Assert.Equal(1, await Store.Sessions.CountAsync(TestContext.Current.CancellationToken));
        await Save(Test("more", "2026-03-14"));
    }

    [Theory]
    [InlineData("DELETE FROM schema_version; INSERT INTO schema_version VALUES (99, '')", StoreProblem.Newer)]
    [InlineData("DROP TABLE schema_version", StoreProblem.NoStore)]
    [InlineData(null, StoreProblem.NoStore)]
    public async Task What_is_no_store_or_a_newer_one_is_not_restored(string? change, StoreProblem problem)
    {
        await Save(Test("before", "2026-03-14"));
        await Store.BackupAsync(Backup);
        await Store.DisposeAsync();
        if (change is null)
            await File.WriteAllBytesAsync(Backup, [], TestContext.Current.CancellationToken);
        else
            using (var connection = new SqliteConnection($"Data Source={Backup};Pooling=False"))
            {
                connection.Open();
                using var command = connection.CreateCommand();
                command.CommandText = change;
                command.ExecuteNonQuery();
            }
        var refused = await Assert.ThrowsAsync<StoreException>(() => Restoration.RestoreAsync(Backup, Address));
        Assert.Equal(problem, refused.Problem);
        Assert.Contains(Backup, refused.Message, StringComparison.Ordinal);
        Assert.Equal(["before"], await Codes(Address));
        Assert.Equal(StoreProblem.NotReachable, (await Assert.ThrowsAsync<StoreException>(() => Restoration.RestoreAsync(Backup + "-not-there", Address))).Problem);
        Assert.Equal(StoreProblem.Exists, (await Assert.ThrowsAsync<StoreException>(() => Restoration.RestoreAsync(Address.File!, Address))).Problem);
    }

    private static async Task<string[]> Codes(StoreAddress address)
    {
        await using var store = await SessionStore.OpenAsync(address, create: false);
        return [.. (await store.Athletes.FindAsync(new())).Rows.Select(row => row.Code)];
    }
}
