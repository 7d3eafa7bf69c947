using System.Text;
using HipAssess.Store;
using HipAssess.Store.Copies;
using HipAssess.Store.Engines;
using HipAssess.Tests.Store.Suites;
using Microsoft.Data.Sqlite;

namespace HipAssess.Tests.Store;

/// <summary>What only a file can be: readable by others, full, held, damaged, newer, something else.</summary>
public sealed class SqliteFileTests() : StoreSuite(() => new SqlitePlace())
{
    private string File => Address.File!;

    [Fact]
    public async Task Only_its_user_may_read_a_store_and_what_lies_beside_it()
    {
        await Save(Test("A01", "2026-03-14"));
        await Store.CopyOfTodayAsync();
        if (OperatingSystem.IsWindows())
            return; // a user's folder is the user's there
        foreach (string path in Files())
            Assert.Equal(UnixFileMode.UserRead | UnixFileMode.UserWrite, System.IO.File.GetUnixFileMode(path));
        Assert.Equal(UnixFileMode.UserRead | UnixFileMode.UserWrite | UnixFileMode.UserExecute, System.IO.File.GetUnixFileMode(Path.GetDirectoryName(File)!));
    }

    [Fact]
    public async Task A_newer_file_is_refused_with_what_to_do_and_left_as_it_is()
    {
        await Store.DisposeAsync();
        Run("INSERT INTO schema_version (number, at) VALUES (99, '2030-01-01T00:00:00.000Z')");
        byte[] before = await System.IO.File.ReadAllBytesAsync(File);
        var refused = await Refused(() => SessionStore.OpenAsync(Address), StoreProblem.Newer);
        Assert.Contains("schema 99", refused, StringComparison.Ordinal);
        Assert.Contains("Install that version", refused, StringComparison.Ordinal);
        Assert.Equal(before, await System.IO.File.ReadAllBytesAsync(File));
    }

    [Theory]
    [InlineData("athlete,date,muscle,side,force_n\n", StoreProblem.NoStore)]
    [InlineData("SQLite format 3\0 and then something else", StoreProblem.NoStore)]
    public async Task A_file_that_is_no_store_is_refused_and_left_as_it_is(string content, StoreProblem problem)
    {
        string path = Path.Combine(Path.GetDirectoryName(File)!, "tests.csv");
        await System.IO.File.WriteAllTextAsync(path, content.PadRight(2000, ' '));
        await Refused(() => SessionStore.OpenAsync(StoreAddress.OfFile(path)), problem);
        Assert.Equal(content.PadRight(2000, ' '), await System.IO.File.ReadAllTextAsync(path));
    }

    [Fact]
    public async Task Another_programs_database_is_refused()
    {
        string path = Path.Combine(Path.GetDirectoryName(File)!, "bookmarks.db");
        Run("CREATE TABLE bookmark (url TEXT)", path);
        await Refused(() => SessionStore.OpenAsync(StoreAddress.OfFile(path)), StoreProblem.NoStore);
    }

    [Fact]
    public async Task A_missing_file_is_made_only_when_asked_for()
    {
        var address = StoreAddress.OfFile(File + "-not-there");
        await Refused(() => SessionStore.OpenAsync(address, create: false), StoreProblem.NotReachable);
        Assert.False(Path.Exists(address.File));
        await Refused(() => SessionStore.OpenAsync(StoreAddress.OfFile(Path.GetDirectoryName(File)!)), StoreProblem.NotReachable); // a folder
    }

