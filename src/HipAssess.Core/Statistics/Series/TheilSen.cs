using HipAssess.Statistics.Distributions;

namespace HipAssess.Statistics.Series;

/// <summary>A robust straight line through points: the median of the slopes between all pairs of them.</summary>
/// <param name="Points">Number of points.</param>
/// <param name="Slope">Median pairwise slope, y per x.</param>
/// <param name="Ci95">Sen's 95 % interval of the slope; limits that lie beyond the smallest or largest slope are set to it.</param>
public sealed record TheilSen(int Points, double Slope, Interval Ci95)
{
    /// <summary>
    /// Theil–Sen slope and Sen's interval (Sen 1968, doi 10.1080/01621459.1968.10480934). With N slopes between points of
    /// different x and C = 1.96·√Var(S), Var(S) = [n(n − 1)(2n + 5) − Σ t(t − 1)(2t + 5)]/18 over the ties t in x and in y,
    /// the limits are the round((N − C)/2)-th and the (round((N + C)/2) + 1)-th smallest slope.
    /// One point in four may be anything without moving the slope far.
    /// </summary>
    /// <returns>Null when no two points differ in x.</returns>
    public static TheilSen? Of(IReadOnlyList<(double X, double Y)> points)
    {
        double[] slopes = [.. PairwiseSlopes(points)];
        Array.Sort(slopes);
        if (slopes.Length == 0)
            return null;
        double reach = Normal.Z95 * Math.Sqrt(VarianceOfS(points));
        int low = (int)Math.Round((slopes.Length - reach) / 2) - 1;
        int high = (int)Math.Round((slopes.Length + reach) / 2);
        return new TheilSen(
            points.Count,
            Median(slopes),
            new Interval(slopes[Math.Max(low, 0)], slopes[Math.Min(high, slopes.Length - 1)]));
    }

    private static IEnumerable<double> PairwiseSlopes(IReadOnlyList<(double X, double Y)> points)
    {
        for (int i = 0; i < points.Count; i++)
            for (int j = i + 1; j < points.Count; j++)
                if (points[i].X != points[j].X)
                    yield return (points[j].Y - points[i].Y) / (points[j].X - points[i].X);
    }

    private static double VarianceOfS(IReadOnlyList<(double X, double Y)> points)
    {
        double ties = points.GroupBy(p => p.X).Sum(g => Term(g.Count())) + points.GroupBy(p => p.Y).Sum(g => Term(g.Count()));
        return Math.Max(Term(points.Count) - ties, 0) / 18;

        static double Term(double t) => t * (t - 1) * (2 * t + 5);
    }

    private static double Median(double[] sorted)
    {
        int half = sorted.Length / 2;
        return sorted.Length % 2 == 1 ? sorted[half] : (sorted[half - 1] + sorted[half]) / 2;
    }
}
