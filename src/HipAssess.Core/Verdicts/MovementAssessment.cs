using System.Collections.Immutable;
using HipAssess.Domain;
using HipAssess.Mobility;
using HipAssess.Norms;
using HipAssess.Norms.Published;

namespace HipAssess.Verdicts;

/// <summary>Everything found about one movement in one session, in its unit.</summary>
/// <param name="Day">The readings, the range of each side, their difference and its error bound.</param>
/// <param name="DifferenceNorm">The difference among controls; null when none applies.</param>
/// <param name="ValueNorm">
/// The range of each side in a norm; null when none applies. Values are turned where smaller is more range (<see cref="Printed"/>).
/// </param>
/// <param name="Published">The published norms it stands beside.</param>
/// <param name="Flag">The verdict.</param>
/// <param name="Reasons">Why, most important first; never empty.</param>
/// <param name="Notes">Why something is null.</param>
public sealed record MovementAssessment(
    DayRange Day, DifferenceNorm? DifferenceNorm, ValueNorm? ValueNorm, RangeNormMatches Published,
    Flag Flag, ImmutableArray<Reason> Reasons, ImmutableArray<Note> Notes)
{
    /// <summary>The readings it rests on.</summary>
    public MovementTest Test => Day.Test;

    /// <summary>The range of a side.</summary>
    public SideRange? On(Side side) => Day.On(side);

    /// <summary>A value of the norm as it was measured.</summary>
    public double Printed(double ofNorm) => Test.Movement.IsMoreWhenSmaller() ? -ofNorm : ofNorm;

    /// <summary>The range of a side is in the upper tail of own controls: said in words, never flagged.</summary>
    public bool IsUnusuallyMuch(Side side) =>
        ValueNorm?.On(side) is { Significance: not null, P: { } p } && 1 - p < Thresholds.Limits.Watch;
}
