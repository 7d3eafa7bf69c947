using HipAssess.Domain;

namespace HipAssess.Import.Checks;

/// <summary>The unit in which values of a kind are compared.</summary>
internal static class BaseUnits
{
    public static StrengthUnit Of(StrengthUnit unit) => unit.Kind() switch
    {
        UnitKind.Torque => StrengthUnit.NewtonMetre,
        UnitKind.ForcePerMass => StrengthUnit.NewtonPerKilogram,
        UnitKind.TorquePerMass => StrengthUnit.NewtonMetrePerKilogram,
        UnitKind.AllometricForce => StrengthUnit.NewtonPerKilogramTwoThirds,
        _ => StrengthUnit.Newton,
    };
}
