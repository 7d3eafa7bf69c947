namespace HipAssess.Statistics.Series;

/// <summary>A stretch of a series in which nothing changed beyond error.</summary>
/// <param name="From">Index of its first value.</param>
/// <param name="To">Index of its last value.</param>
/// <param name="Value">Mean of its values, weighted by 1/sem².</param>
/// <param name="Sem">Standard error of that mean, 1/√Σ(1/sem²).</param>
public sealed record Level(int From, int To, double Value, double Sem)
{
    /// <summary>Number of values.</summary>
    public int Count => To - From + 1;
}
