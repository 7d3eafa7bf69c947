using System.Data.Common;
using HipAssess.Store.Engines;
using HipAssess.Store.Kept;

namespace HipAssess.Store;

/// <summary>Files that were brought and are not decided on yet. They go after an hour; where they are too many, the oldest go first.</summary>
public sealed class Uploads
{
    private const int PartBytes = 1 << 20;
    private const string Select = "SELECT id, name, options, size, who, at FROM upload";

    private static readonly TimeSpan Life = TimeSpan.FromHours(1);

    private readonly Database _database;

    internal Uploads(Database database) => _database = database;

    /// <summary>What all of them may hold: three of the largest files a door takes.</summary>
    internal long MostBytes { get; set; } = 768L << 20;

    /// <summary>Takes a file.</summary>
    public Task<Upload> BringAsync(string name, ReadOnlyMemory<byte> content, string who, CancellationToken cancel = default) => _database.WriteAsync(async work =>
    {
        await ForgetOldAsync(work);
        while (await work.NumberAsync("SELECT sum(size) FROM upload") is > 0 and var held && held + content.Length > MostBytes)
            await work.RunAsync("DELETE FROM upload WHERE id = (SELECT id FROM upload ORDER BY CASE WHEN who = @who THEN 0 ELSE 1 END, at, id LIMIT 1)", ("who", who)); // one's own first
        var upload = new Upload(Guid.CreateVersion7(), name, "", content.Length, who, Work.Moment(work.Now));
        await work.RunAsync("INSERT INTO upload (id, name, options, size, who, at) VALUES (@id, @name, '', @size, @who, @at)",
            ("id", upload.Id), ("name", name), ("size", upload.Size), ("who", who), ("at", work.Now));
        for (int from = 0; from < content.Length; from += PartBytes)
            await work.RunAsync("INSERT INTO upload_part (upload_id, number, content) VALUES (@upload, @number, @content)",
                ("upload", upload.Id), ("number", (long)(from / PartBytes)), ("content", content.Slice(from, Math.Min(PartBytes, content.Length - from)).ToArray()));
        return upload;
    }, cancel);

    /// <summary>What one person brought within the hour, newest first.</summary>
    public Task<List<Upload>> ListAsync(string who, CancellationToken cancel = default) => _database.ReadAsync(
        work => work.RowsAsync($"{Select} WHERE who = @who AND at >= @oldest ORDER BY at DESC, id DESC", Read, ("who", who), ("oldest", Oldest)), cancel);

    /// <summary>One of them; null when it is gone, or somebody else's.</summary>
    public Task<Upload?> OneAsync(Guid id, string who, CancellationToken cancel = default) => _database.ReadAsync(
        work => work.RowAsync($"{Select} WHERE id = @id AND who = @who AND at >= @oldest", Read, ("id", id), ("who", who), ("oldest", Oldest)), cancel);

    /// <summary>Its bytes.</summary>
    public async Task<byte[]> ContentAsync(Upload upload, CancellationToken cancel = default)
    {
        byte[] content = new byte[upload.Size];
        int at = 0;
        await foreach (byte[] part in _database.StreamAsync("SELECT content FROM upload_part WHERE upload_id = @id ORDER BY number", row => (byte[])row[0], [("id", upload.Id)], cancel))
        {
            part.CopyTo(content, at);
            at += part.Length;
        }
        return content;
    }

    /// <summary>Keeps what was settled about it.</summary>
    /// <returns>False when it is gone, or somebody else's.</returns>
    public Task<bool> SettleAsync(Guid id, string options, string who, CancellationToken cancel = default) => _database.WriteAsync(
        async work => await work.RunAsync("UPDATE upload SET options = @options WHERE id = @id AND who = @who", ("options", options), ("id", id), ("who", who)) > 0, cancel);

    /// <summary>Lets go of it.</summary>
    public async Task ForgetAsync(Guid id, string who, CancellationToken cancel = default)
    {
        await _database.WriteAsync(work => work.RunAsync("DELETE FROM upload WHERE id = @id AND who = @who", ("id", id), ("who", who)), cancel);
        await _database.ForgetDeletedAsync();
    }

    /// <summary>Lets go of all that waited too long.</summary>
    public async Task ForgetOldAsync(CancellationToken cancel = default)
    {
        if (await _database.WriteAsync(ForgetOldAsync, cancel) > 0)
            await _database.ForgetDeletedAsync();
    }

    private Task<int> ForgetOldAsync(Work work) => work.RunAsync("DELETE FROM upload WHERE at < @oldest", ("oldest", Oldest));

    private string Oldest => Work.Text(_database.Now - Life);

    private static Upload Read(DbDataReader row) => new(row.Id(0), row.GetString(1), row.GetString(2), row.GetInt64(3), row.GetString(4), row.Moment(5));
}
