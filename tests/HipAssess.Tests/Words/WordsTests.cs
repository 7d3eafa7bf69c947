using HipAssess.Domain;
using HipAssess.Import.Columns;
using HipAssess.Reports.Words;

namespace HipAssess.Tests.Wording;

public sealed class WordsTests
{
    [Fact]
    public void A_flagged_side_difference_is_told_in_one_sentence_with_error_and_controls() =>
        Assert.Equal(
            "Left abductors are 32 % weaker than right: more than measurement error (13 %), "
            + "and it is estimated that fewer than 1 in 100 controls have the non-dominant side this much weaker.",
            FindingWords.Finding(Example.Of(Example.Flagged)));

    [Fact]
    public void Without_anything_unusual_the_largest_side_difference_is_named() =>
        Assert.Equal(
            "No side difference beyond measurement error: the largest is left abductors, 1 % weaker (error 13 %).",
            FindingWords.Finding(Example.Of(Example.Usual)));

    [Fact]
    public void What_could_not_be_judged_is_said_after_the_finding()
    {
        Assert.EndsWith("No side difference judged for adductors (right limited by pain).", FindingWords.Finding(Example.Of(Example.Painful)));
        Assert.EndsWith("No side difference judged for flexors (right not tested).", FindingWords.Finding(Example.Of(Example.OneSided)));
    }

    [Fact]
    public void Compared_as_left_and_right_the_weaker_side_is_named_among_controls() =>
        Assert.StartsWith(
            "Left abductors are 15 % weaker than right: more than measurement error (13 %), and it is estimated that only 2 in 100 controls have the left this much weaker.",
            FindingWords.Finding(Example.Of(Example.OneSided)));

    [Fact]
    public void Without_controls_the_finding_says_that_the_limit_is_convention() =>
        Assert.Equal(
            "Left abductors are 32 % weaker than right: more than measurement error (13 %), "
            + "and 25 % or more, a limit by convention because there are no controls to compare with.",
            FindingWords.Finding(Example.Alone(Example.Flagged)));

    [Fact]
    public void Two_equal_sides_are_no_side_difference()
    {
        var equal = Example.Alone(Example.Runner("Even", Example.Test(MuscleGroup.Abductors, [200], [200])));
        Assert.Equal("No side difference: both sides are equal in every muscle group judged.", FindingWords.Finding(equal));
    }

    [Fact]
    public void Where_nothing_can_be_judged_the_reasons_are_the_finding()
    {
        var oneSide = Example.Alone(Example.Runner("Half", Example.Test(MuscleGroup.Abductors, [200], null)));
        Assert.Equal("Nothing could be judged. No side difference judged for abductors (right not tested).", FindingWords.Finding(oneSide));
        Assert.Equal("abductors (right not tested)", RosterWords.Roster(oneSide));
    }

    [Fact]
    public void A_roster_line_says_what_and_why_and_leaves_the_verdict_to_its_column()
    {
        Assert.Equal("left abductors 32 % weaker (estimated: fewer than 1 in 100 controls)", RosterWords.Roster(Example.Of(Example.Flagged)));
        Assert.Equal("both abductors weak (right 46 %, left 46 % of the mean)", RosterWords.Roster(Example.Of(Example.Weak)));
        Assert.Equal("largest side difference: left abductors 1 % weaker (inside measurement error)", RosterWords.Roster(Example.Of(Example.Usual)));
    }

    [Fact]
    public void Of_several_marked_muscle_groups_the_flagged_come_first_and_the_lower_verdict_is_named()
    {
        var two = Example.Alone(Example.Runner("Two", Example.Test(MuscleGroup.Abductors, [200], [160]), Example.Test(MuscleGroup.Flexors, [100], [200])));
        Assert.Equal(
            "left flexors 50 % weaker (no controls: by convention); watch: right abductors 20 % weaker (no controls: by convention)",
            RosterWords.Roster(two));
        Assert.EndsWith("To watch: right abductors 20 % weaker.", FindingWords.Finding(two));
    }

    [Theory]
    [InlineData("Ada", "Ada")]
    [InlineData("Jörg 日本 Ω", "Jörg 日本 Ω")]
    [InlineData("a\u001b[2Jb", "a⟨U+001B⟩[2Jb")]
    [InlineData("a\u202Eb\u200Bc\u0085\u2028", "a⟨U+202E⟩b⟨U+200B⟩c⟨U+0085⟩⟨U+2028⟩")]
    [InlineData("\v\r\n\t", "⟨U+000B⟩⟨U+000D⟩⟨U+000A⟩⟨U+0009⟩")]
    public void What_a_terminal_would_obey_is_shown_by_its_code(string text, string expected) => Assert.Equal(expected, VisibleText.Visible(text));

    [Fact]
    public void The_pattern_is_counted_of_three_with_what_could_not_be_looked_for() =>
        Assert.Equal(
            "1 of 3 signs on the left, the injured side (2 could not be looked for). 0 of 12 controls show as many.",
            ControlWords.Pattern(Example.Of(Example.OneSided).Pattern));

    [Theory]
    [InlineData(0.03, "fewer than 1 in 100")]
    [InlineData(0.94, "fewer than 1 in 100")]
    [InlineData(0.97, "1 in 100")]
    [InlineData(12.4, "12 in 100")]
    public void Shares_are_counted_in_people(double percent, string expected) => Assert.Equal(expected, Rounded.OneOf(percent));

    [Theory]
    [InlineData(-0.04, 1, "0.0")]
    [InlineData(-0.06, 1, "−0.1")]
    [InlineData(1234.6, 0, "1235")]
    public void Numbers_have_a_true_minus_and_no_negative_zero(double value, int decimals, string expected) =>
        Assert.Equal(expected, Rounded.Number(value, decimals));
}
