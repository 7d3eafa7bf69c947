using HipAssess.Statistics.Distributions;

namespace HipAssess.Statistics.Tests;

/// <summary>
/// The exact binomial interval of a share k/n (Clopper &amp; Pearson 1934, Biometrika 26:404–413): the shares under which
/// k or more, and k or fewer, have probability α/2. Written with F quantiles.
/// </summary>
public static class ClopperPearson
{
    /// <summary>The interval of a share, 0 ≤ k ≤ n; (0, 1) when n is 0.</summary>
    public static Interval Of(int k, int n, double confidence = 0.95)
    {
        double half = (1 - confidence) / 2;
        double low = k == 0 ? 0 : Odds(k * FisherF.Quantile(half, 2.0 * k, 2.0 * (n - k + 1)), n - k + 1);
        double high = k == n ? 1 : Odds((k + 1) / FisherF.Quantile(half, 2.0 * (n - k), 2.0 * (k + 1)), n - k);
        return new(low, high);
    }

    private static double Odds(double successes, double failures) => successes / (successes + failures);
}
