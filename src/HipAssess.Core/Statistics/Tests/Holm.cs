using System.Collections.Immutable;

namespace HipAssess.Statistics.Tests;

/// <summary>
/// Holm's step-down correction (Holm 1979, Scand J Stat 6:65–70): the i-th smallest of m p-values times m − i + 1,
/// never smaller than the one before, at most 1. Holds under any dependence.
/// </summary>
public static class Holm
{
    /// <summary>Adjusted p-values in the order given; null stays null and does not count.</summary>
    public static ImmutableArray<double?> Adjust(IReadOnlyList<double?> p)
    {
        int[] rising = PValues.RisingIndices(p);
        var adjusted = new double?[p.Count];
        double running = 0;
        for (int i = 0; i < rising.Length; i++)
        {
            running = Math.Max(running, Math.Min(1, (rising.Length - i) * p[rising[i]]!.Value));
            adjusted[rising[i]] = running;
        }
        return [.. adjusted];
    }
}
