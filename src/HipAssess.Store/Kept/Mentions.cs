namespace HipAssess.Store.Kept;

/// <summary>Which files that were read in part hold words of an athlete: looked for before anything is deleted, since nobody can write meanwhile.</summary>
/// <param name="Words">The words.</param>
/// <param name="Files">The files looked through, and whether they hold one.</param>
internal sealed record Mentions(IReadOnlySet<string> Words, IReadOnlyDictionary<Guid, bool> Files)
{
    /// <summary>Nothing was looked through.</summary>
    public static Mentions None { get; } = new(new HashSet<string>(), new Dictionary<Guid, bool>());

    /// <summary>What is known of a file where these words are sought; null for nothing.</summary>
    public bool? Of(Guid file, IReadOnlySet<string> words) => Words.SetEquals(words) && Files.TryGetValue(file, out bool holds) ? holds : null;
}
