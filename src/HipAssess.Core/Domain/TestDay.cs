namespace HipAssess.Domain;

/// <summary>When a test was: its date, or its number in a file that has numbers in place of dates. A number says the order, not how far apart.</summary>
/// <param name="Date">The date; null when the file has none.</param>
/// <param name="Number">The number of the test in a file without dates; null otherwise.</param>
public readonly record struct TestDay(DateOnly? Date, int? Number)
{
    /// <summary>A test of a known date.</summary>
    public static TestDay Of(DateOnly date) => new(date, null);

    /// <summary>Undated first, those by number; then by date.</summary>
    public static IComparer<TestDay> Order { get; } = Comparer<TestDay>.Create((a, b) =>
        Nullable.Compare(a.Date, b.Date) is not 0 and var byDate ? byDate : Nullable.Compare(a.Number, b.Number));
}
