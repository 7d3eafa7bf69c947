namespace HipAssess.Statistics;

/// <summary>Midranks: tied values share the mean of their ranks, from 1.</summary>
internal static class Ranks
{
    /// <summary>Twice the midrank of each value, a whole number; and Σ(t³ − t) over the sets of t tied values.</summary>
    public static (int[] Doubled, double TieSum) Of(ReadOnlySpan<double> values)
    {
        double[] sorted = values.ToArray();
        int[] order = [.. Enumerable.Range(0, sorted.Length)];
        Array.Sort(sorted, order);
        var ranks = new int[sorted.Length];
        double tieSum = 0;
        for (int from = 0, to; from < order.Length; from = to)
        {
            to = from + 1;
            while (to < sorted.Length && sorted[to] == sorted[from])
                to++;
            for (int i = from; i < to; i++)
                ranks[order[i]] = from + 1 + to;
            double tied = to - from;
            tieSum += tied * tied * tied - tied;
        }
        return (ranks, tieSum);
    }
}
