using HipAssess.Domain;
using HipAssess.Import.Columns;
using HipAssess.Strength;
using HipAssess.Tracking.Series;

namespace HipAssess.Tests.Tracking;

/// <summary>Against the definition written in R (tests/reference/tracking.R).</summary>
public class TrendTests
{
    [Fact]
    public void Trends_of_the_sample_season_agree_with_R()
    {
        foreach (var row in ReferenceFile.Rows("season-trends.csv"))
        {
            var trend = Season.Mara.Muscles.Single(m => m.Test.Muscle.Name() == row.Text("muscle")).Trend!;
            foreach (var side in Sides.Both)
            {
                var found = trend.On(side)!;
                Close.Relative(row[side.Name()], found.PercentPer30Days, 1e-11, row.Place);
                Close.Relative(row[side.Name() + "_low"], found.Ci95PercentPer30Days!.Value.Low, 1e-11, row.Place);
                Close.Relative(row[side.Name() + "_high"], found.Ci95PercentPer30Days!.Value.High, 1e-11, row.Place);
            }
            Assert.Equal(row.Text("weaker_side"), trend.WeakerSide!.Value.Name());
            Assert.Equal((row.Whole("weaker_count"), row.Whole("tests")), (trend.WeakerSideCount, trend.Tests));
            Close.Relative(row["left_p"], trend.Left!.KendallP, 1e-10, row.Place);
            Close.Relative(row["right_p"], trend.Right!.KendallP, 1e-10, row.Place);
        }
    }

    [Theory]
    [InlineData(1)]
    [InlineData(2)]
    [InlineData(3)]
    public void Up_to_three_sessions_give_no_trend_and_say_how_many_are_needed(int sessions)
    {
        var muscle = Abductors(sessions);

        Assert.Null(muscle.Trend);
        Assert.Contains(muscle.Notes, note => note is { Code: NoteCodes.TooFewForTrend, Other: 4 } && note.Number == sessions);
    }

    [Fact]
    public void Four_sessions_give_a_trend_without_interval_and_five_one_with_it()
    {
        var four = Abductors(4).Trend!;
        var five = Abductors(5).Trend!;

        Assert.Null(four.Left!.Ci95PercentPer30Days);
        Assert.Contains(four.Notes, note => note is { Code: NoteCodes.TooFewForTrendInterval, Side: Side.Left, Number: 4, Other: 5 });
        Assert.NotNull(five.Left!.Ci95PercentPer30Days);
        Assert.Empty(five.Notes);
    }

    [Fact]
    public void One_session_has_nothing_to_compare_with()
    {
        var muscle = Abductors(1);

        Assert.Null(muscle.Left.Change);
        Assert.Equal(ChangeVerdict.WithinError, muscle.Left.Verdict);
        Assert.Contains(muscle.Notes, note => note.Code == NoteCodes.FirstSession);
    }

    [Fact]
    public void A_direction_is_named_only_where_it_would_be_rare_by_chance_over_a_year_of_looks()
    {
        var rising = Season.HistoryOf([.. Enumerable.Range(0, 9).Select(month => Season.Month(month, Build.Abductors(200 + 3 * month, 200 + month % 2)))]).Muscles.Single().Trend!;

        Assert.Equal(1, rising.Left!.Direction);
        Assert.True(rising.Left.KendallPHolm < 0.005);
        Assert.Equal(0, rising.Right!.Direction);
    }

    [Fact]
    public void Painful_days_and_missing_sides_do_not_count_for_a_trend()
    {
        var muscle = Season.HistoryOf([.. Enumerable.Range(0, 5).Select(month => Season.Month(month, Build.Test(
            MuscleGroup.Abductors,
            month == 2 ? Build.Painful(20) : Build.Trials(200 + month),
            month < 2 ? null : Build.Trials(210))))]).Muscles.Single();

        Assert.Equal(4, muscle.Trend!.Left!.Sessions);
        Assert.True(muscle.Trend.Left.PercentPer30Days is > 0.4 and < 0.6);
        Assert.Null(muscle.Trend.Right);
        Assert.Contains(muscle.Trend.Notes, note => note is { Code: NoteCodes.TooFewForTrend, Side: Side.Right, Number: 3, Other: 4 });
        Assert.Equal((2, 2), (muscle.Trend.WeakerSideCount, muscle.Trend.Tests));
    }

    [Fact]
    public void Sides_weaker_as_often_as_each_other_name_no_weaker_side()
    {
        double[] right = [210, 190, 200, 211, 189];
        var trend = Season.HistoryOf([.. right.Select((value, month) => Season.Month(month, Build.Abductors(200, value)))]).Muscles.Single().Trend!;

        Assert.Null(trend.WeakerSide);
        Assert.Equal((2, 5), (trend.WeakerSideCount, trend.Tests));
        Assert.Contains(trend.Notes, note => note.Code == NoteCodes.NeitherSideWeakerMoreOften);
    }

    private static HipAssess.Tracking.MuscleHistory Abductors(int sessions) =>
        Season.HistoryOf([.. Enumerable.Range(0, sessions).Select(month => Season.Month(month, Build.Abductors(200 + month, 220 - month)))]).Muscles.Single();
}
