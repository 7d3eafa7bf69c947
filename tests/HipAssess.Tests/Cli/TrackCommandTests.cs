using System.Text.Json;
using HipAssess.Cli.Output;
using HipAssess.Import.Columns;

namespace HipAssess.Tests.Cli;

public class TrackCommandTests
{
    private static readonly string Season = Repository.Path("sample-data", "season.csv");

    [Fact]
    public void The_terminal_says_what_changed_and_draws_a_line_of_bars_per_side()
    {
        var ran = Door.Run("track", Season);

        Assert.Equal(ExitCodes.Done, ran.Code);
        Assert.StartsWith("mara: 11 tests from 2024-10-05 to 2025-09-06\nLeft abductors: steady at 18.6 kgf until February 2025; fell by 13 % in March 2025 (3 tests); rose by 25 % since June 2025 (4 tests).", ran.Out);
        Assert.Contains("▅▅·▅▄▁▂▄▆▅▇▇", ran.Out);
    }

    [Fact]
    public void The_document_holds_points_changes_and_trend_with_full_precision()
    {
        var athlete = JsonDocument.Parse(Door.Run("track", Season, "--format", "json").Out).RootElement.GetProperty("athletes").EnumerateArray().Single();
        var abductors = athlete.GetProperty("muscles")[0];

        Assert.Equal(11, athlete.GetProperty("sessions").GetArrayLength());
        Assert.Equal(7, athlete.GetProperty("marks").GetArrayLength());
        Assert.Empty(athlete.GetProperty("exercises").EnumerateArray());
        Assert.Equal("watch", abductors.GetProperty("points")[4].GetProperty("flag").GetString());
        var left = abductors.GetProperty("series").GetProperty("left");
        Assert.Equal(["2024-10-05", "2025-06-07"], left.GetProperty("levels").EnumerateArray().Select(level => level.GetProperty("from").GetString()));
        Assert.Equal(["2024-10-05", "2025-03-08", "2025-06-07"], left.GetProperty("told").EnumerateArray().Select(level => level.GetProperty("from").GetString()));
        Assert.Equal("changed", left.GetProperty("verdict").GetString());
        Assert.Equal(Math.Exp((Math.Log(18.6) + Math.Log(18.8) + Math.Log(19) + Math.Log(18)) / 4), left.GetProperty("told")[0].GetProperty("value").GetDouble(), 1e-9);
        Assert.Equal(0.025, left.GetProperty("told")[0].GetProperty("semLn").GetDouble(), 1e-12);
        Assert.Equal((9, 13), (athlete.GetProperty("comparisons").GetProperty("series").GetInt32(), athlete.GetProperty("comparisons").GetProperty("testsPerYear").GetInt32()));
        Assert.Equal(2 + 3 * Math.Log(13) + 2 * Math.Log(9), athlete.GetProperty("comparisons").GetProperty("beta").GetDouble(), 1e-12);
        Assert.StartsWith("Left abductors", athlete.GetProperty("story")[0].GetProperty("text").GetString());
        Assert.Equal(2.8557558426626359, abductors.GetProperty("trend").GetProperty("rightCi95")[1].GetDouble(), 1e-9);
    }

    [Fact]
    public void The_table_has_a_row_per_muscle_group_and_test()
    {
        string[] lines = Door.Run("track", Season, "--format", "csv").Out.TrimEnd('\n').Split('\n');

        Assert.Equal(1 + 33, lines.Length);
        Assert.Contains(",within_error,", lines[11]);
        Assert.DoesNotContain("within_error", lines[10]);
    }

    [Fact]
    public void A_flag_of_the_newest_test_brings_exercises()
    {
        using var folder = new Folder();
        string file = folder.Write("own.csv", "date,muscle,left_n,right_n\n2026-01-03,flexors,200,200\n2026-02-03,flexors,140,200\n");

        var exercises = JsonDocument.Parse(Door.Run("track", file, "--format", "json").Out).RootElement.GetProperty("athletes")[0].GetProperty("exercises");

        Assert.Equal(["hip-flexor-stretch", "resisted-hip-flexion"], exercises.EnumerateArray().Select(e => e.GetProperty("id").GetString()));
        Assert.All(exercises.EnumerateArray(), e => Assert.Equal("left", e.GetProperty("side").GetString()));
        Assert.Contains("hipassess exercises resisted-hip-flexion", Door.Run("track", file).Out);
    }

    [Fact]
    public void Controls_may_be_undated_when_one_athlete_is_asked_for()
    {
        using var folder = new Folder();
        string dated = folder.Write("a.csv", "athlete,date,muscle,left_n,right_n\na,2026-01-03,flexors,200,200\n");
        string undated = folder.Write("b.csv", "athlete,muscle,left_n,right_n\nb,flexors,140,200\n");

        Assert.Equal(ExitCodes.Done, Door.Run("track", dated, undated, "--athlete", "a").Code);
        var all = Door.Run("track", dated, undated);
        Assert.Equal(ExitCodes.Usage, all.Code);
        Assert.Contains("b has a session without one", all.Error);
    }

    [Fact]
    public void An_athlete_who_is_not_there_is_wrong_usage() =>
        Assert.Equal(ExitCodes.Usage, Door.Run("track", Season, "--athlete", "lena").Code);

    [Fact]
    public void Rejected_input_gives_the_document_with_its_problems()
    {
        var ran = Door.Run("track", Repository.Path("sample-data", "broken.csv"), "--format", "json");

        Assert.Equal(ExitCodes.Rejected, ran.Code);
        Assert.NotEmpty(JsonDocument.Parse(ran.Out).RootElement.GetProperty("problems").EnumerateArray());
    }

    [Fact]
    public void The_folder_holds_the_pages_the_results_and_the_charts()
    {
        using var folder = new Folder();

        Assert.Equal(ExitCodes.Done, Door.Run("track", Season, "--output", folder.File("out"), "--charts").Code);

        Assert.Equal(
            ["out", "out/index.html", "out/results.csv", "out/results.json", "out/track-mara-trend-1-abductors.pdf", "out/track-mara-trend-1-abductors.png", "out/track-mara-trend-1-abductors.svg",
                "out/track-mara-trend-2-adductors.pdf", "out/track-mara-trend-2-adductors.png", "out/track-mara-trend-2-adductors.svg", "out/track-mara-trend-3-flexors.pdf", "out/track-mara-trend-3-flexors.png",
                "out/track-mara-trend-3-flexors.svg", "out/track-mara.html"],
            folder.Names);
        string page = File.ReadAllText(folder.File("out/track-mara.html"));
        Assert.Contains("<bdi>no test in December: travelling</bdi></li>", page);
        Assert.Contains("Nothing is flagged as weak, so no exercise is suggested.", page);
        Assert.DoesNotContain("<script", page);
    }

    [Fact]
    public void A_hostile_id_stays_text()
    {
        using var folder = new Folder();
        string file = folder.Write("own.csv", "athlete,date,muscle,left_n,right_n,note\n<script>alert(1)</script>../x,2026-01-03,flexors,200,200,<img src=x>\n");

        Door.Run("track", file, "--output", folder.File("out"));

        Assert.Contains(folder.Names, name => name.StartsWith("out/track-_script_", StringComparison.Ordinal));
        Assert.All(Directory.GetFiles(folder.File("out"), "*.html"), page =>
        {
            Assert.DoesNotContain("<script", File.ReadAllText(page));
            Assert.DoesNotContain("<img", File.ReadAllText(page));
        });
    }
}
