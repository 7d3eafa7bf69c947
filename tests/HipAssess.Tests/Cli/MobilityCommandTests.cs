using System.Text.RegularExpressions;
using HipAssess.Cli.Output;
using HipAssess.Norms.Published;
using HipAssess.Tests.Mobility;

namespace HipAssess.Tests.Cli;

public sealed class MobilityCommandTests : IDisposable
{
    private readonly Folder files = new();

    private string Runners => Angles.RunnersIn(files);

    public void Dispose() => files.Dispose();

    [Fact]
    public void The_roster_speaks_of_degrees_and_names_the_control_who_makes_the_spread()
    {
        var ran = Door.Run("assess", Runners, "--all");

        Assert.Equal(ExitCodes.Done, ran.Code);
        Assert.Contains("S08  undated  mobility: left extension (modified thomas, passive) 15° less (estimated: fewer than 1 in 100 controls)", ran.Out);
        Assert.Contains("S10 alone makes more than half of the spread of the side differences in adduction (ober, passive)", ran.Out);
        Assert.Contains("Mobility: of 19 controls, each judged by all others,", ran.Out);
        Assert.DoesNotContain("% less", ran.Out);
    }

    [Fact]
    public void A_published_set_of_side_differences_is_used_by_name_only()
    {
        string named = Door.Run("assess", Runners, "--norms", "fukuchi2017", "--format", "csv").Out;
        string plain = Door.RunWithInput("athlete,thomas_left_deg,thomas_right_deg\nA,8,21\n", "assess", "-", "--format", "csv").Out;

        Assert.Contains("S08,,extension,modified_thomas,deg,10,25,,,left,,", named);
        Assert.Contains("beyond_error_no_norm:left", plain);
        Assert.Contains("unusual_after_holm:left", Door.RunWithInput(
            "athlete,thomas_left_deg,thomas_right_deg\nA,8,21\n", "assess", "-", "--norms", "fukuchi2017", "--format", "csv").Out);
    }

    [Theory]
    [InlineData("long")]
    [InlineData("side-by-side")]
    [InlineData("wide")]
    public void A_template_with_mobility_is_accepted_as_it_is(string layout)
    {
        var ran = Door.RunWithInput(Door.Run("template", layout, "--mobility", "--example").Out, "check", "-");

        Assert.Equal(ExitCodes.Done, ran.Code);
        Assert.Contains("internal_rotation", ran.Out);
    }

    [Fact]
    public void A_report_has_a_table_of_movements_and_no_percentage_of_an_angle()
    {
        using var folder = new Folder();
        Assert.Equal(ExitCodes.Done, Door.Run("assess", Runners, "--all", "--output", folder.File("report")).Code);

        string page = File.ReadAllText(Path.Combine(folder.File("report"), "report-S08-undated.html"));
        Assert.Contains("Ranges of motion", page);
        Assert.Contains("left 15° less", page);
    }

    [Fact]
    public void A_percentage_of_an_angle_appears_nowhere()
    {
        using var folder = new Folder();
        string tracked = folder.Write("m.csv", "athlete,date,thomas_left_deg,thomas_right_deg\n" + string.Concat(Enumerable.Range(1, 6).Select(month => $"m,2025-0{month}-03,{(month > 4 ? 8 : 32)},{30 + month}\n")));
        var assess = Door.Run("assess", Runners, "--all", "--output", folder.File("assess"), "--pdf");
        var track = Door.Run("track", tracked, "--output", folder.File("track"));
        Assert.Equal((ExitCodes.Done, ExitCodes.Done), (assess.Code, track.Code));

        string[] pages = [.. Directory.GetFiles(folder.File("assess"), "report-*.html"), .. Directory.GetFiles(folder.File("track"), "*.html")];
        Assert.Equal(30, pages.Length);
        foreach (string text in pages.Select(page => Regex.Replace(File.ReadAllText(page), "<(style|title|desc).*?</\\1>|<[^>]+>", " ", RegexOptions.Singleline)).Append(assess.Out).Append(track.Out))
            Assert.DoesNotMatch("[0-9]\\s?%", Regex.Replace(text.Replace("&#xA0;", " ").Replace('\u00A0', ' '), Confidence, "…"));
        Assert.Contains("−24°", track.Out);

        foreach (string file in new[] { "assess", "track" })
        {
            string[][] rows = [.. File.ReadLines(folder.File($"{file}/results.csv")).Select(line => line.Split(','))];
            foreach (int column in Enumerable.Range(0, rows[0].Length).Where(i => rows[0][i].Contains("percent") || rows[0][i].Contains("ln_")))
                Assert.All(rows.Skip(1), row => Assert.Empty(row[column]));
        }
        foreach (var movement in System.Text.Json.JsonDocument.Parse(File.ReadAllText(folder.File("assess/results.json"))).RootElement.GetProperty("sessions").EnumerateArray()
            .SelectMany(session => session.GetProperty("movements").EnumerateArray()))
            Assert.Equal(System.Text.Json.JsonValueKind.Null, movement.GetProperty("valueNorm").GetProperty("left").GetProperty("percentOfMean").ValueKind);
    }

    // Shares of people and levels of confidence are no percentages of an angle, nor are the limits of strength in the explanation of the rule.
    private const string Confidence = @"\((?:less than )?\d+ %, 95 % interval \d+ to \d+ %\)|(?:95|90) %|100 % is no proof|share 5 %|15 % and 25 %";

    [Fact]
    public void Every_published_row_has_a_citation_and_is_listed()
    {
        Assert.Equal(62, PublishedRangeNorms.All.Length);
        Assert.All(PublishedRangeNorms.All, norm => Assert.NotEmpty(norm.Citation));
        Assert.Equal(18, HipAssess.Mobility.PublishedRangeError.All.Length);
        Assert.Contains("mosler2017", Door.Run("norms", "mobility").Out);
        Assert.Contains("runner 10", Door.Run("norms", "show", "fukuchi2017").Out);
    }
}
