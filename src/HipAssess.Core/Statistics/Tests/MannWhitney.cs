namespace HipAssess.Statistics.Tests;

/// <summary>
/// The Mann–Whitney test (Mann &amp; Whitney 1947, doi 10.1214/aoms/1177730491). Assumes independent samples; tests whether one
/// tends to be larger. Ties are decided in decimal (<see cref="DecimalTies"/>).
/// </summary>
/// <param name="U">Pairs in which the value of the first sample is larger, ties counting ½.</param>
/// <param name="P">Two-sided; 1 when all values are tied.</param>
/// <param name="Method">Exact when both samples together are at most 50, ties or not.</param>
public sealed record MannWhitney(double U, double P, RankMethod Method)
{
    /// <summary>Null when a sample is empty.</summary>
    public static MannWhitney? Of(ReadOnlySpan<double> x, ReadOnlySpan<double> y)
    {
        int m = x.Length, n = y.Length;
        if (m == 0 || n == 0)
            return null;

        double[] steps = DecimalTies.Steps([.. x, .. y]);
        var (doubled, tieSum) = Ranks.Of(steps);
        long doubledU = doubled.Take(m).Sum(rank => (long)rank) - (long)m * (m + 1);
        return m + n <= RankTest.LargestExact
            ? new(doubledU / 2.0, ExactP(doubled, m, (int)doubledU), RankMethod.ExactConditional)
            : new(doubledU / 2.0, NormalP(m, n, doubledU / 2.0, tieSum), RankMethod.NormalCorrected);
    }

    // Share of the C(m + n, m) ways to draw the first sample whose U is at least as far from m·n/2.
    private static double ExactP(int[] doubledRanks, int m, int doubledU)
    {
        int n = doubledRanks.Length - m;
        int top = doubledRanks.Sum();
        var draws = new double[m + 1, top + 1];
        draws[0, 0] = 1;
        for (int i = 0; i < doubledRanks.Length; i++)
            for (int size = Math.Min(m, i + 1); size >= 1; size--)
                for (int sum = top; sum >= doubledRanks[i]; sum--)
                    draws[size, sum] += draws[size - 1, sum - doubledRanks[i]];

        int distance = Math.Abs(doubledU - m * n);
        double asFar = 0, all = 0;
        for (int sum = 0; sum <= top; sum++)
        {
            all += draws[m, sum];
            if (Math.Abs(sum - m * (m + 1) - m * n) >= distance)
                asFar += draws[m, sum];
        }
        return asFar / all;
    }

    private static double NormalP(double m, double n, double u, double tieSum) =>
        RankTest.NormalP(u - m * n / 2, Math.Sqrt(m * n / 12 * (m + n + 1 - tieSum / ((m + n) * (m + n - 1)))));
}
