using System.Collections.Immutable;
using HipAssess.Domain;
using HipAssess.Import.Columns;
using HipAssess.Norms;
using HipAssess.Reports.Words;
using HipAssess.Strength;
using HipAssess.Verdicts;

namespace HipAssess.Tests.Wording;

public sealed class ReasonTests
{
    public static TheoryData<ReasonCode> AllCodes => [.. Enum.GetValues<ReasonCode>()];

    [Theory]
    [MemberData(nameof(AllCodes))]
    public void Every_reason_has_a_sentence_for_every_kind_of_muscle_group(ReasonCode code)
    {
        foreach (var muscle in Example.Club.Sessions.SelectMany(session => session.Muscles))
            foreach (Side? side in new Side?[] { Side.Left, Side.Right, null })
            {
                string sentence = ReasonWords.Reason(muscle, new Reason(code, side, OtherFlag: Flag.Watch, OtherWeakerSide: Side.Left));
                Assert.Matches("^[A-Z].*\\.$", sentence);
                Assert.DoesNotContain("NaN", sentence);
                Assert.DoesNotContain("  ", sentence);
            }
    }

    [Theory]
    [MemberData(nameof(AllCodes))]
    public void The_code_of_a_reason_is_its_name_in_snake_case(ReasonCode code) =>
        Assert.Equal(
            string.Concat(code.ToString().Select((c, i) => (i > 0 && char.IsUpper(c) ? "_" : "") + char.ToLowerInvariant(c))),
            CodeWords.Code(code));

    [Fact]
    public void Every_note_code_has_a_sentence()
    {
        var sentences = NoteCodes.All.Select(code => NoteWords.Note(new Note(code, Number: 12, Other: 8))).ToList();
        Assert.All(sentences, sentence => Assert.Matches("^[A-Z].*\\.$", sentence));
        Assert.Equal(sentences.Count, sentences.Distinct().Count());
    }

    [Fact]
    public void A_note_about_a_side_names_it_first() =>
        Assert.Equal("Left side: not tested.", NoteWords.Note(new Note(NoteCodes.SideNotMeasured, Side.Left)));

    [Fact]
    public void A_usual_difference_says_how_many_controls_differ_as_much()
    {
        var muscle = Muscle(left: 200, right: 236);
        Assert.Equal(
            $"Left 15 % weaker: beyond measurement error (13 %), yet an estimated {100 * muscle.DifferenceNorm!.P:0} of 100 controls differ as much, to either side.",
            ReasonWords.Reason(muscle, new Reason(ReasonCode.BeyondErrorUsual)));
    }

    [Fact]
    public void Without_controls_the_convention_and_its_false_flags_are_named()
    {
        var muscle = Example.Alone(Example.Flagged).Muscles[0];
        string reason = ReasonWords.Reason(muscle, muscle.Reasons[0]);
        Assert.StartsWith("Left 32 % weaker: beyond measurement error (13 %), and 25 % or more.", reason);
        Assert.Contains("of 100 healthy athletes tested in six muscle groups carry a flag", reason);
    }

    [Fact]
    public void A_weak_side_is_compared_with_the_controls_mean()
    {
        var muscle = Example.Of(Example.Weak).Muscles[0];
        string reason = ReasonWords.Reason(muscle, muscle.Reasons.First(r => r.Code == ReasonCode.BelowNormAfterHolm));
        Assert.StartsWith("Right side weak: 1.55 N/kg, 46 % of the mean of uninjured controls, and it is estimated that fewer than 1 in 100 controls are weaker. ", reason);
    }

    [Theory]
    [InlineData(StrengthChoice.Mean, "by the mean of them")]
    [InlineData(StrengthChoice.Best, "by the best of them")]
    public void The_other_choice_of_trials_is_the_one_not_used(StrengthChoice other, string expected)
    {
        var reason = new Reason(ReasonCode.StrengthChoiceChangesResult, OtherChoice: other, OtherFlag: Flag.None);
        Assert.Contains(expected, ReasonWords.Reason(Muscle(left: 200, right: 240), reason));
    }

    [Fact]
    public void Percentages_that_round_alike_get_the_decimals_that_tell_them_apart()
    {
        Assert.Equal(("13.2 %", "12.9 %"), Rounded.Compared(13.2, 12.9));
        Assert.Equal(("17 %", "13 %"), Rounded.Compared(17.04, 12.94));
        Assert.Equal(("12.94 %", "12.93 %"), Rounded.Compared(12.942, 12.933));
    }

    private static MuscleAssessment Muscle(double left, double right)
    {
        var athlete = Example.Runner("Zoe", Example.Test(MuscleGroup.Abductors, [left, left - 1], [right, right - 1]));
        ImmutableArray<Session> everyone = [.. Example.Club.Sessions.Select(s => s.Session), athlete];
        return Assessment.Of(everyone, new AssessmentSettings()).Sessions.Single(s => s.Session == athlete).Muscles[0];
    }
}
