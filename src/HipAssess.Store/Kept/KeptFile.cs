namespace HipAssess.Store.Kept;

/// <summary>An imported file, kept byte for byte.</summary>
/// <param name="Id">Its id.</param>
/// <param name="Name">Its name, without folder.</param>
/// <param name="Options">The import options it was read with, as the door writes them.</param>
/// <param name="Sha256">In lower-case hexadecimal; no two kept files share it.</param>
/// <param name="Size">Bytes.</param>
/// <param name="Who">Who brought it first.</param>
/// <param name="At">When.</param>
public sealed record KeptFile(Guid Id, string Name, string Options, string Sha256, long Size, string Who, DateTimeOffset At);

/// <summary>A file to be kept with what was read from it.</summary>
/// <param name="Name">Its name, without folder.</param>
/// <param name="Options">The import options it was read with.</param>
/// <param name="Content">Its bytes; can be read from any place.</param>
/// <param name="Athletes">Ids of all athletes the file has rows of, those whose sessions are not stored from it too.</param>
/// <param name="Sessions">What is to be stored from it.</param>
public sealed record FileOffer(string Name, string Options, Stream Content, IReadOnlyCollection<string> Athletes, IReadOnlyList<SessionOffer> Sessions)
{
    /// <summary>The team of athletes who are not in the store yet; null for none.</summary>
    public string? Team { get; init; }

    /// <summary>It may hold rows of people who are not among <see cref="Athletes"/>: rows left out, other sheets.</summary>
    public bool IsPartial { get; init; }
}

/// <summary>What became of a file: all of it is kept, or nothing.</summary>
/// <param name="File">The kept file; null when it was refused.</param>
/// <param name="WasKnown">The same bytes were kept before; <paramref name="File"/> is that one.</param>
/// <param name="Sessions">What was stored, in the order it was offered; empty when it was refused.</param>
/// <param name="Conflicts">Every session that is not as it was when the file was looked at; empty when it was kept.</param>
public sealed record FileOutcome(
    KeptFile? File, bool WasKnown, IReadOnlyList<StoredSession> Sessions, IReadOnlyList<Conflict<StoredSession>> Conflicts);
