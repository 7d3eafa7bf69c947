using System.Collections.Immutable;
using HipAssess.Domain;
using HipAssess.Norms;
using HipAssess.Norms.Published;
using HipAssess.Strength;

namespace HipAssess.Verdicts;

/// <summary>One ratio of a session. Ratios are never flagged.</summary>
/// <param name="Kind">Which muscle groups.</param>
/// <param name="Left">Left ratio; null when a part is missing.</param>
/// <param name="Right">Right ratio; null when a part is missing.</param>
/// <param name="Norm">The norm they are compared with: controls on ln, a published one on the printed scale; null when none applies.</param>
/// <param name="Notes">Why something is null, and protocol caveats.</param>
public sealed record Ratio(RatioKind Kind, double? Left, double? Right, RatioNorm? Norm, ImmutableArray<Note> Notes)
{
    /// <summary>Published norms that fit as well as the one used or, where none fits, came closest.</summary>
    public ImmutableArray<NormMatch> OtherNorms { get; init; } = [];
}
