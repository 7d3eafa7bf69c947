using HipAssess.Norms.Files;
using HipAssess.Strength;

namespace HipAssess.Norms;

/// <summary>Every option that shapes an assessment.</summary>
public sealed record AssessmentSettings
{
    /// <summary>What stands for a side.</summary>
    public StrengthChoice Strength { get; init; } = StrengthChoice.Best;

    /// <summary>How strength is normalised.</summary>
    public Normalisation Normalise { get; init; } = Normalisation.Mass;

    /// <summary>Only the newest session of each athlete is reported.</summary>
    public bool Latest { get; init; }

    /// <summary>Error of measurement per muscle group.</summary>
    public ReliabilitySet Reliability { get; init; } = ReliabilitySet.Shipped;

    /// <summary>The norm file the user named; asked before the controls of the input.</summary>
    public NormFile? NormFile { get; init; }

    /// <summary>The published set the user named; asked before any other norm.</summary>
    public string? NormSet { get; init; }
}
