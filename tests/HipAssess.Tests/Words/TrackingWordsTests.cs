using HipAssess.Domain;
using HipAssess.Import.Columns;
using HipAssess.Reports.Words;
using HipAssess.Tests.Tracking;

namespace HipAssess.Tests.Wording;

public sealed class TrackingWordsTests
{
    [Fact]
    public void The_season_is_told_in_two_sentences() =>
        Assert.Equal(
            "Since the test before nothing changed beyond measurement error. "
            + "Since the first test nothing changed for certain; perhaps right abductors +20.4 % (beyond error on its own, not when all 9 comparisons are counted).",
            TrackWords.Finding(Season.Mara));

    [Fact]
    public void A_real_change_is_named_with_its_size() =>
        Assert.Equal(
            "Since the test before changed beyond measurement error: left abductors +50.0 % and abductors: left gained 50.0 % on right.",
            TrackWords.Finding(Season.HistoryOf(Season.Month(0, Build.Abductors(200, 200)), Season.Month(1, Build.Abductors(300, 200)))));

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
    [InlineData(0, "+0.0 %")]
    [InlineData(-0.04, "+0.0 %")]
    [InlineData(-1.26, "−1.3 %")]
    [InlineData(12.34, "+12.3 %")]
    public void A_change_always_carries_its_sign(double percent, string expected) => Assert.Equal(expected, TrackWords.Signed(percent));

    [Fact]
    public void A_trend_says_what_it_means()
    {
        var abductors = Season.Mara.Muscles[0];

        Assert.Equal("+1.8 % in 30 days (95 %: +0.5 % to +2.9 %): rising", TrackWords.Trend(abductors.Trend!.Right!));
        Assert.EndsWith("no clear direction", TrackWords.Trend(abductors.Trend.Left!));
        Assert.Equal("left was the weaker side in 82 % of the tests", TrackWords.WeakerSide(abductors.Trend));
    }
}
