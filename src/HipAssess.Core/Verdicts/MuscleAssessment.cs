using System.Collections.Immutable;
using HipAssess.Domain;
using HipAssess.Norms;
using HipAssess.Norms.Published;
using HipAssess.Strength;

namespace HipAssess.Verdicts;

/// <summary>Everything found about one muscle group in one session.</summary>
/// <param name="Test">The readings it rests on.</param>
/// <param name="NormalisedUnit">Unit of the normalised strength; null when there is none.</param>
/// <param name="Left">Left strength; null when not measured.</param>
/// <param name="Right">Right strength; null when not measured.</param>
/// <param name="Difference">Side difference, of both days where a retest agrees; null when a side is missing.</param>
/// <param name="ErrorBound">What measurement error alone can make of it.</param>
/// <param name="DifferenceNorm">The side difference among controls; null when none applies.</param>
/// <param name="StrengthNorm">The strength of each side among controls; null when none applies.</param>
/// <param name="Flag">The verdict.</param>
/// <param name="Reasons">Why, most important first; never empty.</param>
/// <param name="Notes">Why something is null.</param>
public sealed record MuscleAssessment(
    MuscleTest Test,
    StrengthUnit? NormalisedUnit,
    SideStrength? Left,
    SideStrength? Right,
    SideDifference? Difference,
    ErrorBound ErrorBound,
    DifferenceNorm? DifferenceNorm,
    ValueNorm? StrengthNorm,
    Flag Flag,
    ImmutableArray<Reason> Reasons,
    ImmutableArray<Note> Notes)
{
    /// <summary>Published strength norms that fit as well as the one used or, where none fits, came closest.</summary>
    public ImmutableArray<NormMatch> OtherNorms { get; init; } = [];

    /// <summary>The test day soon before this one; null when there is none with this muscle group.</summary>
    public Retest<DayStrength>? Retest { get; init; }

    /// <summary>What the verdict rests on: the day itself, or the mean of two that agree.</summary>
    public required DayStrength Judged { get; init; }

    /// <summary>What the day says by itself.</summary>
    public DayStrength Day => Retest?.Day ?? Judged;

    /// <summary>The strength of a side.</summary>
    public SideStrength? On(Side side) => side == Side.Left ? Left : Right;

    /// <summary>The side difference is larger than measurement error can explain, and may be judged.</summary>
    public bool IsBeyondError => Difference is { IsMarked: false } difference && Math.Abs(difference.LnRatio) > ErrorBound.LnRatio;
}
