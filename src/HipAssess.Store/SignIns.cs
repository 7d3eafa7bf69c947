using HipAssess.Store.Engines;
using HipAssess.Store.Kept;

namespace HipAssess.Store;

/// <summary>
/// Who is signed in. A browser holds a random secret and the store its hash, so any instance on the database knows it, and it
/// ends in the moment somebody signs out.
/// </summary>
public sealed class SignIns
{
    private static readonly TimeSpan Noted = TimeSpan.FromMinutes(5);

    private readonly Database _database;

    internal SignIns(Database database) => _database = database;

    /// <summary>How long somebody stays signed in, and how long without a sign of life: a tablet of a clinic passes from hand to hand, a phone does not.</summary>
    public static (TimeSpan Whole, TimeSpan Idle) Lasts(Role role) => role == Role.Athlete ? (TimeSpan.FromDays(30), TimeSpan.FromDays(14)) : (TimeSpan.FromHours(12), TimeSpan.FromHours(2));

    /// <summary>Lets somebody in.</summary>
    /// <param name="person">Who.</param>
    /// <param name="way">By what.</param>
    /// <param name="cancel">Gives up before anything is written.</param>
    /// <returns>The secret of the cookie; null where the way in is good no more.</returns>
    public Task<string?> BeginAsync(Person person, WayIn way, CancellationToken cancel = default) => _database.WriteAsync<string?>(async work =>
    {
        if (await work.NumberAsync(way.Holds, ("person", person.Id), ("proof", way.Proof)) == 0)
            return null;
        string token = People.Token();
        await work.RunAsync("DELETE FROM sign_in WHERE ends < @now", ("now", work.Now));
        await work.RunAsync("INSERT INTO sign_in (hash, person_id, begun, seen, ends) VALUES (@hash, @person, @now, @now, @ends)",
            ("hash", People.Hash(token)), ("person", person.Id), ("now", work.Now), ("ends", Work.Text(_database.Now + Lasts(person.Access.Role).Whole)));
        await Events.WriteAsync(work, person.Id.ToString(), AuditCodes.SignedIn, $"person/{person.Id}", null, way.How);
        return token;
    }, cancel);

    /// <summary>Who is signed in by a cookie; null when nobody is, or was for too long without a sign of life.</summary>
    public async Task<Person?> OfAsync(string token, CancellationToken cancel = default)
    {
        string hash = People.Hash(token);
        var (person, isOld) = await _database.ReadAsync(async work =>
        {
            if (await People.SignedInAsync(work, hash) is not var (who, seen, begun))
                return default((Person?, bool));
            var now = _database.Now;
            return begun + Lasts(who.Access.Role).Whole < now || seen + Lasts(who.Access.Role).Idle < now ? default : (who, seen + Noted < now);
        }, cancel);
        if (isOld)
            await _database.WriteAsync(work => work.RunAsync("UPDATE sign_in SET seen = @now WHERE hash = @hash", ("now", work.Now), ("hash", hash)), cancel);
        return person;
    }

    /// <summary>Signs one browser out.</summary>
    public Task EndAsync(string token, CancellationToken cancel = default) => _database.WriteAsync(async work =>
    {
        string hash = People.Hash(token);
        if (await work.ValueAsync("SELECT person_id FROM sign_in WHERE hash = @hash", ("hash", hash)) is string person)
        {
            await work.RunAsync("DELETE FROM sign_in WHERE hash = @hash", ("hash", hash));
            await Events.WriteAsync(work, person, AuditCodes.SignedOut, $"person/{person}");
        }
        return true;
    }, cancel);

    /// <summary>Signs somebody out everywhere.</summary>
    public Task EndAllAsync(Guid person, string who, CancellationToken cancel = default) => _database.WriteAsync(async work =>
    {
        int ended = await work.RunAsync("DELETE FROM sign_in WHERE person_id = @person", ("person", person));
        await Events.WriteAsync(work, who, AuditCodes.SignedOut, $"person/{person}", null, $"everywhere ({ended})");
        return true;
    }, cancel);

    /// <summary>In how many browsers somebody is signed in.</summary>
    public Task<long> CountAsync(Guid person, CancellationToken cancel = default) => _database.ReadAsync(
        work => work.NumberAsync($"SELECT count(*) FROM sign_in WHERE person_id = @person AND ends >= '{work.Now}'", ("person", person)), cancel);
}
