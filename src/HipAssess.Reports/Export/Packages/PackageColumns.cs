using System.Collections.Immutable;

namespace HipAssess.Reports.Export.Packages;

/// <summary>What the columns of the data of a package are: those of <see cref="SessionsCsv"/>.</summary>
public static class PackageColumns
{
    /// <summary>Name, type by Table Schema, and meaning.</summary>
    public static ImmutableArray<(string Name, string Type, string Says)> All { get; } =
    [
        ("athlete", "string", "Code of the athlete."),
        ("name", "string", "Always empty in a package."),
        ("date", "date", "Day of the test."),
        ("occasion", "string", "Number of the test, or undated, where tests have no days."),
        ("sex", "string", "female or male."),
        ("age", "number", "Years."),
        ("mass_kg", "number", "Body mass, kg."),
        ("height_m", "number", "Height, m."),
        ("leg_length_m", "number", "Leg length, m."),
        ("dominant_side", "string", "Preferred kicking leg: left or right."),
        ("group", "string", "injured or control."),
        ("injured_side", "string", "left, right or both."),
        ("diagnosis", "string", "Always empty in a package."),
        ("symptom_weeks", "number", "Weeks since symptoms began."),
        ("muscle", "string", "Muscle group, or movement where the unit is deg or cm."),
        ("position", "string", "Position of the test."),
        ("contraction", "string", "Kind of contraction."),
        ("mode", "string", "Active or passive, of a movement."),
        ("condition", "string", "Condition of the test, such as fresh."),
        ("side", "string", "left or right."),
        ("trial", "integer", "Number of the repetition."),
        ("value", "number", "What was measured, in the unit beside it."),
        ("unit", "string", "n, kgf, lbf, nm, n_per_kg, nm_per_kg, pct_bw, kgf_per_kg, deg or cm."),
        ("mean_value", "number", "Mean of the repetitions, where an export gives no single ones."),
        ("summary_of", "string", "How many repetitions that mean is of, or unknown."),
        ("pain", "string", "Whether pain limited it."),
        ("lever_arm_m", "number", "Lever arm, m."),
        ("device", "string", "Always empty in a package."),
        ("tester", "string", "Always empty in a package."),
        ("beyond_neutral_positive", "string", "Extension beyond neutral is positive."),
        ("note", "string", "Always empty in a package."),
    ];
}
