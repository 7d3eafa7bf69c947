using System.Collections.Immutable;
using System.Runtime.InteropServices;

namespace HipAssess.Statistics;

/// <summary>
/// Differences within pairs, with the size of the readings they are from: readings of 0.1 N that differ by the same
/// amount in decimal differ by a few last bits in binary, and only the size of the readings tells noise from spread.
/// </summary>
/// <param name="Values">First minus second of each pair.</param>
/// <param name="LargestReading">The largest absolute reading; 1 for logarithms of ratios.</param>
public sealed record Differences(ImmutableArray<double> Values, double LargestReading)
{
    /// <summary>first − second, pair by pair.</summary>
    public static Differences Of(ReadOnlySpan<double> first, ReadOnlySpan<double> second) => new(
        Pairwise(first, second, (a, b) => a - b),
        Math.Max(Moments.LargestDeviation(first, 0), Moments.LargestDeviation(second, 0)));

    /// <summary>ln(first/second), pair by pair; readings must be positive.</summary>
    public static Differences OfLogs(ReadOnlySpan<double> first, ReadOnlySpan<double> second) =>
        new(Pairwise(first, second, (a, b) => Math.Log(a / b)), 1);

    /// <summary>Number of pairs.</summary>
    public int N => Values.Length;

    /// <summary>Mean and standard deviation; a spread that is rounding noise is exactly 0.</summary>
    public Moments Moments { get; } = Moments.Of(Values.AsSpan()).WithoutNoise(Values.AsSpan(), LargestReading);

    /// <summary>The differences as <see cref="DecimalTies"/> sees them, in the same order.</summary>
    public double[] ForRanks() => DecimalTies.Steps(Values.AsSpan(), LargestReading);

    /// <summary>The same pairs the other way round.</summary>
    public Differences Reversed() => new([.. Values.Select(d => -d)], LargestReading);

    private static ImmutableArray<double> Pairwise(ReadOnlySpan<double> first, ReadOnlySpan<double> second, Func<double, double, double> of)
    {
        var values = new double[first.Length];
        for (int i = 0; i < values.Length; i++)
            values[i] = of(first[i], second[i]);
        return ImmutableCollectionsMarshal.AsImmutableArray(values);
    }
}
