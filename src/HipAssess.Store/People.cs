using System.Collections.Immutable;
using System.Data.Common;
using System.Security.Cryptography;
using System.Text;
using HipAssess.Store.Engines;
using HipAssess.Store.Kept;

namespace HipAssess.Store;

/// <summary>Accounts of a shared door, and the links that invite to one.</summary>
public sealed class People
{
    /// <summary>How long a link of an invitation is good for.</summary>
    public static readonly TimeSpan LinkLasts = TimeSpan.FromDays(3);

    private static readonly TimeSpan NobodyNotedOnce = TimeSpan.FromMinutes(1);

    private const string Columns = "person.id, person.name, person.role, person.athlete_id, person.sees_all, person.password, person.failed, person.locked_until, person.subject, person.version, "
        + "person.at, (SELECT code FROM athlete WHERE athlete.id = person.athlete_id)";
    private const string Select = $"SELECT {Columns} FROM person";

    private readonly Database _database;

    internal People(Database database) => _database = database;

    /// <summary>All of them, by name.</summary>
    public Task<List<Person>> ListAsync(CancellationToken cancel = default) => _database.ReadAsync(async work =>
    {
        var people = new List<Person>();
        foreach (var person in await work.RowsAsync($"{Select} ORDER BY sought", Read))
            people.Add(await WithTeamsAsync(work, person));
        return people;
    }, cancel);

    /// <summary>One of them; null when there is none.</summary>
    public Task<Person?> OneAsync(Guid id, CancellationToken cancel = default) => _database.ReadAsync(work => OneAsync(work, id), cancel);

    /// <summary>Whoever signs in by a name; null when there is nobody.</summary>
    public Task<Person?> NamedAsync(string name, CancellationToken cancel = default) => _database.ReadAsync(
        work => WhereAsync(work, "sought = @sought", ("sought", Person.Sought(name))), cancel);

    /// <summary>Whoever is known by another sign-in; null when there is nobody.</summary>
    public Task<Person?> WithSubjectAsync(string subject, CancellationToken cancel = default) => _database.ReadAsync(
        work => WhereAsync(work, "subject = @subject", ("subject", subject)), cancel);

    /// <summary>Makes an account without a password.</summary>
    /// <returns>What became of it, and the account.</returns>
    public Task<(AccountChange Change, Person? Person)> AddAsync(string name, Access access, string who, CancellationToken cancel = default) => _database.WriteAsync<(AccountChange, Person?)>(async work =>
    {
        if (await WhereAsync(work, "sought = @sought", ("sought", Person.Sought(name))) is not null || await HasAccountAsync(work, access, Guid.Empty))
            return (AccountChange.Taken, null);
        if (!await IsThereAsync(work, access))
            return (AccountChange.NotThere, null);
        var id = Guid.CreateVersion7();
        await work.RunAsync("INSERT INTO person (id, name, sought, role, athlete_id, sees_all, failed, version, at) VALUES (@id, @name, @sought, @role, @athlete, @all, 0, 1, @at)",
            ("id", id), ("name", name.Trim()), ("sought", Person.Sought(name)), ("role", access.Role.Name()), ("athlete", access.Athlete), ("all", access.SeesAll ? 1L : 0L), ("at", work.Now));
        await JoinAsync(work, id, access.Teams);
        await Events.WriteAsync(work, who, AuditCodes.AccountAdded, $"person/{id}", access.Athlete, access.Role.Name());
        return (AccountChange.Made, await OneAsync(work, id));
    }, cancel);

    /// <summary>Changes what an account may do, where nobody changed it meanwhile and an administrator is left. It holds from the next request on.</summary>
    public Task<AccountChange> ChangeAsync(Expected expected, Access access, string who, CancellationToken cancel = default) => _database.WriteAsync(async work =>
    {
        if (await OneAsync(work, expected.Id) is not { } person || !await IsThereAsync(work, access))
            return AccountChange.NotThere;
        if (person.Version != expected.Version)
            return AccountChange.ChangedMeanwhile;
        if (access.Role != Role.Administrator && await IsLastAdministratorAsync(work, person))
            return AccountChange.LastAdministrator;
        if (await HasAccountAsync(work, access, person.Id))
            return AccountChange.Taken;
        await work.RunAsync("UPDATE person SET role = @role, athlete_id = @athlete, sees_all = @all, version = version + 1 WHERE id = @id",
            ("role", access.Role.Name()), ("athlete", access.Athlete), ("all", access.SeesAll ? 1L : 0L), ("id", person.Id));
        await work.RunAsync("DELETE FROM person_team WHERE person_id = @id", ("id", person.Id));
        await JoinAsync(work, person.Id, access.Teams);
        await Events.WriteAsync(work, who, AuditCodes.AccountChanged, $"person/{person.Id}", access.Athlete, access.Role.Name());
        return AccountChange.Made;
    }, cancel);

