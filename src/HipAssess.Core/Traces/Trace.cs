using System.Collections.Immutable;
using HipAssess.Domain;
using HipAssess.Thresholds;
using MathNet.Numerics.Statistics;

namespace HipAssess.Traces;

/// <summary>One force–time recording: what a device wrote, sample by sample.</summary>
/// <param name="Time">Seconds, rising.</param>
/// <param name="Force">In the unit of the file, as many as there are times.</param>
/// <param name="Side">The side a title names; null where the file names none.</param>
public sealed record Trace(ImmutableArray<double> Time, ImmutableArray<double> Force, Side? Side)
{
    /// <summary>The usual time between two samples: the median, seconds.</summary>
    public double Step { get; } = StepOf(Time);

    /// <summary>Samples per second.</summary>
    public double SamplesPerSecond => 1 / Step;

    /// <summary>Samples are missing between one and the next.</summary>
    /// <param name="sample">Index of the one before; not the last.</param>
    public bool IsGap(int sample) => Time[sample + 1] - Time[sample] > Limits.TraceGapSteps * Step;

    /// <summary>The median time between neighbours, in the unit of the times.</summary>
    internal static double StepOf(IReadOnlyList<double> times) =>
        ArrayStatistics.MedianInplace([.. times.Zip(times.Skip(1), (earlier, later) => later - earlier)]);
}
