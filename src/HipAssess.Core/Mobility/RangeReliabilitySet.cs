using System.Collections.Immutable;
using System.Globalization;
using HipAssess.Domain;
using HipAssess.Strength;

namespace HipAssess.Mobility;

/// <summary>Standard error of measurement per movement, each with its source.</summary>
/// <param name="Rows">At most one row per movement and position.</param>
public sealed record RangeReliabilitySet(ImmutableArray<RangeReliability> Rows)
{
    private static readonly Dictionary<MovementUnit, RangeReliability> Defaults = ShippedTable
        .Read("range-errors.csv", row => (
            Unit: row("unit") == "deg" ? MovementUnit.Degree : MovementUnit.Centimetre,
            Row: new RangeReliability(Movement.Flexion, null, double.Parse(row("sem"), CultureInfo.InvariantCulture), null, row("source"))))
        .ToDictionary(row => row.Unit, row => row.Row);

    /// <summary>The set used unless the user gives one: 4° for every movement and 0.4 cm for the bent knee fall out, an assumption.</summary>
    public static RangeReliabilitySet Shipped { get; } = new([.. Enum.GetValues<Movement>().Select(Default)]);

    /// <summary>The movements of one's own set; the shipped figures for what it lacks.</summary>
    public static RangeReliabilitySet Of(ReliabilitySet own) => new(own.Movements);

    /// <summary>
    /// The row of a movement and position, else that of the movement without a position; the shipped one where this set has neither.
    /// A position that is not stated gets the largest error of the movement.
    /// </summary>
    public RangeReliability For(Movement movement, string? position)
    {
        var found = Rows.Where(row => row.Movement == movement && Rank(row) >= 0).MaxBy(Rank);
        return found ?? Default(movement);

        double Rank(RangeReliability row) => row.Position == position ? 1000 : row.Position is null ? 500 : position is null ? row.Sem : -1;
    }

    private static RangeReliability Default(Movement movement) => Defaults[movement.Unit()] with { Movement = movement };
}
