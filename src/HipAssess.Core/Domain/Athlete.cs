namespace HipAssess.Domain;

/// <summary>Sex as given in the file.</summary>
public enum Sex : byte
{
    /// <summary>Female.</summary>
    Female,

    /// <summary>Male.</summary>
    Male,
}

/// <summary>The study group an athlete belongs to.</summary>
public enum Group
{
    /// <summary>With a single-leg overuse injury.</summary>
    Injured,

    /// <summary>Without injury: a member of the control group.</summary>
    Control,
}

/// <summary>What is known of an athlete on a test day. Everything is optional; nothing is filled in.</summary>
public sealed record AthleteFacts
{
    /// <summary>Nothing known.</summary>
    public static AthleteFacts Unknown { get; } = new();

    /// <summary>Sex.</summary>
    public Sex? Sex { get; init; }

    /// <summary>Age in years on the test day.</summary>
    public double? AgeYears { get; init; }

    /// <summary>Body mass in kilograms.</summary>
    public double? MassKg { get; init; }

    /// <summary>Height in metres.</summary>
    public double? HeightM { get; init; }

    /// <summary>Leg length in metres.</summary>
    public double? LegLengthM { get; init; }

    /// <summary>Preferred kicking leg; null when unknown or both.</summary>
    public Side? DominantSide { get; init; }

    /// <summary>Study group.</summary>
    public Group? Group { get; init; }

    /// <summary>Side of the complaint; null when unknown or none.</summary>
    public Side? InjuredSide { get; init; }

    /// <summary>The complaint is on both sides: there is no uninjured side to compare with.</summary>
    public bool InjuredOnBothSides { get; init; }

    /// <summary>Diagnosis as written.</summary>
    public string? Diagnosis { get; init; }

    /// <summary>Duration of symptoms in weeks.</summary>
    public double? SymptomWeeks { get; init; }
}
