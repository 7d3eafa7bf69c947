namespace HipAssess.Store.Kept;

/// <summary>Who did what when. No codes, names or measurements are in it.</summary>
/// <param name="Number">From 1, in the order things were done, whatever the clock says.</param>
/// <param name="At">When.</param>
/// <param name="Who">Who.</param>
/// <param name="What">E.g. <c>session_amended</c>; see <see cref="AuditCodes"/>.</param>
/// <param name="About">What it was done to, e.g. <c>session/…</c>; empty for the store as a whole.</param>
/// <param name="AthleteId">The athlete it concerns; null for none.</param>
/// <param name="Athlete">The athlete's id in files, while the athlete is in the store.</param>
/// <param name="Detail">E.g. <c>version 2</c>; may be empty.</param>
public sealed record AuditEvent(long Number, DateTimeOffset At, string Who, string What, string About, Guid? AthleteId, string? Athlete, string Detail);

/// <summary>Which events to list; null takes all.</summary>
public sealed record AuditFilter
{
    /// <summary>Before this number: the next page of a list, newest first.</summary>
    public long? Before { get; init; }

    /// <summary>About one athlete, by the id in files.</summary>
    public string? Athlete { get; init; }

    /// <summary>By one person.</summary>
    public string? Who { get; init; }
}

/// <summary>How far the store has come: what is derived of sessions may be kept as long as this stays the same.</summary>
/// <param name="All">Number of the event that changed sessions or athletes last; 0 for none.</param>
/// <param name="Controls">Number of the event that changed a control's session last; 0 for none.</param>
public sealed record Changes(long All, long Controls);
