using System.Collections.Immutable;

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
    public static Differences Of(IReadOnlyList<double> first, IReadOnlyList<double> second) => new(
        [.. first.Zip(second, (a, b) => a - b)],
        first.Concat(second).Select(Math.Abs).DefaultIfEmpty(0).Max());

    /// <summary>ln(first/second), pair by pair; readings must be positive.</summary>
    public static Differences OfLogs(IReadOnlyList<double> first, IReadOnlyList<double> second) =>
        new([.. first.Zip(second, (a, b) => Math.Log(a / b))], 1);

    /// <summary>Number of pairs.</summary>
    public int N => Values.Length;

    /// <summary>Mean and standard deviation; a spread that is rounding noise is exactly 0.</summary>
    public Moments Moments => Moments.Of(Values).WithoutNoise(Values, LargestReading);

    /// <summary>The differences as <see cref="DecimalTies"/> sees them, in the same order.</summary>
    public double[] ForRanks() => DecimalTies.Steps(Values, LargestReading);

    /// <summary>The same pairs the other way round.</summary>
    public Differences Reversed() => this with { Values = [.. Values.Select(d => -d)] };
}
