namespace HipAssess.Statistics.Series;

/// <summary>Sums of a series with known errors, from which the level of any stretch follows at once.</summary>
internal sealed class WeightedSums
{
    private readonly double origin;
    private readonly double[] weights, first, second;

    /// <param name="values">The series.</param>
    /// <param name="sems">The standard error of each value.</param>
    public WeightedSums(IReadOnlyList<double> values, IReadOnlyList<double> sems)
    {
        (weights, first, second) = (new double[values.Count + 1], new double[values.Count + 1], new double[values.Count + 1]);
        // Differences from the first value keep all digits.
        origin = values.Count == 0 ? 0 : values[0];
        for (int i = 0; i < values.Count; i++)
        {
            double weight = 1 / (sems[i] * sems[i]), x = values[i] - origin;
            weights[i + 1] = weights[i] + weight;
            first[i + 1] = first[i] + weight * x;
            second[i + 1] = second[i] + weight * x * x;
        }
    }

    /// <summary>Σ((x − level)/sem)² of the values from one index up to before another.</summary>
    public double Squares(int from, int to)
    {
        double sum = first[to] - first[from];
        return Math.Max(second[to] - second[from] - sum * sum / (weights[to] - weights[from]), 0);
    }

    /// <summary>The level of those values.</summary>
    public Level Level(int from, int to)
    {
        double weight = weights[to] - weights[from];
        return new Level(from, to - 1, origin + (first[to] - first[from]) / weight, 1 / Math.Sqrt(weight));
    }
}
