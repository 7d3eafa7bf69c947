using MathNet.Numerics;

namespace HipAssess.Statistics.Distributions;

/// <summary>
/// Student's t distribution with any df &gt; 0. Each tail is computed as itself, never as 1 − the other,
/// so it holds down to 1e-300.
/// </summary>
public static class StudentT
{
    /// <summary>P(T ≤ t).</summary>
    public static double LowerTail(double t, double df) =>
        t <= 0 ? TwoSided(t, df) / 2 : 1 - TwoSided(t, df) / 2;

    /// <summary>P(T ≥ t).</summary>
    public static double UpperTail(double t, double df) => LowerTail(-t, df);

    /// <summary>
    /// P(|T| ≥ |t|) = I_x(df/2, ½) with x = df/(df + t²), I the regularised incomplete beta function.
    /// </summary>
    public static double TwoSided(double t, double df)
    {
        double t2 = t * t;
        // Near the middle x is close to 1 and the complement carries the digits.
        if (t2 <= 3)
            return 1 - SpecialFunctions.BetaRegularized(0.5, df / 2, t2 / (df + t2));
        if (t2 < 1e200)
            return SpecialFunctions.BetaRegularized(df / 2, 0.5, df / (df + t2));
        // x^a/(a·B(a, ½)), the first term of the series: t² may overflow here and the rest is below 1e-150.
        double a = df / 2;
        return Math.Exp(df * (Math.Log(df) / 2 - Math.Log(Math.Abs(t))) - Math.Log(a) - SpecialFunctions.BetaLn(a, 0.5));
    }

    /// <summary>Γ((df+1)/2)/(√(df·π)·Γ(df/2))·(1 + t²/df)^(−(df+1)/2).</summary>
    public static double Density(double t, double df) =>
        Math.Exp(-SpecialFunctions.BetaLn(df / 2, 0.5) - (df + 1) / 2 * SpecialFunctions.Log1p(t * t / df)) / Math.Sqrt(df);

    /// <summary>The t with P(T ≤ t) = <paramref name="p"/>, 0 &lt; p &lt; 1.</summary>
    public static double Quantile(double p, double df)
    {
        if (p == 0.5)
            return 0;
        if (p > 0.5)
            return -Quantile(1 - p, df);

        // On u = asinh(−t) the logarithm of the tail is nearly a line, near zero as far out.
        double u = Root.OfDecreasing(
            u => Math.Log(LowerTail(-Math.Sinh(u), df)) - Math.Log(p),
            u => -Density(Math.Sinh(u), df) * Math.Cosh(u) / LowerTail(-Math.Sinh(u), df),
            0, 709);
        return -Math.Sinh(u);
    }
}
