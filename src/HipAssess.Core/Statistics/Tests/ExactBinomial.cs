using MathNet.Numerics;

namespace HipAssess.Statistics.Tests;

/// <summary>The exact binomial test that two outcomes are equally likely.</summary>
public static class ExactBinomial
{
    /// <summary>Two-sided p of k among n at ½: twice the smaller tail, at most 1; null when n is 0.</summary>
    public static double? P(int k, int n)
    {
        if (n == 0)
            return null;
        int smaller = Math.Min(k, n - k);
        return 2 * smaller == n ? 1 : Math.Min(1, 2 * SpecialFunctions.BetaRegularized(n - smaller, smaller + 1, 0.5));
    }
}
