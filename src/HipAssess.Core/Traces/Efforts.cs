using System.Collections.Immutable;
using HipAssess.Thresholds;
using MathNet.Numerics.Statistics;

namespace HipAssess.Traces;

/// <summary>
/// Finds efforts. The trace's quiet force is its 10th percentile; an effort is a stretch above a fifth of the way from there to the
/// highest sample, stretches less than 0.3 s apart being one, of half a second or more. It begins and ends where the force leaves and
/// comes back to 5 % of the way from the quiet force beside it. An effort of less than half of the highest one is handling of the device and no effort (docs/methods.md section 13).
/// </summary>
public static class Efforts
{
    private const double BaselineSeconds = 0.5, PlateauSeconds = 1, RiseSeconds = 0.2;

    /// <summary>All efforts in their order; none in a trace without any.</summary>
    public static ImmutableArray<Effort> Of(Trace trace)
    {
        var (time, force) = (trace.Time, trace.Force);
        if (force.Length < 3)
            return [];
        double quiet = Quantile(force, Limits.TraceQuietShare), reach = force.Max() - quiet;
        if (!(reach > 0))
            return [];
        double start = quiet + Limits.TraceEffortShare * reach;
        var stretches = new List<(int First, int Last)>();
        for (int i = 0; i < force.Length; i++)
            if (force[i] > start)
            {
                if (stretches is [.., var before] && time[i] - time[before.Last] < Limits.TraceJoinSeconds)
                    stretches[^1] = (before.First, i);
                else
                    stretches.Add((i, i));
            }
        var efforts = new List<Effort>();
        foreach (var (i, stretch) in stretches.Index())
            if (time[stretch.Last] - time[stretch.First] >= Limits.TraceShortestSeconds)
                efforts.Add(Effort(trace, stretch.First, stretch.Last, i == 0 ? 0 : stretches[i - 1].Last + 1, i + 1 == stretches.Count ? force.Length - 1 : stretches[i + 1].First - 1, quiet));
        return [.. efforts.Where(one => one.Peak >= Limits.TraceSmallestShare * efforts.Max(other => other.Peak))];
    }

    // Between floor and ceiling nothing else rises; the quiet force there is the effort's own, for it may drift.
    private static Effort Effort(Trace trace, int from, int to, int floor, int ceiling, double quiet)
    {
        var (time, force) = (trace.Time, trace.Force);
        double highest = force.AsSpan(from, to - from + 1).ToArray().Max();
        int first = from, last = to;
        for (double edge = Edge(floor, from); first > floor && force[first - 1] > edge;)
            first--;
        for (double edge = Edge(to + 1, ceiling + 1); last < ceiling && force[last + 1] > edge;)
            last++;
        int before = first;
        while (before > floor && time[first] - time[before - 1] <= BaselineSeconds)
            before--;
        double baseline = before < first ? ArrayStatistics.MedianInplace([.. force.AsSpan(before, first - before)]) : quiet;
        int peak = first;
        for (int i = first; i <= last; i++)
            if (force[i] > force[peak])
                peak = i;
        var (plateauFrom, plateau) = Plateau(trace, first, last);
        int rise = first;
        while (rise < last && time[rise] - time[first] < RiseSeconds)
            rise++;
        double rose = time[rise] - time[first];
        return new Effort(first, last, baseline, peak, force[peak] - baseline, plateauFrom, plateau - baseline, rose >= RiseSeconds ? (force[rise] - force[first]) / rose : null);

        double Edge(int start, int end)
        {
            double low = end > start ? Quantile(force[start..end], Limits.TraceQuietShare) : quiet;
            return low + Limits.TraceOnsetShare * (highest - low);
        }
    }

    // The integral between two times is the difference of the integrals from the start; within a step the force is a straight line.
    private static (int? From, double? Mean) Plateau(Trace trace, int first, int last)
    {
        var (time, force) = (trace.Time, trace.Force);
        if (time[last] - time[first] < PlateauSeconds)
            return (null, null);
        double best = double.NegativeInfinity, sum = 0;
        int from = first, end = first;
        for (int start = first; time[start] + PlateauSeconds <= time[last]; start++)
        {
            for (; end < last && time[end + 1] <= time[start] + PlateauSeconds; end++)
                sum += (force[end] + force[end + 1]) / 2 * (time[end + 1] - time[end]);
            double rest = time[start] + PlateauSeconds - time[end], mean = sum;
            if (rest > 0 && end + 1 < force.Length)
            {
                double at = force[end] + (force[end + 1] - force[end]) * rest / (time[end + 1] - time[end]);
                mean += (force[end] + at) / 2 * rest;
            }
            if (mean / PlateauSeconds > best)
                (best, from) = (mean / PlateauSeconds, start);
            sum -= (force[start] + force[start + 1]) / 2 * (time[start + 1] - time[start]);
        }
        return (from, best);
    }

    private static double Quantile(ImmutableArray<double> values, double share)
    {
        double[] sorted = [.. values.Order()];
        return sorted[(int)Math.Floor(share * (sorted.Length - 1))];
    }
}
