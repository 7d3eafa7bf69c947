using System.Collections.Immutable;
using HipAssess.Domain;
using HipAssess.Norms;

namespace HipAssess.Asymmetry;

/// <summary>The ratios of muscle groups the report gives.</summary>
public enum RatioKind
{
    /// <summary>Adductors : abductors.</summary>
    AdductorsToAbductors,

    /// <summary>External : internal rotators.</summary>
    ExternalToInternalRotators,

    /// <summary>Flexors : extensors.</summary>
    FlexorsToExtensors,
}

/// <summary>One ratio of a session. Ratios are never flagged.</summary>
/// <param name="Kind">Which muscle groups.</param>
/// <param name="Left">Left ratio; null when a part is missing.</param>
/// <param name="Right">Right ratio; null when a part is missing.</param>
/// <param name="Norm">The ratios among controls (on ln); null when none applies.</param>
/// <param name="Notes">Why something is null, and protocol caveats.</param>
public sealed record Ratio(RatioKind Kind, double? Left, double? Right, RatioNorm? Norm, ImmutableArray<Note> Notes);
