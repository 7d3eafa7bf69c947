using MathNet.Numerics;

namespace HipAssess.Statistics.Distributions;

/// <summary>The standard normal distribution; both tails hold down to 1e-300.</summary>
public static class Normal
{
    /// <summary>The 97.5th percentile: 1.96 wherever the documentation says so.</summary>
    public const double Z95 = 1.959963984540054;

    /// <summary>P(Z ≤ z) = ½·erfc(−z/√2).</summary>
    public static double LowerTail(double z) => SpecialFunctions.Erfc(-z / Constants.Sqrt2) / 2;

    /// <summary>P(Z ≥ z).</summary>
    public static double UpperTail(double z) => LowerTail(-z);

    /// <summary>P(|Z| ≥ |z|).</summary>
    public static double TwoSided(double z) => SpecialFunctions.Erfc(Math.Abs(z) / Constants.Sqrt2);

    /// <summary>The z with P(Z ≤ z) = <paramref name="p"/>, 0 &lt; p &lt; 1.</summary>
    public static double Quantile(double p) => -Constants.Sqrt2 * SpecialFunctions.ErfcInv(2 * p);

    /// <summary>exp(−z²/2)/√(2π).</summary>
    public static double Density(double z) => Constants.InvSqrt2Pi * Math.Exp(-z * z / 2);
}