    /// <summary>Takes an account out; what was done under it stays, and its name with it in nothing but the store's copies.</summary>
    public Task<AccountChange> RemoveAsync(Guid id, string who, CancellationToken cancel = default) => _database.WriteAsync(async work =>
    {
        if (await OneAsync(work, id) is not { } person)
            return AccountChange.NotThere;
        if (await IsLastAdministratorAsync(work, person))
            return AccountChange.LastAdministrator;
        await work.RunAsync("DELETE FROM person WHERE id = @id", ("id", id));
        await Events.WriteAsync(work, who, AuditCodes.AccountRemoved, $"person/{id}", person.Access.Athlete);
        return AccountChange.Made;
    }, cancel);

    /// <summary>Makes a link by which a person sets a password, once; those made before are good no more.</summary>
    /// <returns>The secret in the link; null when there is no such account.</returns>
    public Task<string?> InviteAsync(Guid id, string who, CancellationToken cancel = default) => _database.WriteAsync(async work =>
    {
        if (await OneAsync(work, id) is null)
            return null;
        string token = Token();
        await work.RunAsync("DELETE FROM invitation WHERE person_id = @id OR ends < @now", ("id", id), ("now", work.Now));
        await work.RunAsync("INSERT INTO invitation (hash, person_id, ends) VALUES (@hash, @id, @ends)", ("hash", Hash(token)), ("id", id), ("ends", Work.Text(_database.Now + LinkLasts)));
        await Events.WriteAsync(work, who, AuditCodes.LinkMade, $"person/{id}");
        return token;
    }, cancel);

    /// <summary>Whom a link invites; null when it was used, is too old, or never was.</summary>
    public Task<Person?> InvitedAsync(string token, CancellationToken cancel = default) => _database.ReadAsync(work => InvitedAsync(work, token), cancel);

    /// <summary>Sets a password by a link, which is used up; whoever was signed in to the account is so no more, and passkeys and another sign-in are good no more.</summary>
    /// <returns>Whose it was; null when the link is good no more.</returns>
    public Task<Person?> AcceptAsync(string token, string password, CancellationToken cancel = default) => _database.WriteAsync(async work =>
    {
        if (await InvitedAsync(work, token) is not { } person)
            return null;
        await ForgetWaysInAsync(work, person.Id);
        await SetPasswordAsync(work, person.Id, password, null);
        await Events.WriteAsync(work, person.Id.ToString(), AuditCodes.PasswordSet, $"person/{person.Id}", null, "by link");
        return person;
    }, cancel);

    /// <summary>Uses a link up for another sign-in, which is the way in from now on: password, passkeys and whoever was signed in are good no more.</summary>
    /// <returns>Whose it is; null when the link is good no more, or somebody else has that sign-in.</returns>
    public Task<Person?> ConnectAsync(string token, string subject, CancellationToken cancel = default) => _database.WriteAsync(async work =>
    {
        if (await InvitedAsync(work, token) is not { } person || await WhereAsync(work, "subject = @subject", ("subject", subject)) is { } other && other.Id != person.Id)
            return null;
        await ForgetWaysInAsync(work, person.Id);
        await work.RunAsync("UPDATE person SET subject = @subject WHERE id = @id", ("subject", subject), ("id", person.Id));
        await Events.WriteAsync(work, person.Id.ToString(), AuditCodes.SignInConnected, $"person/{person.Id}");
        return person;
    }, cancel);

    /// <summary>Sets a password for somebody who is signed in and gave the old one; whoever else is signed in to the account is so no more.</summary>
    /// <param name="id">The account.</param>
    /// <param name="password">Hash of it.</param>
    /// <param name="proven">The sign-in that stays, and the old password.</param>
    /// <param name="cancel">Gives up before anything is written.</param>
    /// <returns>False where what was proven holds no more: nothing is set.</returns>
    public Task<bool> SetPasswordAsync(Guid id, string password, Proven proven, CancellationToken cancel = default) => _database.WriteAsync(async work =>
    {
        if (!await StillAsync(work, id, proven))
            return false;
        await SetPasswordAsync(work, id, password, proven.Cookie);
        await Events.WriteAsync(work, id.ToString(), AuditCodes.PasswordSet, $"person/{id}");
        return true;
    }, cancel);

