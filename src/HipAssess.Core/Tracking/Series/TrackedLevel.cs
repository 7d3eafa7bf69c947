using HipAssess.Domain;

namespace HipAssess.Tracking.Series;

/// <summary>A stretch of test days in which nothing changed beyond error.</summary>
/// <param name="From">First test day.</param>
/// <param name="To">Last test day.</param>
/// <param name="Tests">Number of test days.</param>
/// <param name="Mean">Weighted mean on the scale of the series: of ln strength or ln(right/left); of a range of motion, in its unit.</param>
/// <param name="Sem">Its standard error.</param>
public sealed record TrackedLevel(TestDay From, TestDay To, int Tests, double Mean, double Sem)
{
    /// <summary>exp of the mean of ln strengths: in their unit.</summary>
    public double GeometricMean => Math.Exp(Mean);
}
