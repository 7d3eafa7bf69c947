using System.Data.Common;
using System.Globalization;
using HipAssess.Domain;
using HipAssess.Norms.Controls;
using HipAssess.Store.Engines;
using HipAssess.Store.Kept;

namespace HipAssess.Store;

/// <summary>The sessions of a store: what holds now, and every version before.</summary>
public sealed class Sessions
{
    private static readonly string Columns = $"session.id, session.version, session.athlete_id, session.body, session.typed, session.file_id, {People.Called("session.who")}, session.at";

    private readonly Database _database;
    private readonly Sight _sight;

    internal Sessions(Database database, Sight sight) => (_database, _sight) = (database, sight);

    /// <summary>Those that match, in <see cref="Session.Order"/>, one by one as they are asked for and all of one moment.</summary>
    public IAsyncEnumerable<StoredSession> ReadAsync(SessionFilter filter, CancellationToken cancel = default)
    {
        var terms = _sight.IsEverybody ? new List<string>() : [_sight.Athletes];
        var values = new List<(string, object?)>();
        void Add(string term, string name, object value)
        {
            terms.Add(term);
            values.Add((name, value));
        }
        if (filter.Athlete is { } code)
            Add("athlete.code = @code", "code", code);
        if (filter.Athletes is { } some)
            terms.Add($"athlete.id IN ({Ids(some)})");
        if (filter.Team is { } team)
            Add("athlete.team = @team", "team", team);
        if (filter.From is { } from)
            Add("session.day >= @from", "from", Text(from));
        if (filter.To is { } to)
            Add("session.day <= @to AND session.day <> ''", "to", Text(to));
        if (filter.ControlsForNorms)
            terms.Add("session.study_group = 'control' AND (session.shape IS NULL OR NOT EXISTS (SELECT 1 FROM session AS earlier "
                + "WHERE earlier.athlete_id = session.athlete_id AND earlier.study_group = 'control' AND earlier.shape = session.shape "
                + "AND (earlier.day < session.day OR (earlier.day = session.day AND earlier.occasion < session.occasion))))");
        if (filter.Newest is { } newest)
            Add("(SELECT count(*) FROM session AS later WHERE later.athlete_id = session.athlete_id "
                + "AND (later.day > session.day OR (later.day = session.day AND later.occasion > session.occasion))"
                + (filter.To is null ? "" : " AND later.day <= @to") + ") < @newest", "newest", (long)newest);
        string where = terms.Count == 0 ? "" : $" WHERE {string.Join(" AND ", terms)}";
        return _database.StreamAsync(
            $"SELECT {Columns} FROM athlete JOIN session ON session.athlete_id = athlete.id{where} ORDER BY athlete.place, session.day, session.occasion", Read, [.. values], cancel);
    }

    /// <summary>All of one athlete, in order; empty when there is none of that id in files.</summary>
    public async Task<List<StoredSession>> OfAsync(string athlete, CancellationToken cancel = default)
    {
        var sessions = new List<StoredSession>();
        await foreach (var session in ReadAsync(new SessionFilter { Athlete = athlete }, cancel))
            sessions.Add(session);
        return sessions;
    }

    /// <summary>The newest by day, of one day those stored last first.</summary>
    public Task<List<StoredSession>> NewestAsync(int count, CancellationToken cancel = default) => _database.ReadAsync(
        work => work.RowsAsync($"SELECT {Columns} FROM session WHERE {_sight.Owning("session.athlete_id")} ORDER BY day DESC, change DESC LIMIT @count", Read, ("count", (long)count)), cancel);

    /// <summary>Each athlete's newest test, in order of the athletes; of athletes without a test nothing.</summary>
    /// <param name="athletes">Of these, by their stable ids; null for all.</param>
    /// <param name="cancel">Gives up.</param>
    public Task<List<SessionHead>> NewestHeadsAsync(IReadOnlyCollection<Guid>? athletes = null, CancellationToken cancel = default) => _database.ReadAsync(
        work => work.RowsAsync(
            "SELECT session.id, session.athlete_id, athlete.code, athlete.team, session.day, every.change, every.number FROM "
            + "(SELECT athlete_id, max(change) AS change, count(*) AS number, max(day) AS day FROM session"
            + (athletes is null ? "" : $" WHERE athlete_id IN ({Ids(athletes)})") + " GROUP BY athlete_id) AS every "
            + "JOIN athlete ON athlete.id = every.athlete_id JOIN session ON session.athlete_id = every.athlete_id AND session.day = every.day "
            + "AND NOT EXISTS (SELECT 1 FROM session AS later WHERE later.athlete_id = session.athlete_id AND later.day = session.day AND later.occasion > session.occasion) "
            + $"WHERE {_sight.Athletes} ORDER BY athlete.place",
            row => new SessionHead(row.Id(0), row.Id(1), row.GetString(2), row.Text(3), Day(row.Text(4)), row.GetInt64(5), row.GetInt64(6))), cancel);

