namespace HipAssess.Strength;

/// <summary>What stands for one side of one muscle group in a session.</summary>
public enum StrengthChoice
{
    /// <summary>The best trial (default, as in the study).</summary>
    Best,

    /// <summary>The mean of the trials.</summary>
    Mean,
}

/// <summary>How strength is made comparable between bodies of different size.</summary>
public enum Normalisation
{
    /// <summary>Not at all.</summary>
    None,

    /// <summary>Divided by body mass.</summary>
    Mass,

    /// <summary>Force divided by mass^(2/3), torque by mass (Jaric 2002, doi 10.2165/00007256-200232100-00002).</summary>
    Allometric,

    /// <summary>Force in percent of body weight.</summary>
    BodyWeight,
}

/// <summary>The fixed names of the choices in options and JSON.</summary>
public static class ChoiceNames
{
    private static readonly string[] Normalisations = ["none", "mass", "allometric", "body-weight"];

    /// <summary><c>best</c> or <c>mean</c>.</summary>
    public static string Name(this StrengthChoice choice) => choice == StrengthChoice.Best ? "best" : "mean";

    /// <summary>Best for mean, mean for best.</summary>
    public static StrengthChoice Other(this StrengthChoice choice) => choice == StrengthChoice.Best ? StrengthChoice.Mean : StrengthChoice.Best;

    /// <summary><c>none</c>, <c>mass</c>, <c>allometric</c> or <c>body-weight</c>.</summary>
    public static string Name(this Normalisation normalise) => Normalisations[(int)normalise];

    /// <summary>The strength choice of that name; null when there is none.</summary>
    public static StrengthChoice? ParseStrength(string name) =>
        name switch { "best" => StrengthChoice.Best, "mean" => StrengthChoice.Mean, _ => null };

    /// <summary>The normalisation of that name; null when there is none.</summary>
    public static Normalisation? ParseNormalisation(string name) =>
        Array.IndexOf(Normalisations, name) is >= 0 and var index ? (Normalisation)index : null;
}
