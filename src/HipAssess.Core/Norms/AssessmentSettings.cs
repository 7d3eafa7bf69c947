using HipAssess.Mobility;
using HipAssess.Norms.Files;
using HipAssess.Strength;
using HipAssess.Thresholds;

namespace HipAssess.Norms;

/// <summary>Every option that shapes an assessment.</summary>
public sealed record AssessmentSettings
{
    /// <summary>What stands for a side.</summary>
    public StrengthChoice Strength { get; init; } = StrengthChoice.Best;

    /// <summary>How strength is normalised.</summary>
    public Normalisation Normalise { get; init; } = Normalisation.Mass;

    /// <summary>
    /// Two test days at most this far apart that agree are judged by their mean; null to judge every day by itself.
    /// </summary>
    public int? RetestDays { get; init; } = Limits.RetestDays;

    /// <summary>Only the newest session of each athlete is reported.</summary>
    public bool Latest { get; init; }

    /// <summary>Error of measurement per muscle group.</summary>
    public ReliabilitySet Reliability { get; init; } = ReliabilitySet.Shipped;

    /// <summary>What stands for a side of a movement.</summary>
    public RangeChoice Mobility { get; init; } = RangeChoice.Mean;

    /// <summary>Error of measurement per movement.</summary>
    public RangeReliabilitySet RangeReliability { get; init; } = RangeReliabilitySet.Shipped;

    /// <summary>The norm file the user named; asked before the controls of the input.</summary>
    public NormFile? NormFile { get; init; }

    /// <summary>The published set the user named; asked before any other norm.</summary>
    public string? NormSet { get; init; }
}