    /// <summary>One session; null when there is none, or it is deleted.</summary>
    public Task<StoredSession?> OneAsync(Guid id, CancellationToken cancel = default) => _database.ReadAsync(work => OneAsync(work, id, _sight), cancel);

    /// <summary>Whether a session that is seen may be changed too: an athlete changes only what nobody else has stored a version of.</summary>
    public async Task<bool> MayChangeAsync(Guid id, CancellationToken cancel = default) =>
        !_sight.IsOneself || !_sight.IsOthers(await _database.ReadAsync(work => WritersAsync(work, id), cancel));

    /// <summary>How many there are.</summary>
    public Task<long> CountAsync(CancellationToken cancel = default) => _database.ReadAsync(work => work.NumberAsync($"SELECT count(*) FROM session WHERE {_sight.Owning("session.athlete_id")}"), cancel);

    /// <summary>All versions of a session, also of a deleted one; null when there never was one.</summary>
    public Task<SessionHistory?> HistoryAsync(Guid id, CancellationToken cancel = default) => _database.SnapshotAsync(async work =>
    {
        var current = await OneAsync(work, id, _sight);
        var versions = await work.RowsAsync(
            $"SELECT version, body, typed, file_id, {People.Called("session_version.who")}, at FROM session_version WHERE session_id = @id AND {_sight.Owning("session_version.athlete_id")} ORDER BY version DESC",
            row => new SessionVersion(row.GetInt64(0), row.Text(1) is { } body ? SessionJson.Read(body) : null, row.Text(2), row.IdOrNone(3), row.GetString(4), row.Moment(5)), ("id", id));
        if (current is not null)
            versions.Insert(0, new(current.Version, current.Session, current.Typed, current.File, current.Who, current.At));
        return versions.Count == 0 ? null : new SessionHistory(id, current, versions);
    }, cancel);

    /// <summary>Stores a session: a new one, or a new version of one.</summary>
    /// <returns>What is stored; or a conflict with what is in the way: another version, or a session of that athlete and day.</returns>
    public Task<Change<StoredSession>> SaveAsync(SessionOffer offer, string who, CancellationToken cancel = default) => _database.WriteAsync(async work =>
    {
        var change = await SaveAsync(work, offer, null, who, _sight);
        return change.IsKept ? change : work.Refuse(change);
    }, cancel);

    /// <summary>Takes a session out; its versions stay in the history, and the deletion is one of them.</summary>
    /// <returns>What was deleted; or a conflict with what is stored.</returns>
    public Task<Change<StoredSession>> DeleteAsync(Expected expected, string who, CancellationToken cancel = default) => _database.WriteAsync(async work =>
    {
        var stored = await OneAsync(work, expected.Id, _sight);
        if (stored is null || stored.Version != expected.Version)
            return new Change<StoredSession>(null, new(stored, null));
        await KeepVersionAsync(work, expected.Id);
        await work.RunAsync("DELETE FROM session WHERE id = @id", ("id", expected.Id));
        await work.RunAsync(
            "INSERT INTO session_version (session_id, version, athlete_id, body, typed, file_id, who, at) VALUES (@id, @version, @athlete, NULL, NULL, NULL, @who, @at)",
            ("id", expected.Id), ("version", expected.Version + 1), ("athlete", stored.AthleteId), ("who", who), ("at", work.Now));
        await Events.WriteAsync(work, who, AuditCodes.SessionDeleted, $"session/{stored.Id}", stored.AthleteId, $"version {stored.Version + 1}", TouchesOf(stored.Session));
        return new Change<StoredSession>(stored, null);
    }, cancel);

