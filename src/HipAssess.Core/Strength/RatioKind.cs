namespace HipAssess.Strength;

/// <summary>The ratios of muscle groups the report gives.</summary>
public enum RatioKind
{
    /// <summary>Adductors : abductors.</summary>
    AdductorsToAbductors,

    /// <summary>External : internal rotators.</summary>
    ExternalToInternalRotators,

    /// <summary>Flexors : extensors.</summary>
    FlexorsToExtensors,
}

/// <summary>The fixed names of the ratios in files and JSON.</summary>
public static class RatioNames
{
    private static readonly string[] Names = ["adductors_to_abductors", "external_to_internal_rotators", "flexors_to_extensors"];

    /// <summary>E.g. <c>adductors_to_abductors</c>.</summary>
    public static string Name(this RatioKind kind) => Names[(int)kind];

    /// <summary>The ratio of that fixed name; null when there is none.</summary>
    public static RatioKind? Parse(string name) => Array.IndexOf(Names, name) is >= 0 and var index ? (RatioKind)index : null;
}
