namespace HipAssess.Statistics.Tests;

/// <summary>The means of all pairs of values, each value with itself too.</summary>
internal static class PairMeans
{
    private const int FewEnough = 16;

    /// <summary>
    /// Their median (of two middle ones the mean), without making all n(n + 1)/2 of them: 50,000 values have 1.25 thousand
    /// million. In sorted values they rise along both places of a pair, so those up to any limit are counted in one walk;
    /// the interval that holds the median is halved until few enough are left in it to be sorted.
    /// </summary>
    /// <param name="values">At least one.</param>
    public static double Median(double[] values)
    {
        double[] halves = Array.ConvertAll(values, x => x / 2);
        Array.Sort(halves);
        long pairs = (long)halves.Length * (halves.Length + 1) / 2;
        long lower = (pairs - 1) / 2, upper = pairs / 2;

        double below = Math.BitDecrement(halves[0] + halves[0]), above = halves[^1] + halves[^1];
        long upToBelow = 0, upToAbove = pairs;
        while (upToAbove - upToBelow > Math.Max(halves.Length / 4, FewEnough))
        {
            double limit = below / 2 + above / 2;
            if (limit <= below || limit >= above)
                break;
            long count = CountUpTo(halves, limit);
            if (count > lower)
                (above, upToAbove) = (limit, count);
            else
                (below, upToBelow) = (limit, count);
        }

        // Nothing lies between neighbouring numbers: then all that are left are equal, however many there are.
        double[] left = Math.BitIncrement(below) >= above ? [above] : Between(halves, below, above);
        double low = left[Math.Min(lower - upToBelow, left.Length - 1)];
        double high = upper < upToAbove ? left[Math.Min(upper - upToBelow, left.Length - 1)] : SmallestAbove(halves, above);
        return low / 2 + high / 2;
    }

    private static long CountUpTo(double[] halves, double limit)
    {
        long count = 0;
        int last = halves.Length - 1;
        for (int first = 0; first <= last; first++)
        {
            while (last >= first && halves[first] + halves[last] > limit)
                last--;
            count += last - first + 1;
        }
        return count;
    }

    // In rising order.
    private static double[] Between(double[] halves, double below, double above)
    {
        var means = new List<double>();
        int from = halves.Length - 1, to = from;
        for (int first = 0; first <= to; first++)
        {
            while (to >= first && halves[first] + halves[to] > above)
                to--;
            while (from >= first && halves[first] + halves[from] > below)
                from--;
            for (int second = Math.Max(from + 1, first); second <= to; second++)
                means.Add(halves[first] + halves[second]);
        }
        means.Sort();
        return [.. means];
    }

    private static double SmallestAbove(double[] halves, double limit)
    {
        double smallest = double.PositiveInfinity;
        int last = halves.Length - 1;
        for (int first = 0; first <= last; first++)
        {
            while (last >= first && halves[first] + halves[last] > limit)
                last--;
            if (Math.Max(last + 1, first) is var next && next < halves.Length)
                smallest = Math.Min(smallest, halves[first] + halves[next]);
        }
        return smallest;
    }
}
