using System.Collections.Immutable;
using HipAssess.Thresholds;

namespace HipAssess.Traces;

/// <summary>What makes a trace doubtful.</summary>
/// <param name="SlowHz">Samples per second where they are too few for a peak; null where there are enough.</param>
/// <param name="Gaps">Where samples are missing: the times before and after, seconds.</param>
/// <param name="Cuts">Those of them with one effort before and another behind, which may be one that was cut.</param>
/// <param name="Drift">How far the quiet force moved from the first effort to the last, where that is much; in the unit of the file.</param>
/// <param name="SaturatedAt">The force the trace is cut off at: its highest, held for a while; null where it is not.</param>
public sealed record TraceSights(double? SlowHz, ImmutableArray<(double From, double To)> Gaps, ImmutableArray<(double From, double To)> Cuts, double? Drift, double? SaturatedAt)
{
    /// <summary>Looks at a trace.</summary>
    public static TraceSights Of(Trace trace, ImmutableArray<Effort> efforts)
    {
        var gaps = ImmutableArray.CreateBuilder<(double, double)>();
        for (int i = 0; i + 1 < trace.Time.Length; i++)
            if (trace.IsGap(i))
                gaps.Add((trace.Time[i], trace.Time[i + 1]));
        double? drift = efforts.Length > 1 ? efforts[^1].Baseline - efforts[0].Baseline : null;
        return new TraceSights(
            trace.SamplesPerSecond < Limits.TraceFewestHz ? trace.SamplesPerSecond : null, gaps.ToImmutable(),
            [.. gaps.Where(gap => efforts.Any(effort => trace.Time[effort.Last] == gap.Item1) && efforts.Any(effort => trace.Time[effort.First] == gap.Item2))],
            efforts.Length > 1 && Math.Abs(drift!.Value) > Limits.TraceDriftShare * efforts.Max(effort => effort.Peak) ? drift : null,
            Saturated(trace));
    }

    private static double? Saturated(Trace trace)
    {
        double highest = trace.Force.Max();
        int start = -1;
        for (int i = 0; i < trace.Force.Length; i++)
        {
            start = trace.Force[i] != highest ? -1 : start < 0 ? i : start;
            if (start >= 0 && trace.Time[i] - trace.Time[start] >= Limits.TraceSaturatedSeconds)
                return highest;
        }
        return null;
    }
}
