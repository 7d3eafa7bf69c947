using HipAssess.Import.Columns;
using HipAssess.Tracking;

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
            measured.Select(side => $"{side.Muscle} {side.Side} {string.Join(' ', side.Trials)} {side.Pain}"));
    }

    [Theory]
    [InlineData("", "Nothing was entered.")]
    [InlineData("glutes left 5", "'glutes' is no muscle group")]
    [InlineData("left 5", "muscle group before 'left'")]
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
