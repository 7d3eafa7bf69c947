using System.Buffers.Binary;
using System.Data.Common;
using HipAssess.Domain;
using HipAssess.Store.Copies;
using HipAssess.Store.Engines;
using HipAssess.Store.Kept;

namespace HipAssess.Store;

/// <summary>The athletes of a store.</summary>
public sealed class Athletes
{
    private const string Newest = "FROM session WHERE session.athlete_id = athlete.id ORDER BY day DESC, occasion DESC LIMIT 1";
    private const string GroupNow = $"(SELECT study_group {Newest})";
    private const string Select = "SELECT id, code, name, team, note, version, (SELECT count(*) FROM session WHERE session.athlete_id = athlete.id), "
        + $"(SELECT day {Newest}), {GroupNow} FROM athlete";

    private const int LongestCode = 800; // as bytes it has to fit a page of an index

    private readonly Database _database;
    private readonly Sight _sight;

    internal Athletes(Database database, Sight sight) => (_database, _sight) = (database, sight);

    /// <summary>A page of those that match, by id (ordinal).</summary>
    public Task<Page<AthleteEntry>> FindAsync(AthleteFilter filter, int skip = 0, int take = 50, CancellationToken cancel = default)
    {
        var (where, values) = Where(filter, _sight);
        return _database.ReadAsync(async work => new Page<AthleteEntry>(
            await work.RowsAsync($"{Select}{where} ORDER BY place LIMIT @take OFFSET @skip", Read, [.. values, ("take", (long)take), ("skip", (long)skip)]),
            await work.NumberAsync($"SELECT count(*) FROM athlete{where}", values)), cancel);
    }

    /// <summary>The athlete of that id in files; null when there is none.</summary>
    public Task<AthleteEntry?> OneAsync(string code, CancellationToken cancel = default) => _database.ReadAsync(work => OneAsync(work, code, _sight), cancel);

    /// <summary>The athlete of that stable id; null when there is none.</summary>
    public Task<AthleteEntry?> OneAsync(Guid id, CancellationToken cancel = default) => _database.ReadAsync(work => work.RowAsync($"{Select} WHERE id = @id AND {_sight.Athletes}", Read, ("id", id)), cancel);

    /// <summary>True where an id in files is somebody's who is not seen here: no second athlete can have it.</summary>
    public Task<bool> IsOutOfSightAsync(string code, CancellationToken cancel = default) => _sight.IsEverybody ? Task.FromResult(false) : _database.ReadAsync(
        async work => await work.NumberAsync($"SELECT count(*) FROM athlete WHERE code = @code AND ({NotSeen(_sight)})", ("code", code)) > 0, cancel);

    /// <summary>Names of all teams, in order.</summary>
    public Task<List<string>> TeamsAsync(CancellationToken cancel = default) => _database.ReadAsync(
        work => work.RowsAsync($"SELECT DISTINCT team FROM athlete WHERE team IS NOT NULL AND {_sight.Athletes} ORDER BY team", row => row.GetString(0)), cancel);

    /// <summary>Adds one without a test.</summary>
    /// <returns>The athlete; or a conflict with the one of that id that is there already.</returns>
    public Task<Change<AthleteEntry>> AddAsync(string code, AboutAthlete about, string who, CancellationToken cancel = default) => _database.WriteAsync(async work =>
    {
        if (await OneAsync(work, code, _sight) is { } known)
            return new Change<AthleteEntry>(null, new(known, known with { About = about, Version = 0 }));
        await RefuseOutOfSightAsync(work, [code], _sight);
        await InsertAsync(work, code, about with { Team = _sight.TeamOf(about.Team) }, who);
        return new Change<AthleteEntry>(await OneAsync(work, code, _sight), null);
    }, cancel);

    /// <summary>Changes name, team and note.</summary>
    /// <param name="code">The athlete's id in files.</param>
    /// <param name="version">The version that was looked at.</param>
    /// <param name="about">All three, also what stays.</param>
    /// <param name="who">Who does it.</param>
    /// <param name="cancel">Gives up before anything is written.</param>
    /// <returns>The athlete; a conflict with what is stored when it has another version; null when there is none of that id.</returns>
    public Task<Change<AthleteEntry>?> ChangeAsync(string code, long version, AboutAthlete about, string who, CancellationToken cancel = default) => _database.WriteAsync(async work =>
    {
        if (await OneAsync(work, code, _sight) is not { } stored)
            return null;
        if (stored.Version != version)
            return new Change<AthleteEntry>(null, new(stored, stored with { About = about, Version = version }));
        if (about.Team != stored.About.Team)
            about = about with { Team = _sight.TeamOf(about.Team) };
        await work.RunAsync(
            "UPDATE athlete SET name = @name, team = @team, note = @note, sought = @sought, version = version + 1, who = @who, at = @at WHERE id = @id",
            ("name", about.Name), ("team", about.Team), ("note", about.Note), ("sought", Sought(code, about.Name)), ("who", who), ("at", work.Now), ("id", stored.Id));
        string[] changed = [.. Changed(stored.About, about)];
        await Events.WriteAsync(work, who, AuditCodes.AthleteChanged, $"athlete/{stored.Id}", stored.Id, string.Join(", ", changed), Touches.Sessions);
        return new Change<AthleteEntry>(await OneAsync(work, code, _sight), null);
    }, cancel);

