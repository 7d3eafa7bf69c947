namespace HipAssess.Domain;

/// <summary>The fixed names of domain terms in files and JSON. Words for people are in Reports.</summary>
public static class Names
{
    private static readonly string[] Muscles =
        ["abductors", "adductors", "flexors", "extensors", "internal_rotators", "external_rotators"];

    /// <summary>E.g. <c>internal_rotators</c>.</summary>
    public static string Name(this MuscleGroup muscle) => Muscles[(int)muscle];

    /// <summary>The muscle group of that fixed name; null when there is none.</summary>
    public static MuscleGroup? ParseMuscle(string name) =>
        Array.IndexOf(Muscles, name) is >= 0 and var index ? (MuscleGroup)index : null;

    /// <summary><c>left</c> or <c>right</c>.</summary>
    public static string Name(this Side side) => side == Side.Left ? "left" : "right";

    /// <summary>The side of that fixed name; null when there is none.</summary>
    public static Side? ParseSide(string name) => name switch { "left" => Side.Left, "right" => Side.Right, _ => null };

    /// <summary>The sex of that fixed name; null when there is none.</summary>
    public static Sex? ParseSex(string name) => name switch { "female" => Sex.Female, "male" => Sex.Male, _ => null };

    /// <summary><c>female</c> or <c>male</c>.</summary>
    public static string Name(this Sex sex) => sex == Sex.Female ? "female" : "male";

    /// <summary><c>injured</c> or <c>control</c>.</summary>
    public static string Name(this Group group) => group == Group.Injured ? "injured" : "control";
}
