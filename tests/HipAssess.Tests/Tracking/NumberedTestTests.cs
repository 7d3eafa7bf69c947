using System.Text.Json;
using HipAssess.Cli.Output;
using HipAssess.Domain;
using HipAssess.Reports.Charts;
using HipAssess.Reports.Charts.Trends;
using HipAssess.Reports.Words;
using HipAssess.Tests.Cli;
using HipAssess.Tracking;

namespace HipAssess.Tests.Tracking;

/// <summary>Tests with numbers in place of dates: followed by order, without dates and slopes.</summary>
public sealed class NumberedTestTests
{
    private const string Numbered = "athlete,visit,muscle,left_n,right_n\nA,1,abd,200,200\nA,2,abd,202,200\nA,5,abd,199,201\nA,6,abd,150,200\nA,7,abd,151,199\nA,8,abd,149,202\n";

    [Fact]
    public void They_are_told_as_levels_in_their_order()
    {
        var history = Tests(200, 202, 199, 150, 151, 149);
        Assert.Equal("Left abductors: steady at 200.3 N until test 3; fell by 25 % since test 4 (3 tests).", TrackWords.Finding(history));
        Assert.Equal("Best level of the left: 200.3 N, test 1 to test 3; now 25 % below it.", StoryWords.Best(history.Muscles[0], Side.Left));
        Assert.Contains("within 12 tests", TrackWords.Promise(history));
    }

    [Fact]
    public void A_fall_and_its_return_have_their_numbers() =>
        Assert.Equal(
            "Left abductors: steady at 200.0 N until test 3; fell by 25 % from test 4 on (2 tests); rose by 33 % since test 6 (3 tests), back at the level before.",
            TrackWords.Finding(Tests(200, 200, 200, 150, 150, 200, 200, 200)));

    [Fact]
    public void The_levels_are_those_of_the_same_tests_with_dates_a_month_apart()
    {
        double[] left = [200, 210, 195, 150, 151, 149, 170, 200, 204, 199, 230, 228, 190];
        var numbered = Tests(left).Muscles[0].Left;
        var dated = Season.HistoryOf([.. left.Select((value, month) => Season.Month(month, Build.Abductors(value, 200)))]);
        Assert.Equal(12, dated.Cost.Tests);
        Assert.Equal(dated.Muscles[0].Left.Told.Select(level => (level.Tests, level.Mean, level.Sem)), numbered.Told.Select(level => (level.Tests, level.Mean, level.Sem)));
        Assert.True(numbered.Told.Length > 2);
    }

    [Fact]
    public void They_have_no_trend_and_the_count_of_the_weaker_side_stays()
    {
        var muscle = Tests(150, 160, 170, 180, 190).Muscles[0];
        Assert.Null(muscle.Trend!.Left);
        Assert.Equal((Side.Left, 5, 5), (muscle.Trend.WeakerSide, muscle.Trend.WeakerSideCount, muscle.Trend.Tests));
        Assert.Equal(NoteCodes.NoTrendWithoutDates, Assert.Single(muscle.Trend.Notes).Code);
        Assert.Equal(NoteCodes.NoTrendWithoutDates, Assert.Single(Tests(150, 160).Muscles[0].Notes).Code);
    }

    [Fact]
    public void Charts_place_them_at_equal_steps_and_name_their_numbers()
    {
        using var folder = new Folder();
        Assert.Equal(ExitCodes.Done, Door.Run("track", folder.Write("own.csv", Numbered), "--output", folder.File("out"), "--pdf").Code);
        string page = File.ReadAllText(folder.File("out/track-A.html"));
        Assert.Contains("The tests have numbers and no dates", page);
        Assert.Contains("Test&#xA0;8", page);
        Assert.Contains("<li>The tests have numbers and no dates, so there is no trend.</li>", page);
        Assert.DoesNotContain("2001", page);
        Assert.DoesNotContain("undated", page, StringComparison.Ordinal);
        var history = Tests(200, 202, 199, 150);
        var axis = TimeAxis.Of(history, ChartForm.Wide);
        double[] xs = [.. history.Muscles[0].Points.Select(point => axis.X(point.When))];
        Assert.Equal([30, 30, 30], xs.Zip(xs.Skip(1), (one, other) => other - one));
        Assert.All(xs, x => Assert.InRange(x, axis.From.DayNumber, axis.To.DayNumber));
    }

    [Fact]
    public void The_document_and_the_table_have_numbers_where_dates_would_stand()
    {
        using var folder = new Folder();
        string file = folder.Write("own.csv", Numbered);
        var athlete = JsonDocument.Parse(Door.Run("track", file, "--format", "json").Out).RootElement.GetProperty("athletes")[0];
        Assert.Equal(0, athlete.GetProperty("sessions").GetArrayLength());
        Assert.Equal([1, 2, 5, 6, 7, 8], athlete.GetProperty("occasions").EnumerateArray().Select(number => number.GetInt32()));
        Assert.Equal(12, athlete.GetProperty("comparisons").GetProperty("testsInARow").GetInt32());
        var told = athlete.GetProperty("muscles")[0].GetProperty("series").GetProperty("left").GetProperty("told");
        Assert.Equal([(1, 5), (6, 8)], told.EnumerateArray().Select(level => (level.GetProperty("fromOccasion").GetInt32(), level.GetProperty("toOccasion").GetInt32())));
        Assert.DoesNotContain("\"date\"", athlete.GetRawText());

        string[] rows = Door.Run("track", file, "--format", "csv").Out.TrimEnd('\n').Split('\n');
        Assert.Contains(",occasion,left_level_since_occasion,right_level_since_occasion,difference_level_since_occasion,difference", rows[0]);
        Assert.EndsWith(",8,6,1,6,,,,,,", rows[^1]);
    }

    [Fact]
    public void An_order_that_cannot_be_known_is_wrong_usage_and_so_is_a_baseline_without_dates()
    {
        using var folder = new Folder();
        string numbered = folder.Write("own.csv", Numbered), dated = folder.Write("dated.csv", "athlete,date,muscle,left_n,right_n\nA,2026-01-05,abd,200,200\n");
        var mixed = Door.Run("track", numbered, dated);
        Assert.Equal(ExitCodes.Usage, mixed.Code);
        Assert.Contains("A has tests with a date and tests with a number only", mixed.Error);
        Assert.Contains("have numbers and no dates", Door.Run("track", numbered, "--baseline", "2026-01-05").Error);
    }

    private static History Tests(params double[] left) => Season.HistoryOf([.. left.Select((value, i) =>
        Build.Session("A", Build.Abductors(value, 200)) with { Date = null, Occasion = i + 1 })]);
}
