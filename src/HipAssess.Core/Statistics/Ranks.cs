namespace HipAssess.Statistics;

/// <summary>Midranks: tied values share the mean of their ranks, from 1.</summary>
internal static class Ranks
{
    /// <summary>Twice the midrank of each value: a whole number.</summary>
    public static int[] Doubled(IReadOnlyList<double> values)
    {
        int[] order = [.. Enumerable.Range(0, values.Count).OrderBy(i => values[i])];
        var ranks = new int[values.Count];
        for (int from = 0, to; from < order.Length; from = to)
        {
            to = from + 1;
            while (to < order.Length && values[order[to]] == values[order[from]])
                to++;
            for (int i = from; i < to; i++)
                ranks[order[i]] = from + 1 + to;
        }
        return ranks;
    }

    /// <summary>Σ(t³ − t) over the sets of t tied values.</summary>
    public static double TieSum(IEnumerable<double> values) =>
        values.GroupBy(x => x).Select(tied => (double)tied.Count()).Sum(t => t * t * t - t);
}