    /// <summary>
    /// Deletes an athlete with every trace: readings, versions, drafts, notes, and whole files with rows of the athlete; in the daily copies
    /// too. The audit keeps that somebody was deleted.
    /// </summary>
    /// <returns>What went; null when there is none of that id.</returns>
    public async Task<AthleteDeletion?> DeleteAsync(string code, string who, CancellationToken cancel = default)
    {
        if (await OneAsync(code, cancel) is null)
            return null;
        var left = new List<string>();
        foreach (string path in DailyCopies.Of(_database.Address)) // first, so that one who was interrupted can do it again
            try
            {
                await using var copy = await Database.OpenAsync(StoreAddress.OfFile(path), TimeProvider.System, create: false);
                await DeleteAsync(copy, code, who, cancel);
            }
            catch (StoreException)
            {
                left.Add(path);
            }
        var gone = await DeleteAsync(_database, code, who, cancel);
        await _database.ForgetDeletedAsync();
        return gone is null ? null : gone with { CopiesLeft = left };
    }

    internal static Task<AthleteEntry?> OneAsync(Work work, string code, Sight sight) => work.RowAsync($"{Select} WHERE code = @code AND {sight.Athletes}", Read, ("code", code));

    /// <summary>The athlete a session is of, made where there is none.</summary>
    internal static async Task<Guid> OfAsync(Work work, Session session, string who, Sight sight, string? team)
    {
        await RefuseOutOfSightAsync(work, [session.Athlete], sight);
        if (await work.RowAsync("SELECT id, name FROM athlete WHERE code = @code", row => new Known(row.Id(0), row.Text(1)), ("code", session.Athlete)) is not { } known)
            return await InsertAsync(work, session.Athlete, new(session.Name, sight.TeamOf(team)), who);
        // Athletes do not name themselves: the name stands in what others read.
        if (known.Name is null && session.Name is not null && !sight.IsOneself)
        {
            await work.RunAsync("UPDATE athlete SET name = @name, sought = @sought, version = version + 1, who = @who, at = @at WHERE id = @id",
                ("name", session.Name), ("sought", Sought(session.Athlete, session.Name)), ("who", who), ("at", work.Now), ("id", known.Id));
            await Events.WriteAsync(work, who, AuditCodes.AthleteChanged, $"athlete/{known.Id}", known.Id, "name", Touches.Sessions);
        }
        return known.Id;
    }

    private static async Task<AthleteDeletion?> DeleteAsync(Database database, string code, string who, CancellationToken cancel)
    {
        var mentions = await database.ReadAsync(async work =>
            await OneAsync(work, code, Sight.Everybody) is { } athlete ? await KeptFiles.MentioningAsync(work, WordsOf(athlete), Mentions.None) : Mentions.None, cancel);
        return await database.WriteAsync(work => DeleteAsync(work, code, who, mentions), cancel);
    }

    private static HashSet<string> WordsOf(AthleteEntry athlete) => [athlete.Code, .. athlete.About.Name is { } name ? [name] : (string[])[]];

    private static async Task<AthleteDeletion?> DeleteAsync(Work work, string code, string who, Mentions before)
    {
        if (await OneAsync(work, code, Sight.Everybody) is not { } athlete)
            return null;
        (string, object?) id = ("id", athlete.Id), named = ("code", code);
        const string Files = "SELECT file_id FROM file_athlete WHERE code = @code UNION SELECT file_id FROM session WHERE athlete_id = @id AND file_id IS NOT NULL "
            + "UNION SELECT file_id FROM session_version WHERE athlete_id = @id AND file_id IS NOT NULL";
        var files = await work.RowsAsync(Files, row => row.Id(0), id, named);
        files = [.. files.Union((await KeptFiles.MentioningAsync(work, WordsOf(athlete), before)).Files.Where(file => file.Value).Select(file => file.Key))];
        long shared = 0;
        foreach (var file in files)
            shared += await work.NumberAsync("SELECT count(*) FROM file_athlete WHERE file_id = @file AND code <> @code", ("file", file), named) > 0 ? 1 : 0;
        long tests = await work.NumberAsync("SELECT count(*) FROM (SELECT id FROM session WHERE athlete_id = @id UNION SELECT session_id FROM session_version WHERE athlete_id = @id) AS test", id);
        bool isControl = await work.NumberAsync("SELECT count(*) FROM session WHERE athlete_id = @id AND study_group = 'control'", id) > 0;
        await work.RunAsync("DELETE FROM session WHERE athlete_id = @id", id);
        await work.RunAsync("DELETE FROM session_version WHERE athlete_id = @id", id);
        int drafts = await work.RunAsync("DELETE FROM draft WHERE athlete = @code OR athlete_id = @id OR who IN (SELECT person.id FROM person WHERE person.athlete_id = @id)", named, id);
        foreach (var file in files)
        {
            await work.RunAsync("DELETE FROM file WHERE id = @file", ("file", file));
            await Events.WriteAsync(work, who, AuditCodes.FileDeleted, $"file/{file}");
        }
        foreach (var account in await work.RowsAsync("SELECT id FROM person WHERE athlete_id = @id", row => row.Id(0), id))
            await Events.WriteAsync(work, who, AuditCodes.AccountRemoved, $"person/{account}", athlete.Id);
        await work.RunAsync("DELETE FROM upload"); // who is in them nobody knows yet; whoever brought one has it still
        await work.RunAsync("DELETE FROM athlete WHERE id = @id", id);
        await Events.WriteAsync(work, who, AuditCodes.AthleteDeleted, $"athlete/{athlete.Id}", athlete.Id, "", isControl ? Touches.Controls : Touches.Sessions);
        return new AthleteDeletion(tests, drafts, files.Count, shared);
    }

