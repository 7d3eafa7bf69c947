using HipAssess.Domain;

namespace HipAssess.Store.Kept;

/// <summary>A session as it is in the store now.</summary>
/// <param name="Id">Stable over all versions.</param>
/// <param name="Version">1 for the first.</param>
/// <param name="AthleteId">Whose it is.</param>
/// <param name="Session">The session.</param>
/// <param name="Typed">What was typed into a form, where it came from one; null otherwise.</param>
/// <param name="File">The kept file it came from; null when from none, or when that is deleted.</param>
/// <param name="Who">Who stored this version.</param>
/// <param name="At">When.</param>
public sealed record StoredSession(Guid Id, long Version, Guid AthleteId, Session Session, string? Typed, Guid? File, string Who, DateTimeOffset At);

/// <summary>One version of a session.</summary>
/// <param name="Version">1 for the first.</param>
/// <param name="Session">What held; null where this version is a deletion.</param>
/// <param name="Typed">What was typed into a form, where it came from one; null otherwise.</param>
/// <param name="File">The kept file it came from; null when from none, or when that is deleted.</param>
/// <param name="Who">Who stored it.</param>
/// <param name="At">When.</param>
public sealed record SessionVersion(long Version, Session? Session, string? Typed, Guid? File, string Who, DateTimeOffset At);

/// <summary>All versions of a session.</summary>
/// <param name="Id">Its id.</param>
/// <param name="Current">What holds; null when the session is deleted.</param>
/// <param name="Versions">All of them, newest first, the current one among them.</param>
public sealed record SessionHistory(Guid Id, StoredSession? Current, IReadOnlyList<SessionVersion> Versions);

/// <summary>A session to be stored: new, or in place of a version.</summary>
/// <param name="Session">The session.</param>
/// <param name="Typed">What was typed into a form; null when it came from none.</param>
/// <param name="Replaces">The version it is to replace; null for a new one.</param>
public sealed record SessionOffer(Session Session, string? Typed = null, Expected? Replaces = null);

/// <summary>A version that somebody looked at before changing it.</summary>
/// <param name="Id">What it is a version of.</param>
/// <param name="Version">Its version.</param>
public sealed record Expected(Guid Id, long Version);

/// <summary>Which sessions to read; null or false takes all.</summary>
public sealed record SessionFilter
{
    /// <summary>Every session.</summary>
    public static SessionFilter All { get; } = new();

    /// <summary>Of one athlete, by the id in files.</summary>
    public string? Athlete { get; init; }

    /// <summary>Of these athletes, by their stable ids.</summary>
    public IReadOnlyCollection<Guid>? Athletes { get; init; }

    /// <summary>Of athletes of one team.</summary>
    public string? Team { get; init; }

    /// <summary>On this day or later; leaves out sessions without a day.</summary>
    public DateOnly? From { get; init; }

    /// <summary>On this day or before; leaves out sessions without a day.</summary>
    public DateOnly? To { get; init; }

    /// <summary>Only what norms take of controls: of each the first session of every <see cref="HipAssess.Norms.Controls.ControlShape"/>, and those whose shape is not known.</summary>
    public bool ControlsForNorms { get; init; }

    /// <summary>Only so many of each athlete, the newest, until <see cref="To"/> where that is given; null for all.</summary>
    public int? Newest { get; init; }
}

/// <summary>Which test of an athlete is the newest, without what was measured.</summary>
/// <param name="Id">The session.</param>
/// <param name="AthleteId">Whose it is.</param>
/// <param name="Code">The athlete's id in files.</param>
/// <param name="Team">Their team; null for none.</param>
/// <param name="Day">The test day; null for none.</param>
/// <param name="Change">Number of the event that changed a session of the athlete last.</param>
/// <param name="Count">How many sessions the athlete has.</param>
public sealed record SessionHead(Guid Id, Guid AthleteId, string Code, string? Team, DateOnly? Day, long Change, long Count);
