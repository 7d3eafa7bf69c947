namespace HipAssess.Domain;

/// <summary>Units of strength. Their names in files and JSON are in <see cref="StrengthUnits"/>.</summary>
public enum StrengthUnit : byte
{
    /// <summary>Newton.</summary>
    Newton,

    /// <summary>Kilogram-force: 9.80665 N.</summary>
    KilogramForce,

    /// <summary>Pound-force: 4.4482216152605 N.</summary>
    PoundForce,

    /// <summary>Newton metre.</summary>
    NewtonMetre,

    /// <summary>Newton per kilogram of body mass.</summary>
    NewtonPerKilogram,

    /// <summary>Newton metre per kilogram of body mass.</summary>
    NewtonMetrePerKilogram,

    /// <summary>Force in percent of body weight.</summary>
    PercentBodyWeight,

    /// <summary>Kilogram-force per kilogram of body mass.</summary>
    KilogramForcePerKilogram,

    /// <summary>Degrees: a unit of files with ranges of motion, never of a strength.</summary>
    Degree,

    /// <summary>Centimetres, likewise.</summary>
    Centimetre,

    /// <summary>Newton per kilogram of body mass to the power 2/3 (allometric scaling of force).</summary>
    NewtonPerKilogramTwoThirds,
}

/// <summary>
/// What a unit measures. Units of one kind convert by an exact factor;
/// force and torque never convert into each other without a lever arm.
/// </summary>
public enum UnitKind
{
    /// <summary>Force.</summary>
    Force,

    /// <summary>Torque.</summary>
    Torque,

    /// <summary>Force per body mass.</summary>
    ForcePerMass,

    /// <summary>Torque per body mass.</summary>
    TorquePerMass,

    /// <summary>Angle: of a range of motion.</summary>
    Angle,

    /// <summary>Length: of a range of motion.</summary>
    Length,

    /// <summary>Allometrically scaled force.</summary>
    AllometricForce,
}

/// <summary>Names and exact factors of the units of strength.</summary>
public static class StrengthUnits
{
    /// <summary>Standard gravity, m/s²: exact by definition (CGPM 1901).</summary>
    public const double StandardGravity = 9.80665;

    /// <summary>One pound-force in newtons: exact by definition (international pound × standard gravity).</summary>
    public const double NewtonsPerPoundForce = 4.4482216152605;

    private static readonly (StrengthUnit Unit, string Name, string Symbol, UnitKind Kind, double Factor)[] Rows =
    [
        (StrengthUnit.Newton, "n", "N", UnitKind.Force, 1),
        (StrengthUnit.KilogramForce, "kgf", "kgf", UnitKind.Force, StandardGravity),
        (StrengthUnit.PoundForce, "lbf", "lbf", UnitKind.Force, NewtonsPerPoundForce),
        (StrengthUnit.NewtonMetre, "nm", "N·m", UnitKind.Torque, 1),
        (StrengthUnit.NewtonPerKilogram, "n_per_kg", "N/kg", UnitKind.ForcePerMass, 1),
        (StrengthUnit.NewtonMetrePerKilogram, "nm_per_kg", "N·m/kg", UnitKind.TorquePerMass, 1),
        (StrengthUnit.PercentBodyWeight, "pct_bw", "% body weight", UnitKind.ForcePerMass, StandardGravity / 100),
        (StrengthUnit.KilogramForcePerKilogram, "kgf_per_kg", "kgf/kg", UnitKind.ForcePerMass, StandardGravity),
        (StrengthUnit.Degree, "deg", "°", UnitKind.Angle, 1),
        (StrengthUnit.Centimetre, "cm", "cm", UnitKind.Length, 1),
        (StrengthUnit.NewtonPerKilogramTwoThirds, "n_per_kg_2_3", "N·kg⁻²ᐟ³", UnitKind.AllometricForce, 1),
    ];

    /// <summary>The name in files and JSON, e.g. <c>n_per_kg</c>.</summary>
    public static string Name(this StrengthUnit unit) => Rows[(int)unit].Name;

    /// <summary>The symbol printed for people, e.g. <c>N/kg</c>.</summary>
    public static string Symbol(this StrengthUnit unit) => Rows[(int)unit].Symbol;

    /// <summary>What the unit measures.</summary>
    public static UnitKind Kind(this StrengthUnit unit) => Rows[(int)unit].Kind;

    /// <summary>True for torque, absolute or per body mass.</summary>
    public static bool IsTorque(this StrengthUnit unit) => unit.Kind() is UnitKind.Torque or UnitKind.TorquePerMass;

    /// <summary>True for the units of a range of motion, which no strength has.</summary>
    public static bool IsOfRange(this StrengthUnit unit) => unit.Kind() is UnitKind.Angle or UnitKind.Length;

    /// <summary>True where the value is already divided by body mass.</summary>
    public static bool IsPerMass(this StrengthUnit unit) => unit.Kind() is UnitKind.ForcePerMass or UnitKind.TorquePerMass;

    /// <summary>The unit of that name in files and JSON; null when there is none.</summary>
    public static StrengthUnit? Parse(string name)
    {
        foreach (var row in Rows)
            if (row.Name == name)
                return row.Unit;
        return null;
    }

    /// <summary>
    /// Converts between units of one kind (exact factors).
    /// </summary>
    /// <exception cref="ArgumentException">The units are of different kinds.</exception>
    public static double Convert(double value, StrengthUnit from, StrengthUnit to)
    {
        if (from == to)
            return value;
        if (from.Kind() != to.Kind())
            throw new ArgumentException($"{from} does not convert to {to}.");
        return value * Rows[(int)from].Factor / Rows[(int)to].Factor;
    }
}
