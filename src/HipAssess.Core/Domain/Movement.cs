namespace HipAssess.Domain;

/// <summary>The hip movements whose range is measured, in the order reports list them.</summary>
public enum Movement : byte
{
    /// <summary>Flexion.</summary>
    Flexion,

    /// <summary>Extension; the Thomas test is a position of it.</summary>
    Extension,

    /// <summary>Abduction.</summary>
    Abduction,

    /// <summary>Adduction; the Ober test is a position of it.</summary>
    Adduction,

    /// <summary>Internal rotation.</summary>
    InternalRotation,

    /// <summary>External rotation.</summary>
    ExternalRotation,

    /// <summary>Bent knee fall out: the height of the knee over the table, in centimetres; smaller is more.</summary>
    BentKneeFallOut,
}

/// <summary>The fixed names of movements in files and JSON, and what is measured of them.</summary>
public static class Movements
{
    /// <summary>The position that is the modified Thomas test: extension.</summary>
    public const string ModifiedThomas = "modified_thomas";

    /// <summary>The position that is the Ober test: adduction.</summary>
    public const string Ober = "ober";

    /// <summary>Rotation with the hip flexed to a right angle.</summary>
    public const string HipFlexed90 = "hip flexed 90 deg";

    /// <summary>Rotation with the hip straight.</summary>
    public const string HipStraight = "hip 0 deg";

    private static readonly string[] AllNames =
        ["flexion", "extension", "abduction", "adduction", "internal_rotation", "external_rotation", "bent_knee_fall_out"];

    /// <summary>E.g. <c>internal_rotation</c>.</summary>
    public static string Name(this Movement movement) => AllNames[(int)movement];

    /// <summary>The movement of that fixed name; null when there is none.</summary>
    public static Movement? Parse(string name) => Array.IndexOf(AllNames, name) is >= 0 and var index ? (Movement)index : null;

    /// <summary>The unit it is measured in.</summary>
    public static MovementUnit Unit(this Movement movement) => movement == Movement.BentKneeFallOut ? MovementUnit.Centimetre : MovementUnit.Degree;

    /// <summary>A smaller value is more range: a knee that falls out far is near the table.</summary>
    public static bool IsMoreWhenSmaller(this Movement movement) => movement == Movement.BentKneeFallOut;

    /// <summary><c>deg</c> or <c>cm</c>.</summary>
    public static string Name(this MovementUnit unit) => unit == MovementUnit.Degree ? "deg" : "cm";
}
