using System.Diagnostics;
using HipAssess.Reports.Words.Doors;
using HipAssess.Store.Kept;
using HipAssess.Web.Actions;
using Microsoft.AspNetCore.Identity;
using Microsoft.Extensions.DependencyInjection;

namespace HipAssess.Web.Accounts;

/// <summary>Passwords, by the framework's own hashing and locking.</summary>
internal static class Passwords
{
    /// <summary>Letters of a password at least: length is what makes one hard to guess (NIST SP 800-63B), so no kinds of letters are asked for.</summary>
    public const int Shortest = 12;

    /// <summary>Letters at most.</summary>
    public const int Longest = 200;

    private const int MostTries = 5;

    private static readonly PasswordHasher<Account> Hasher = new();

    // Who has an account is counted, noted and locked, and whoever is not there is not: some milliseconds that would tell one from the other. No refusal comes before this, in real time.
    private static readonly TimeSpan RefusedAfter = TimeSpan.FromSeconds(0.3);

    // Somebody who is not there is compared too, which is most of the work.
    private static readonly Account Nobody = new(new Person(Guid.Empty, "nobody", Access.OfAthlete(Guid.Empty)));
    private static readonly Lazy<string> HashOfNobody = new(() => Hasher.HashPassword(Nobody, Guid.NewGuid().ToString()));

    /// <summary>The framework's rules.</summary>
    public static void Rules(IdentityOptions options)
    {
        options.Lockout.MaxFailedAccessAttempts = MostTries;
        options.Lockout.DefaultLockoutTimeSpan = TimeSpan.FromMinutes(15);
        options.User.AllowedUserNameCharacters = "";
    }

    /// <summary>A password as it is kept.</summary>
    public static string Hash(Person person, string password) => Hasher.HashPassword(new Account(person), password);

    /// <summary>What is wrong with a new password; null for nothing.</summary>
    public static string? Wrong(string? password, string? again, Person person) => password switch
    {
        null or { Length: < Shortest } => AccountWords.TooShort(Shortest),
        { Length: > Longest } => AccountWords.TooLong(Longest),
        _ when password != again => AccountWords.NotTheSame,
        _ when Person.Sought(password).Contains(Person.Sought(person.Name), StringComparison.Ordinal) && person.Name.Length > 3 => AccountWords.HoldsTheName,
        _ when password.Distinct().Count() < 5 => AccountWords.TooSimple,
        _ => null,
    };

    /// <summary>
    /// Who comes in by a name and a password. What is wrong is not said, nor told by how long it takes: neither who has an account, nor who is locked.
    /// </summary>
    public static async Task<Person?> AdmitAsync(Visit visit, string name, string password)
    {
        // Once the form is read: whoever sends it slowly must not have waited already.
        long begun = Stopwatch.GetTimestamp();
        var person = await RightAsync(visit, name, password);
        if (person is null) // a busy machine takes longer than one wait: then it is two, for everybody
            await Task.Delay(RefusedAfter - TimeSpan.FromTicks(Stopwatch.GetElapsedTime(begun).Ticks % RefusedAfter.Ticks), visit.Gone);
        return person;
    }

    private static async Task<Person?> RightAsync(Visit visit, string name, string password)
    {
        var people = visit.Store.People;
        if (password.Length > Longest)
            return null;
        var users = visit.Context.RequestServices.GetRequiredService<UserManager<Account>>();
        var account = await people.NamedAsync(name, visit.Gone) is { } person ? new Account(person) : Nobody;
        account.Failed = await people.TryAsync(account.Person.Id, MostTries, visit.Gone);
        bool mayTry = account.Failed > 0;
        var verified = Hasher.VerifyHashedPassword(account, account.Person.Password ?? HashOfNobody.Value, password);
        if (!mayTry || account.Person.Password is null || verified == PasswordVerificationResult.Failed)
        {
            await people.FailAsync(account.Person.Id, visit.Gone);
            if (mayTry)
                await users.AccessFailedAsync(account);
            else if (account != Nobody && !(account.Person.LockedUntil >= visit.Door.Clock.GetUtcNow()))
                await users.SetLockoutEndDateAsync(account, visit.Door.Clock.GetUtcNow() + users.Options.Lockout.DefaultLockoutTimeSpan); // as many as may be are being looked at
            return null;
        }
        await users.ResetAccessFailedCountAsync(account);
        if (verified != PasswordVerificationResult.SuccessRehashNeeded)
            return account.Person;
        string newer = Hash(account.Person, password);
        if (await people.RehashAsync(account.Person.Id, account.Person.Password, newer, visit.Gone))
            return account.Person with { Password = newer };
        // Another browser did so in this moment, or it is another password by now.
        return await people.OneAsync(account.Person.Id, visit.Gone) is { Password: { } now } again && Hasher.VerifyHashedPassword(account, now, password) == PasswordVerificationResult.Success ? again : null;
    }
}
