using HipAssess.Domain;
using HipAssess.Strength;
using HipAssess.Verdicts;

namespace HipAssess.Tracking;

/// <summary>One muscle group on one test day. Strengths are in the unit of the history they belong to, not normalised.</summary>
/// <param name="When">Test day.</param>
/// <param name="Left">Left strength; null when not measured.</param>
/// <param name="Right">Right strength; null when not measured.</param>
/// <param name="Day">What that day says by itself.</param>
/// <param name="Assessed">What was found that day; null where only the strengths are followed.</param>
public sealed record TrackedPoint(TestDay When, double? Left, double? Right, DayStrength Day, MuscleAssessment? Assessed) : IFollowedPoint
{
    /// <inheritdoc/>
    public int? ErrorDf => Day.ErrorBound.Df;

    /// <summary>Standard error of one side's strength that day, ln scale.</summary>
    public double Sem => Day.ErrorBound.Sem;

    /// <summary>The strength of a side.</summary>
    public double? On(Side side) => side == Side.Left ? Left : Right;

    /// <summary>The strength of a side is no maximum.</summary>
    public bool IsLimitedByPain(Side side) => Day.On(side)?.LimitedByPain == true;

    /// <inheritdoc/>
    public (double Value, double Sem)? Counted(Side side) => Ln(side);

    /// <inheritdoc/>
    public (double Value, double Sem)? CountedDifference => LnRatio;

    /// <summary>A side's ln strength with its error; null when not measured or limited by pain.</summary>
    public (double Value, double Sem)? Ln(Side side) => On(side) is { } value && !IsLimitedByPain(side) ? (Math.Log(value), Sem) : null;

    /// <summary>ln(right/left) with its error; likewise.</summary>
    public (double Value, double Sem)? LnRatio =>
        Day.Difference is { IsMarked: false } difference ? (difference.LnRatio, Day.ErrorBound.DifferenceSem) : null;
}
