namespace HipAssess.Statistics;

/// <summary>
/// Decides zeros and ties in decimal: values are rounded to max(0, 9 − ⌈log10 m⌉) decimals, m the largest absolute
/// reading of the comparison. Binary arithmetic makes 0.3 − 0.2 and 0.2 − 0.1 unequal, and ranks must not see that.
/// </summary>
public static class DecimalTies
{
    /// <summary>Each value as a whole number of steps of the last decimal kept: equal steps are a tie, 0 is a zero.</summary>
    public static double[] Steps(ReadOnlySpan<double> values, double largest)
    {
        if (largest == 0)
            return new double[values.Length];
        int decimals = Math.Max(0, 9 - (int)Math.Ceiling(Math.Log10(largest)));
        // Two factors, because 10^decimals overflows for readings below 1e-299.
        double half = Math.Pow(10, decimals / 2), rest = Math.Pow(10, decimals - decimals / 2);
        var steps = new double[values.Length];
        for (int i = 0; i < steps.Length; i++)
            steps[i] = Math.Round(values[i] * half * rest);
        return steps;
    }

    /// <summary>The same, the largest value being the largest reading.</summary>
    public static double[] Steps(ReadOnlySpan<double> values) => Steps(values, Moments.LargestDeviation(values, 0));
}
