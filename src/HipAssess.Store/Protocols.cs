using System.Data.Common;
using HipAssess.Store.Engines;
using HipAssess.Store.Kept;

namespace HipAssess.Store;

/// <summary>Test batteries of one's own.</summary>
public sealed class Protocols
{
    private const string Select = "SELECT id, name, body, version, who, at FROM protocol";

    private readonly Database _database;

    internal Protocols(Database database) => _database = database;

    /// <summary>All of them, by name.</summary>
    public Task<List<StoredProtocol>> ListAsync(CancellationToken cancel = default) =>
        _database.ReadAsync(work => work.RowsAsync($"{Select} ORDER BY name, id", Read), cancel);

    /// <summary>One of them; null when there is none.</summary>
    public Task<StoredProtocol?> OneAsync(Guid id, CancellationToken cancel = default) => _database.ReadAsync(work => OneAsync(work, id), cancel);

    /// <summary>Saves one.</summary>
    /// <param name="expected">The version that was looked at; null for a new one.</param>
    /// <param name="name">Its name.</param>
    /// <param name="body">The document.</param>
    /// <param name="who">Who does it.</param>
    /// <param name="cancel">Gives up before anything is written.</param>
    /// <returns>What is stored; or a conflict with another version, or with nothing when it is gone.</returns>
    public Task<Change<StoredProtocol>> SaveAsync(Expected? expected, string name, string body, string who, CancellationToken cancel = default) => _database.WriteAsync(async work =>
    {
        var offered = new StoredProtocol(expected?.Id ?? Guid.CreateVersion7(), name, body, (expected?.Version ?? 0) + 1, who, Work.Moment(work.Now));
        if (expected is not null && await OneAsync(work, expected.Id) is var stored && stored?.Version != expected.Version)
            return new Change<StoredProtocol>(null, new(stored, offered));
        await work.RunAsync(
            "INSERT INTO protocol (id, name, body, version, who, at) VALUES (@id, @name, @body, @version, @who, @at) "
            + "ON CONFLICT (id) DO UPDATE SET name = excluded.name, body = excluded.body, version = excluded.version, who = excluded.who, at = excluded.at",
            ("id", offered.Id), ("name", name), ("body", body), ("version", offered.Version), ("who", who), ("at", work.Now));
        await Events.WriteAsync(work, who, AuditCodes.ProtocolSaved, $"protocol/{offered.Id}", null, $"version {offered.Version}");
        return new Change<StoredProtocol>(offered, null);
    }, cancel);

    /// <summary>Deletes one.</summary>
    /// <returns>What was deleted; or a conflict with what is stored.</returns>
    public Task<Change<StoredProtocol>> DeleteAsync(Expected expected, string who, CancellationToken cancel = default) => _database.WriteAsync(async work =>
    {
        var stored = await OneAsync(work, expected.Id);
        if (stored?.Version != expected.Version)
            return new Change<StoredProtocol>(null, new(stored, null));
        await work.RunAsync("DELETE FROM protocol WHERE id = @id", ("id", expected.Id));
        await Events.WriteAsync(work, who, AuditCodes.ProtocolDeleted, $"protocol/{expected.Id}");
        return new Change<StoredProtocol>(stored, null);
    }, cancel);

    private static Task<StoredProtocol?> OneAsync(Work work, Guid id) => work.RowAsync($"{Select} WHERE id = @id", Read, ("id", id));

    private static StoredProtocol Read(DbDataReader row) => new(row.Id(0), row.GetString(1), row.GetString(2), row.GetInt64(3), row.GetString(4), row.Moment(5));
}
