using System.Collections.Immutable;

namespace HipAssess.Norms.Published;

/// <summary>A published norm held against one measurement.</summary>
/// <param name="Norm">The norm.</param>
/// <param name="Misfits">Why it does not fit; empty when it does.</param>
public sealed record NormMatch(PublishedNorm Norm, ImmutableArray<Misfit> Misfits)
{
    /// <summary>It may be used without being named.</summary>
    public bool Fits => Misfits.IsEmpty;

    /// <summary>Nothing speaks against it, something is merely not stated: it may stand as context, without verdict.</summary>
    public bool IsContext => !Misfits.Any(misfit => misfit.IsContradiction());
}

/// <summary>The published norms for one quantity of one measurement.</summary>
/// <param name="Used">The one used; null when none fits and none is named.</param>
/// <param name="Others">Others that fit as well, or, where none fits, the three that came closest.</param>
public sealed record NormMatches(NormMatch? Used, ImmutableArray<NormMatch> Others)
{
    /// <summary>No published norm at all.</summary>
    public static NormMatches None { get; } = new(null, []);
}
