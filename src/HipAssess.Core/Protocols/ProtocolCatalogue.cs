using System.Collections.Immutable;
using System.Globalization;
using HipAssess.Domain;

namespace HipAssess.Protocols;

/// <summary>The batteries shipped with the program, read from <c>protocols.csv</c> and <c>protocol-tests.csv</c>.</summary>
public static class ProtocolCatalogue
{
    /// <summary>The three muscle groups the study found.</summary>
    public const string ThreeMuscles = "runner-hip-3";

    /// <summary>All six muscle groups, as the study tested them.</summary>
    public const string SixMuscles = "runner-hip-6";

    /// <summary>Three muscle groups, rotation at 90° and the modified Thomas test.</summary>
    public const string WithMobility = "runner-hip-mobility";

    /// <summary>In the order of the file.</summary>
    public static ImmutableArray<Protocol> All { get; } = Read();

    /// <summary>The battery of that id; null when there is none.</summary>
    public static Protocol? Find(string id) => All.FirstOrDefault(protocol => protocol.Id == id);

    private static ImmutableArray<Protocol> Read()
    {
        var tests = ShippedTable.Read("protocol-tests.csv", row => (Protocol: row("protocol"), Test: Test(row))).ToLookup(row => row.Protocol, row => row.Test);
        return
        [
            .. ShippedTable.Read("protocols.csv", row => new Protocol(
                row("id"), row("name"), row("purpose"), Names.ParseSide(row("first_side")), row("alternates") == "yes", row("source"), [.. tests[row("id")]])),
        ];
    }

    private static ProtocolTest Test(Func<string, string> row) => new()
    {
        Muscle = Names.ParseMuscle(row("muscle")),
        Movement = Movements.Parse(row("movement")),
        Position = Stated(row("position")),
        Contraction = Stated(row("contraction")),
        Mode = Stated(row("mode")),
        Device = Stated(row("device")),
        Unit = StrengthUnits.Parse(row("unit"))!.Value,
        Trials = int.Parse(row("trials"), CultureInfo.InvariantCulture),
        RestSeconds = int.Parse(row("rest_seconds"), CultureInfo.InvariantCulture),
        HowTo = row("how_to"),
    };

    private static string? Stated(string text) => text.Length == 0 ? null : text;
}
