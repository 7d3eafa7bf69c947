using System.Data.Common;
using HipAssess.Store.Engines;
using HipAssess.Store.Kept;

namespace HipAssess.Store;

/// <summary>Passkeys of accounts: what a device signs with in place of a password. Only the public half is here.</summary>
public sealed class Passkeys
{
    private const string Select = "SELECT id, person_id, body, at FROM passkey";

    private readonly Database _database;

    internal Passkeys(Database database) => _database = database;

    /// <summary>All of a person, as they were added.</summary>
    public Task<List<Passkey>> OfAsync(Guid person, CancellationToken cancel = default) => _database.ReadAsync(
        work => work.RowsAsync($"{Select} WHERE person_id = @person ORDER BY at, id", Read, ("person", person)), cancel);

    /// <summary>One of them; null when there is none.</summary>
    public Task<Passkey?> OneAsync(string id, CancellationToken cancel = default) => _database.ReadAsync(work => work.RowAsync($"{Select} WHERE id = @id", Read, ("id", id)), cancel);

    /// <summary>Adds one to the account of somebody who is signed in and gave the password.</summary>
    /// <returns>False where it is somebody's already, or what was proven holds no more.</returns>
    public Task<bool> AddAsync(string id, Guid person, string body, Proven proven, CancellationToken cancel = default) => _database.WriteAsync(async work =>
    {
        if (await work.NumberAsync("SELECT count(*) FROM passkey WHERE id = @id", ("id", id)) > 0 || !await People.StillAsync(work, person, proven))
            return false;
        await work.RunAsync("INSERT INTO passkey (id, person_id, body, at) VALUES (@id, @person, @body, @at)", ("id", id), ("person", person), ("body", body), ("at", work.Now));
        await Events.WriteAsync(work, person.ToString(), AuditCodes.PasskeyAdded, $"person/{person}");
        return true;
    }, cancel);

    /// <summary>Keeps what a device counted on.</summary>
    public Task UpdateAsync(string id, string body, CancellationToken cancel = default) => _database.WriteAsync(
        work => work.RunAsync("UPDATE passkey SET body = @body WHERE id = @id", ("body", body), ("id", id)), cancel);

    /// <summary>Takes one of a person out.</summary>
    public Task RemoveAsync(string id, Guid person, string who, CancellationToken cancel = default) => _database.WriteAsync(async work =>
    {
        if (await work.RunAsync("DELETE FROM passkey WHERE id = @id AND person_id = @person", ("id", id), ("person", person)) > 0)
            await Events.WriteAsync(work, who, AuditCodes.PasskeyRemoved, $"person/{person}");
        return true;
    }, cancel);

    private static Passkey Read(DbDataReader row) => new(row.GetString(0), row.Id(1), row.GetString(2), row.Moment(3));
}
