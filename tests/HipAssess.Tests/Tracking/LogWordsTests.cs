using HipAssess.Domain;
using HipAssess.Import.Columns;
using HipAssess.Tracking.OwnFiles;

namespace HipAssess.Tests.Tracking;

public class LogWordsTests
{
    [Fact]
    public void A_side_is_the_word_and_nothing_around_it() =>
        Assert.NotNull(LogWords.Parse(["abductors", "-left", "20"]).Error);

    [Fact]
    public void A_test_day_is_read_as_people_say_it()
    {
        var (measured, error) = LogWords.Parse("abductors left 18.6 17.2 right 17,2 hip flexion l 19 pain 5 internal rotators R 8".Split(' '));

        Assert.Null(error);
        Assert.Equal(
            ["Abductors Left 18.6 17.2 ", "Abductors Right 17.2 ", "Flexors Left 19 5", "InternalRotators Right 8 "],
            measured.Select(side => $"{side.Test.Muscle} {side.Side} {string.Join(' ', side.Trials)} {side.Pain}"));
    }

    [Fact]
    public void A_range_of_motion_is_known_by_its_unit_or_the_name_of_its_test()
    {
        var (measured, error) = LogWords.Parse("internal rotation at 90 deg left 32 34,5 right 0 hip abduction ° position supine mode active l 45 thomas left -3 \u22124 pain 2 bkfo cm r 14 abduction left 150".Split(' '));

        Assert.Null(error);
        Assert.Equal(
            ["ir90 Left 32 34.5 ", "ir90 Right 0 ", "abduction Left 45 supine active", "thomas Left -3 -4 ", "bkfo Right 14 ", "abductors Left 150 "],
            measured.Select(side => $"{side.Test.Word} {side.Side} {string.Join(' ', side.Trials)} {side.Test.Position}{(side.Test.Mode is { } mode ? " " + mode : "")}"));
        Assert.Equal([Movement.InternalRotation, Movement.InternalRotation, Movement.Abduction, Movement.Extension, Movement.BentKneeFallOut, null], measured.Select(side => side.Test.Movement));
        Assert.Equal(2, measured[3].Pain);
    }

    [Theory]
    [InlineData("ir90 left 32", "may be a range or a strength. Of a range say its unit: ir90 deg left 32")]
    [InlineData("thomas cm left 3", "thomas is measured in °, not in cm")]
    [InlineData("bkfo deg left 3", "bkfo is measured in cm, not in °")]
    [InlineData("abduction deg left >45", "'>45' is no number")]
    [InlineData("abduction deg left WNL", "'WNL' is no number")]
    [InlineData("abduction deg left -5", "'-5' is no number")]
    [InlineData("abduction deg left 45 mode passive", "before its sides")]
    [InlineData("abductors mode passive left 45", "A mode is of a range of motion")]
    [InlineData("abduction deg left 45 hip abduction deg left 46", "abduction left is given twice")]
    [InlineData("", "Nothing was entered.")]
    [InlineData("glutes left 5", "'glutes' is no muscle group")]
    [InlineData("left 5", "muscle group or movement before 'left'")]
    [InlineData("abductors left", "No trials given for abductors left")]
    [InlineData("abductors left 18.6.2", "'18.6.2' is no number")]
    [InlineData("abductors left 1,234.5", "'1,234.5' is no number")]
    [InlineData("abductors left -5", "'-5' is no number")]
    [InlineData("abductors left 18kg", "'18kg' is no number")]
    [InlineData("abductors left 18 left 19", "given twice")]
    [InlineData("abductors left 18 pain 11", "from 0 to 10")]
    [InlineData("abductors left 18 pain", "from 0 to 10")]
    public void What_is_not_understood_is_named(string words, string expected)
    {
        var (measured, error) = LogWords.Parse(words.Split(' ', StringSplitOptions.RemoveEmptyEntries));

        Assert.Empty(measured);
        Assert.Contains(expected, error);
    }
}
