using System.Data.Common;
using HipAssess.Store.Engines;
using HipAssess.Store.Kept;

namespace HipAssess.Store;

/// <summary>Forms that are being filled in, saved as they are typed.</summary>
public sealed class Drafts
{
    private const string Select = "SELECT id, athlete, body, version, who, at FROM draft";

    private readonly Database _database;
    private readonly Sight _sight;

    internal Drafts(Database database, Sight sight) => (_database, _sight) = (database, sight);

    /// <summary>All of them, those changed last first.</summary>
    /// <param name="who">Of one person; null for all.</param>
    /// <param name="cancel">Stops reading.</param>
    public Task<List<Draft>> ListAsync(string? who = null, CancellationToken cancel = default) => _database.ReadAsync(
        work => who is null
            ? work.RowsAsync($"{Select} WHERE {_sight.Drafts} ORDER BY at DESC, id DESC", Read)
            : OfAsync(work, who), cancel);

    /// <summary>One draft; null when it is finished, discarded or never was.</summary>
    public Task<Draft?> OneAsync(Guid id, CancellationToken cancel = default) => _database.ReadAsync(work => OneAsync(work, id, _sight), cancel);

    /// <summary>Begins one.</summary>
    public Task<Draft> StartAsync(string? athlete, string body, string who, CancellationToken cancel = default) => _database.WriteAsync(work => StartAsync(work, athlete, body, who), cancel);

    /// <summary>Begins one, unless it was begun already.</summary>
    /// <param name="athlete">Whom it is of, by the id in files.</param>
    /// <param name="body">What was typed.</param>
    /// <param name="who">Who types.</param>
    /// <param name="begun">Is told the drafts of that person, the last changed first, which are no others before this is kept; the one it is, null for none.</param>
    /// <param name="cancel">Gives up before anything is written.</param>
    /// <returns>The draft; or a conflict with the one there is.</returns>
    public Task<Change<Draft>> StartOnceAsync(string? athlete, string body, string who, Func<IReadOnlyList<Draft>, Draft?> begun, CancellationToken cancel = default) => _database.WriteAsync(async work =>
        begun(await OfAsync(work, who)) is { } one ? new Change<Draft>(null, new(one, null)) : new(await StartAsync(work, athlete, body, who), null), cancel);

    /// <summary>Saves what was typed since. Not in the audit: that tells of beginning and end.</summary>
    /// <returns>The draft; or a conflict with what another tab saved, or with nothing when it is gone.</returns>
    public async Task<Change<Draft>> SaveAsync(Draft stored, string? athlete, string body, CancellationToken cancel = default)
    {
        var offered = stored with { Athlete = athlete, Body = body, Version = stored.Version + 1, At = Work.Moment(Work.Text(_database.Now)) };
        int saved = await _database.StatementAsync(
            $"UPDATE draft SET athlete = @athlete, body = @body, version = @version, at = @at WHERE id = @id AND version = @before AND {_sight.Drafts}",
            [("athlete", athlete), ("body", body), ("version", offered.Version), ("at", Work.Text(offered.At)), ("id", stored.Id), ("before", stored.Version)], cancel);
        return saved > 0 ? new(offered, null) : new(null, new(await OneAsync(stored.Id, cancel), offered));
    }

    /// <summary>Makes a session of a draft: the draft goes and the session comes, both or neither.</summary>
    /// <returns>
    /// The session; or a conflict in the draft (somebody typed on, or it is finished), or one of the session with what is stored. One of the two is kept or refused;
    /// the other is null.
    /// </returns>
    public Task<(Change<StoredSession>? Session, Conflict<Draft>? Draft)> FinishAsync(
        Expected expected, SessionOffer offer, string who, CancellationToken cancel = default) => _database.WriteAsync<(Change<StoredSession>?, Conflict<Draft>?)>(async work =>
    {
        var stored = await OneAsync(work, expected.Id, _sight);
        if (stored?.Version != expected.Version)
            return (null, new(stored, null));
        var change = await Sessions.SaveAsync(work, offer, null, who, _sight);
        if (!change.IsKept)
            return work.Refuse((change, (Conflict<Draft>?)null));
        if (await DeleteAsync(work, expected) == 0)
            return work.Refuse(((Change<StoredSession>?)null, (Conflict<Draft>?)new(await OneAsync(work, expected.Id, _sight), null))); // somebody typed on meanwhile
        await Events.WriteAsync(work, who, AuditCodes.DraftFinished, $"draft/{expected.Id}", change.Kept!.AthleteId, $"session/{change.Kept.Id}");
        return (change, null);
    }, cancel);

    /// <summary>Throws one away.</summary>
    /// <returns>What was thrown away; or a conflict with what is stored.</returns>
    public Task<Change<Draft>> DiscardAsync(Expected expected, string who, CancellationToken cancel = default) => _database.WriteAsync(async work =>
    {
        var stored = await OneAsync(work, expected.Id, _sight);
        if (stored?.Version != expected.Version)
            return new Change<Draft>(null, new(stored, null));
        if (await DeleteAsync(work, expected) == 0)
            return new Change<Draft>(null, new(await OneAsync(work, expected.Id, _sight), null));
        await Events.WriteAsync(work, who, AuditCodes.DraftDiscarded, $"draft/{expected.Id}");
        return new Change<Draft>(stored, null);
    }, cancel);

    private Task<List<Draft>> OfAsync(Work work, string who) => work.RowsAsync($"{Select} WHERE who = @who AND {_sight.Drafts} ORDER BY at DESC, id DESC", Read, ("who", who));

    private async Task<Draft> StartAsync(Work work, string? athlete, string body, string who)
    {
        var draft = new Draft(Guid.CreateVersion7(), athlete, body, 1, who, Work.Moment(work.Now));
        var known = athlete is null ? null : (await Athletes.OneAsync(work, athlete, _sight))?.Id;
        await work.RunAsync("INSERT INTO draft (id, athlete, athlete_id, body, version, who, at) VALUES (@id, @athlete, @known, @body, 1, @who, @at)",
            ("id", draft.Id), ("athlete", athlete), ("known", known), ("body", body), ("who", who), ("at", work.Now));
        await Events.WriteAsync(work, who, AuditCodes.DraftStarted, $"draft/{draft.Id}", known);
        return draft;
    }

    private static Task<int> DeleteAsync(Work work, Expected expected) => work.RunAsync("DELETE FROM draft WHERE id = @id AND version = @version", ("id", expected.Id), ("version", expected.Version));

    private static Task<Draft?> OneAsync(Work work, Guid id, Sight sight) => work.RowAsync($"{Select} WHERE id = @id AND {sight.Drafts}", Read, ("id", id));

    private static Draft Read(DbDataReader row) => new(row.Id(0), row.Text(1), row.GetString(2), row.GetInt64(3), row.GetString(4), row.Moment(5));
}