    private static async Task<Guid> InsertAsync(Work work, string code, AboutAthlete about, string who)
    {
        if (code.Length > LongestCode)
            throw new OutOfSightException($"The id of an athlete is longer than {LongestCode} letters, which no database finds again. Nothing was kept; take a shorter one.");
        var id = Guid.CreateVersion7();
        await work.RunAsync(
            "INSERT INTO athlete (id, code, place, sought, name, team, note, version, who, at) VALUES (@id, @code, @place, @sought, @name, @team, @note, 1, @who, @at)",
            ("id", id), ("code", code), ("place", Place(code)), ("sought", Sought(code, about.Name)), ("name", about.Name), ("team", about.Team), ("note", about.Note), ("who", who), ("at", work.Now));
        await Events.WriteAsync(work, who, AuditCodes.AthleteAdded, $"athlete/{id}", id, "", Touches.Sessions);
        return id;
    }

    private static (string Where, (string, object?)[] Values) Where(AthleteFilter filter, Sight sight)
    {
        var terms = sight.IsEverybody ? new List<string>() : [sight.Athletes];
        var values = new List<(string, object?)>();
        if (filter.Text?.Trim() is { Length: > 0 } text)
        {
            terms.Add("sought LIKE @text ESCAPE '!'");
            values.Add(("text", $"%{text.ToLowerInvariant().Replace("!", "!!").Replace("%", "!%").Replace("_", "!_")}%"));
        }
        if (filter.Team is { } team)
        {
            terms.Add("team = @team");
            values.Add(("team", team));
        }
        if (filter.Group is { } group)
        {
            terms.Add($"{GroupNow} = @group");
            values.Add(("group", group.Name()));
        }
        return (terms.Count == 0 ? "" : $" WHERE {string.Join(" AND ", terms)}", [.. values]);
    }

    /// <exception cref="OutOfSightException">Some of the ids are of athletes who are not seen: all of them are named.</exception>
    internal static async Task RefuseOutOfSightAsync(Work work, IReadOnlyCollection<string> codes, Sight sight)
    {
        if (sight.IsEverybody)
            return;
        foreach (string code in sight.IsOneself ? codes : [])
            if (await OneAsync(work, code, sight) is null)
                throw Sight.OnlyOneself;
        var hidden = new List<string>();
        foreach (string code in codes)
            if (await work.NumberAsync($"SELECT count(*) FROM athlete WHERE code = @code AND ({NotSeen(sight)})", ("code", code)) > 0)
                hidden.Add(code);
        if (hidden.Count > 0)
            throw new OutOfSightException($"In use for somebody who is not in your teams: {string.Join(", ", hidden)}. Nothing was kept; take another id, or ask an administrator.");
    }

    private static string NotSeen(Sight sight) => sight.Teams is null ? $"NOT ({sight.Athletes})" : $"athlete.team IS NULL OR NOT ({sight.Athletes})";

    private static IEnumerable<string> Changed(AboutAthlete before, AboutAthlete after)
    {
        if (before.Name != after.Name)
            yield return "name";
        if (before.Team != after.Team)
            yield return "team";
        if (before.Note != after.Note)
            yield return "note";
    }

    private static string Sought(string code, string? name) => $"{code}\n{name}".ToLowerInvariant();

    // Sorted by bytes this is the ordinal order of sessions; UTF-8 is not.
    private static byte[] Place(string code)
    {
        byte[] place = new byte[2 * code.Length];
        for (int i = 0; i < code.Length; i++)
            BinaryPrimitives.WriteUInt16BigEndian(place.AsSpan(2 * i), code[i]);
        return place;
    }

    private static AthleteEntry Read(DbDataReader row) => new(
        row.Id(0), row.GetString(1), new(row.Text(2), row.Text(3), row.Text(4)), row.GetInt64(5), row.GetInt64(6), Sessions.Day(row.Text(7)), Sessions.GroupOf(row.Text(8)));

    private sealed record Known(Guid Id, string? Name);
}
