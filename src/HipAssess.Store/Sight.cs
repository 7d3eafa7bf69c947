using System.Collections.Immutable;
using HipAssess.Store.Kept;

namespace HipAssess.Store;

/// <summary>
/// Which athletes somebody may see. This is the one place that says so: every room of a store asks here, and what it does not let
/// through is as if it were not there.
/// </summary>
public sealed record Sight
{
    private readonly ImmutableArray<string>? teams;
    private readonly Guid? athlete;
    private readonly string who = "";

    private Sight(ImmutableArray<string>? teams = null, Guid? athlete = null, string who = "") => (this.teams, this.athlete, this.who) = (teams, athlete, who);

    /// <summary>Every athlete: for an administrator, a clinician of all teams, and whoever has the store for themselves.</summary>
    public static Sight Everybody { get; } = new();

    /// <summary>What somebody with an account may see.</summary>
    public static Sight Of(Person person) => person.Access switch
    {
        { Role: Role.Athlete } => new(athlete: person.Access.Athlete ?? Guid.Empty, who: person.Id.ToString()),
        { Role: Role.Clinician, SeesAll: false } => new(person.Access.Teams, who: person.Id.ToString()),
        _ => Everybody,
    };

    /// <summary>True where no athlete is hidden.</summary>
    public bool IsEverybody => teams is null && athlete is null;

    /// <summary>True where somebody sees nobody but themselves.</summary>
    public bool IsOneself => athlete is not null;

    /// <summary>The teams whose athletes are seen; null where teams decide nothing.</summary>
    public IReadOnlyList<string>? Teams => teams;

    /// <summary>Whether an athlete may be seen.</summary>
    /// <param name="id">The athlete's stable id.</param>
    /// <param name="team">Their team; null for none.</param>
    public bool Sees(Guid id, string? team) => athlete is { } own ? own == id : teams is not { } mine || (team is not null && mine.Contains(team, StringComparer.Ordinal));

    /// <summary>The team a new athlete gets where none was told; null for none.</summary>
    /// <exception cref="OutOfSightException">No athlete may be added, or not to that team.</exception>
    internal string? TeamOf(string? told)
    {
        if (athlete is not null)
            throw OnlyOneself;
        if (teams is not { } mine)
            return told;
        if (mine.IsEmpty)
            throw new OutOfSightException("Your account belongs to no team, so it cannot add athletes. Ask an administrator.");
        return told is null ? mine[0] : mine.Contains(told, StringComparer.Ordinal) ? told : throw new OutOfSightException("Athletes can be put into your own teams only. Nothing was changed.");
    }

    /// <summary>An athlete's account asked for somebody else: said alike of who is there and who is not.</summary>
    internal static OutOfSightException OnlyOneself => new("Only your own tests can be kept under this account. Ask whoever invited you to add somebody else.");

    /// <summary>Said of a session that was stored by somebody else, where only one's own may be changed.</summary>
    public static OutOfSightException OnlyTheirs => new("This test was taken by somebody else, so only they can change it. Nothing was changed; keep yours under another day, or tell them.");

    /// <summary>Says no where a session was stored by somebody else and only one's own may be changed.</summary>
    internal bool IsOthers(IEnumerable<string> writers) => athlete is not null && writers.Any(writer => writer != who);

    /// <summary>The condition on a row of <c>athlete</c>.</summary>
    internal string Athletes => athlete is { } own ? $"athlete.id = '{own:D}'"
        : teams is not null ? $"athlete.team IN (SELECT team FROM person_team WHERE person_id = '{who}')"
        : "1 = 1";

    /// <summary>The condition on a column that names an athlete.</summary>
    internal string Owning(string column) => athlete is { } own ? $"{column} = '{own:D}'"
        : teams is not null ? $"{column} IN (SELECT athlete.id FROM athlete WHERE {Athletes})"
        : "1 = 1";

    /// <summary>The condition on a row of <c>draft</c>: of an athlete it was begun for who is seen; of nobody known, only by who began it.</summary>
    internal string Drafts => IsEverybody ? "1 = 1"
        : $"((draft.athlete_id IS NULL AND draft.who = '{who}') OR ({Owning("draft.athlete_id")}{(athlete is null ? "" : $" AND draft.who = '{who}'")}))";

    /// <summary>The condition on a row of <c>file</c>: all whom it has rows of are seen; those of nobody known only by who brought it.</summary>
    internal string Files => IsEverybody ? "1 = 1"
        : athlete is not null ? "1 = 0"
        : "NOT EXISTS (SELECT 1 FROM file_athlete LEFT JOIN athlete ON athlete.code = file_athlete.code WHERE file_athlete.file_id = file.id "
            + $"AND (CASE WHEN athlete.id IS NULL THEN file.who <> '{who}' ELSE athlete.team IS NULL OR NOT {Athletes} END)) "
            + $"AND (file.who = '{who}' OR EXISTS (SELECT 1 FROM file_athlete WHERE file_athlete.file_id = file.id))";
}

/// <summary>Something was asked for that the account may not do; nothing was changed. The message is for people.</summary>
public sealed class OutOfSightException(string message) : Exception(message);
