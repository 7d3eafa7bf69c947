namespace HipAssess.Statistics;

/// <summary>Number, mean and standard deviation (n − 1) of a sample, without the loss of digits a one-pass sum has.</summary>
/// <param name="N">Number of values.</param>
/// <param name="Mean">Arithmetic mean; null when there are no values.</param>
/// <param name="Sd">Standard deviation; null below two values; exactly 0 when all are equal.</param>
public readonly record struct Moments(int N, double? Mean, double? Sd)
{
    private const double MachineEpsilon = 2.220446049250313e-16;

    /// <summary>
    /// Two passes with the correction of Chan, Golub &amp; LeVeque 1983 (doi 10.1080/00031305.1983.10483115):
    /// s² = (Σd² − (Σd)²/n)/(n − 1), d = x − mean; deviations are scaled so that no square overflows or vanishes.
    /// </summary>
    public static Moments Of(ReadOnlySpan<double> values)
    {
        int n = values.Length;
        if (n == 0)
            return new(0, null, null);

        double mean = MeanOf(values);
        double largest = LargestDeviation(values, mean);
        if (n == 1 || largest == 0)
            return new(n, mean, n == 1 ? null : 0);

        double sum = 0, sumOfSquares = 0;
        // A power of two: exact, and far from where it would itself overflow.
        int scale = Math.Clamp(Math.ILogB(largest), -1000, 1000);
        double factor = Math.ScaleB(1, -scale);
        foreach (double x in values)
        {
            double d = (x - mean) * factor;
            sum += d;
            sumOfSquares += d * d;
        }
        return new(n, mean, Math.ScaleB(Math.Sqrt((sumOfSquares - sum * sum / n) / (n - 1)), scale));
    }

    /// <summary>The arithmetic mean of at least one value: first roughly, then corrected.</summary>
    public static double MeanOf(ReadOnlySpan<double> values)
    {
        double mean = values[0] + SumOfDeviations(values, values[0]) / values.Length;
        return mean + SumOfDeviations(values, mean) / values.Length;
    }

    /// <summary>sd/√n; null below two values.</summary>
    public double? StandardError => Sd / Math.Sqrt(N);

    /// <summary>
    /// The spread is exactly 0 when no value is farther from the mean than rounding of the readings explains
    /// (four units in the last place of the largest).
    /// </summary>
    internal Moments WithoutNoise(ReadOnlySpan<double> values, double largestReading) =>
        Sd > 0 && LargestDeviation(values, Mean!.Value) <= 4 * MachineEpsilon * largestReading
            ? this with { Sd = 0 }
            : this;

    /// <summary>The same for values that are readings themselves.</summary>
    internal static Moments OfReadings(ReadOnlySpan<double> values) =>
        Of(values).WithoutNoise(values, LargestDeviation(values, 0));

    private static double SumOfDeviations(ReadOnlySpan<double> values, double from)
    {
        double sum = 0;
        foreach (double x in values)
            sum += x - from;
        return sum;
    }

    /// <summary>The largest |x − from|; 0 without values.</summary>
    internal static double LargestDeviation(ReadOnlySpan<double> values, double from)
    {
        double largest = 0;
        foreach (double x in values)
            largest = Math.Max(largest, Math.Abs(x - from));
        return largest;
    }
}
