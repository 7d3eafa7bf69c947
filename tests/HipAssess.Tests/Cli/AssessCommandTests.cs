using System.Text.Json;
using HipAssess.Cli.Output;
using HipAssess.Import.Columns;

namespace HipAssess.Tests.Cli;

public class AssessCommandTests
{
    private static readonly string Runners = Repository.Path("sample-data", "runners.csv");
    private static readonly string Athlete = Repository.Path("sample-data", "athlete.csv");

    private static JsonElement Json(params string[] arguments) =>
        JsonDocument.Parse(Door.Run(["assess", .. arguments, "--format", "json"]).Out).RootElement;

    [Fact]
    public void The_roster_has_one_line_per_session_flagged_first()
    {
        var ran = Door.Run("assess", Runners, "--all");

        Assert.Equal(ExitCodes.Done, ran.Code);
        // Patients, a blank line, how many controls, and the controls.
        string[] lines = ran.Out.Split('\n');
        int blank = Array.IndexOf(lines, "");
        foreach (string[] rows in new[] { lines[..blank], lines[(blank + 2)..(blank + 32)] })
        {
            Assert.Equal(30, rows.Length);
            string[] verdicts = [.. rows.Select(line => line.Split("  ")[0].Trim())];
            Assert.Equal(verdicts.OrderBy(verdict => Array.IndexOf(["flag", "watch", "nothing unusual", "not assessed"], verdict)), verdicts);
        }
        Assert.DoesNotContain('\u001b', ran.Out);
    }

    [Fact]
    public void Findings_are_not_failures_unless_asked_for()
    {
        Assert.Equal(ExitCodes.Done, Door.Run("assess", Athlete).Code);
        Assert.Equal(ExitCodes.Found, Door.Run("assess", Athlete, "--fail-on", "watch").Code);
    }

    [Fact]
    public void Rejected_input_writes_nothing_but_its_problems()
    {
        using var folder = new Folder();
        var ran = Door.Run("assess", Repository.Path("sample-data", "broken.csv"), "--output", folder.File("out"), "--format", "json");

        Assert.Equal(ExitCodes.Rejected, ran.Code);
        Assert.Empty(folder.Names);
        var document = JsonDocument.Parse(ran.Out).RootElement;
        Assert.Empty(document.GetProperty("sessions").EnumerateArray());
        Assert.True(document.GetProperty("problems").GetArrayLength() >= 12);
    }

    [Theory]
    [InlineData("assess")]
    [InlineData("assess", "x.csv", "--strength", "median")]
    [InlineData("assess", "x.csv", "--unit", "stone")]
    [InlineData("assess", "x.csv", "--charts")]
    [InlineData("assess", "x.csv", "--date", "1/2/2026")]
    [InlineData("asses", "x.csv")]
    public void Wrong_usage_ends_with_two_and_says_what_is_wrong(params string[] arguments)
    {
        var ran = Door.Run(arguments);

        Assert.Equal(ExitCodes.Usage, ran.Code);
        Assert.NotEqual("", ran.Error);
    }

    [Fact]
    public void A_torque_in_percent_of_body_weight_is_wrong_usage()
    {
        using var folder = new Folder();
        string file = folder.Write("torque.csv", "athlete,muscle,mass_kg,left_nm,right_nm\nA,abductors,70,100,110\n");

        var ran = Door.Run("assess", file, "--normalise", "body-weight");

        Assert.Equal(ExitCodes.Usage, ran.Code);
        Assert.Contains("--normalise mass", ran.Error);
    }

    [Theory]
    [InlineData("mine.txt")]
    [InlineData("mine.txt/below")]
    public void An_output_folder_where_a_file_is_ends_with_four_and_advice(string output)
    {
        using var folder = new Folder();
        string file = folder.Write("mine.txt", "keep");

        var ran = Door.Run("assess", Athlete, "--output", folder.File(output));

        Assert.Equal(ExitCodes.NotWritten, ran.Code);
        Assert.Contains($"{folder.File(output)} could not be written: {file} is a file, where a folder is needed. Name another folder", ran.Error);
        Assert.Equal("keep", File.ReadAllText(file));
    }

    [Fact]
    public void Only_the_newest_session_is_reported_when_asked_for()
    {
        using var folder = new Folder();
        string file = folder.Write("two.csv",
            "athlete,date,muscle,left_n,right_n\nA,2026-01-05,abductors,100,110\nA,2026-02-05,abductors,100,120\nB,2026-01-07,abductors,90,95\n");

        var dates = Json(file, "--latest").GetProperty("sessions").EnumerateArray().Select(s => s.GetProperty("date").GetString());

        Assert.Equal(["2026-02-05", "2026-01-07"], dates);
    }

    [Fact]
    public void Every_null_in_the_json_has_its_reason_in_the_notes_beside_it()
    {
        using var folder = new Folder();
        string file = folder.Write("sparse.csv",
            "athlete,muscle,side,trial,force_n,pain\nA,abductors,left,1,100,\nA,abductors,left,3,104,\nA,abductors,right,1,100,\nA,flexors,left,1,90,8\nA,flexors,right,1,99,\nA,extensors,left,1,120,\n");

        foreach (var document in new[] { Json(file), Json(Runners), Json(Repository.Path("sample-data", "fukuchi2017-runners.csv")) })
            Assert.Empty(NullsWithoutNotes(document, "$"));
    }

