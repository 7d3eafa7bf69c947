using HipAssess.Domain;

namespace HipAssess.Store.Kept;

/// <summary>An athlete in the store, with what a list says of the tests.</summary>
/// <param name="Id">Stable; appears in the audit.</param>
/// <param name="Code">The athlete's id as in files.</param>
/// <param name="About">What people keep of the athlete.</param>
/// <param name="Version">Grows with each change of <paramref name="About"/>.</param>
/// <param name="Tests">Number of test days.</param>
/// <param name="LastDay">The newest test day; null for none, or none with a date.</param>
/// <param name="Group">Group in the newest session; null when not stated there.</param>
public sealed record AthleteEntry(Guid Id, string Code, AboutAthlete About, long Version, long Tests, DateOnly? LastDay, Group? Group);

/// <summary>What people keep of an athlete beside the tests; null where nothing.</summary>
/// <param name="Name">The athlete's name.</param>
/// <param name="Team">The team's name.</param>
/// <param name="Note">A note.</param>
public sealed record AboutAthlete(string? Name = null, string? Team = null, string? Note = null);

/// <summary>Which athletes to list; null takes all.</summary>
public sealed record AthleteFilter
{
    /// <summary>In the id or name, whatever the case.</summary>
    public string? Text { get; init; }

    /// <summary>The team.</summary>
    public string? Team { get; init; }

    /// <summary>The group in the newest session.</summary>
    public Group? Group { get; init; }
}

/// <summary>One page of a list.</summary>
/// <param name="Rows">The rows of the page.</param>
/// <param name="Total">How many rows all pages have.</param>
public sealed record Page<T>(IReadOnlyList<T> Rows, long Total);

/// <summary>What went with an athlete.</summary>
/// <param name="Tests">Test days, each with all its versions.</param>
/// <param name="Drafts">Drafts of the athlete.</param>
/// <param name="Files">Kept files that had rows of the athlete, removed whole.</param>
/// <param name="SharedFiles">Of these, files that had rows of others too; the others' tests stay.</param>
public sealed record AthleteDeletion(long Tests, long Drafts, long Files, long SharedFiles)
{
    /// <summary>Daily copies that could not be opened and still hold the athlete: delete them by hand.</summary>
    public IReadOnlyList<string> CopiesLeft { get; init; } = [];
}
