using System.Collections.Immutable;
using HipAssess.Domain;
using HipAssess.Mobility;
using HipAssess.Norms;
using HipAssess.Norms.Published;

namespace HipAssess.Verdicts;

/// <summary>Everything found about one movement in one session, in its unit.</summary>
/// <param name="Judged">What the verdict rests on, difference and error bound among it: the day itself, or the mean of two that agree.</param>
/// <param name="DifferenceNorm">The difference among controls; null when none applies.</param>
/// <param name="ValueNorm">
/// The range of each side in a norm; null when none applies. Values are turned where smaller is more range (<see cref="Printed"/>).
/// </param>
/// <param name="Published">The published norms it stands beside.</param>
/// <param name="Flag">The verdict.</param>
/// <param name="Reasons">Why, most important first; never empty.</param>
/// <param name="Notes">Why something is null.</param>
public sealed record MovementAssessment(
    DayRange Judged, DifferenceNorm? DifferenceNorm, ValueNorm? ValueNorm, RangeNormMatches Published,
    Flag Flag, ImmutableArray<Reason> Reasons, ImmutableArray<Note> Notes)
{
    /// <summary>The test day soon before this one; null when there is none with this movement.</summary>
    public Retest<DayRange>? Retest { get; init; }

    /// <summary>What the day says by itself.</summary>
    public DayRange Day => Retest?.Day ?? Judged;

    /// <summary>The readings it rests on.</summary>
    public MovementTest Test => Judged.Test;

    /// <summary>The side difference judged; null when a side is missing.</summary>
    public RangeDifference? Difference => Judged.Difference;

    /// <summary>What measurement error alone can make of it.</summary>
    public RangeErrorBound ErrorBound => Judged.ErrorBound;

    /// <summary>The difference is larger than measurement error can explain, and may be judged.</summary>
    public bool IsBeyondError => Judged.IsBeyondError;

    /// <summary>The range of a side.</summary>
    public SideRange? On(Side side) => Day.On(side);

    /// <summary>A value of the norm as it was measured.</summary>
    public double Printed(double ofNorm) => Test.Movement.IsMoreWhenSmaller() ? -ofNorm : ofNorm;

    /// <summary>The range of a side is in the upper tail of own controls: said in words, never flagged.</summary>
    public bool IsUnusuallyMuch(Side side) =>
        ValueNorm?.On(side) is { Significance: not null, P: { } p } && 1 - p < Thresholds.Limits.Watch;
}