    private static IEnumerable<string> NullsWithoutNotes(JsonElement element, string path)
    {
        switch (element.ValueKind)
        {
            case JsonValueKind.Array:
                foreach (string found in element.EnumerateArray().SelectMany((item, i) => NullsWithoutNotes(item, $"{path}[{i}]")))
                    yield return found;
                break;
            case JsonValueKind.Object:
                bool holdsNull = element.EnumerateObject().Any(member => member.Value.ValueKind == JsonValueKind.Null
                    || (member.Value.ValueKind == JsonValueKind.Array && member.Value.EnumerateArray().Any(item => item.ValueKind == JsonValueKind.Null)));
                // A reason without a side says so in its text.
                if (holdsNull && !path.Contains(".reasons[", StringComparison.Ordinal) && !(element.TryGetProperty("notes", out var notes) && notes.GetArrayLength() > 0))
                    yield return path;
                foreach (string found in element.EnumerateObject().SelectMany(member => NullsWithoutNotes(member.Value, $"{path}.{member.Name}")))
                    yield return found;
                break;
        }
    }

    [Fact]
    public void Exchanging_left_and_right_only_turns_signs()
    {
        using var folder = new Folder();
        string swapped = folder.Write("swapped.csv", File.ReadAllText(Runners)
            .Replace("left", "LEFT").Replace("right", "left").Replace("LEFT", "right"));

        foreach (var (one, other) in Differences(Json(Runners)).Zip(Differences(Json(swapped))))
        {
            Assert.Equal(one.Ln, -other.Ln);
            Assert.Equal(one.P, other.P, 1e-12);
            Assert.Equal(one.Flag, other.Flag);
        }
    }

    [Theory]
    [InlineData("kgf", 9.80665)]
    [InlineData("lbf", 4.4482216152605)]
    public void The_unit_of_the_file_does_not_change_a_difference(string unit, double newtons)
    {
        using var folder = new Folder();
        string[] lines = File.ReadAllLines(Runners);
        string converted = folder.Write("converted.csv", lines[0].Replace("force_n", $"force_{unit}") + "\n" + string.Concat(lines[1..].Select(line =>
            line[..(line.LastIndexOf(',') + 1)] + (double.Parse(line[(line.LastIndexOf(',') + 1)..]) / newtons).ToString("R") + "\n")));

        foreach (var (one, other) in Differences(Json(Runners)).Zip(Differences(Json(converted))))
        {
            Assert.Equal(one.Ln, other.Ln, 1e-12);
            Assert.Equal(one.P, other.P, 1e-10);
            Assert.Equal(one.Flag, other.Flag);
        }
    }

    [Fact]
    public void Shuffled_rows_and_moved_columns_give_the_same_json_apart_from_the_inputs()
    {
        using var folder = new Folder();
        string[] lines = File.ReadAllLines(Runners);
        var random = new Random(7);
        var rows = lines[1..].OrderBy(_ => random.Next());
        string shuffled = folder.Write("shuffled.csv", string.Join('\n', [Turned(lines[0]), .. rows.Select(Turned)]) + "\n");

        Assert.Equal(
            Json(Runners).GetProperty("sessions").GetRawText(),
            Json(shuffled).GetProperty("sessions").GetRawText());

        static string Turned(string line) => string.Join(',', line.Split(',').Reverse());
    }

    private static IEnumerable<(double Ln, double P, string Flag)> Differences(JsonElement document) =>
        from session in document.GetProperty("sessions").EnumerateArray()
        from muscle in session.GetProperty("muscles").EnumerateArray()
        select (
            muscle.GetProperty("difference").GetProperty("lnRatio").GetDouble(),
            muscle.GetProperty("differenceNorm").GetProperty("p").GetDouble(),
            muscle.GetProperty("flag").GetString()!);

    [Fact]
    public void The_real_uninjured_runners_give_the_known_check_numbers()
    {
        // R (sample-data/README.md): 19 runners without injury, right - left, kgf.
        var controls = Json(Repository.Path("sample-data", "fukuchi2017-runners.csv")).GetProperty("sessions").EnumerateArray()
            .Where(session => session.GetProperty("group").GetString() == "control").ToList();

        Assert.Equal(19, controls.Count);
        foreach (var (muscle, mean, sd) in new[] { ("abductors", 0.45, 3.50), ("extensors", 0.53, 1.74), ("external_rotators", 0.56, 1.45) })
        {
            double[] differences = [.. controls.Select(session => session.GetProperty("muscles").EnumerateArray()
                .Single(m => m.GetProperty("muscle").GetString() == muscle))
                .Select(m => m.GetProperty("right").GetProperty("strength").GetDouble() - m.GetProperty("left").GetProperty("strength").GetDouble())];
            Assert.Equal(mean, differences.Average(), 0.005);
            Assert.Equal(sd, HipAssess.Statistics.Moments.Of(differences).Sd!.Value, 0.005);
        }
    }

    [Fact]
    public void Help_shows_examples()
    {
        var ran = Door.Run("assess", "--help");

        Assert.Equal(ExitCodes.Done, ran.Code);
        Assert.Contains("Examples:", ran.Out);
        Assert.Contains("hipassess assess sample-data/runners.csv --output report", ran.Out);
        Assert.DoesNotContain("Example", Door.Run("--help").Out);
    }
}
