namespace HipAssess.Statistics.Tests;

internal static class PValues
{
    /// <summary>The positions of the non-null p-values, smallest first.</summary>
    public static int[] RisingIndices(IReadOnlyList<double?> p)
    {
        int count = 0;
        var (values, indices) = (new double[p.Count], new int[p.Count]);
        for (int i = 0; i < p.Count; i++)
            if (p[i] is { } value)
                (values[count], indices[count++]) = (value, i);
        Array.Sort(values, indices, 0, count);
        return indices[..count];
    }
}
