using HipAssess.Store.Engines;
using HipAssess.Store.Kept;

namespace HipAssess.Store;

/// <summary>Who did what when. It is only ever added to.</summary>
public sealed class Audit
{
    private readonly Database _database;
    private readonly SeenQueue _seen;

    internal Audit(Database database) => (_database, _seen) = (database, new(database));

    /// <summary>A page of events, newest first.</summary>
    public Task<List<AuditEvent>> ListAsync(AuditFilter filter, int take = 100, CancellationToken cancel = default)
    {
        var terms = new List<string>();
        var values = new List<(string, object?)> { ("take", (long)take) };
        if (filter.Before is { } before)
        {
            terms.Add("event.number < @before");
            values.Add(("before", before));
        }
        if (filter.Athlete is { } code)
        {
            terms.Add("athlete.code = @code");
            values.Add(("code", code));
        }
        if (filter.Who is { } who)
        {
            terms.Add($"{People.Called("event.who")} = @who");
            values.Add(("who", who));
        }
        string where = terms.Count == 0 ? "" : $" WHERE {string.Join(" AND ", terms)}";
        return _database.ReadAsync(work => work.RowsAsync(
            $"SELECT event.number, event.at, {People.Called("event.who")}, event.what, event.about, event.athlete_id, athlete.code, event.detail "
            + $"FROM event LEFT JOIN athlete ON athlete.id = event.athlete_id{where} ORDER BY event.number DESC LIMIT @take",
            row => new AuditEvent(row.GetInt64(0), row.Moment(1), row.GetString(2), row.GetString(3), row.GetString(4), row.IdOrNone(5), row.Text(6), row.GetString(7)),
            [.. values]), cancel);
    }

    /// <summary>Notes what a door did that changes nothing here: reading, exporting, signing in.</summary>
    /// <param name="who">Who.</param>
    /// <param name="what">A code of the door.</param>
    /// <param name="about">What it was done to, e.g. <c>session/…</c>; no codes or names of athletes.</param>
    /// <param name="athlete">The athlete it concerns; null for none.</param>
    /// <param name="detail">No codes, names or measurements.</param>
    /// <param name="cancel">Gives up before anything is written.</param>
    public Task NoteAsync(string who, string what, string about, Guid? athlete = null, string detail = "", CancellationToken cancel = default) => _database.WriteAsync(async work =>
    {
        await Events.WriteAsync(work, who, what, about, athlete, detail);
        return true;
    }, cancel);

    /// <summary>Notes that somebody read or took away what is kept of people; the same again within a minute is noted once.</summary>
    /// <param name="seen">What.</param>
    /// <param name="cancel">Gives up waiting.</param>
    /// <exception cref="StoreException">It could not be noted.</exception>
    public Task NoteSeenAsync(Seen seen, CancellationToken cancel = default) => _seen.NoteAsync(seen).WaitAsync(cancel);

    /// <summary>How far the store has come, in this program and all others that use it.</summary>
    public Task<Changes> ChangesAsync(CancellationToken cancel = default) => _database.ReadAsync(async work =>
    {
        var (sessions, controls) = (await work.RowAsync("SELECT (SELECT max(number) FROM event WHERE touches = 1), (SELECT max(number) FROM event WHERE touches = 2)",
            row => Tuple.Create(row.IsDBNull(0) ? 0 : row.GetInt64(0), row.IsDBNull(1) ? 0 : row.GetInt64(1))))!;
        return new Changes(Math.Max(controls, sessions), controls);
    }, cancel);

    /// <summary>Athletes whose sessions, or who themselves, changed after an event; deleted ones too.</summary>
    /// <param name="after">Number of the event: <see cref="Changes.All"/> of before.</param>
    /// <param name="cancel">Gives up.</param>
    public Task<List<Guid>> ChangedAthletesAsync(long after, CancellationToken cancel = default) => _database.ReadAsync(
        work => work.RowsAsync("SELECT DISTINCT athlete_id FROM event WHERE touches IN (1, 2) AND number > @after AND athlete_id IS NOT NULL", row => row.Id(0), ("after", after)), cancel);
}
