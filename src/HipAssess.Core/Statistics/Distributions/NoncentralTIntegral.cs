using MathNet.Numerics;
using MathNet.Numerics.Integration;

namespace HipAssess.Statistics.Distributions;

/// <summary>
/// The noncentral t distribution as ∫ Φ(t·s − δ)·f(s) ds, f the density of s = √(χ²/df):
/// Gauss–Legendre on panels as narrow as the narrower of the two factors.
/// </summary>
internal static class NoncentralTIntegral
{
    private const int PanelsEachWay = 12;
    private const int Order = 24;

    /// <summary>P(T ≤ t) for t &gt; 0.</summary>
    public static double LowerTail(double t, double df, double delta)
    {
        double width = 1 / Math.Sqrt(2 * df);
        double mode = Math.Sqrt(Math.Max(0, (df - 1) / df));
        double top = mode + PanelsEachWay * width * 1.5;

        var edges = new SortedSet<double> { 0, top };
        for (int k = -PanelsEachWay; k <= PanelsEachWay; k++)
        {
            edges.Add(Math.Clamp(mode + 1.5 * k * width, 0, top));
            edges.Add(Math.Clamp((delta + k) / t, 0, top));
        }

        double logScale = Math.Log(2) + df / 2 * Math.Log(df / 2) - SpecialFunctions.GammaLn(df / 2);
        double Integrand(double s) =>
            Normal.LowerTail(t * s - delta) * Math.Exp(logScale + (df - 1) * Math.Log(s) - df * s * s / 2);

        double sum = 0, from = 0;
        foreach (double to in edges.Skip(1))
        {
            sum += GaussLegendreRule.Integrate(Integrand, from, to, Order);
            from = to;
        }
        return sum;
    }
}