    [Fact]
    public async Task Damage_is_seen_when_the_file_is_opened()
    {
        for (int i = 0; i < 200; i++)
            await Save(Test($"A{i:000}", "2026-03-14"));
        await Store.DisposeAsync();
        byte[] bytes = await System.IO.File.ReadAllBytesAsync(File);
        for (int at = 8192; at + 600 < bytes.Length; at += 4096)
            Array.Fill(bytes, (byte)0xA5, at, 600);
        await System.IO.File.WriteAllBytesAsync(File, bytes);
        Assert.Contains("hipassess restore", await Refused(() => SessionStore.OpenAsync(Address), StoreProblem.Damaged), StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_damaged_file_that_is_looked_at_before_it_is_checked_takes_nothing_in()
    {
        for (int i = 0; i < 200; i++)
            await Save(Test($"A{i:000}", "2026-03-14"));
        await Store.DisposeAsync();
        byte[] bytes = await System.IO.File.ReadAllBytesAsync(File);
        for (int at = bytes.Length / 4096 * 3 / 4 * 4096; at + 600 < bytes.Length; at += 4096)
            Array.Fill(bytes, (byte)0xA5, at, 600);
        await System.IO.File.WriteAllBytesAsync(File, bytes);
        await using var early = await SessionStore.OpenAsync(Address, waits: false);
        await Refused(() => early.Settings.SetAsync(new Dictionary<string, string?> { ["clinic"] = "Hip" }, Anna), StoreProblem.Damaged);
        await Refused(early.WholeAsync, StoreProblem.Damaged);
    }

    [Fact]
    public async Task A_store_that_another_program_holds_is_said_and_nothing_is_lost()
    {
        await using var other = new SqliteConnection($"Data Source={File};Pooling=False");
        await other.OpenAsync(TestContext.Current.CancellationToken);
        await using (other.BeginTransaction(deferred: false))
            Assert.Contains("Another program holds", await Refused(() => Save(Test("A01", "2026-03-14")), StoreProblem.Locked), StringComparison.Ordinal);
        await Save(Test("A01", "2026-03-14"));
        Assert.Equal(1, await Store.Sessions.CountAsync(TestContext.Current.CancellationToken));
    }

    [Theory]
    [InlineData(13, StoreProblem.Full)]
    [InlineData(10, StoreProblem.Full)]
    [InlineData(8, StoreProblem.ReadOnly)]
    [InlineData(14, StoreProblem.NotReachable)]
    [InlineData(11, StoreProblem.Damaged)]
    public void What_SQLite_says_is_said_in_words_with_what_to_do(int code, StoreProblem problem)
    {
        var said = SqliteProblems.Of(new SqliteException("", code), "/data/hipassess.db")!;
        Assert.Equal(problem, said.Problem);
        Assert.Contains("/data/hipassess.db", said.Message, StringComparison.Ordinal);
        Assert.Null(SqliteProblems.Of(new SqliteException("syntax error", 1), "/data/hipassess.db")); // a bug is a bug
    }

    [Fact]
    public async Task A_full_file_keeps_what_was_acknowledged_and_refuses_the_rest_in_words()
    {
        await Save(Test("A01", "2026-03-14"));
        string text = await Refused(() => Store.Database.WriteAsync(async work =>
        {
            await work.RunAsync("INSERT INTO setting (name, value) VALUES ('first', 'half')");
            await work.ValueAsync("PRAGMA max_page_count=1"); // the engine's own limit stands for the disk's
            return await work.RunAsync("INSERT INTO setting (name, value) VALUES ('large', @text)", ("text", new string('x', 1_000_000)));
        }), StoreProblem.Full);
        Assert.Contains("make room", text, StringComparison.Ordinal);
        Assert.Empty(await Store.Settings.AllAsync(TestContext.Current.CancellationToken));
        Assert.Equal(1, await Store.Sessions.CountAsync(TestContext.Current.CancellationToken));
    }

    [Fact]
    public async Task Nothing_of_a_deleted_athlete_is_left_on_the_disk()
    {
        const string Trace = "Wilhelmina-Trace";
        await Store.Files.KeepAsync(new($"{Trace}.csv", "", new MemoryStream(Encoding.UTF8.GetBytes($"{Trace} rows")), [Trace], [new(Test(Trace, "2026-03-14", name: Trace), Trace)]), Anna, TestContext.Current.CancellationToken);
        await Store.Drafts.StartAsync(Trace, Trace, Anna, TestContext.Current.CancellationToken);
        await Save(Test("B01", "2026-03-14"));
        string copy = (await Store.CopyOfTodayAsync())!;
        Assert.All((string[])[File + "-wal", copy], path => Assert.Contains(Trace, Text(path), StringComparison.Ordinal));
        Assert.Empty((await Store.Athletes.DeleteAsync(Trace, Ben, TestContext.Current.CancellationToken))!.CopiesLeft);
        Assert.All(Files(), path => Assert.DoesNotContain(Trace, Text(path), StringComparison.OrdinalIgnoreCase));
        await using var kept = await SessionStore.OpenAsync(StoreAddress.OfFile(copy), create: false);
        Assert.Equal("B01", (await kept.Athletes.FindAsync(new(), cancel: TestContext.Current.CancellationToken)).Rows.Single().Code);
    }

    [Fact]
    public async Task A_copy_is_made_once_a_day_and_seven_are_kept()
    {
        var made = new List<string?>();
        for (int day = 1; day <= 9; day++)
            foreach (int hour in (int[])[8, 20])
            {
                await using var store = await SessionStore.OpenAsync(Address, new Clock(new DateTimeOffset(2026, 3, day, hour, 0, 0, TimeSpan.Zero)));
                await store.Sessions.SaveAsync(new(Test($"A{day}{hour}", "2026-03-14")), Anna, TestContext.Current.CancellationToken);
                made.Add(await store.CopyOfTodayAsync());
            }
        Assert.Equal(9, made.Count(path => path is not null));
        Assert.Equal(made.Where(path => path is not null).TakeLast(7), DailyCopies.Of(Address));
        await using var third = await SessionStore.OpenAsync(StoreAddress.OfFile(DailyCopies.Of(Address)[0]), create: false);
        Assert.Equal(5, await third.Sessions.CountAsync(TestContext.Current.CancellationToken)); // two on the first and second day, one on the third
    }

    [Fact]
    public async Task A_clock_set_back_changes_no_order()
    {
        await using var later = await SessionStore.OpenAsync(Address, new Clock(new(2030, 1, 1, 0, 0, 0, TimeSpan.Zero)));
        var first = (await later.Sessions.SaveAsync(new(Test("A01", "2026-03-14", 1)), Anna, TestContext.Current.CancellationToken)).Kept!;
        await using var before = await SessionStore.OpenAsync(Address, new Clock(new(2020, 1, 1, 0, 0, 0, TimeSpan.Zero)));
        await before.Sessions.SaveAsync(new(Test("A01", "2026-03-14", 2), Replaces: new(first.Id, 1)), Ben, TestContext.Current.CancellationToken);
        await before.Sessions.SaveAsync(new(Test("A02", "2026-03-14")), Ben, TestContext.Current.CancellationToken);
        Assert.Equal([2, 1], (await Store.Sessions.HistoryAsync(first.Id, TestContext.Current.CancellationToken))!.Versions.Select(version => version.Version));
        Assert.Equal("A02", (await Store.Sessions.NewestAsync(1, TestContext.Current.CancellationToken))[0].Session.Athlete);
        Assert.Equal([5, 4, 3, 2, 1], (await Store.Audit.ListAsync(new(), cancel: TestContext.Current.CancellationToken)).Select(e => e.Number));
    }

    private string[] Files() => Directory.GetFiles(Path.GetDirectoryName(File)!, "*", SearchOption.AllDirectories);

    private static string Text(string path)
    {
        using var file = new FileStream(path, FileMode.Open, FileAccess.Read, FileShare.ReadWrite);
        using var reader = new StreamReader(file, Encoding.Latin1);
        return reader.ReadToEnd();
    }

    private void Run(string sql, string? path = null)
    {
        using var connection = new SqliteConnection($"Data Source={path ?? File};Pooling=False");
        connection.Open();
        using var command = connection.CreateCommand();
        command.CommandText = sql;
        command.ExecuteNonQuery();
    }

    private static async Task<string> Refused(Func<Task> act, StoreProblem problem)
    {
        var refused = await Assert.ThrowsAsync<StoreException>(act);
        Assert.Equal(problem, refused.Problem);
        return refused.Message;
    }

    private sealed class Clock(DateTimeOffset now) : TimeProvider
    {
        public override DateTimeOffset GetUtcNow() => now;
    }
}
