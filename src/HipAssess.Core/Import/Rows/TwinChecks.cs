using HipAssess.Domain;
using HipAssess.Import.Cells;
using HipAssess.Import.Columns;
using HipAssess.Import.Problems;

namespace HipAssess.Import.Rows;

/// <summary>Compares the two columns of one value where the row allows it.</summary>
internal sealed class TwinChecks(FileDecisions file)
{
    private readonly Twin[] _twins = [.. file.Layout.Twins];
    private readonly int _mass = Array.FindIndex(file.FactColumns, c => c.Fact == Fact.MassKg);

    public void Check(Row row, Labels? labels)
    {
        foreach (var twin in _twins)
        {
            ReadOnlySpan<byte> used = row.Cell(twin.Used), other = row.Cell(twin.Other);
            if (other.IsEmpty || !NumberCell.TryParse(other, file.Mark, out double beside))
                continue;
            if (used.IsEmpty)
                row.Report(ValueProblems.TwinDiffers, twin.Other, twin.Used.Label, "nothing", twin.Other.Label, row.Text(twin.Other));
            else if (NumberCell.TryParse(used, file.Mark, out double value) && Expected(twin, value * twin.Used.Factor, labels) is { } expected
                && Math.Abs((beside * twin.Other.Factor) - expected) > Plausibility.TwinTolerance * expected)
                row.Report(ValueProblems.TwinDiffers, twin.Other, twin.Used.Label, row.Text(twin.Used), twin.Other.Label, row.Text(twin.Other));
        }
    }

    /// <summary>What the other column should say; null where the row does not tell.</summary>
    private double? Expected(Twin twin, double value, Labels? labels)
    {
        if (twin.Used.Unit is not { } used || twin.Other.Unit is not { } other)
            return null;
        double mass = _mass < 0 || labels is null ? double.NaN : labels.Facts[_mass], arm = labels?.LeverArmM ?? double.NaN;
        double? expected = (used.Kind(), other.Kind()) switch
        {
            var (a, b) when a == b => StrengthUnits.Convert(value, used, other),
            (UnitKind.Force, UnitKind.ForcePerMass) => StrengthUnits.Convert(StrengthUnits.Convert(value, used, StrengthUnit.Newton) / mass, StrengthUnit.NewtonPerKilogram, other),
            (UnitKind.Torque, UnitKind.TorquePerMass) => value / mass,
            (UnitKind.Force, UnitKind.Torque) => StrengthUnits.Convert(value, used, StrengthUnit.Newton) * arm,
            (UnitKind.Force, UnitKind.TorquePerMass) => StrengthUnits.Convert(value, used, StrengthUnit.Newton) * arm / mass,
            _ => null,
        };
        return expected is > 0 ? expected : null;
    }
}