    internal static async Task<Change<StoredSession>> SaveAsync(Work work, SessionOffer offer, Guid? file, string who, Sight sight, string? team = null)
    {
        var session = offer.Session;
        var before = offer.Replaces is { } replaces ? await OneAsync(work, replaces.Id, sight) : null;
        var id = offer.Replaces?.Id ?? Guid.CreateVersion7();
        long version = (offer.Replaces?.Version ?? 0) + 1;
        var offered = new StoredSession(id, version, before?.AthleteId ?? default, session, offer.Typed, file, who, Work.Moment(work.Now));
        if (offer.Replaces is { } expected && before?.Version != expected.Version)
            return new(null, new(before, offered));
        if (sight.IsOneself && session.Facts.Group == Group.Control && before?.Session.Facts.Group != Group.Control)
            throw new OutOfSightException("Who stands among the controls is for the clinic to say, since others are held against them. Leave the group empty; nothing was kept.");
        if (before is not null && sight.IsOthers(await WritersAsync(work, id)))
            throw Sight.OnlyTheirs;
        var athlete = await Athletes.OfAsync(work, session, who, sight, team);
        (string Name, object? Value)[] values =
        [
            ("id", id), ("athlete", athlete), ("day", session.Date is { } date ? Text(date) : ""), ("occasion", (long)(session.Occasion ?? -1)), ("version", version),
            ("group", session.Facts.Group?.Name()), ("body", SessionJson.Write(session)), ("typed", offer.Typed), ("file", file), ("who", who), ("at", work.Now), ("change", await Events.NewestAsync(work) + 1),
            ("shape", session.Facts.Group == Group.Control ? ControlShape.Of(session) : null),
        ];
        if (await work.RowAsync($"SELECT {Columns} FROM session WHERE athlete_id = @athlete AND day = @day AND occasion = @occasion AND id <> @id", Read, values[1], values[2], values[3], values[0]) is { } other)
            return new(null, new(other, offered));
        if (before is not null)
        {
            await KeepVersionAsync(work, id);
            await work.RunAsync(
                "UPDATE session SET athlete_id = @athlete, day = @day, occasion = @occasion, version = @version, study_group = @group, body = @body, typed = @typed, file_id = @file, "
                + "who = @who, at = @at, change = @change, shape = @shape WHERE id = @id", values);
        }
        else
        {
            await work.RunAsync(
                "INSERT INTO session (id, athlete_id, day, occasion, version, study_group, body, typed, file_id, who, at, change, shape) "
                + "VALUES (@id, @athlete, @day, @occasion, @version, @group, @body, @typed, @file, @who, @at, @change, @shape)", values);
        }
        var touches = before is not null && TouchesOf(before.Session) == Touches.Controls ? Touches.Controls : TouchesOf(session);
        await Events.WriteAsync(work, who, before is null ? AuditCodes.SessionAdded : AuditCodes.SessionAmended, $"session/{id}", athlete, $"version {version}", touches);
        if (before is not null && before.AthleteId != athlete) // who lost the test has changed too
            await Events.WriteAsync(work, who, AuditCodes.SessionAmended, $"session/{id}", before.AthleteId, $"version {version}", touches);
        return new(offered with { AthleteId = athlete }, null);
    }

    internal static DateOnly? Day(string? text) => string.IsNullOrEmpty(text) ? null : DateOnly.ParseExact(text, "yyyy-MM-dd", CultureInfo.InvariantCulture);

    internal static Group? GroupOf(string? name) => name switch { "injured" => Group.Injured, "control" => Group.Control, _ => null };

    private static Task<StoredSession?> OneAsync(Work work, Guid id, Sight sight) =>
        work.RowAsync($"SELECT {Columns} FROM session WHERE id = @id AND {sight.Owning("session.athlete_id")}", Read, ("id", id));

    private static Task<List<string>> WritersAsync(Work work, Guid id) => work.RowsAsync(
        "SELECT who FROM session WHERE id = @id UNION SELECT who FROM session_version WHERE session_id = @id", row => row.GetString(0), ("id", id));

    private static Task<int> KeepVersionAsync(Work work, Guid id) => work.RunAsync(
        "INSERT INTO session_version (session_id, version, athlete_id, body, typed, file_id, who, at) "
        + "SELECT id, version, athlete_id, body, typed, file_id, who, at FROM session WHERE id = @id", ("id", id));

    private static string Ids(IEnumerable<Guid> ids) => string.Join(',', ids.Select(id => $"'{id:D}'").DefaultIfEmpty("''"));

    private static Touches TouchesOf(Session session) => session.Facts.Group == Group.Control ? Touches.Controls : Touches.Sessions;

    private static string Text(DateOnly day) => day.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture);

    private static StoredSession Read(DbDataReader row) => new(
        row.Id(0), row.GetInt64(1), row.Id(2), SessionJson.Read(row.GetString(3)), row.Text(4), row.IdOrNone(5), row.GetString(6), row.Moment(7));
}
