using HipAssess.Domain;

namespace HipAssess.Strength;

/// <summary>
/// Makes strength comparable between bodies of different size. Side differences do not depend on it.
/// Force never becomes torque here, nor torque force.
/// </summary>
public static class Normalising
{
    /// <summary>The unit the normalised strength has; null where the combination makes no sense (body weight of a torque).</summary>
    public static StrengthUnit? UnitOf(StrengthUnit unit, Normalisation how) => (how, unit.IsTorque()) switch
    {
        (Normalisation.None, _) => unit,
        (Normalisation.BodyWeight, true) => null,
        (Normalisation.BodyWeight, false) => StrengthUnit.PercentBodyWeight,
        (_, true) => StrengthUnit.NewtonMetrePerKilogram,
        (Normalisation.Allometric, false) => StrengthUnit.NewtonPerKilogramTwoThirds,
        _ => StrengthUnit.NewtonPerKilogram,
    };

    /// <summary>True where body mass is needed: not for values that are already per body mass, unless scaled allometrically.</summary>
    public static bool NeedsMass(StrengthUnit unit, Normalisation how) =>
        how != Normalisation.None && !(unit.IsPerMass() && UnitOf(unit, how)?.Kind() == unit.Kind());

    /// <summary>
    /// Value, value/mass, value/mass^(2/3) for force (Jaric 2002, Sports Med 32:615–631) and value/mass for torque,
    /// or 100·N/(mass·9.80665), as <paramref name="how"/> says.
    /// </summary>
    /// <param name="value">Strength in <paramref name="unit"/>.</param>
    /// <param name="unit">Its unit.</param>
    /// <param name="massKg">Body mass; null when unknown.</param>
    /// <param name="how">Which normalisation.</param>
    /// <returns>The value in <see cref="UnitOf"/>; null without the body mass it needs, or where it makes no sense.</returns>
    public static double? Of(double value, StrengthUnit unit, double? massKg, Normalisation how)
    {
        if (UnitOf(unit, how) is not { } wanted)
            return null;
        if (unit.Kind() == wanted.Kind())
            return StrengthUnits.Convert(value, unit, wanted);
        if (massKg is not { } mass)
            return null;

        double absolute = unit.IsPerMass()
            ? StrengthUnits.Convert(value, unit, PerKilogram(unit)) * mass
            : StrengthUnits.Convert(value, unit, unit.IsTorque() ? StrengthUnit.NewtonMetre : StrengthUnit.Newton);
        return wanted switch
        {
            StrengthUnit.NewtonPerKilogramTwoThirds => absolute / Math.Cbrt(mass * mass),
            _ => StrengthUnits.Convert(absolute / mass, PerKilogram(unit), wanted),
        };
    }

    private static StrengthUnit PerKilogram(StrengthUnit unit) =>
        unit.IsTorque() ? StrengthUnit.NewtonMetrePerKilogram : StrengthUnit.NewtonPerKilogram;
}
