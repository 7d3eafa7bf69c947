namespace HipAssess.Import.Columns;

/// <summary>The facts a file may give about an athlete on a test day. Each is kept as one number while reading.</summary>
public enum Fact
{
    /// <summary>0 female, 1 male.</summary>
    Sex,

    /// <summary>Years.</summary>
    Age,

    /// <summary>Calendar year.</summary>
    BirthYear,

    /// <summary>Kilograms.</summary>
    MassKg,

    /// <summary>Metres.</summary>
    HeightM,

    /// <summary>Metres.</summary>
    LegLengthM,

    /// <summary>0 left, 1 right, 2 both.</summary>
    DominantSide,

    /// <summary>0 injured, 1 control.</summary>
    Group,

    /// <summary>0 left, 1 right, 2 both, 3 none.</summary>
    InjuredSide,

    /// <summary>Number of the text.</summary>
    Diagnosis,

    /// <summary>Weeks.</summary>
    SymptomWeeks,
}
