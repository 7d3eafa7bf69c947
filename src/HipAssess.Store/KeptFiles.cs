using System.Data.Common;
using System.Security.Cryptography;
using HipAssess.Store.Engines;
using HipAssess.Store.Kept;

namespace HipAssess.Store;

/// <summary>Imported files, kept byte for byte with what was read from them.</summary>
public sealed class KeptFiles
{
    private const int PartBytes = 1 << 20; // neither side ever holds more of a file than this
    private static readonly string Select = $"SELECT id, name, options, sha256, size, {People.Called("file.who")}, at FROM file";

    /// <summary>Stands for people whose rows in a file were not read.</summary>
    internal const string Unknown = "";

    private readonly Database _database;
    private readonly Sight _sight;

    internal KeptFiles(Database database, Sight sight) => (_database, _sight) = (database, sight);

    /// <summary>Keeps a file and all of its sessions, or nothing. Bytes that are kept already are not kept twice.</summary>
    public async Task<FileOutcome> KeepAsync(FileOffer offer, string who, CancellationToken cancel = default)
    {
        string sha256 = Convert.ToHexStringLower(await SHA256.HashDataAsync(offer.Content, cancel));
        return await _database.WriteAsync(async work =>
        {
            await Athletes.RefuseOutOfSightAsync(work, [.. offer.Athletes.Concat(offer.Sessions.Select(session => session.Session.Athlete)).Distinct()], _sight);
            var known = await work.RowAsync($"{Select} WHERE sha256 = @sha", Read, ("sha", sha256));
            var file = known ?? new KeptFile(Guid.CreateVersion7(), offer.Name, offer.Options, sha256, offer.Content.Length, who, Work.Moment(work.Now));
            if (known is null)
                await InsertAsync(work, file, offer.Content);
            // Of nobody known: those who do not see everybody see it only if they brought it.
            foreach (string code in offer.Athletes.Concat(offer.Sessions.Select(session => session.Session.Athlete)).Concat(offer.IsPartial ? [Unknown] : (string[])[]).Distinct())
                await work.RunAsync("INSERT INTO file_athlete (file_id, code) VALUES (@file, @code) ON CONFLICT (file_id, code) DO NOTHING", ("file", file.Id), ("code", code));
            var changes = new List<Change<StoredSession>>();
            foreach (var session in offer.Sessions)
                changes.Add(await Sessions.SaveAsync(work, session, file.Id, who, _sight, offer.Team));
            var conflicts = changes.Where(change => !change.IsKept).Select(change => change.Conflict!).ToList();
            if (conflicts.Count > 0)
                return work.Refuse(new FileOutcome(null, known is not null, [], conflicts));
            await Events.WriteAsync(work, who, AuditCodes.FileKept, $"file/{file.Id}", null, $"{changes.Count} sessions");
            return new FileOutcome(file, known is not null, [.. changes.Select(change => change.Kept!)], []);
        }, cancel);
    }

    /// <summary>All of them, newest first.</summary>
    public Task<List<KeptFile>> ListAsync(CancellationToken cancel = default) => _database.ReadAsync(work => work.RowsAsync($"{Select} WHERE {_sight.Files} ORDER BY at DESC, id DESC", Read), cancel);

    /// <summary>One of them; null when there is none.</summary>
    public Task<KeptFile?> OneAsync(Guid id, CancellationToken cancel = default) => _database.ReadAsync(work => work.RowAsync($"{Select} WHERE id = @id AND {_sight.Files}", Read, ("id", id)), cancel);

    /// <summary>The one with these bytes; null when there is none.</summary>
    /// <param name="sha256">In lower-case hexadecimal.</param>
    /// <param name="cancel">Stops reading.</param>
    public Task<KeptFile?> WithSha256Async(string sha256, CancellationToken cancel = default) =>
        _database.ReadAsync(work => work.RowAsync($"{Select} WHERE sha256 = @sha AND {_sight.Files}", Read, ("sha", sha256)), cancel);

    /// <summary>Every session that came of a file, by athlete and day; those replaced since too, those deleted not.</summary>
    public Task<List<FileSession>> SessionsAsync(Guid id, CancellationToken cancel = default) => _database.ReadAsync(work => work.RowsAsync(
        "SELECT session.id, athlete.code, session.day, CAST(CASE WHEN session.file_id = @id THEN 1 ELSE 0 END AS BIGINT) FROM session JOIN athlete ON athlete.id = session.athlete_id "
        + $"WHERE {_sight.Athletes} AND (session.file_id = @id OR session.id IN (SELECT session_id FROM session_version WHERE file_id = @id)) ORDER BY athlete.place, session.day, session.occasion",
        row => new FileSession(row.Id(0), row.GetString(1), Sessions.Day(row.Text(2)), row.GetInt64(3) == 1), ("id", id)), cancel);

    /// <summary>Copies the bytes of a file to a stream.</summary>
    /// <returns>False when there is no such file.</returns>
    public async Task<bool> CopyAsync(Guid id, Stream to, CancellationToken cancel = default)
    {
        if (await OneAsync(id, cancel) is null)
            return false;
        await foreach (byte[] part in _database.StreamAsync("SELECT content FROM file_part WHERE file_id = @id ORDER BY number", row => (byte[])row[0], [("id", id)], cancel))
            await to.WriteAsync(part, cancel);
        return true;
    }

    /// <summary>Files that were read in part and hold a word all the same.</summary>
    internal static async Task<List<Guid>> MentioningAsync(Work work, IReadOnlyCollection<string> words)
    {
        var found = new List<Guid>();
        foreach (var file in await work.RowsAsync("SELECT file_id FROM file_athlete WHERE code = @unknown", row => row.Id(0), ("unknown", Unknown)))
        {
            var parts = await work.RowsAsync("SELECT content FROM file_part WHERE file_id = @file ORDER BY number", row => (byte[])row[0], ("file", file));
            if (FileMentions.Of([.. parts.SelectMany(part => part)], words))
                found.Add(file);
        }
        return found;
    }

    private static async Task InsertAsync(Work work, KeptFile file, Stream content)
    {
        await work.RunAsync("INSERT INTO file (id, name, options, sha256, size, who, at) VALUES (@id, @name, @options, @sha, @size, @who, @at)",
            ("id", file.Id), ("name", file.Name), ("options", file.Options), ("sha", file.Sha256), ("size", file.Size), ("who", file.Who), ("at", work.Now));
        content.Position = 0;
        byte[] part = new byte[PartBytes];
        for (long number = 0; await content.ReadAtLeastAsync(part, part.Length, throwOnEndOfStream: false) is > 0 and var length; number++)
            await work.RunAsync("INSERT INTO file_part (file_id, number, content) VALUES (@file, @number, @content)", ("file", file.Id), ("number", number), ("content", part[..length]));
    }

    private static KeptFile Read(DbDataReader row) => new(
        row.Id(0), row.GetString(1), row.GetString(2), row.GetString(3), row.GetInt64(4), row.GetString(5), row.Moment(6));
}
