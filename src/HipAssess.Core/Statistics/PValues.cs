namespace HipAssess.Statistics;

internal static class PValues
{
    /// <summary>The positions of the non-null p-values, smallest first.</summary>
    public static int[] RisingIndices(IReadOnlyList<double?> p) =>
        [.. Enumerable.Range(0, p.Count).Where(i => p[i] is not null).OrderBy(i => p[i])];
}
