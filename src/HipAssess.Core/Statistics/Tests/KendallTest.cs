using System.Collections.Concurrent;
using HipAssess.Statistics.Distributions;

namespace HipAssess.Statistics.Tests;

/// <summary>Kendall's test that y neither rises nor falls with x (Kendall 1938, doi 10.1093/biomet/30.1-2.81).</summary>
public static class KendallTest
{
    private const int LargestExact = 50;

    // Of each number of points, made once: the share of their orders with just so many pairs turned around (Mahonian numbers).
    private static readonly ConcurrentDictionary<int, double[]> Shares = new();

    /// <summary>
    /// Two-sided p: exact for fewer than 50 points without ties, else from S/√Var(S), Var(S) corrected for ties.
    /// Null with fewer than two points, or where all x or all y are alike.
    /// </summary>
    public static double? P(IReadOnlyList<(double X, double Y)> points)
    {
        int n = points.Count;
        long concordant = 0, discordant = 0;
        for (int i = 0; i < n; i++)
            for (int j = i + 1; j < n; j++)
            {
                int sign = points[j].X.CompareTo(points[i].X) * points[j].Y.CompareTo(points[i].Y);
                concordant += sign > 0 ? 1 : 0;
                discordant += sign < 0 ? 1 : 0;
            }
        var (tiesX, tiesY) = (Ties(points.Select(p => p.X)), Ties(points.Select(p => p.Y)));
        if (n < 2 || tiesX.Contains(n) || tiesY.Contains(n))
            return null;
        return n < LargestExact && tiesX.Count == 0 && tiesY.Count == 0
            ? Exact(n, Math.Min(concordant, discordant))
            : Normal.TwoSided((concordant - discordant) / Math.Sqrt(Variance(n, tiesX, tiesY)));
    }

    // Twice the share of orders with at most so many pairs turned around.
    private static double Exact(int n, long turned)
    {
        double[] share = Shares.GetOrAdd(n, SharesOf);
        double tail = 0;
        for (int pairs = 0; pairs <= turned; pairs++)
            tail += share[pairs];
        return Math.Min(1, 2 * tail);
    }

    private static double[] SharesOf(int n)
    {
        double[] share = [1];
        for (int i = 2; i <= n; i++)
        {
            var next = new double[share.Length + i - 1];
            for (int pairs = 0; pairs < share.Length; pairs++)
                for (int added = 0; added < i; added++)
                    next[pairs + added] += share[pairs] / i;
            share = next;
        }
        return share;
    }

    private static double Variance(int n, List<int> tiesX, List<int> tiesY)
    {
        double N = n;
        return (Term(N) - tiesX.Sum(t => Term(t)) - tiesY.Sum(t => Term(t))) / 18
            + tiesX.Sum(Pairs) * tiesY.Sum(Pairs) / (2 * N * (N - 1))
            + (n > 2 ? tiesX.Sum(Triples) * tiesY.Sum(Triples) / (9 * N * (N - 1) * (N - 2)) : 0);

        static double Term(double t) => t * (t - 1) * (2 * t + 5);
        static double Pairs(int t) => (double)t * (t - 1);
        static double Triples(int t) => (double)t * (t - 1) * (t - 2);
    }

    private static List<int> Ties(IEnumerable<double> values) => [.. values.GroupBy(value => value).Select(group => group.Count()).Where(count => count > 1)];
}