    /// <summary>The same password under a newer hash, unless another was set meanwhile.</summary>
    /// <returns>False where one was.</returns>
    public Task<bool> RehashAsync(Guid id, string before, string password, CancellationToken cancel = default) => _database.WriteAsync(async work =>
        await work.RunAsync("UPDATE person SET password = @password WHERE id = @id AND password = @before", ("password", password), ("id", id), ("before", before)) > 0, cancel);

    /// <summary>Counts a password before it is looked at, so that many sent at once are counted one by one.</summary>
    /// <param name="id">The account; one that is not there is answered alike.</param>
    /// <param name="most">So many are looked at since the last right one.</param>
    /// <param name="cancel">Gives up before anything is written.</param>
    /// <returns>How many there have been with this one; 0 where it may not be looked at: the account is locked, or enough are being looked at.</returns>
    public Task<long> TryAsync(Guid id, int most, CancellationToken cancel = default) => _database.WriteAsync(async work =>
        await work.RunAsync("UPDATE person SET failed = failed + 1 WHERE id = @id AND failed < @most AND (locked_until IS NULL OR locked_until < @now)", ("id", id), ("most", (long)most), ("now", work.Now)) > 0
            ? await work.NumberAsync("SELECT failed FROM person WHERE id = @id", ("id", id)) : 0, cancel);

    /// <summary>Notes a wrong password. Of names nobody has one a minute is noted in all: otherwise any stranger could fill what is never shortened.</summary>
    public Task FailAsync(Guid id, CancellationToken cancel = default) => _database.WriteAsync(async work =>
    {
        if (id != Guid.Empty || await UseAsync(work, "a wrong password of nobody", NobodyNotedOnce))
            await Events.WriteAsync(work, id.ToString(), AuditCodes.SignInFailed, $"person/{id}");
        return true;
    }, cancel);

    /// <summary>Uses up what is good once.</summary>
    /// <param name="what">A text nobody else makes.</param>
    /// <param name="lasts">How long it would be good.</param>
    /// <param name="cancel">Gives up before anything is written.</param>
    /// <returns>False where it was used before.</returns>
    public Task<bool> UseAsync(string what, TimeSpan lasts, CancellationToken cancel = default) => _database.WriteAsync(work => UseAsync(work, what, lasts), cancel);

    /// <summary>Locks an account for passwords until a moment, or unlocks it; the count of wrong ones begins anew.</summary>
    public Task LockAsync(Guid id, DateTimeOffset? until, string who, CancellationToken cancel = default) => _database.WriteAsync(async work =>
    {
        await work.RunAsync("UPDATE person SET failed = 0, locked_until = @until WHERE id = @id", ("until", until is { } end ? Work.Text(end) : null), ("id", id));
        await Events.WriteAsync(work, who, until is null ? AuditCodes.AccountUnlocked : AuditCodes.AccountLocked, $"person/{id}");
        return true;
    }, cancel);

    /// <summary>The count of wrong passwords begins anew.</summary>
    public Task ForgiveAsync(Guid id, CancellationToken cancel = default) => _database.WriteAsync(
        work => work.RunAsync("UPDATE person SET failed = 0 WHERE id = @id", ("id", id)), cancel);

    /// <summary>SQL that puts the name of an account in the place of its id, and leaves what is none as it is.</summary>
    internal static string Called(string column) => $"coalesce((SELECT person.name FROM person WHERE person.id = {column}), {column})";

    /// <summary>A secret for a link or a cookie: 256 bits.</summary>
    internal static string Token() => Convert.ToHexStringLower(RandomNumberGenerator.GetBytes(32));

