using System.Collections.Immutable;
using System.Globalization;
using HipAssess.Domain;

namespace HipAssess.Strength;

/// <summary>Standard error of measurement per muscle group, each with its source.</summary>
/// <param name="Rows">At most one row per muscle group.</param>
public sealed record ReliabilitySet(ImmutableArray<ReliabilityRow> Rows)
{
    /// <summary>The file it was read from, without folder; null for the shipped one.</summary>
    public string? File { get; init; }

    /// <summary>The set used unless the user gives one: an assumption from Thorborg 2010, said so in its rows.</summary>
    public static ReliabilitySet Shipped { get; } = new([.. ShippedTable.Read("reliability.csv", row => new ReliabilityRow(
        Names.ParseMuscle(row("muscle"))!.Value,
        double.Parse(row("sem_percent"), CultureInfo.InvariantCulture),
        int.Parse(row("n"), CultureInfo.InvariantCulture),
        row("design"),
        row("source")))]);

    /// <summary>The row of a muscle group; the shipped one where this set has none.</summary>
    public ReliabilityRow For(MuscleGroup muscle)
    {
        foreach (var row in Rows)
            if (row.Muscle == muscle)
                return row;
        return Shipped.Rows.Single(row => row.Muscle == muscle);
    }
}

/// <summary>One row of a reliability set.</summary>
/// <param name="Muscle">Muscle group.</param>
/// <param name="SemPercent">Standard error of measurement, percent of the mean.</param>
/// <param name="N">People it was estimated from; null when not stated.</param>
/// <param name="Design">How they were tested.</param>
/// <param name="Source">Citation.</param>
public sealed record ReliabilityRow(MuscleGroup Muscle, double SemPercent, int? N, string Design, string Source);
