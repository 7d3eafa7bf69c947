using HipAssess.Domain;
using HipAssess.Import.Columns;
using HipAssess.Reports.Words;
using HipAssess.Tests.Tracking;

namespace HipAssess.Tests.Wording;

public sealed class TrackingWordsTests
{
    [Fact]
    public void The_season_is_told_as_a_story_the_fall_and_the_return() =>
        Assert.Equal(
            "Left abductors: steady at 18.6 kgf until February 2025; fell by 13 % in March 2025 (3 tests); rose by 25 % since June 2025 (4 tests). "
            + "Right abductors: steady at 19.0 kgf until May 2025; rose by 13 % since June 2025 (4 tests).",
            TrackWords.Finding(Season.Mara));

    [Fact]
    public void A_fall_and_its_return_are_told_with_their_months() =>
        Assert.Equal(
            "Left abductors: steady at 200.0 N until March 2026; fell by 25 % in April 2026 (2 tests); rose by 33 % since June 2026 (2 tests), back at the level before.",
            TrackWords.Finding(Months(200, 200, 200, 150, 150, 200, 200)));

    [Fact]
    public void A_test_off_its_level_is_one_to_look_at_again() =>
        Assert.Equal(
            "Nothing changed beyond measurement error in 3 tests. The newest test lies off the level of left abductors: one test, look again.",
            TrackWords.Finding(Months(200, 200, 230)));

    [Fact]
    public void Where_nothing_changed_it_says_so() =>
        Assert.Equal("Nothing changed beyond measurement error in 4 tests.", TrackWords.Finding(Months(200, 204, 199, 203)));

    [Fact]
    public void A_side_is_compared_with_its_best_level_and_with_a_day_of_choice()
    {
        var muscle = Months(200, 200, 200, 150, 150).Muscles.Single();

        Assert.Equal("Best level of the left: 200.0 N, 5 January 2026 to 5 March 2026; now 25 % below it.", StoryWords.Best(muscle, Side.Left));
        Assert.Equal("", StoryWords.Best(muscle, Side.Right));
        Assert.Equal("The left against the level of 1 February 2026 (200.0 N): −25 %, more than measurement error.", StoryWords.Baseline(muscle, Side.Left, new DateOnly(2026, 2, 1)));
        Assert.Equal("The right is still on the level of 1 February 2026 (200.0 N).", StoryWords.Baseline(muscle, Side.Right, new DateOnly(2026, 2, 1)));
        Assert.Equal("", StoryWords.Baseline(muscle, Side.Left, new DateOnly(2025, 2, 1)));
    }

    private static HipAssess.Tracking.History Months(params double[] left) =>
        Season.HistoryOf([.. left.Select((value, month) => Season.Month(month, Build.Abductors(value, 200)))]);

    [Fact]
    public void One_test_changes_nothing() =>
        Assert.Equal(
            "One test so far: there is nothing to compare it with yet.",
            TrackWords.Finding(Season.HistoryOf(Season.Month(0, Build.Abductors(200, 200)))));

    [Fact]
    public void A_bar_stands_for_each_test_and_a_dot_for_each_missed_month()
    {
        var muscle = Season.HistoryOf(
            Season.Month(0, Build.Abductors(100, 200)), Season.Month(1, Build.Test(MuscleGroup.Abductors, Build.Trials(150), null)),
            Season.Month(4, Build.Abductors(200, 100))).Muscles.Single();

        Assert.Equal("▁▅··█", TrackWords.Sparkline(muscle, Side.Left));
        Assert.Equal("█ ··▁", TrackWords.Sparkline(muscle, Side.Right));
    }

    [Theory]
    [InlineData(0, "+0 %")]
    [InlineData(-0.4, "+0 %")]
    [InlineData(-1.26, "−1 %")]
    [InlineData(12.34, "+12 %")]
    public void A_change_always_carries_its_sign(double percent, string expected) => Assert.Equal(expected, ChangeWords.Signed(percent));

    [Fact]
    public void A_trend_says_what_it_means()
    {
        var abductors = Season.Mara.Muscles[0];

        Assert.Equal("no clear direction", TrackWords.Trend(abductors.Trend!.Right!));
        Assert.Equal("rising by 1.8 % in 30 days", TrackWords.Trend(abductors.Trend.Right! with { KendallPHolm = 0.004 }));
        Assert.Equal("left was the weaker side in 9 of 11 tests", TrackWords.WeakerSide(abductors.Trend));
    }
}
