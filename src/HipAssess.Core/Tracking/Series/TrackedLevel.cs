using HipAssess.Domain;
namespace HipAssess.Tracking.Series;

/// <summary>A stretch of test days in which nothing changed beyond error.</summary>
/// <param name="From">First test day.</param>
/// <param name="To">Last test day.</param>
/// <param name="Tests">Number of test days.</param>
/// <param name="Ln">Weighted mean: of ln strength or ln(right/left); of a range of motion, in its unit.</param>
/// <param name="SemLn">Its standard error.</param>
public sealed record TrackedLevel(TestDay From, TestDay To, int Tests, double Ln, double SemLn)
{
    /// <summary>exp of it: the geometric mean, in the unit.</summary>
    public double Value => Math.Exp(Ln);
}
