using System.Collections.Immutable;

namespace HipAssess.Statistics.Tests;

/// <summary>
/// The false discovery rate (Benjamini &amp; Hochberg 1995, doi 10.1111/j.2517-6161.1995.tb02031.x): the i-th smallest of
/// m p-values times m/i, never larger than the one after, at most 1. Assumes independence or positive dependence.
/// </summary>
public static class BenjaminiHochberg
{
    /// <summary>Adjusted p-values in the order given; null stays null and does not count.</summary>
    public static ImmutableArray<double?> Adjust(IReadOnlyList<double?> p)
    {
        int[] rising = PValues.RisingIndices(p);
        var adjusted = new double?[p.Count];
        double running = 1;
        for (int i = rising.Length - 1; i >= 0; i--)
        {
            running = Math.Min(running, (double)rising.Length / (i + 1) * p[rising[i]]!.Value);
            adjusted[rising[i]] = running;
        }
        return [.. adjusted];
    }
}
