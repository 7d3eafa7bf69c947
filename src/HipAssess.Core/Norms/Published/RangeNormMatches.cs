using System.Collections.Immutable;

namespace HipAssess.Norms.Published;

/// <summary>The published norms that a range of motion may stand beside.</summary>
/// <param name="Used">The one compared with; null when none fits.</param>
/// <param name="Context">The same movement, measured otherwise or on others: shown, no verdict; the nearest three.</param>
/// <param name="IsNamed">The user named the set.</param>
public sealed record RangeNormMatches(PublishedRange? Used, ImmutableArray<PublishedRange> Context, bool IsNamed)
{
    /// <summary>None.</summary>
    public static RangeNormMatches None { get; } = new(null, [], IsNamed: false);
}
