using System.Collections.Immutable;
using HipAssess.Domain;
using HipAssess.Mobility;
using HipAssess.Strength;

namespace HipAssess.Studies;

/// <summary>Every option that shapes a study.</summary>
public sealed record StudySettings
{
    /// <summary>What stands for a side.</summary>
    public StrengthChoice Strength { get; init; } = StrengthChoice.Best;

    /// <summary>How strength is normalised; allometric as in the study.</summary>
    public Normalisation Normalise { get; init; } = Normalisation.Allometric;

    /// <summary>Side differences of controls are tested against ±ln(1 + P/100).</summary>
    public double EquivalenceBoundPercent { get; init; } = 5;

    /// <summary>The muscle groups compared, which are also the family of Holm's correction; empty: all in the input.</summary>
    public ImmutableArray<MuscleGroup> Muscles { get; init; } = [];

    /// <summary>What stands for a side of a movement.</summary>
    public RangeChoice Mobility { get; init; } = RangeChoice.Mean;

    /// <summary>Side differences of the controls' ranges are tested against ± so many degrees.</summary>
    public double EquivalenceBoundDegrees { get; init; } = 5;

    /// <summary>±ln(1 + P/100).</summary>
    public double EquivalenceBoundLn => Math.Log(1 + EquivalenceBoundPercent / 100);
}
