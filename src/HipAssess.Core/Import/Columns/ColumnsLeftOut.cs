using System.Collections.Immutable;
using HipAssess.Domain;

namespace HipAssess.Import.Columns;

/// <summary>
/// Strength columns that say nothing new: sums and means without a side beside columns that have one, and one value in a second unit.
/// They are named; the value in a second unit is checked against the first.
/// </summary>
internal static class ColumnsLeftOut
{
    /// <summary>Strengths without side are left out where both sides of the same muscle group stand beside them, and no column says the side.</summary>
    public static ImmutableArray<Column> WithoutSums(ImmutableArray<Column> columns, ICollection<Decision> said)
    {
        if (columns.Any(c => c.Role == ColumnRole.Side))
            return columns;
        var sums = columns.Where(c => c.Role is ColumnRole.Strength or ColumnRole.Mean && c.Side is null && HasBothSides(c, columns)).ToList();
        if (sums.Count > 0)
            said.Add(new Decision("left out", string.Join(", ", sums.Select(c => c.Label)), "no side: sums or means of the columns beside them that have one"));
        return [.. columns.Select(c => sums.Contains(c) ? c with { Role = null } : c)];
    }

    /// <summary>Of a value in two units the absolute one is kept, force before torque.</summary>
    /// <param name="columns">The columns.</param>
    /// <param name="said">Takes what is left out.</param>
    /// <returns>The columns, and each one left out with the one that counts.</returns>
    public static (ImmutableArray<Column> Columns, ImmutableArray<Twin> Twins) WithoutTwins(ImmutableArray<Column> columns, ICollection<Decision> said)
    {
        var twins = ImmutableArray.CreateBuilder<Twin>();
        foreach (var same in columns.Where(c => c.Role is ColumnRole.Strength or ColumnRole.Mean).GroupBy(c => (c.Role, c.Muscle, c.Variant, c.IsRange, c.Side, c.Trial)))
        {
            var units = same.GroupBy(c => (c.Unit, c.Factor)).ToList();
            if (units.Count < 2 || units.Any(unit => unit.Count() > 1))
                continue;
            var used = same.MinBy(c => (Rank(c.Unit), c.Index))!;
            twins.AddRange(same.Where(c => c != used).Select(other => new Twin(used, other)));
        }
        foreach (var twin in twins)
            said.Add(new Decision("left out", twin.Other.Label, $"the value of {twin.Used.Label} in another unit; it is checked against it where body mass or lever arm allow"));
        return ([.. columns.Select(c => twins.Any(t => t.Other.Index == c.Index) ? c with { Role = null } : c)], twins.ToImmutable());
    }

    private static bool HasBothSides(Column sum, ImmutableArray<Column> columns) => Sides.Both.All(side =>
        columns.Any(c => c.Role is ColumnRole.Strength or ColumnRole.Mean && c.Side == side && c.Muscle == sum.Muscle && c.Variant == sum.Variant && c.IsRange == sum.IsRange));

    private static int Rank(StrengthUnit? unit) => unit?.Kind() switch
    {
        null => 0,
        UnitKind.Force => 1,
        UnitKind.Torque => 2,
        UnitKind.ForcePerMass => 3,
        _ => 4,
    };
}

/// <summary>One value in two columns.</summary>
/// <param name="Used">The one that counts.</param>
/// <param name="Other">The one in another unit.</param>
internal sealed record Twin(Column Used, Column Other);
