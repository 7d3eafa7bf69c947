using System.Collections.Immutable;

namespace HipAssess.Store.Kept;

/// <summary>What somebody with an account may do.</summary>
public enum Role
{
    /// <summary>Everything, accounts and the audit too.</summary>
    Administrator,

    /// <summary>Tests, imports, reports and studies of the athletes of their teams.</summary>
    Clinician,

    /// <summary>Sees and logs their own tests.</summary>
    Athlete,
}

/// <summary>Names of roles.</summary>
public static class Roles
{
    /// <summary>As it is written, e.g. <c>clinician</c>.</summary>
    public static string Name(this Role role) => role.ToString().ToLowerInvariant();
}

/// <summary>Somebody with an account.</summary>
/// <param name="Id">Stable; stands in the store as who did something.</param>
/// <param name="Name">What they sign in with.</param>
/// <param name="Access">What they may do, and of whom.</param>
public sealed record Person(Guid Id, string Name, Access Access)
{
    /// <summary>Grows with each change an administrator makes.</summary>
    public long Version { get; init; } = 1;

    /// <summary>Hash of the password, as the door makes it; null for none.</summary>
    public string? Password { get; init; }

    /// <summary>Wrong passwords since the last right one.</summary>
    public long Failed { get; init; }

    /// <summary>Nobody comes in by a password before; null when it is not locked.</summary>
    public DateTimeOffset? LockedUntil { get; init; }

    /// <summary>Who they are for another sign-in; null for none.</summary>
    public string? Subject { get; init; }

    /// <summary>When the account was made.</summary>
    public DateTimeOffset At { get; init; }

    /// <summary>The id of the athlete in files, where they are one.</summary>
    public string? AthleteCode { get; init; }

    /// <summary>How names are compared: upper and lower case make no difference.</summary>
    public static string Sought(string name) => name.Trim().ToUpperInvariant().ToLowerInvariant();
}

/// <summary>What somebody may do, and of whom.</summary>
/// <param name="Role">What.</param>
/// <param name="Teams">The teams of a clinician; the first is the one new athletes join.</param>
/// <param name="SeesAll">A clinician of all teams, and of athletes without one.</param>
/// <param name="Athlete">Who they are themselves, for an athlete.</param>
public sealed record Access(Role Role, ImmutableArray<string> Teams, bool SeesAll = false, Guid? Athlete = null)
{
    /// <summary>An administrator.</summary>
    public static Access Administrator { get; } = new(Role.Administrator, []);

    /// <summary>An athlete, who sees themselves.</summary>
    public static Access OfAthlete(Guid athlete) => new(Role.Athlete, [], Athlete: athlete);

    /// <inheritdoc/>
    public bool Equals(Access? other) => other is not null && (Role, SeesAll, Athlete) == (other.Role, other.SeesAll, other.Athlete) && Teams.SequenceEqual(other.Teams, StringComparer.Ordinal);

    /// <inheritdoc/>
    public override int GetHashCode() => HashCode.Combine(Role, SeesAll, Athlete, Teams.Length);
}

/// <summary>What became of a change of accounts.</summary>
public enum AccountChange
{
    /// <summary>It was made.</summary>
    Made,

    /// <summary>There is no such account, or athlete.</summary>
    NotThere,

    /// <summary>The name, or the athlete, has an account already.</summary>
    Taken,

    /// <summary>No administrator would be left.</summary>
    LastAdministrator,

    /// <summary>Somebody else changed it meanwhile.</summary>
    ChangedMeanwhile,
}
