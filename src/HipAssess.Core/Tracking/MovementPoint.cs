using HipAssess.Domain;
using HipAssess.Mobility;
using HipAssess.Verdicts;

namespace HipAssess.Tracking;

/// <summary>One movement on one test day, in its unit.</summary>
/// <param name="When">Test day.</param>
/// <param name="Day">What that day says by itself.</param>
/// <param name="Assessed">What was found that day; null where only the ranges are followed.</param>
public sealed record MovementPoint(TestDay When, DayRange Day, MovementAssessment? Assessed) : IFollowedPoint
{
    /// <inheritdoc/>
    public int? ErrorDf => Day.ErrorBound.Df;

    /// <summary>The range of a side; null when not measured.</summary>
    public double? On(Side side) => Day.On(side)?.Value;

    /// <summary>The range of a side is no end of a range.</summary>
    public bool IsLimitedByPain(Side side) => Day.On(side)?.LimitedByPain == true;

    /// <summary>A side's range with its error; null when not measured or limited by pain.</summary>
    public (double Value, double Sem)? Counted(Side side) => On(side) is { } value && !IsLimitedByPain(side) ? (value, Day.ErrorBound.On(side)) : null;

    /// <summary>right − left with its error; likewise.</summary>
    public (double Value, double Sem)? CountedDifference =>
        Day.Difference is { IsMarked: false } difference ? (difference.Value, Day.ErrorBound.DifferenceSem) : null;
}
