using System.Collections.Immutable;
using HipAssess.Domain;

namespace HipAssess.Traces;

/// <summary>One force–time recording: what a device wrote, sample by sample.</summary>
/// <param name="Time">Seconds, rising.</param>
/// <param name="Force">In the unit of the file, as many as there are times.</param>
/// <param name="Side">The side a title names; null where the file names none.</param>
public sealed record Trace(ImmutableArray<double> Time, ImmutableArray<double> Force, Side? Side)
{
    /// <summary>The usual time between two samples: the median, seconds.</summary>
    public double Step { get; } = Medians.Of([.. Time.Zip(Time.Skip(1), (earlier, later) => later - earlier)]);

    /// <summary>Samples per second.</summary>
    public double SamplesPerSecond => 1 / Step;
}

/// <summary>The median.</summary>
internal static class Medians
{
    /// <summary>Of an even number the mean of the middle two; not a number of none.</summary>
    public static double Of(double[] values)
    {
        if (values.Length == 0)
            return double.NaN;
        Array.Sort(values);
        return (values[(values.Length - 1) / 2] + values[values.Length / 2]) / 2;
    }
}
