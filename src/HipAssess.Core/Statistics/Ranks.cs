namespace HipAssess.Statistics;

/// <summary>Midranks: tied values share the mean of their ranks, from 1.</summary>
internal static class Ranks
{
    /// <summary>Twice the midrank of each value: a whole number.</summary>
    public static int[] Doubled(ReadOnlySpan<double> values)
    {
        double[] sorted = values.ToArray();
        int[] order = [.. Enumerable.Range(0, sorted.Length)];
        Array.Sort(sorted, order);
        var ranks = new int[sorted.Length];
        for (int from = 0, to; from < order.Length; from = to)
        {
            to = EndOfTie(sorted, from);
            for (int i = from; i < to; i++)
                ranks[order[i]] = from + 1 + to;
        }
        return ranks;
    }

    /// <summary>Σ(t³ − t) over the sets of t tied values.</summary>
    public static double TieSum(ReadOnlySpan<double> values)
    {
        double[] sorted = values.ToArray();
        Array.Sort(sorted);
        double sum = 0;
        for (int from = 0, to; from < sorted.Length; from = to)
        {
            to = EndOfTie(sorted, from);
            double tied = to - from;
            sum += tied * tied * tied - tied;
        }
        return sum;
    }

    private static int EndOfTie(double[] sorted, int from)
    {
        int to = from + 1;
        while (to < sorted.Length && sorted[to] == sorted[from])
            to++;
        return to;
    }
}
