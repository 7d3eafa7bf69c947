using System.Data.Common;
using System.Runtime.CompilerServices;

namespace HipAssess.Store.Engines;

/// <summary>
/// A database, whichever engine it is. One writer works at a time, in both engines and over all programs: so what one reads
/// before it writes still holds, and events come to be seen in the order of their numbers.
/// </summary>
internal abstract class Database(StoreAddress address, TimeProvider clock) : IAsyncDisposable
{
    private readonly SemaphoreSlim _writer = new(1); // a queue of our own is fairer than the engines' locks
    private Task _whole = Task.CompletedTask;

    public StoreAddress Address => address;

    public DateTimeOffset Now => clock.GetUtcNow();

    /// <summary>Ends when it is known to be whole.</summary>
    /// <exception cref="StoreException">It is damaged.</exception>
    public Task WholeAsync() => _whole;

    /// <summary>Opens a database of any engine, makes it where there is none, and brings it to the newest schema.</summary>
    /// <param name="address">Where it is.</param>
    /// <param name="clock">Tells the time.</param>
    /// <param name="create">False refuses a file that is not there.</param>
    /// <param name="known">True refuses an empty one.</param>
    /// <param name="waits">False lets it be read while it is still being checked for damage; what is written waits all the same.</param>
    /// <exception cref="StoreException">It cannot be used.</exception>
    public static async Task<Database> OpenAsync(StoreAddress address, TimeProvider clock, bool create = true, bool known = false, bool waits = true)
    {
        Database database = address.File is not null ? new SqliteDatabase(address, clock) : new PostgresDatabase(address, clock);
        try
        {
            await database.Guard(() => database.PrepareAsync(create));
            database._whole = Task.Run(() => database.Guard(database.CheckAsync));
            if (waits)
                await database._whole;
            if (known && await database.SnapshotAsync(work => Migrations.VersionAsync(database, work)) == 0)
                throw new StoreException(StoreProblem.NoStore, $"{address} is empty: no store of HipAssess. Name a backup made by hipassess backup.");
            await database.Guard(() => Migrations.RunAsync(database));
            return database;
        }
        catch
        {
            await database.DisposeAsync();
            throw;
        }
    }

    /// <summary>Reads what is one statement, or need not be of one moment.</summary>
    public Task<T> ReadAsync<T>(Func<Work, Task<T>> read, CancellationToken cancel = default) => Guard(async () =>
    {
        await using var connection = await ConnectAsync(cancel);
        await using var work = new Work(connection, null, Now);
        return await read(work);
    });

    /// <summary>Reads rows one by one, all of one moment.</summary>
    public async IAsyncEnumerable<T> StreamAsync<T>(
        string sql, Func<DbDataReader, T> read, (string Name, object? Value)[] values, [EnumeratorCancellation] CancellationToken cancel = default)
    {
        await using var connection = await Guard(() => ConnectAsync(cancel));
        await using var work = new Work(connection, null, Now);
        await using var rows = work.StreamAsync(sql, read, values, cancel).GetAsyncEnumerator(cancel);
        while (await Guard(() => rows.MoveNextAsync().AsTask()))
            yield return rows.Current;
    }

    /// <summary>Reads in several statements what is all of one moment.</summary>
    public Task<T> SnapshotAsync<T>(Func<Work, Task<T>> read, CancellationToken cancel = default) => Guard(async () =>
    {
        await using var connection = await ConnectAsync(cancel);
        await using var transaction = await BeginReadAsync(connection, cancel);
        await using var work = new Work(connection, transaction, Now);
        return await read(work);
    });

    /// <summary>Changes something in one transaction: all of it is kept when this returns, or none.</summary>
    public async Task<T> WriteAsync<T>(Func<Work, Task<T>> change, CancellationToken cancel = default)
    {
        await _whole.WaitAsync(cancel);
        await _writer.WaitAsync(cancel);
        try
        {
            return await Guard(async () =>
            {
                await using var connection = await ConnectAsync(cancel);
                await using var transaction = await BeginWriteAsync(connection, cancel);
                await using var work = new Work(connection, transaction, Now);
                var answer = await change(work);
                if (work.IsRefused)
                    await transaction.RollbackAsync(CancellationToken.None);
                else
                    await transaction.CommitAsync(CancellationToken.None);
                return answer;
            });
        }
        finally
        {
            _writer.Release();
        }
    }

    /// <summary>Its name in names of migrations.</summary>
    public abstract string Engine { get; }

    /// <summary>Runs one statement that says itself what it was made of: nobody need wait for it.</summary>
    /// <returns>How many rows it touched.</returns>
    public virtual Task<int> StatementAsync(string sql, (string Name, object? Value)[] values, CancellationToken cancel = default) => WriteAsync(work => work.RunAsync(sql, values), cancel);

    /// <summary>SQL of a migration in the words of the engine.</summary>
    public abstract string Translate(string sql);

    /// <summary>True where the database holds a table.</summary>
    public abstract Task<bool> HasTableAsync(Work work, string? name);

    /// <summary>Lets another user work with it, without changing the audit.</summary>
    /// <exception cref="StoreException">That user is not there.</exception>
    public virtual Task GrantAsync(string user) => throw new NotSupportedException("A file has no users.");

    /// <summary>True where the user of this connection could change the audit.</summary>
    public virtual Task<bool> MayChangeAuditAsync() => Task.FromResult(false);

    /// <summary>What was deleted is gone from the disk too, as far as that is ours to do.</summary>
    public virtual Task ForgetDeletedAsync() => Task.CompletedTask;

    public virtual async ValueTask DisposeAsync()
    {
        await _whole.ContinueWith(_ => { }, TaskScheduler.Default);
        _writer.Dispose();
    }

    /// <summary>What to say of an error of the engine; null when it is a bug of ours.</summary>
    protected abstract StoreException? Problem(Exception error);

    protected abstract Task PrepareAsync(bool create);

    /// <summary>Looks for damage; a server does so itself.</summary>
    protected virtual Task CheckAsync() => Task.CompletedTask;

    protected abstract Task<DbConnection> ConnectAsync(CancellationToken cancel);

    /// <summary>Waits until no one else writes.</summary>
    protected abstract Task<DbTransaction> BeginWriteAsync(DbConnection connection, CancellationToken cancel);

    protected abstract ValueTask<DbTransaction> BeginReadAsync(DbConnection connection, CancellationToken cancel);

    public async Task<T> Guard<T>(Func<Task<T>> act)
    {
        try
        {
            return await act();
        }
        catch (Exception error) when (Problem(error) is not null)
        {
            throw Problem(error)!;
        }
    }

    public Task Guard(Func<Task> act) => Guard(async () =>
    {
        await act();
        return true;
    });
}
