using System.Collections.Immutable;
using System.Globalization;
using HipAssess.Domain;
using HipAssess.Protocols;

namespace HipAssess.Cli.Commands;

/// <summary>The header of a file to fill in, and example rows.</summary>
/// <param name="Header">Column titles.</param>
/// <param name="Example">Two rows at the least.</param>
public sealed record TemplateRows(string Header, IReadOnlyList<string> Example)
{
    private const string Facts = "athlete,date,sex,age,mass_kg,dominant_side,group,injured_side";
    private const string Injured = "A01,2026-03-14,female,34,58.5,right,injured,left", Control = "A02,2026-03-14,male,41,74.9,right,control,";

    /// <summary>The layouts.</summary>
    public static IReadOnlyList<string> Layouts { get; } = ["long", "side-by-side", "wide"];

    /// <summary>The units of strength a device may show.</summary>
    public static IReadOnlyList<StrengthUnit> Units { get; } = [.. Enum.GetValues<StrengthUnit>().Where(unit => !unit.IsOfRange() && unit != StrengthUnit.NewtonPerKilogramTwoThirds)];

    private const double InjuredKg = 58.5, ControlKg = 74.9;

    // Where the strap or the dynamometer lies, for the example of a torque.
    private const double LeverMetres = 0.35;

    // What the examples hold: left and right of both athletes, plausible, forces in newtons.
    private static readonly Dictionary<string, (string[] Injured, string[] Control)> Values = new()
    {
        ["abductors"] = (["151.6", "182.7"], ["231", "236.4"]),
        ["adductors"] = (["173.5", "171.1"], ["255.2", "250.9"]),
        ["flexors"] = (["191.8", "199.5"], ["262.9", "270.5"]),
        ["extensors"] = (["231.4", "228.9"], ["", ""]),
        ["internal_rotators"] = (["104.3", "107.6"], ["", ""]),
        ["external_rotators"] = (["97.2", "99.8"], ["", ""]),
        ["internal_rotation"] = (["32", "41"], ["35", "33"]),
        ["external_rotation"] = (["38", "36"], ["40", "41"]),
        ["thomas"] = (["8", "11"], ["12", "10"]),
    };

    /// <summary>A file of one layout.</summary>
    /// <param name="layout">One of <see cref="Layouts"/>.</param>
    /// <param name="protocol">The battery it holds; null for any muscle groups, in any position.</param>
    /// <param name="unit">Of strength.</param>
    public static TemplateRows Of(string layout, Protocol? protocol, StrengthUnit unit)
    {
        ImmutableArray<ProtocolTest> tests = [.. (protocol ?? ProtocolCatalogue.Find(ProtocolCatalogue.SixMuscles)!).Tests.Select(test => test.Unit.IsOfRange() ? test : test with { Unit = unit })];
        return layout switch
        {
            "long" => Long(tests, protocol),
            "side-by-side" => SideBySide(tests, protocol),
            _ => Wide(tests, protocol),
        };
    }

    private static TemplateRows Long(IReadOnlyList<ProtocolTest> tests, Protocol? protocol) => protocol is null
        ? new($"{Facts},muscle,position,side,trial,strength_{tests[0].Unit.Name()},pain,note", [.. OfExample(tests[0], (side, value) => $"{Injured},{tests[0].Word},,{side},1,{value},,")])
        : new(
            $"{Facts},{How(protocol)},side,trial,value,unit,pain,note",
            [.. tests.SelectMany(test => OfExample(test, (side, value) => $"{Injured},{How(protocol, test)},{side},1,{value},{test.Unit.Name()},,"))]);

    private static TemplateRows SideBySide(IReadOnlyList<ProtocolTest> tests, Protocol? protocol)
    {
        // A row has one value column per side and trial, so the unit has a column of its own where a battery has several.
        bool hasUnits = tests.Select(test => test.Unit).Distinct().Count() > 1;
        string suffix = hasUnits ? "" : "_" + tests[0].Unit.Name();
        int trials = tests.Max(test => test.Trials);
        string values = string.Join(',', Sides.Both.SelectMany(side => Enumerable.Range(1, trials).Select(trial => $"{side.Name()}_{trial}{suffix}")));
        return new(
            $"{Facts},{(protocol is null ? "muscle,position" : How(protocol))}{(hasUnits ? ",unit" : "")},{values},note",
            [.. (protocol is null ? tests.Take(2) : tests).Select(test =>
                $"{Injured},{(protocol is null ? test.Word + "," : How(protocol, test))}{(hasUnits ? "," + test.Unit.Name() : "")},{Trials(test, trials)},")]);
    }

    private static TemplateRows Wide(IReadOnlyList<ProtocolTest> tests, Protocol? protocol)
    {
        string mode = protocol?.HasMovements == true ? ",mode" : "", passive = protocol?.HasMovements == true ? ",passive" : "";
        return new(
            $"{Facts},{string.Join(',', tests.SelectMany(test => Sides.Both.Select(side => $"{test.Title}_{side.Name()}_{test.Unit.Name()}")))}{mode},note",
            [
                $"{Injured},{string.Join(',', tests.SelectMany(test => Values[test.Word].Injured.Select(value => InUnit(value, InjuredKg, test))))}{passive},",
                $"{Control},{string.Join(',', tests.SelectMany(test => Values[test.Word].Control.Select(value => InUnit(value, ControlKg, test))))}{passive},",
            ]);
    }

    private static string How(Protocol protocol) => protocol.HasMovements ? "movement,position,mode" : "muscle,position,contraction";

    private static string How(Protocol protocol, ProtocolTest test) =>
        $"{test.Word},{(test.IsNamedByPosition ? "" : test.Position)},{(protocol.HasMovements ? test.Mode : test.Contraction)}";

    private static IEnumerable<string> OfExample(ProtocolTest test, Func<string, string, string> row) =>
        Sides.Both.Select(side => row(side.Name(), InUnit(Values[test.Word].Injured[(int)side], InjuredKg, test)));

    // Further trials of the example stay empty, as in a test that was cut short.
    private static string Trials(ProtocolTest test, int trials) =>
        string.Join(',', Values[test.Word].Injured.SelectMany(value => Enumerable.Range(1, trials).Select(trial => trial == 1 ? InUnit(value, InjuredKg, test) : "")));

    private static string InUnit(string newtons, double massKg, ProtocolTest test)
    {
        if (test.Unit.IsOfRange() || newtons.Length == 0)
            return newtons;
        double force = double.Parse(newtons, CultureInfo.InvariantCulture);
        var (value, from) = test.Unit.Kind() switch
        {
            UnitKind.Torque => (force * LeverMetres, StrengthUnit.NewtonMetre),
            UnitKind.TorquePerMass => (force * LeverMetres / massKg, StrengthUnit.NewtonMetrePerKilogram),
            UnitKind.ForcePerMass => (force / massKg, StrengthUnit.NewtonPerKilogram),
            _ => (force, StrengthUnit.Newton),
        };
        double shown = StrengthUnits.Convert(value, from, test.Unit);
        return $"{Math.Round(shown, shown < 10 ? 2 : 1)}";
    }
}
