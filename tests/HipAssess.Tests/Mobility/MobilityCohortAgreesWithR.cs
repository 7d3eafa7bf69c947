using System.Text.Json;
using HipAssess.Tests.Cli;

namespace HipAssess.Tests.Mobility;

/// <summary>From file to JSON, the numbers of tests/reference/mobility-cohort.R: unequal n, ties, missing sides, 0°, two units, strength beside.</summary>
public class MobilityCohortAgreesWithR
{
    private const double Exact = 1e-9;

    private static readonly string Data = Repository.Path("tests", "reference", "mobility-cohort-data.csv");

    private static readonly Lazy<JsonElement> Both = new(() => Assessed(File.ReadAllText(Data)));

    [Fact]
    public void Every_figure_of_every_movement()
    {
        var movements = Both.Value.GetProperty("sessions").EnumerateArray().SelectMany(session => session.GetProperty("movements").EnumerateArray()
            .Select(movement => ($"{session.GetProperty("athlete")} {movement.GetProperty("movement")}", movement))).ToDictionary(one => one.Item1, one => one.movement);
        var rows = ReferenceFile.Rows("mobility-cohort.csv");
        Assert.Equal(rows.Count, movements.Count);
        foreach (var row in rows)
        {
            var movement = movements[$"{row.Text("athlete")} {row.Text("movement")}"];
            Same("left", "left", "value");
            Same("right", "right", "value");
            Same("difference", "difference", "value");
            Same("bound", "errorBound", "value");
            Same("trial_sd", "errorBound", "trialSd");
            foreach (var (name, member) in new[] { ("n", "n"), ("mean", "mean"), ("sd", "sd"), ("t", "t"), ("df", "df"), ("p", "p"), ("p_holm", "pHolm"), ("more", "percentMoreExtreme") })
                Same(name, "differenceNorm", member);
            foreach (string side in new[] { "left", "right" })
                foreach (string name in new[] { "n", "mean", "sd", "t", "p", "percentile", "p_holm" })
                    Same($"{side}_{name}", "valueNorm", side, name == "p_holm" ? "pHolm" : name);

            void Same(string name, params string[] path)
            {
                JsonElement at = movement;
                foreach (string member in path)
                    at = at.ValueKind == JsonValueKind.Object && at.TryGetProperty(member, out var inner) ? inner : default;
                double? actual = at.ValueKind == JsonValueKind.Number ? at.GetDouble() : null;
                if (row.Text(name).Length == 0)
                    Assert.Null(actual);
                else if (Math.Abs(row[name]) < 1e-12)
                    Close.Absolute(row[name], actual, 1e-12, row.Place + name);
                else
                    Close.Relative(row[name], actual, Exact, row.Place + name);
            }
        }
    }

    [Theory]
    [InlineData("tests", "reference", "mobility-cohort-data.csv")]
    [InlineData("sample-data", "screening.csv")]
    public void A_file_with_both_kinds_says_of_each_what_a_file_of_it_alone_says(params string[] path)
    {
        string text = Repository.Read(path);
        var both = Assessed(text);
        var strength = Assessed(Without(text, title => title.EndsWith("_deg", StringComparison.Ordinal) || title.EndsWith("_cm", StringComparison.Ordinal) || title == "mode"));
        var mobility = Assessed(Without(text, title => title.EndsWith("_n", StringComparison.Ordinal)));

        Assert.Equal(Members(strength, "muscles"), Members(both, "muscles"));
        Assert.Equal(Members(mobility, "movements"), Members(both, "movements"));
        Assert.Equal(Members(mobility, "rotations"), Members(both, "rotations"));
        Assert.Equal(strength.GetProperty("controls").GetRawText(), both.GetProperty("controls").GetRawText());
    }

    private static IEnumerable<string> Members(JsonElement document, string name) =>
        document.GetProperty("sessions").EnumerateArray().Select(session => session.TryGetProperty(name, out var member) ? member.GetRawText() : "");

    private static string Without(string text, Func<string, bool> isOut)
    {
        string[][] rows = [.. text.Split('\n', StringSplitOptions.RemoveEmptyEntries).Select(line => line.Split(','))];
        int[] kept = [.. Enumerable.Range(0, rows[0].Length).Where(i => !isOut(rows[0][i]))];
        return string.Join('\n', rows.Select(row => string.Join(',', kept.Select(i => row[i])))) + "\n";
    }

    private static JsonElement Assessed(string text) => JsonDocument.Parse(Door.RunWithInput(text, "assess", "-", "--format", "json").Out).RootElement;
}
