using System.Collections.Immutable;
using System.Text.Json;
using HipAssess.Domain;
using HipAssess.Strength;

namespace HipAssess.Norms.Files;

/// <summary>Writes a norm file (docs/norms.md).</summary>
public static class NormFileWriter
{
    /// <summary>The schema it states.</summary>
    public const string Schema = "hipassess/norms-1";

    /// <summary>Writes the file as JSON.</summary>
    public static void Write(Stream to, NormFile file) =>
        JsonSerializer.Serialize(to, Of(file), NormFileJsonContext.Default.NormFileJson);

    private static NormFileJson Of(NormFile file) => new(
        Schema, $"hipassess {file.ToolVersion}", file.Normalise.Name(), file.Strength.Name(), Convert.ToHexStringLower(file.Salt.AsSpan()),
        Warnings(file),
        file.Counts is { } counts
            ? new CountsJson(counts.Athletes, counts.FlaggedDifference, counts.FlaggedStrength, counts.Flagged, counts.Watched)
            : null,
        [.. Protocols(file)], NormSummary.Of(file),
        [.. file.Athletes.Select(Athlete)]);

    /// <summary>What anyone who uses the file should know.</summary>
    public static ImmutableArray<string> Warnings(NormFile file) => file.Athletes.Length >= NormFile.Few
        ? []
        : [$"{file.Athletes.Length} {(file.Athletes.Length == 1 ? "athlete" : "athletes")}: below {NormFile.Few} a norm says little, and fewer real differences are found."];

    private static IEnumerable<ProtocolJson> Protocols(NormFile file) =>
        from test in file.Athletes.SelectMany(athlete => athlete.Tests)
        group test by (test.Muscle, test.Position, test.Contraction, test.Unit) into tests
        orderby tests.Key.Muscle, tests.Key.Position, tests.Key.Contraction
        select new ProtocolJson(
            tests.Key.Muscle.Name(), tests.Key.Position, tests.Key.Contraction, tests.Key.Unit.Name(),
            [.. tests.Select(test => test.Device).OfType<string>().Distinct(StringComparer.Ordinal).Order(StringComparer.Ordinal)],
            tests.Count());

    private static AthleteJson Athlete(Session athlete) => new(
        athlete.Athlete, athlete.Facts.Sex?.Name(), athlete.Facts.DominantSide?.Name(),
        [.. athlete.Tests.Select(test => new TestJson(
            test.Muscle.Name(), test.Position, test.Contraction, test.Unit.Name(), Side(test.Left!), Side(test.Right!)))],
        athlete.Movements.IsEmpty ? null :
        [
            .. athlete.Movements.Select(test => new RangeTestJson(test.Movement.Name(), test.Position, test.Mode, Side(test.Left!), Side(test.Right!))),
        ]);

    private static SideJson Side(Readings side) => new(side.Summary!.Best, side.Summary.Mean, side.Summary.Count);
}
