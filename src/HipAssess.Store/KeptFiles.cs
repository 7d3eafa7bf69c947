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

    /// <summary>Copies the bytes of a file to a stream, part by part: whoever takes them slowly holds neither all of them nor the store.</summary>
    /// <returns>False when there is no such file.</returns>
    public async Task<bool> CopyAsync(Guid id, Stream to, CancellationToken cancel = default)
    {
        if (await OneAsync(id, cancel) is not { } file)
            return false;
        long left = file.Size;
        for (long number = 0; left > 0; number++)
        {
            byte[] part = await _database.ReadAsync(work => PartAsync(work, id, number), cancel) ?? throw new IOException("The file was deleted while it was sent.");
            await to.WriteAsync(part, cancel);
            left -= part.Length;
        }
        return true;
    }

    /// <summary>Deletes a file; the sessions that came of it stay.</summary>
    /// <returns>False when there is no such file.</returns>
    public async Task<bool> DeleteAsync(Guid id, string who, CancellationToken cancel = default)
    {
        bool isGone = await _database.WriteAsync(async work =>
        {
            if (await work.RunAsync($"DELETE FROM file WHERE id = @id AND {_sight.Files}", ("id", id)) == 0)
                return false;
            await Events.WriteAsync(work, who, AuditCodes.FileDeleted, $"file/{id}");
            return true;
        }, cancel);
        if (isGone)
            await _database.ForgetDeletedAsync();
        return isGone;
    }

    /// <summary>Bytes of files somebody brought that are kept.</summary>
    public Task<long> BytesOfAsync(string who, CancellationToken cancel = default) =>
        _database.ReadAsync(work => work.NumberAsync("SELECT coalesce(sum(size), 0) FROM file WHERE who = @who", ("who", who)), cancel);

    /// <summary>Looks for words in files that were read in part.</summary>
    /// <param name="work">Where.</param>
    /// <param name="words">What.</param>
    /// <param name="before">What is known already.</param>
    internal static async Task<Mentions> MentioningAsync(Work work, IReadOnlySet<string> words, Mentions before)
    {
        var found = new Dictionary<Guid, bool>();
        foreach (var file in await work.RowsAsync("SELECT file_id FROM file_athlete WHERE code = @unknown", row => row.Id(0), ("unknown", Unknown)))
            found.Add(file, before.Of(file, words) ?? FileMentions.Of(await ContentAsync(work, file), words));
        return new(words, found);
    }

    private static async Task<byte[]> ContentAsync(Work work, Guid file)
    {
        var content = new byte[await work.NumberAsync("SELECT coalesce(max(size), 0) FROM file WHERE id = @file", ("file", file))];
        int length = 0;
        for (long number = 0; length < content.Length && await PartAsync(work, file, number) is { } part; number++, length += part.Length)
            part.CopyTo(content, length);
        return content;
    }

    private static async Task<byte[]?> PartAsync(Work work, Guid file, long number) =>
        await work.ValueAsync("SELECT content FROM file_part WHERE file_id = @file AND number = @number", ("file", file), ("number", number)) as byte[];

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
