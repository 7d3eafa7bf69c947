namespace HipAssess.Store.Kept;

/// <summary>What became of a change: kept, or refused because what is stored is not what the change was made of.</summary>
/// <param name="Kept">What is stored now by this change; null when it was refused.</param>
/// <param name="Conflict">Why it was refused, with both; null when it was kept.</param>
public sealed record Change<T>(T? Kept, Conflict<T>? Conflict)
    where T : class
{
    /// <summary>It was kept.</summary>
    public bool IsKept => Conflict is null;
}

/// <summary>Two people changed one thing: nothing was overwritten, and here are both.</summary>
/// <param name="Stored">What is stored; null when it is gone.</param>
/// <param name="Offered">What was to be stored; null for a deletion.</param>
public sealed record Conflict<T>(T? Stored, T? Offered)
    where T : class;
