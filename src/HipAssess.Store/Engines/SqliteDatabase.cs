using System.Data.Common;
using Microsoft.Data.Sqlite;

namespace HipAssess.Store.Engines;

/// <summary>One file, readable by its user alone.</summary>
internal sealed class SqliteDatabase(StoreAddress address, TimeProvider clock) : Database(address, clock)
{
    /// <summary>How long another program may write before we give up.</summary>
    private const int PatienceSeconds = 10;

    private readonly string _path = address.File!;
    private readonly string _connection = new SqliteConnectionStringBuilder
    {
        DataSource = address.File,
        Mode = SqliteOpenMode.ReadWrite,
        ForeignKeys = true,
        DefaultTimeout = PatienceSeconds,
    }.ToString();

    public override string Engine => "sqlite";

    public override string Translate(string sql) => sql.Replace("{text}", "TEXT").Replace("{blob}", "BLOB");

    public override async Task<bool> HasTableAsync(Work work, string? name) =>
        await work.NumberAsync("SELECT count(*) FROM sqlite_master WHERE type = 'table' AND name = coalesce(@name, name)", ("name", name)) > 0;

    public override Task ForgetDeletedAsync() => ReadAsync(async work => await work.ValueAsync("PRAGMA wal_checkpoint(TRUNCATE)"));

    public override async ValueTask DisposeAsync()
    {
        await base.DisposeAsync();
        using var connection = new SqliteConnection(_connection);
        SqliteConnection.ClearPool(connection); // the last one closed tidies the file's log up
    }

    protected override StoreException? Problem(Exception error) => SqliteProblems.Of(error, _path);

    protected override async Task PrepareAsync(bool create)
    {
        if (!create && !File.Exists(_path))
            throw new FileNotFoundException(null, _path);
        if (create && !File.Exists(_path))
            try
            {
                NewFiles.Make(_path).Dispose();
            }
            catch (IOException) when (File.Exists(_path))
            {
                // Another program made it in this moment.
            }
        await using var connection = (SqliteConnection)await ConnectAsync(CancellationToken.None);
        await using var command = connection.CreateCommand();
        command.CommandText = "PRAGMA journal_mode=WAL";
        await command.ExecuteScalarAsync();
    }

    // Reads all of the file: half a second for 100,000 sessions.
    protected override async Task CheckAsync()
    {
        await using var connection = (SqliteConnection)await ConnectAsync(CancellationToken.None);
        await using var command = connection.CreateCommand();
        command.CommandText = "PRAGMA quick_check(1)";
        if (await command.ExecuteScalarAsync() is not "ok")
            throw SqliteProblems.Damaged(_path, null);
    }

    protected override async Task<DbConnection> ConnectAsync(CancellationToken cancel)
    {
        var connection = new SqliteConnection(_connection);
        try
        {
            await connection.OpenAsync(cancel);
            await using var command = connection.CreateCommand();
            command.CommandText = $"PRAGMA busy_timeout={PatienceSeconds * 1000}; PRAGMA synchronous=FULL; PRAGMA secure_delete=ON";
            await command.ExecuteNonQueryAsync(cancel);
            return connection;
        }
        catch
        {
            await connection.DisposeAsync();
            throw;
        }
    }

    protected override Task<DbTransaction> BeginWriteAsync(DbConnection connection, CancellationToken cancel) =>
        Task.FromResult<DbTransaction>(((SqliteConnection)connection).BeginTransaction(deferred: false));

    protected override ValueTask<DbTransaction> BeginReadAsync(DbConnection connection, CancellationToken cancel) =>
        new(((SqliteConnection)connection).BeginTransaction(deferred: true));
}
