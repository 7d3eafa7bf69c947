using System.Numerics;

namespace HipAssess.Statistics.Agreement;

/// <summary>
/// Spearman's rank correlation (Spearman 1904, doi 10.2307/1412159), midranks for ties. p exact up to 9 pairs without ties, else t with n − 2 df;
/// interval tanh(atanh ρ ± 1.96·√((1 + ρ²/2)/(n − 3))) (Bonett &amp; Wright 2000, doi 10.1007/BF02294183).
/// </summary>
public static class Spearman
{
    private const int LargestExact = 9;

    /// <summary>Null below two pairs or when a variable is constant.</summary>
    public static Correlation? Of(ReadOnlySpan<double> x, ReadOnlySpan<double> y)
    {
        int n = x.Length;
        int[] a = Ranks.Of(x).Doubled, b = Ranks.Of(y).Doubled;
        if (Pearson.Of([.. a.Select(r => r / 2.0)], [.. b.Select(r => r / 2.0)]) is not { R: var rho })
            return null;
        bool tied = a.Distinct().Count() < n || b.Distinct().Count() < n;
        return new(
            rho,
            n < 4 ? null : Correlation.OnFisherScale(rho, Math.Sqrt((1 + rho * rho / 2) / (n - 3))),
            n <= LargestExact && !tied && n > 2 ? ExactP(a, b) : Correlation.PByT(rho, n));
    }

    // Share of all n! orders whose Σ(rank difference)² is at least as far from its expectation (n³ − n)/6.
    private static double ExactP(int[] doubledA, int[] doubledB)
    {
        int n = doubledA.Length, largest = n * (n * n - 1) / 3;
        int observed = doubledA.Zip(doubledB, (a, b) => (a - b) * (a - b)).Sum() / 4;

        // orders[set][s]: ways to give the first |set| athletes the ranks in the set with sum s so far.
        var orders = new long[1 << n][];
        orders[0] = new long[largest + 1];
        orders[0][0] = 1;
        for (int set = 1; set < orders.Length; set++)
        {
            orders[set] = new long[largest + 1];
            int athlete = BitOperations.PopCount((uint)set) - 1;
            for (int rank = 0; rank < n; rank++)
            {
                int step = (athlete - rank) * (athlete - rank);
                if ((set & 1 << rank) != 0)
                    for (int s = step; s <= largest; s++)
                        orders[set][s] += orders[set & ~(1 << rank)][s - step];
            }
        }
        int distance = Math.Abs(2 * observed - largest);
        long asFar = orders[^1].Where((_, s) => Math.Abs(2 * s - largest) >= distance).Sum();
        return (double)asFar / orders[^1].Sum();
    }
}
