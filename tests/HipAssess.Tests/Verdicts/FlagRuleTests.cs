using HipAssess.Domain;
using HipAssess.Import.Columns;
using HipAssess.Norms;
using HipAssess.Statistics.Distributions;
using HipAssess.Thresholds;
using HipAssess.Verdicts;

namespace HipAssess.Tests.Verdicts;

public class FlagRuleTests
{
    private static MuscleAssessment Only(params Session[] sessions) =>
        Assessment.Of(sessions, new AssessmentSettings()).Sessions.Single(s => s.Session.Athlete == "A").Muscles.Single();

    private static MuscleAssessment AmongControls(double lnRatio, params double[] controls) =>
        Only([Build.Session("A", Build.Abductors(200, 200 * Math.Exp(lnRatio))), .. Build.ControlsWithLnRatios(controls)]);

    private static ReasonCode[] Codes(MuscleAssessment muscle) => [.. muscle.Reasons.Select(reason => reason.Code)];

    [Theory]
    [InlineData(100, 100, Flag.None, ReasonCode.InsideError)]
    [InlineData(100, 88, Flag.None, ReasonCode.InsideError)]
    [InlineData(100, 86, Flag.None, ReasonCode.BeyondErrorUsual)]
    [InlineData(100, 84, Flag.Watch, ReasonCode.ConventionWatch)]
    [InlineData(70, 100, Flag.Flag, ReasonCode.ConventionFlag)]
    public void Without_controls_limits_by_convention_decide_beyond_error(double left, double right, Flag flag, ReasonCode reason)
    {
        var muscle = Only(Build.Session("A", Build.Abductors(left, right)));

        Assert.Equal(flag, muscle.Flag);
        Assert.Equal(reason, muscle.Reasons[0].Code);
    }

    [Fact]
    public void A_side_difference_inside_the_error_bound_is_never_flagged_however_equal_the_controls_are()
    {
        var muscle = AmongControls(-0.12, 0.001, -0.001, 0.002, -0.002, 0.0005, -0.0005, 0.001, -0.001, 0.003);

        Assert.True(muscle.DifferenceNorm!.P < 1e-6);
        Assert.Equal(Flag.None, muscle.Flag);
        Assert.Equal([ReasonCode.InsideError], Codes(muscle)[..1]);
    }

    [Fact]
    public void A_side_difference_that_is_common_among_controls_is_not_flagged()
    {
        var muscle = AmongControls(0.2, 0.2, -0.25, 0.3, -0.2, 0.15, -0.3, 0.25, -0.15, 0.22);

        Assert.Equal(Flag.None, muscle.Flag);
        Assert.Equal(ReasonCode.BeyondErrorUsual, muscle.Reasons[0].Code);
        Assert.False(muscle.Reasons[0].ByConvention);
    }

    [Fact]
    public void A_side_difference_that_stays_unusual_after_Holm_is_flagged()
    {
        var muscle = AmongControls(-0.3, 0.02, -0.05, 0.03, -0.02, 0.05, -0.03, 0.025, -0.015, 0.022);

        Assert.Equal(Flag.Flag, muscle.Flag);
        Assert.Equal(new Reason(ReasonCode.UnusualAfterHolm, Side.Right), muscle.Reasons[0]);
    }

    [Theory]
    [InlineData(Side.Right, .8)]
    [InlineData(Side.Left, .2)]
    public void An_injured_side_known_before_the_test_gets_most_of_the_error(Side injured, double weight)
    {
        Session[] controls = [.. Build.ControlsWithLnRatios(0.02, -0.05, 0.03, -0.02, 0.05, -0.03, 0.025, -0.015, 0.022)];
        Session Athlete(Side? side) => Build.Session("A", new AthleteFacts { InjuredSide = side }, Build.Abductors(200, 200 * Math.Exp(-0.15)));
        var plain = Only([Athlete(null), .. controls]).DifferenceNorm!;
        var known = Only([Athlete(injured), .. controls]).DifferenceNorm!;

        Assert.Equal(.5, plain.Weight);
        Assert.Equal(weight, known.Weight);
        Close.Relative(plain.P / 2 / weight, known.P, 1e-12);
        Assert.Equal(plain.PercentMoreExtreme, known.PercentMoreExtreme);
    }

    [Fact]
    public void Adductors_and_controls_keep_both_directions_alike()
    {
        var facts = new AthleteFacts { InjuredSide = Side.Right };

        Assert.All(Sides.Both, side => Assert.Equal(.5, DirectionWeights.Of(facts, MuscleGroup.Adductors, side)));
        Assert.All(Sides.Both, side => Assert.Equal(.5, DirectionWeights.Of(facts with { Group = Group.Control }, MuscleGroup.Abductors, side)));
        Assert.All(Enum.GetValues<MuscleGroup>(), muscle =>
            Close.Relative(1, DirectionWeights.Of(facts, muscle, Side.Left) + DirectionWeights.Of(facts, muscle, Side.Right), 1e-15));
    }

    [Fact]
    public void A_side_of_half_the_controls_strength_is_flagged_where_controls_vary_as_people_do()
    {
        Session[] controls = [.. Enumerable.Range(0, 30).Select(i => Build.Session($"C{i:00}", Build.Control(massKg: 70),
            Build.Abductors(200 * Math.Exp(0.016 * (i - 14.5)), 200 * Math.Exp(0.016 * (i - 14.5) + 0.01 * (i % 3 - 1)))))];
        var muscle = Only([Build.Session("A", new AthleteFacts { MassKg = 70 }, Build.Abductors(98, 100)), .. controls]);

        Assert.Equal(Flag.Flag, muscle.Flag);
        Assert.Equal([new Reason(ReasonCode.BelowNormAfterHolm, Side.Left), new Reason(ReasonCode.BelowNormAfterHolm, Side.Right)], muscle.Reasons.Where(reason => reason.Code == ReasonCode.BelowNormAfterHolm));
        Assert.InRange(muscle.StrengthNorm!.Left!.PercentOfMean, 48, 50);
    }

