using System.Data.Common;
using HipAssess.Store.Engines;
using HipAssess.Store.Kept;

namespace HipAssess.Store;

/// <summary>Norm files and reliability sets of one's own, byte for byte as the command line takes them.</summary>
public sealed class Yardsticks
{
    private static readonly string Select = $"SELECT id, kind, name, {People.Called("yardstick.who")}, at FROM yardstick";

    private readonly Database _database;

    internal Yardsticks(Database database) => _database = database;

    /// <summary>Adds one.</summary>
    /// <param name="kind"><c>norms</c> or <c>reliability</c>.</param>
    /// <param name="name">File name.</param>
    /// <param name="content">The file.</param>
    /// <param name="who">Who does it.</param>
    /// <param name="cancel">Gives up before anything is written.</param>
    public Task<OwnYardstick> AddAsync(string kind, string name, byte[] content, string who, CancellationToken cancel = default) => _database.WriteAsync(async work =>
    {
        var added = new OwnYardstick(Guid.CreateVersion7(), kind, name, who, Work.Moment(work.Now));
        await work.RunAsync("INSERT INTO yardstick (id, kind, name, content, who, at) VALUES (@id, @kind, @name, @content, @who, @at)",
            ("id", added.Id), ("kind", kind), ("name", name), ("content", content), ("who", who), ("at", work.Now));
        await Events.WriteAsync(work, who, AuditCodes.YardstickAdded, $"yardstick/{added.Id}", null, kind);
        return added;
    }, cancel);

    /// <summary>All of a kind, newest first.</summary>
    public Task<List<OwnYardstick>> ListAsync(string kind, CancellationToken cancel = default) => _database.ReadAsync(
        work => work.RowsAsync($"{Select} WHERE kind = @kind ORDER BY at DESC, id DESC", Read, ("kind", kind)), cancel);

    /// <summary>One of a kind, and its bytes; null when there is none.</summary>
    public Task<Tuple<OwnYardstick, byte[]>?> OneAsync(Guid id, string kind, CancellationToken cancel = default) => _database.ReadAsync(
        work => work.RowAsync($"SELECT id, kind, name, {People.Called("yardstick.who")}, at, content FROM yardstick WHERE id = @id AND kind = @kind", row => Tuple.Create(Read(row), (byte[])row[5]), ("id", id), ("kind", kind)), cancel);

    /// <summary>Takes one out.</summary>
    public Task DeleteAsync(Guid id, string who, CancellationToken cancel = default) => _database.WriteAsync(async work =>
    {
        if (await work.RunAsync("DELETE FROM yardstick WHERE id = @id", ("id", id)) > 0)
            await Events.WriteAsync(work, who, AuditCodes.YardstickDeleted, $"yardstick/{id}");
        return true;
    }, cancel);

    private static OwnYardstick Read(DbDataReader row) => new(row.Id(0), row.GetString(1), row.GetString(2), row.GetString(3), row.Moment(4));
}
