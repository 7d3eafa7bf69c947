using System.Collections.Immutable;
using System.Text.Json;
using System.Text.RegularExpressions;
using HipAssess.Domain;
using HipAssess.Files;
using HipAssess.Import.Columns;
using HipAssess.Import.Problems;
using HipAssess.Statistics.Tests;
using HipAssess.Strength;

namespace HipAssess.Norms.Files;

/// <summary>Reads a norm file. Nothing in it is trusted: what is wrong comes back as problems, all at once.</summary>
public sealed partial class NormFileReader
{
    private const long LargestBytes = 64 << 20;
    private const double SmallestStrength = 1e-4, LargestStrength = 1e5; // in any unit
    private const int LongestText = 200, LongestQuote = 60;

    private readonly string name;
    private readonly List<(string Path, string? Found, string Message, string Fix)> faults = [];

    private NormFileReader(string name) => this.name = name;

    /// <summary>Reads the file at a path; reports call it by its file name, or by <paramref name="alias"/>.</summary>
    /// <returns>The norm, or null and why not.</returns>
    public static (NormFile? File, ImmutableArray<Problem> Problems) Read(string path, string? alias = null)
    {
        string name = alias ?? Path.GetFileName(path);
        try
        {
            return FileOpening.ReadSmall(path, LargestBytes) is { } bytes
                ? Read(bytes, name)
                : Refused(name, "norm_file_too_large", "the file is larger than 64 MB", "Give a norm file as hipassess norms build writes it");
        }
        catch (Exception problem) when (problem is IOException or UnauthorizedAccessException)
        {
            return Refused(name, "norm_file_unreadable", "the file cannot be read", "Check its path and that you may read it");
        }
    }

    /// <summary>Reads the bytes of a file of that name.</summary>
    public static (NormFile? File, ImmutableArray<Problem> Problems) Read(byte[] utf8, string name)
    {
        var text = utf8.AsSpan();
        if (text.StartsWith("\uFEFF"u8))
            text = text[3..];
        NormFileJson? json;
        try
        {
            json = JsonSerializer.Deserialize(text, NormFileJsonContext.Default.NormFileJson);
        }
        catch (JsonException problem)
        {
            return (null, [new Problem(
                Severity.Error, "norm_file_malformed", name, problem.LineNumber + 1, Column(problem), null,
                "this is not what a norm file has here", "Give a norm file as hipassess norms build writes it")]);
        }
        if (json is null)
            return Refused(name, "norm_file_malformed", "the file holds no norm", "Give a norm file as hipassess norms build writes it");

        var reader = new NormFileReader(name);
        var file = reader.Checked(json);
        if (reader.faults.Count == 0)
            return (file, []);
        var lines = JsonLines.Of(text);
        return (null, [.. reader.faults.Select(fault => new Problem(
            Severity.Error, "norm_file_value", name, lines.TryGetValue(fault.Path, out long line) ? line : null,
            fault.Path, fault.Found is { Length: > LongestQuote } found ? found[..LongestQuote] : fault.Found, fault.Message, fault.Fix))]);
    }

    private NormFile Checked(NormFileJson json)
    {
        if (json.Schema != NormFileWriter.Schema)
            Fault("schema", json.Schema, $"this is not a {NormFileWriter.Schema} file", "Give a norm file, or update hipassess if the file is newer");
        if (!Hex().IsMatch(json.Salt))
            Fault("salt", json.Salt, "the salt is no run of 12 to 64 bytes in hex", "Build the norm again: without its salt nobody can be left out of it");
        var athletes = Present("athletes", json.Athletes).Select(athlete => Athlete(athlete.Item, athlete.Path)).ToImmutableArray();
        foreach (var twice in athletes.Index().GroupBy(athlete => athlete.Item.Athlete, StringComparer.Ordinal).Where(same => same.Count() > 1))
            Fault($"athletes[{twice.ElementAt(1).Index}].code", twice.Key, "this athlete is in the file already", "Keep one of them");
        return new NormFile
        {
            Name = name,
            ToolVersion = json.Tool.Replace("hipassess ", "", StringComparison.Ordinal),
            Normalise = Word("normalise", json.Normalise, ChoiceNames.ParseNormalisation, "none, mass, allometric or body-weight"),
            Strength = Word("strength", json.Strength, ChoiceNames.ParseStrength, "best or mean"),
            Salt = Hex().IsMatch(json.Salt) ? [.. Convert.FromHexString(json.Salt)] : [],
            Athletes = [.. athletes.OrderBy(athlete => athlete.Athlete, StringComparer.Ordinal)],
            Counts = json.Counts is { } counts ? Counts(counts, athletes.Length) : null,
        };
    }

    private ControlCounts Counts(CountsJson counts, int athletes)
    {
        int n = counts.Athletes;
        bool isPossible = n >= 1 && n <= athletes && counts.FlaggedDifference >= 0 && counts.FlaggedStrength >= 0
            && counts.FlaggedDifference <= counts.Flagged && counts.FlaggedStrength <= counts.Flagged
            && counts.Flagged <= counts.FlaggedDifference + counts.FlaggedStrength
            && counts.Flagged <= counts.Watched && counts.Watched <= n;
        if (!isPossible)
            Fault("counts", null, "these counts contradict each other or the number of athletes", "Build the norm again");
        (int flagged, int watched) = isPossible ? (counts.Flagged, counts.Watched) : (0, 0);
        n = Math.Max(n, 1);
        return new ControlCounts(
            name, n, counts.FlaggedDifference, counts.FlaggedStrength,
            flagged, ClopperPearson.Of(flagged, n), watched, ClopperPearson.Of(watched, n));
    }

