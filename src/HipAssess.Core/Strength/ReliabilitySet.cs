using System.Collections.Immutable;
using System.Globalization;
using HipAssess.Domain;

namespace HipAssess.Strength;

/// <summary>Standard error of measurement per muscle group, each with its source.</summary>
/// <param name="Rows">At most one row per muscle group and position.</param>
public sealed record ReliabilitySet(ImmutableArray<ReliabilityRow> Rows)
{
    /// <summary>The file it was read from, without folder; null for the shipped one.</summary>
    public string? File { get; init; }

    /// <summary>Its rows about ranges of motion: at most one per movement and position.</summary>
    public ImmutableArray<RangeReliability> Movements { get; init; } = [];

    /// <summary>The set used unless the user gives one: an assumption from Thorborg 2010, said so in its rows.</summary>
    public static ReliabilitySet Shipped { get; } = new([.. ShippedTable.Read("reliability.csv", row => new ReliabilityRow(
        Names.ParseMuscle(row("muscle"))!.Value,
        double.Parse(row("sem_percent"), CultureInfo.InvariantCulture),
        int.Parse(row("n"), CultureInfo.InvariantCulture),
        row("design"),
        row("source")))]);

    /// <summary>
    /// The row of a muscle group and position, else that of the muscle group without a position; the shipped one where this set
    /// has neither. A position that is not stated gets the largest error of the muscle group.
    /// </summary>
    public ReliabilityRow For(MuscleGroup muscle, string? position)
    {
        ReliabilityRow? found = null;
        foreach (var row in Rows)
            if (row.Muscle == muscle && Rank(row) > (found is null ? -1 : Rank(found)))
                found = row;
        return found is not null && Rank(found) >= 0 ? found : Shipped.Rows.Single(row => row.Muscle == muscle);

        double Rank(ReliabilityRow row) => row.Position == position ? 1000 : row.Position is null ? 500 : position is null ? row.SemPercent : -1;
    }
}

/// <summary>One row of a reliability set.</summary>
/// <param name="Muscle">Muscle group.</param>
/// <param name="SemPercent">Standard error of measurement of one side, percent of the mean.</param>
/// <param name="N">People it was estimated from; null when not stated.</param>
/// <param name="Design">How they were tested.</param>
/// <param name="Source">Citation.</param>
public sealed record ReliabilityRow(MuscleGroup Muscle, double SemPercent, int? N, string Design, string Source)
{
    /// <summary>Position it was estimated in; null for any.</summary>
    public string? Position { get; init; }

    /// <summary>Degrees of freedom of the estimate; null where it counts as known.</summary>
    public int? Df { get; init; }

    /// <summary>Error of ln(right/left), percent; √2 times that of a side unless a repeat test has shown less.</summary>
    public double DifferenceSemPercent { get; init; } = Math.Sqrt(2) * SemPercent;
}
