using HipAssess.Domain;

namespace HipAssess.Strength;

/// <summary>Right against left of one muscle group: one internal scale, one percentage for people, and the indices in use.</summary>
public static class SideDifferences
{
    /// <summary>
    /// ln(right/left): antisymmetric, without a reference side, and it adds up over time.
    /// Computed as 2·artanh((R − L)/(R + L)), which is exactly antisymmetric and does not cancel near symmetry.
    /// </summary>
    public static double LnRatio(double left, double right) => 2 * Math.Atanh((right - left) / (right + left));

    /// <summary>|ln ratio| as a percentage of the stronger side: 100·(1 − exp(−|ln ratio|)).</summary>
    public static double PercentOfStronger(double lnRatio) => 100 * (1 - Math.Exp(-Math.Abs(lnRatio)));

    /// <summary>
    /// The side difference of two strengths in one unit, both positive.
    /// <c>Percent</c> = 100·(stronger − weaker)/stronger (Bishop 2018, Strength Cond J 40(4):1–6, for unilateral tests).
    /// </summary>
    /// <param name="left">Left strength.</param>
    /// <param name="right">Right strength, same unit.</param>
    /// <param name="injuredSide">Side of the complaint, for the limb symmetry index 100·injured/uninjured.</param>
    /// <param name="isMarked">A side is limited by pain.</param>
    public static SideDifference Of(double left, double right, Side? injuredSide, bool isMarked)
    {
        double stronger = Math.Max(left, right), weaker = Math.Min(left, right);
        return new SideDifference(
            LnRatio(left, right),
            100 * (stronger - weaker) / stronger,
            left < right ? Side.Left : right < left ? Side.Right : null,
            injuredSide switch { Side.Left => 100 * left / right, Side.Right => 100 * right / left, _ => null },
            isMarked)
        {
            Sides = (left, right),
        };
    }

    internal static AsymmetryIndices Indices(double left, double right) => new(
        PercentageDifference: 100 * (right - left) / Math.Max(right, left),
        SymmetryIndex: 100 * (right - left) / (0.5 * (right + left)),
        BilateralAsymmetry: 100 * (right - left) / (right + left),
        SymmetryAngle: 100 * (2 / Math.PI) * Math.Atan((right - left) / (right + left)));
}
