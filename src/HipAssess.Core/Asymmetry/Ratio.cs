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

/// <summary>The fixed names of the ratios in files and JSON.</summary>
public static class RatioNames
{
    private static readonly string[] Names = ["adductors_to_abductors", "external_to_internal_rotators", "flexors_to_extensors"];

    /// <summary>E.g. <c>adductors_to_abductors</c>.</summary>
    public static string Name(this RatioKind kind) => Names[(int)kind];

    /// <summary>The ratio of that fixed name; null when there is none.</summary>
    public static RatioKind? Parse(string name) => Array.IndexOf(Names, name) is >= 0 and var index ? (RatioKind)index : null;
}

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
