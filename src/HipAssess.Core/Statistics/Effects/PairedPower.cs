using HipAssess.Statistics.Distributions;

namespace HipAssess.Statistics.Effects;

/// <summary>
/// Power of the two-sided paired t-test, both tails counted: P(|T| &gt; t_crit), T noncentral t with n − 1 df and
/// noncentrality d_z·√n (Cohen 1988). Assumes normal differences.
/// </summary>
public static class PairedPower
{
    /// <summary>Probability of a significant result; n at least 2.</summary>
    public static double Of(double dz, int n, double alpha)
    {
        double critical = -StudentT.Quantile(alpha / 2, n - 1), delta = dz * Math.Sqrt(n);
        return NoncentralT.LowerTail(-critical, n - 1, -delta) + NoncentralT.LowerTail(-critical, n - 1, delta);
    }

    /// <summary>The smallest positive d_z found with this power; null below two pairs.</summary>
    public static double? DetectableDz(int n, double alpha, double power) => n < 2
        ? null
        : Root.OfDecreasing(dz => power - Of(dz, n, alpha), 3 / Math.Sqrt(n), 1 / Math.Sqrt(n));

    /// <summary>The smallest number of pairs with at least this power; d_z must not be 0.</summary>
    public static int RequiredN(double dz, double alpha, double power)
    {
        int enough = 2;
        while (Of(dz, enough, alpha) < power)
            enough *= 2;
        int tooFew = enough / 2;
        while (enough - tooFew > 1)
        {
            int n = (tooFew + enough) / 2;
            (tooFew, enough) = Of(dz, n, alpha) < power ? (n, enough) : (tooFew, n);
        }
        return enough;
    }
}