    private Session Athlete(AthleteJson athlete, string path)
    {
        if (athlete.Code.Length != 2 * NormFile.CodeBytes || !Hex().IsMatch(athlete.Code))
            Fault($"{path}.code", athlete.Code, $"a code is {2 * NormFile.CodeBytes} hex digits", "Build the norm again: names do not belong in it");
        var facts = new AthleteFacts
        {
            Sex = athlete.Sex is { } sex ? Word($"{path}.sex", sex, Names.ParseSex, "female or male") : null,
            DominantSide = athlete.DominantSide is { } side ? Word($"{path}.dominantSide", side, Names.ParseSide, "left or right") : null,
            Group = Domain.Group.Control,
        };
        var tests = Present($"{path}.tests", athlete.Tests).Select(test => Test(test.Item, test.Path)).ToImmutableArray();
        foreach (var twice in tests.Index().GroupBy(test => (test.Item.Muscle, test.Item.Position, test.Item.Contraction)).Where(same => same.Count() > 1))
            Fault($"{path}.tests[{twice.ElementAt(1).Index}]", twice.Key.Muscle.Name(), "this athlete has the test already", "Keep one of them");
        var movements = Present($"{path}.movements", athlete.Movements ?? []).Select(test => Movement(test.Item, test.Path)).ToImmutableArray();
        foreach (var twice in movements.Index().GroupBy(test => test.Item.Protocol).Where(same => same.Count() > 1))
            Fault($"{path}.movements[{twice.ElementAt(1).Index}]", twice.Key.Movement.Name(), "this athlete has the movement already", "Keep one of them");
        return new Session(athlete.Code, Date: null, facts, tests, []) { Movements = [.. movements.Order(MovementTest.Order)] };
    }

    private MuscleTest Test(TestJson test, string path) => new(
        Word($"{path}.muscle", test.Muscle, Names.ParseMuscle, "a muscle group such as abductors"),
        Text($"{path}.position", test.Position), Text($"{path}.contraction", test.Contraction),
        Word($"{path}.unit", test.Unit, StrengthUnits.Parse, "a unit such as n_per_kg"),
        Side(test.Left, $"{path}.left"), Side(test.Right, $"{path}.right"));

    private MovementTest Movement(RangeTestJson test, string path)
    {
        var movement = Word($"{path}.movement", test.Movement, Movements.Parse, "a movement such as internal_rotation");
        return new(
            movement, Text($"{path}.position", test.Position), Text($"{path}.mode", test.Mode),
            Range(test.Left, $"{path}.left", movement), Range(test.Right, $"{path}.right", movement));
    }

    private Readings Range(SideJson side, string path, Movement movement)
    {
        if (side.Best is null && side.Mean is null)
            Fault(path, null, "a side needs best or mean", "Give a value, or take the movement out");
        var (low, high) = PlausibleRange.Of(movement);
        foreach (var (value, what) in new[] { (side.Best, "best"), (side.Mean, "mean") })
            if (value < low || value > high)
                Fault($"{path}.{what}", $"{value:R}", $"a range of this movement lies from {low} to {high}", "Correct the value, or take the movement out");
        return new Readings([]) { Summary = new TrialSummary(side.Best, side.Mean, side.Repetitions) };
    }

    private Readings Side(SideJson side, string path)
    {
        if (side.Best is null && side.Mean is null)
            Fault(path, null, "a side needs best or mean", "Give a value, or take the test out");
        if (side.Repetitions < 1)
            Fault($"{path}.repetitions", $"{side.Repetitions}", "repetitions are counted from 1", "Give the number, or null when unknown");
        foreach (var (value, what) in new[] { (side.Best, "best"), (side.Mean, "mean") })
            if (value is < SmallestStrength or > LargestStrength)
                Fault($"{path}.{what}", $"{value:R}", "a strength lies above 0.0001 and below 100,000", "Correct the value, or take the test out");
        if (side.Mean > side.Best * (1 + 1e-9))
            Fault($"{path}.mean", $"{side.Mean:R}", "the mean is above the best", "Correct the value, or take the test out");
        return new Readings([]) { Summary = new TrialSummary(side.Best, side.Mean, side.Repetitions) };
    }

    // The serializer lets null stand between the entries of a list.
    private IEnumerable<(T Item, string Path)> Present<T>(string path, ImmutableArray<T> list)
        where T : class?
    {
        for (int i = 0; !list.IsDefault && i < list.Length; i++)
            if (list[i] is { } item)
                yield return (item, $"{path}[{i}]");
            else
                Fault($"{path}[{i}]", "null", "an entry is empty", "Take it out");
    }

    private string? Text(string path, string? text)
    {
        if (text is { Length: 0 or > LongestText } || text?.Any(char.IsControl) == true)
            Fault(path, text, $"a text of 1 to {LongestText} plain characters belongs here", "Shorten it, or write null when it is not stated");
        return text;
    }

    private T Word<T>(string path, string text, Func<string, T?> parse, string expected)
        where T : struct
    {
        if (parse(text) is { } known)
            return known;
        Fault(path, text, $"expected {expected}", "Write it as hipassess norms build does");
        return default;
    }

    private void Fault(string path, string? found, string message, string fix) => faults.Add((path, found, message, fix));

    private static (NormFile? File, ImmutableArray<Problem> Problems) Refused(string name, string code, string message, string fix) =>
        (null, [new Problem(Severity.Error, code, name, null, null, null, message, fix)]);

    private static string? Column(JsonException problem) => problem.Path is { Length: > 2 } path ? path[2..] : null;

    [GeneratedRegex("^(?:[0-9a-f]{2}){12,64}$")]
    private static partial Regex Hex();
}