    [Fact]
    public void A_control_who_makes_most_of_the_spread_is_named()
    {
        double[] usual = [0.02, -0.05, 0.03, -0.02, 0.05, -0.03, 0.025, -0.015, 0.022];
        var influence = Assessment.Of([.. Build.ControlsWithLnRatios([.. usual, 0.5])], new AssessmentSettings()).Influences.Single();

        Assert.Equal("C09", influence.Control.Athlete);
        Assert.InRange(influence.SdWithout, 0.03, 0.04);
        Assert.Empty(Assessment.Of([.. Build.ControlsWithLnRatios(usual)], new AssessmentSettings()).Influences);
    }

    [Fact]
    public void Seven_controls_are_too_few_to_judge_by()
    {
        var muscle = AmongControls(-0.3, 0.02, -0.05, 0.03, -0.02, 0.05, -0.03, 0.025);

        Assert.Null(muscle.DifferenceNorm);
        Assert.Contains(muscle.Notes, note => note is { Code: NoteCodes.TooFewControls, Number: 7, Other: 8 });
        Assert.Equal(ReasonCode.ConventionFlag, muscle.Reasons[0].Code);
    }

    [Fact]
    public void Controls_without_spread_judge_nobody()
    {
        var muscle = AmongControls(-0.2, [.. Enumerable.Repeat(0.01, 12)]);

        Assert.Null(muscle.DifferenceNorm);
        Assert.Contains(muscle.Notes, note => note.Code == NoteCodes.ControlsAllEqual);
        Assert.Equal(ReasonCode.ConventionWatch, muscle.Reasons[0].Code);
    }

    [Fact]
    public void A_missing_side_is_not_assessed_and_named()
    {
        var muscle = Only(Build.Session("A", Build.Test(MuscleGroup.Flexors, null, Build.Trials(200))));

        Assert.Equal(Flag.NotAssessed, muscle.Flag);
        Assert.Equal([new Reason(ReasonCode.SideMissing, Side.Left)], muscle.Reasons);
        Assert.Null(muscle.Difference);
    }

    [Fact]
    public void A_painful_side_is_shown_and_marked_but_not_judged()
    {
        var muscle = Only(Build.Session("A", Build.Test(MuscleGroup.Flexors, Build.Painful(100), Build.Trials(200))));

        Assert.Equal(Flag.NotAssessed, muscle.Flag);
        Assert.Equal([new Reason(ReasonCode.LimitedByPain, Side.Left)], muscle.Reasons);
        Assert.True(muscle.Difference!.IsMarked);
        Assert.False(muscle.IsBeyondError);
    }

    [Fact]
    public void A_side_that_is_weak_among_controls_is_flagged_even_when_both_sides_are_alike()
    {
        var controls = Enumerable.Range(0, 12).Select(i => Build.Session(
            $"C{i:00}", Build.Control(massKg: 70), Build.Abductors(200 + 3 * i, 203 + 3 * i)));
        var muscle = Only([
            Build.Session("A", new AthleteFacts { MassKg = 70 }, Build.Test(MuscleGroup.Abductors, Build.Painful(100), Build.Trials(100))),
            .. controls]);

        Assert.Equal(Flag.Flag, muscle.Flag);
        Assert.Equal(
            [new Reason(ReasonCode.BelowNormAfterHolm, Side.Right), new Reason(ReasonCode.LimitedByPain, Side.Left)],
            muscle.Reasons);
        Assert.Null(muscle.StrengthNorm!.Left);
    }

    [Fact]
    public void A_side_difference_near_its_bound_is_said_to_be_close() =>
        Assert.Contains(ReasonCode.CloseToLimit, Codes(Only(Build.Session("A", Build.Abductors(100, 87.5)))));

    [Fact]
    public void A_watch_that_Holm_barely_keeps_from_being_a_flag_is_said_to_be_close()
    {
        static MuscleTest[] Both(double lnRatio) => [Build.Abductors(200, 200 * Math.Exp(lnRatio)), Build.Test(MuscleGroup.Adductors, Build.Trials(200), Build.Trials(200 * Math.Exp(lnRatio / 9)))];
        var controls = Enumerable.Range(1, 299).Select(i => Build.Session($"C{i:000}", Build.Control(), Both(0.08 * Normal.Quantile(i / 300.0))));
        var athletes = Enumerable.Range(0, 400).Select(i => Build.Session($"A{i:000}", Both(-0.15 - 0.0002 * i)));

        var watched = Assessment.Of([.. athletes, .. controls], new AssessmentSettings()).Sessions.Take(400).Select(session => session.Muscles[0])
            .Where(muscle => muscle.DifferenceNorm!.PHolm > Limits.FlagDifference && muscle.DifferenceNorm.PHolm < 0.99 * (1 + Limits.CloseFraction) * Limits.FlagDifference).ToList();

        Assert.InRange(watched.Count, 10, 100);
        Assert.All(watched, muscle => Assert.Equal([ReasonCode.UnusualAlone, ReasonCode.CloseToLimit], Codes(muscle)[..2]));
    }

    [Fact]
    public void Best_and_mean_that_disagree_are_reported()
    {
        var muscle = Only(Build.Session("A", Build.Test(MuscleGroup.Abductors, Build.Trials(100, 60), Build.Trials(90, 90))));

        Assert.Contains(muscle.Reasons, reason =>
            reason is { Code: ReasonCode.StrengthChoiceChangesResult, OtherWeakerSide: Side.Left });
    }
}
