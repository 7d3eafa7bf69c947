namespace HipAssess.Statistics.Tests;

/// <summary>
/// Wilcoxon's signed-rank test (Wilcoxon 1945, doi 10.2307/3001968). Assumes differences symmetric about their median.
/// Zeros are dropped; zeros and ties are decided in decimal (<see cref="DecimalTies"/>).
/// </summary>
/// <param name="V">Sum of the midranks of the positive differences.</param>
/// <param name="N">Non-zero differences.</param>
/// <param name="Zeros">Differences of zero, dropped.</param>
/// <param name="P">Two-sided.</param>
/// <param name="Method">Exact up to 50 non-zero differences, ties or not (Pratt &amp; Gibbons 1981, ch. 3).</param>
/// <param name="HodgesLehmann">Median of the means of all pairs of non-zero differences, each with itself too (Hodges &amp; Lehmann 1963).</param>
public sealed record WilcoxonSignedRank(double V, int N, int Zeros, double P, RankMethod Method, double HodgesLehmann)
{
    /// <summary>Null when there are no differences, or only zeros.</summary>
    public static WilcoxonSignedRank? Of(Differences differences)
    {
        double[] all = differences.ForRanks();
        double[] steps = [.. all.Where(d => d != 0)];
        int n = steps.Length;
        if (n == 0)
            return null;

        double[] sizes = [.. steps.Select(Math.Abs)];
        var (doubled, tieSum) = Ranks.Of(sizes);
        long doubledV = doubled.Where((_, i) => steps[i] > 0).Sum(rank => (long)rank);
        bool exact = n <= RankTest.LargestExact;
        double p = exact ? ExactP(doubled, (int)doubledV) : NormalP(n, doubledV / 2.0, tieSum);
        return new(
            doubledV / 2.0, n, all.Length - n, p,
            exact ? RankMethod.ExactConditional : RankMethod.NormalCorrected,
            PairMeans.Median([.. differences.Values.Where((_, i) => all[i] != 0)]));
    }

    // Share of the 2^n sign patterns whose V is at least as far from its expectation.
    private static double ExactP(int[] doubledRanks, int doubledV)
    {
        int total = doubledRanks.Sum();
        var patterns = new double[total + 1];
        patterns[0] = 1;
        int reached = 0;
        foreach (int rank in doubledRanks)
        {
            reached += rank;
            for (int v = reached; v >= rank; v--)
                patterns[v] += patterns[v - rank];
        }
        int distance = Math.Abs(2 * doubledV - total);
        double asFar = 0;
        for (int v = 0; v <= total; v++)
            if (Math.Abs(2 * v - total) >= distance)
                asFar += patterns[v];
        return Math.ScaleB(asFar, -doubledRanks.Length);
    }

    private static double NormalP(double n, double v, double tieSum) =>
        RankTest.NormalP(v - n * (n + 1) / 4, Math.Sqrt(n * (n + 1) * (2 * n + 1) / 24 - tieSum / 48));
}
