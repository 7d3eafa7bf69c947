using HipAssess.Asymmetry;
using HipAssess.Reports;

namespace HipAssess.Tests.Wording;

public sealed class WordsTests
{
    private static readonly MuscleAssessment Flagged = Example.Of(Example.Flagged).Muscles[0];

    [Fact]
    public void A_flagged_side_difference_is_told_in_one_sentence_with_error_and_controls() =>
        Assert.Equal(
            "Left abductors are 32 % weaker than right: more than measurement error (13 %), "
            + "and fewer than 1 in 1,000 controls have the non-dominant side this much weaker.",
            Words.Finding(Example.Of(Example.Flagged)));

    [Fact]
    public void Without_anything_unusual_the_largest_side_difference_is_named() =>
        Assert.Equal(
            "No side difference beyond measurement error: the largest is left abductors, 1 % weaker (error 13 %).",
            Words.Finding(Example.Of(Example.Usual)));

    [Fact]
    public void What_could_not_be_judged_is_said_after_the_finding()
    {
        Assert.EndsWith("No side difference judged for adductors (right limited by pain).", Words.Finding(Example.Of(Example.Painful)));
        Assert.EndsWith("No side difference judged for flexors (right not tested).", Words.Finding(Example.Of(Example.OneSided)));
    }
}
