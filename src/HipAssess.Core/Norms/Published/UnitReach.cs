using HipAssess.Domain;

namespace HipAssess.Norms.Published;

/// <summary>Brings a strength to the unit of a norm, exactly or not at all.</summary>
public static class UnitReach
{
    /// <summary>
    /// By exact factors, body mass, and the athlete's own lever arm (N·m = N · m); force never becomes torque otherwise,
    /// torque never force.
    /// </summary>
    /// <param name="value">Strength in <paramref name="from"/>.</param>
    /// <param name="from">Its unit.</param>
    /// <param name="massKg">Body mass; null when unknown.</param>
    /// <param name="leverArmM">Lever arm in metres; null when unknown.</param>
    /// <param name="to">The unit of the norm.</param>
    /// <returns>Null when the unit cannot be reached.</returns>
    public static double? Convert(double value, StrengthUnit from, double? massKg, double? leverArmM, StrengthUnit to)
    {
        if (from.Kind() == to.Kind())
            return StrengthUnits.Convert(value, from, to);
        if (from.Kind() == UnitKind.AllometricForce || to.Kind() == UnitKind.AllometricForce || (from.IsTorque() && !to.IsTorque()))
            return null;

        double? result = StrengthUnits.Convert(value, from, Plain(from.IsTorque(), from.IsPerMass()));
        if (to.IsTorque() && !from.IsTorque())
            result *= leverArmM;
        if (to.IsPerMass() && !from.IsPerMass())
            result /= massKg;
        else if (from.IsPerMass() && !to.IsPerMass())
            result *= massKg;
        return result is { } reached ? StrengthUnits.Convert(reached, Plain(to.IsTorque(), to.IsPerMass()), to) : null;
    }

    private static StrengthUnit Plain(bool isTorque, bool isPerMass) => (isTorque, isPerMass) switch
    {
        (true, true) => StrengthUnit.NewtonMetrePerKilogram,
        (true, false) => StrengthUnit.NewtonMetre,
        (false, true) => StrengthUnit.NewtonPerKilogram,
        _ => StrengthUnit.Newton,
    };
}