    /// <summary>What is kept of one.</summary>
    internal static string Hash(string token) => Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes(token)));

    /// <summary>Who is signed in by a cookie, when they were seen last and when they came; null for nobody.</summary>
    internal static async Task<(Person Person, DateTimeOffset Seen, DateTimeOffset Begun)?> SignedInAsync(Work work, string hash) =>
        await work.RowAsync($"SELECT {Columns}, sign_in.seen, sign_in.begun FROM sign_in JOIN person ON person.id = sign_in.person_id WHERE sign_in.hash = @hash",
            row => Tuple.Create(Read(row), row.Moment(12), row.Moment(13)), ("hash", hash)) is var (person, seen, begun) ? (await WithTeamsAsync(work, person), seen, begun) : null;

    /// <summary>Whether what somebody proved a moment ago holds still: a link may have been used, or the account signed out.</summary>
    internal static async Task<bool> StillAsync(Work work, Guid id, Proven proven) => await work.NumberAsync(
        "SELECT count(*) FROM person JOIN sign_in ON sign_in.person_id = person.id WHERE person.id = @id AND person.password = @password AND sign_in.hash = @hash",
        ("id", id), ("password", proven.Password), ("hash", Hash(proven.Cookie))) > 0;

    internal static Task<Person?> OneAsync(Work work, Guid id) => WhereAsync(work, "id = @id", ("id", id));

    private static async Task<Person?> WhereAsync(Work work, string term, (string, object?) value) =>
        await work.RowAsync($"{Select} WHERE {term}", Read, value) is { } person ? await WithTeamsAsync(work, person) : null;

    private static async Task<Person> WithTeamsAsync(Work work, Person person) => person.Access.Role != Role.Clinician || person.Access.SeesAll ? person : person with
    {
        Access = person.Access with { Teams = [.. await work.RowsAsync("SELECT team FROM person_team WHERE person_id = @id ORDER BY place", row => row.GetString(0), ("id", person.Id))] },
    };

    private static Task<Person?> InvitedAsync(Work work, string token) =>
        WhereAsync(work, $"id = (SELECT person_id FROM invitation WHERE hash = @hash AND ends >= '{work.Now}')", ("hash", Hash(token)));

    private async Task<bool> UseAsync(Work work, string what, TimeSpan lasts)
    {
        await work.RunAsync("DELETE FROM used WHERE ends < @now", ("now", work.Now));
        return await work.RunAsync("INSERT INTO used (hash, ends) VALUES (@hash, @ends) ON CONFLICT (hash) DO NOTHING", ("hash", Hash(what)), ("ends", Work.Text(_database.Now + lasts))) > 0;
    }

    private static async Task ForgetWaysInAsync(Work work, Guid id)
    {
        foreach (string table in (string[])["invitation", "sign_in", "passkey"])
            await work.RunAsync($"DELETE FROM {table} WHERE person_id = @id", ("id", id));
        await work.RunAsync("UPDATE person SET password = NULL, subject = NULL, failed = 0, locked_until = NULL WHERE id = @id", ("id", id));
    }

    private static async Task SetPasswordAsync(Work work, Guid id, string password, string? keeps)
    {
        await work.RunAsync("UPDATE person SET password = @password, failed = 0, locked_until = NULL WHERE id = @id", ("password", password), ("id", id));
        await work.RunAsync("DELETE FROM invitation WHERE person_id = @id", ("id", id));
        await work.RunAsync("DELETE FROM sign_in WHERE person_id = @id AND hash <> @keeps", ("id", id), ("keeps", keeps is null ? "" : Hash(keeps)));
    }

    private static async Task JoinAsync(Work work, Guid id, ImmutableArray<string> teams)
    {
        foreach (var (place, team) in teams.Distinct(StringComparer.Ordinal).Index())
            await work.RunAsync("INSERT INTO person_team (person_id, place, team) VALUES (@id, @place, @team)", ("id", id), ("place", (long)place), ("team", team));
    }

    private static async Task<bool> IsLastAdministratorAsync(Work work, Person person) => person.Access.Role == Role.Administrator
        && await work.NumberAsync("SELECT count(*) FROM person WHERE role = @role AND id <> @id AND (password IS NOT NULL OR subject IS NOT NULL OR EXISTS (SELECT 1 FROM passkey WHERE passkey.person_id = person.id))", ("role", Role.Administrator.Name()), ("id", person.Id)) == 0;

    private static async Task<bool> HasAccountAsync(Work work, Access access, Guid self) => access.Athlete is { } athlete
        && await work.NumberAsync("SELECT count(*) FROM person WHERE athlete_id = @athlete AND id <> @id", ("athlete", athlete), ("id", self)) > 0;

    private static async Task<bool> IsThereAsync(Work work, Access access) => access.Role == Role.Athlete
        ? access.Athlete is { } athlete && await work.NumberAsync("SELECT count(*) FROM athlete WHERE id = @id", ("id", athlete)) > 0
        : access.Athlete is null;

    private static Person Read(DbDataReader row) => new(row.Id(0), row.GetString(1), new(Enum.Parse<Role>(row.GetString(2), ignoreCase: true), [], row.GetInt64(4) != 0, row.IdOrNone(3)))
    {
        Password = row.Text(5),
        Failed = row.GetInt64(6),
        LockedUntil = row.IsDBNull(7) ? null : row.Moment(7),
        Subject = row.Text(8),
        Version = row.GetInt64(9),
        At = row.Moment(10),
        AthleteCode = row.Text(11),
    };
}
