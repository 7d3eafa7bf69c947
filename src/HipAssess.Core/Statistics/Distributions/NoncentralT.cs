using MathNet.Numerics;

namespace HipAssess.Statistics.Distributions;

/// <summary>
/// The noncentral t distribution: T = (Z + δ)/√(χ²/df). Absolute error below 1e-11.
/// From 100 degrees of freedom on by <see cref="NoncentralTGrid"/>. Below, up to |δ| = 37, by algorithm AS 243
/// (Lenth 1989, Appl Stat 38:185–189, doi 10.2307/2347693), and beyond it, where the first term of that series
/// underflows, by <see cref="NoncentralTIntegral"/>.
/// </summary>
public static class NoncentralT
{
    private const double LargestSeriesDelta = 37;

    /// <summary>P(T ≤ t).</summary>
    public static double LowerTail(double t, double df, double delta)
    {
        if (t < 0)
            return 1 - LowerTail(-t, df, -delta);
        if (t == 0)
            return Normal.LowerTail(-delta);
        double p = NoncentralTGrid.Of(t, df)?.LowerTail(delta)
            ?? (Math.Abs(delta) <= LargestSeriesDelta ? Series(t, df, delta) : NoncentralTIntegral.LowerTail(t, df, delta));
        return Math.Clamp(p, 0, 1);
    }

    /// <summary>
    /// The noncentralities for which t is the 97.5th (low) and the 2.5th (high) percentile, at 95 % confidence.
    /// Divided by √n it is the interval of a standardised mean difference.
    /// </summary>
    public static Interval NoncentralityInterval(double t, double df, double confidence = 0.95)
    {
        double alpha = 1 - confidence;
        double spread = Math.Sqrt(1 + t / df * t / 2);
        double reach = -Normal.Quantile(alpha / 2) * spread;
        // One grid serves the whole search: with 5,000 controls an interval takes 0.03 ms, by single integrals 2.3 ms.
        if (NoncentralTGrid.Of(t, df) is { } grid)
            return new(grid.Noncentrality(1 - alpha / 2, t - reach, spread), grid.Noncentrality(alpha / 2, t + reach, spread));
        return new(
            Root.OfDecreasing(delta => LowerTail(t, df, delta) - (1 - alpha / 2), t - reach, spread / 2),
            Root.OfDecreasing(delta => LowerTail(t, df, delta) - alpha / 2, t + reach, spread / 2));
    }

    // Φ(−δ) + Σ p_j·I_x(j + ½, df/2) + q_j·I_x(j + 1, df/2), x = t²/(t² + df): the incomplete beta functions
    // follow from their predecessors; p and q are Poisson weights of λ = δ²/2.
    private static double Series(double t, double df, double delta)
    {
        double b = df / 2;
        double lambda = delta * delta / 2;
        double x = t / (df + t * t) * t;
        double complement = df / (df + t * t);
        if (x == 0)
            return Normal.LowerTail(-delta);

        double p = Math.Exp(-lambda) / 2;
        double q = Math.Sqrt(2 / Math.PI) * p * delta;
        double remaining = 0.5 - p;
        double logComplement = b * Math.Log(complement);
        double power = Math.Exp(logComplement);
        double odd = SpecialFunctions.BetaRegularized(0.5, b, x);
        double oddStep = 2 * power * Math.Exp(Math.Log(x) / 2 - SpecialFunctions.BetaLn(0.5, b));
        double even = -double.ExpM1(logComplement);
        double evenStep = b * x * power;
        double sum = p * odd + q * even;

        for (int j = 1; j <= 5000; j++)
        {
            odd -= oddStep;
            even -= evenStep;
            oddStep *= x * (b + j - 0.5) / (j + 0.5);
            evenStep *= x * (b + j) / (j + 1);
            p *= lambda / j;
            q *= lambda / (j + 0.5);
            sum += p * odd + q * even;
            remaining -= p;
            if (j > lambda && 2 * remaining * (odd - oddStep) < 1e-15)
                break;
        }
        return sum + Normal.LowerTail(-delta);
    }
}
