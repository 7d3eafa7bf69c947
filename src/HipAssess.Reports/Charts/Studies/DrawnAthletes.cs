using System.Collections.Immutable;

namespace HipAssess.Reports.Charts.Studies;

/// <summary>Whom a picture shows one by one: everybody, or of very many as many as can be told apart.</summary>
internal static class DrawnAthletes
{
    /// <summary>More marks than these lie on top of each other.</summary>
    public const int Most = 300;

    /// <summary>All, or <see cref="Most"/> of them, spread evenly over what they are sorted by; the lowest and the highest are among them.</summary>
    public static ImmutableArray<T> Of<T>(IEnumerable<T> all, Func<T, double> by)
    {
        ImmutableArray<T> everybody = [.. all];
        if (everybody.Length <= Most)
            return everybody;
        T[] sorted = [.. everybody.OrderBy(by)];
        return [.. Enumerable.Range(0, Most).Select(i => sorted[(int)((long)i * (sorted.Length - 1) / (Most - 1))])];
    }
}
