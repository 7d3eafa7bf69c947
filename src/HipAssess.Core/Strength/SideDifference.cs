using HipAssess.Domain;

namespace HipAssess.Strength;

/// <summary>Right against left of one muscle group in a session.</summary>
/// <param name="LnRatio">ln(right/left): positive means the right is stronger.</param>
/// <param name="Percent">100·(stronger − weaker)/stronger, from 0 to 100.</param>
/// <param name="WeakerSide">Null when both sides are equal.</param>
/// <param name="LsiPercent">100·injured/uninjured; null when no injured side is known.</param>
/// <param name="IsMarked">A side is limited by pain: shown, not judged.</param>
public sealed record SideDifference(
    double LnRatio,
    double Percent,
    Side? WeakerSide,
    double? LsiPercent,
    bool IsMarked)
{
    /// <summary>Other indices in use, one sign rule for all: worked out when asked for.</summary>
    public AsymmetryIndices Indices => SideDifferences.Indices(Sides.Left, Sides.Right);

    internal (double Left, double Right) Sides { get; init; }
}

/// <summary>Asymmetry indices of the literature, positive when the right is stronger.</summary>
/// <param name="PercentageDifference">100·(R − L)/max(R, L).</param>
/// <param name="SymmetryIndex">100·(R − L)/(½(R + L)) (Robinson 1987).</param>
/// <param name="BilateralAsymmetry">100·(R − L)/(R + L).</param>
/// <param name="SymmetryAngle">Percent; 0 is symmetry, ±100 opposite and equal (Zifchock 2008, doi 10.1016/j.gaitpost.2007.08.006).</param>
public sealed record AsymmetryIndices(
    double PercentageDifference,
    double SymmetryIndex,
    double BilateralAsymmetry,
    double SymmetryAngle);
