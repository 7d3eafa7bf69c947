using System.Collections.Frozen;
using System.Globalization;
using HipAssess.Domain;
using HipAssess.Import.Columns;

namespace HipAssess.Web.Typed;

/// <summary>The names of a test's fields. What holds for the whole day is called as the column of a file is.</summary>
internal static class TypedFields
{
    public const string Athlete = "athlete", Name = "name", Date = "date", Note = "note", InjuredSide = "injured_side",
        Tester = "tester", Device = "device", DecimalMark = "decimal_mark";

    /// <summary>Who, when, and what is known of the athlete: the columns of the first row.</summary>
    public static IReadOnlyList<string> OfDay { get; } =
    [
        Athlete, Name, Date, "sex", "age", "mass_kg", "height_cm", "leg_length_cm", "dominant_side", "group", InjuredSide, "diagnosis", "symptom_weeks", Note,
    ];

    private static readonly FrozenSet<string> Plain = OfDay.Concat([Tester, Device, DecimalMark]).ToFrozenSet(StringComparer.Ordinal);

    /// <summary>What is said of one test beside its values.</summary>
    public static IReadOnlyList<string> OfTest { get; } = ["lever_arm_cm", "condition", Device, Tester];

    /// <summary>E.g. <c>t0-left-1</c>.</summary>
    public static string Value(int test, Side side, int trial) => string.Create(CultureInfo.InvariantCulture, $"t{test}-{side.Name()}-{trial}");

    /// <summary>E.g. <c>t0-left-pain</c>.</summary>
    public static string Pain(int test, Side side) => string.Create(CultureInfo.InvariantCulture, $"t{test}-{side.Name()}-pain");

    /// <summary>What is said of one test beside its values, e.g. <c>t0-lever_arm_cm</c>.</summary>
    public static string About(int test, string column) => string.Create(CultureInfo.InvariantCulture, $"t{test}-{column}");

    /// <summary>The number of the trial a field holds; null when it is no value of that test and side.</summary>
    public static int? TrialOf(string field, int test, Side side) =>
        string.Create(CultureInfo.InvariantCulture, $"t{test}-{side.Name()}-") is var start && field.StartsWith(start, StringComparison.Ordinal)
        && int.TryParse(field.AsSpan(start.Length), NumberStyles.None, CultureInfo.InvariantCulture, out int trial)
        && trial is >= 1 and <= Plausibility.LastTrial && field == Value(test, side, trial) ? trial : null;

    /// <summary>The test a field belongs to; null for the day, or for no field at all.</summary>
    public static int? TestOf(string field) =>
        field.StartsWith('t') && field.IndexOf('-', StringComparison.Ordinal) is > 1 and var end
        && int.TryParse(field.AsSpan(1, end - 1), NumberStyles.None, CultureInfo.InvariantCulture, out int test) ? test : null;

    /// <summary>A form may send anything: true for a field of a battery of so many tests.</summary>
    public static bool IsField(string field, int tests) => Plain.Contains(field)
        || (TestOf(field) is { } test && test < tests
            && (OfTest.Any(column => field == About(test, column)) || Sides.Both.Any(side => field == Pain(test, side) || TrialOf(field, test, side) is not null)));

    /// <summary>A number: a decimal comma in it may be a point in another.</summary>
    public static bool IsNumber(string field) => field is "age" or "mass_kg" or "height_cm" or "leg_length_cm" or "symptom_weeks"
        || (TestOf(field) is { } test && (field == About(test, "lever_arm_cm") || Sides.Both.Any(side => field == Pain(test, side) || TrialOf(field, test, side) is not null)));
}
