using HipAssess.Domain;
using HipAssess.Verdicts;

namespace HipAssess.Tracking;

/// <summary>One muscle group on one test day. Strengths are in the unit of the history they belong to, not normalised.</summary>
/// <param name="Date">Test day.</param>
/// <param name="Left">Left strength; null when not measured.</param>
/// <param name="Right">Right strength; null when not measured.</param>
/// <param name="Assessed">What was found that day.</param>
public sealed record TrackedPoint(DateOnly Date, double? Left, double? Right, MuscleAssessment Assessed)
{
    /// <summary>Standard error of one side's strength that day, ln scale.</summary>
    public double Sem => Assessed.ErrorBound.Sem;

    /// <summary>The strength of a side.</summary>
    public double? On(Side side) => side == Side.Left ? Left : Right;

    /// <summary>The strength of a side is no maximum.</summary>
    public bool IsLimitedByPain(Side side) => Assessed.On(side)?.LimitedByPain == true;
}
