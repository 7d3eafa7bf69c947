using System.Globalization;
using System.Text;
using HipAssess.Domain;

namespace HipAssess.Import.Columns;

/// <summary>A unit as files write it.</summary>
/// <param name="Unit">The tool's unit of its kind.</param>
/// <param name="Factor">How many of the tool's unit one of the written is: exact, by the definitions of the units.</param>
internal readonly record struct WrittenUnit(StrengthUnit Unit, double Factor);

/// <summary>The words files use for units, the same in titles and in cells. docs/csv-format.md lists them.</summary>
internal static class UnitWords
{
    private const double MetresPerFoot = 0.3048, MetresPerInch = 0.0254, KilogramsPerPound = 0.45359237;

    private static readonly Dictionary<string, WrittenUnit> Words = Table(
        (StrengthUnit.Newton, 1, "n newton newtons"),
        (StrengthUnit.Newton, 1000, "kn kilonewton kilonewtons"),
        (StrengthUnit.Newton, 10, "dan decanewton decanewtons"),
        (StrengthUnit.KilogramForce, 1, "kgf kg kp kilopond kiloponds kilogramforce"),
        (StrengthUnit.PoundForce, 1, "lbf lb lbs poundforce poundsforce lbforce"),
        (StrengthUnit.NewtonMetre, 1, "nm newtonmetre newtonmetres newtonmeter newtonmeters"),
        (StrengthUnit.NewtonMetre, 0.01, "ncm"),
        (StrengthUnit.NewtonMetre, StrengthUnits.StandardGravity, "kgfm kgm kpm mkp"),
        (StrengthUnit.NewtonMetre, StrengthUnits.StandardGravity / 100, "kgfcm kgcm"),
        (StrengthUnit.NewtonMetre, StrengthUnits.NewtonsPerPoundForce * MetresPerFoot, "ftlb ftlbs ftlbf lbft lbsft lbfft footpound footpounds footlb footlbs ftpound ftpounds poundfoot poundfeet"),
        (StrengthUnit.NewtonMetre, StrengthUnits.NewtonsPerPoundForce * MetresPerInch, "inlb inlbs inlbf lbin lbsin lbfin inchpound inchpounds inchlb inchlbs inpound inpounds poundinch"),
        (StrengthUnit.NewtonPerKilogram, 1, "nperkg nkg1 newtonperkg newtonsperkg newtonperkilogram newtonsperkilogram"),
        (StrengthUnit.NewtonPerKilogram, 1 / KilogramsPerPound, "nperlb"),
        (StrengthUnit.NewtonPerKilogram, StrengthUnits.NewtonsPerPoundForce, "lbfperkg lbperkg"),
        (StrengthUnit.NewtonMetrePerKilogram, 1, "nmperkg nmkg1 newtonmetreperkg newtonmeterperkg"),
        (StrengthUnit.NewtonMetrePerKilogram, StrengthUnits.NewtonsPerPoundForce * MetresPerFoot / KilogramsPerPound, "ftlbperlb ftlbfperlb ftlbsperlb"),
        (StrengthUnit.NewtonMetrePerKilogram, StrengthUnits.NewtonsPerPoundForce * MetresPerFoot, "ftlbperkg ftlbfperkg"),
        (StrengthUnit.PercentBodyWeight, 1, "pctbw pctbodyweight pctbodymass pctbm percentbw percentbodyweight"),
        (StrengthUnit.KilogramForcePerKilogram, 1, "kgfperkg kgperkg kgfkg1 lbfperlb lbperlb lbsperlb lbsperlbs lbfperlbs bw xbw timesbodyweight"),
        (StrengthUnit.Degree, 1, "deg degs degree degrees"),
        (StrengthUnit.Centimetre, 1, "cm centimetre centimetres centimeter centimeters"));

    /// <summary>Units of mass by name that mean the force.</summary>
    private static readonly HashSet<string> OfMass = new[] { "kg", "lb", "lbs" }.ToHashSet();

    /// <summary>The unit of that word or symbol; null when it is none.</summary>
    public static WrittenUnit? Find(string text) => Words.TryGetValue(Plain(text), out var unit) ? unit : null;

    /// <summary>What is worth saying about a word for a unit: that it means the force, or what it is converted into; null for nothing.</summary>
    public static string? Says(string text) =>
        IsOfMass(text) ? "the unit of mass means the force"
        : Find(text) is { Factor: not 1 } unit ? string.Create(CultureInfo.InvariantCulture, $"1 {text} is {unit.Factor:0.######} {unit.Unit.Symbol()}")
        : null;

    /// <summary>A unit of mass by name, which may mean the force.</summary>
    public static bool IsOfMass(string text) => OfMass.Contains(Plain(text));

    /// <summary>Whether a title ends in a unit of mass that means the force.</summary>
    public static bool EndsInMass(string title) => OfMass.Any(word => Plain(title).EndsWith(word, StringComparison.Ordinal));

    /// <summary>The word without the marks in which writers differ: N·m, N.m, N*m and N m are one, and N·kg⁻¹ is N kg^-1.</summary>
    private static string Plain(string text)
    {
        var plain = new StringBuilder(text.Length);
        foreach (char c in Vocabulary.Plain(text))
            if (c == '¹')
                plain.Append('1');
            else if (c == '°')
                plain.Append("deg");
            else if (c == '×')
                plain.Append('x');
            else if (char.IsAsciiLetterOrDigit(c))
                plain.Append(c);
        return plain.ToString();
    }

    private static Dictionary<string, WrittenUnit> Table(params ReadOnlySpan<(StrengthUnit Unit, double Factor, string Words)> rows)
    {
        var words = new Dictionary<string, WrittenUnit>();
        foreach (var (unit, factor, row) in rows)
            foreach (string word in row.Split(' '))
                words.Add(word, new WrittenUnit(unit, factor));
        return words;
    }
}
