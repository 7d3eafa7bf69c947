using System.Collections.Immutable;
using HipAssess.Domain;
using HipAssess.Mobility;

namespace HipAssess.Reports.Words.Doors;

/// <summary>What the browser door says of its settings.</summary>
public static class SettingsWords
{
    /// <summary>What a letterhead is.</summary>
    public const string Letterhead = "Stands at the top of every report that is printed or downloaded.";

    /// <summary>Why limits cannot be changed here.</summary>
    public const string Limits = "What counts as unusual rests on published evidence and on simulation, so it is the same for everyone; each limit stands here with its source.";

    /// <summary>No picture.</summary>
    public const string NoPicture = "Logo: this is no PNG or JPEG picture of at most 1 MB. Choose another file.";

    /// <summary>Columns of <see cref="Limit"/>.</summary>
    public static ImmutableArray<string> LimitHeads { get; } = ["limit", "value", "source"];

    /// <summary>Columns of <see cref="Units"/>.</summary>
    public static ImmutableArray<string> UnitHeads { get; } = ["unit", "name in files", "measures"];

    /// <summary>More than fits.</summary>
    public static string TooLong(string field, int longest) => $"{field}: at most {longest} characters.";

    /// <summary>A limit as one line.</summary>
    public static string[] Limit(string name, double value, string source) => [name.Replace('_', ' '), $"{value}", source];

    /// <summary>What stands for a side of a movement.</summary>
    public static string Range(RangeChoice choice) => choice == RangeChoice.Mean ? "mean of the trials" : "trial with the most range";

    /// <summary>Every unit as one line.</summary>
    public static IEnumerable<string[]> Units() => Enum.GetValues<StrengthUnit>().Select(unit => new[] { unit.Symbol(), unit.Name(), Measures(unit.Kind()) });

    private static string Measures(UnitKind kind) => kind switch
    {
        UnitKind.Force => "force",
        UnitKind.Torque => "torque",
        UnitKind.ForcePerMass => "force per body mass",
        UnitKind.TorquePerMass => "torque per body mass",
        UnitKind.AllometricForce => "force scaled allometrically",
        _ => "range of motion",
    };
}
