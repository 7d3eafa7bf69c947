using HipAssess.Domain;
using HipAssess.Mobility;
using HipAssess.Norms;
using HipAssess.Verdicts;

namespace HipAssess.Tests.Mobility;

public class RangeTests
{
    private static readonly double[] Usual = [-3, -2, -1, 0, 0, 1, 2, 3, -1, 1];

    [Fact]
    public void A_side_is_the_mean_of_its_trials_or_the_best_when_asked_for()
    {
        var test = new MovementTest(Movement.Flexion, null, null, Build.Trials(110, 115, 120), Build.Trials(0, 3));

        Assert.Equal((115, 1.5), (Ranges.Of(test, RangeChoice.Mean).Left!.Value, Ranges.Of(test, RangeChoice.Mean).Right!.Value));
        Assert.Equal((115, 3), (Ranges.Of(test, RangeChoice.Best).Left!.Value, Ranges.Of(test, RangeChoice.Best).Right!.Value));
    }

    [Fact]
    public void Of_the_bent_knee_fall_out_the_smallest_is_the_best_and_the_larger_side_has_less()
    {
        var test = new MovementTest(Movement.BentKneeFallOut, null, null, Build.Trials(14, 12), Build.Trials(18, 17));

        Assert.Equal(12, Ranges.Of(test, RangeChoice.Best).Left!.Value);
        Assert.Equal(Side.Right, RangeDifference.Of(Movement.BentKneeFallOut, 13, 17.5, isMarked: false).LessSide);
        Assert.Equal(Side.Left, RangeDifference.Of(Movement.Flexion, 13, 17.5, isMarked: false).LessSide);
    }

    [Fact]
    public void The_default_error_bound_is_eleven_degrees()
    {
        var movement = Angles.Assess(Angles.Session("A", Angles.Rotation(41, 47)));

        Assert.Equal(11.087, movement.ErrorBound.Value, 3);
        Assert.Equal(Flag.None, movement.Flag);
        Assert.Equal(ReasonCode.InsideError, movement.Reasons[0].Code);
    }

    [Fact]
    public void Angles_that_are_all_multiples_of_five_were_read_in_steps_of_five()
    {
        var movement = Angles.Assess(Angles.Session("A", Angles.Rotation(0, 25)));

        Assert.Equal(5, movement.ErrorBound.ReadingStep);
        Assert.Equal(1.959963984540054 * Math.Sqrt(2 * (16 + 25.0 / 12)), movement.ErrorBound.Value, 1e-9);
        Assert.Contains(movement.Notes, note => note.Code == NoteCodes.ReadingStepAssumed);
    }

    [Fact]
    public void Without_controls_a_difference_beyond_error_is_a_watch_and_never_more()
    {
        var movement = Angles.Assess(Angles.Session("A", Angles.Rotation(41, 1)));

        Assert.Equal(Flag.Watch, movement.Flag);
        Assert.Equal((ReasonCode.BeyondErrorNoNorm, Side.Right), (movement.Reasons[0].Code, movement.Reasons[0].Side!.Value));
    }

    [Fact]
    public void Among_controls_an_unusual_difference_is_flagged_and_one_inside_error_never_is()
    {
        Assert.Equal(Flag.Flag, Angles.Assess(Angles.Session("A", Angles.Rotation(40, 22)), Angles.Controls(Usual)).Flag);

        var inside = Angles.Assess(Angles.Session("A", Angles.Rotation(40, 30)), Angles.Controls(Usual));
        Assert.True(inside.DifferenceNorm!.PHolm < 0.01);
        Assert.Equal(ReasonCode.InsideError, inside.Reasons.First(reason => reason.Code is ReasonCode.InsideError).Code);
    }

    [Fact]
    public void Little_range_of_a_side_is_judged_and_much_is_said_and_not_flagged()
    {
        Session[] controls = [.. Usual.Select((d, i) => Angles.Session($"C{i:00}", Build.Control(), Angles.Rotation(40 + i - 4, 40 + i - 4 + d)))];
        var little = Angles.Assess(Angles.Session("A", Angles.Rotation(12, 14)), controls);
        var much = Angles.Assess(Angles.Session("A", Angles.Rotation(66, 68)), controls);

        Assert.Equal(Flag.Flag, little.Flag);
        Assert.Equal(ReasonCode.BelowNormAfterHolm, little.Reasons[0].Code);
        Assert.Equal(Flag.None, much.Flag);
        Assert.True(much.IsUnusuallyMuch(Side.Left));
    }

    [Fact]
    public void A_side_limited_by_pain_is_shown_and_not_judged()
    {
        var test = Angles.Rotation(40, 10) with { Right = Build.Painful(10) };
        var movement = Angles.Assess(Angles.Session("A", test));

        Assert.Equal(Flag.NotAssessed, movement.Flag);
        Assert.Equal(ReasonCode.LimitedByPain, movement.Reasons[0].Code);
        Assert.Equal(-30, movement.Difference!.Value);
    }

    [Fact]
    public void Rotation_in_another_position_is_never_the_norm()
    {
        var movement = Angles.Assess(Angles.Session("A", Angles.Rotation(40, 10, "prone")), Angles.Controls(Usual));

        Assert.Null(movement.DifferenceNorm);
        Assert.Contains(movement.Notes, note => note.Code == NoteCodes.TooFewControls);
    }

    [Fact]
    public void Total_rotation_and_balance_are_of_one_position()
    {
        var session = Angles.Session("A",
            Angles.Rotation(35, 30, "hip flexed 90 deg"),
            Angles.Rotation(40, 41, "prone"),
            new MovementTest(Movement.ExternalRotation, "hip flexed 90 deg", "passive", Build.Trials(38), Build.Trials(20)));
        var rotation = Assert.Single(Assessment.Of([session], new AssessmentSettings()).Sessions[0].Rotations);

        Assert.Equal((73, 3), (rotation.Left!.Total, rotation.Left.Balance));
        Assert.Equal((50, -10), (rotation.Right!.Total, rotation.Right.Balance));
        Assert.Equal(123, rotation.BothHips);
        Assert.True(rotation.IsAtNinety);
    }

    [Fact]
    public void The_two_rotations_alone_make_a_total()
    {
        var session = Angles.Session("A",
            Angles.Rotation(35, 30, "prone"),
            new MovementTest(Movement.ExternalRotation, "prone", "passive", Build.Trials(38), Build.Trials(20)));

        Assert.Equal(123, Assert.Single(Assessment.Of([session], new AssessmentSettings()).Sessions[0].Rotations).BothHips);
    }

    [Fact]
    public void Swapping_the_sides_turns_every_number()
    {
        var one = Angles.Assess(Angles.Session("A", Angles.Rotation(40, 22)), Angles.Controls(Usual));
        var other = Angles.Assess(Angles.Session("A", Angles.Rotation(22, 40)), Angles.Controls([.. Usual.Select(d => -d)]));

        Assert.Equal(one.DifferenceNorm!.T, -other.DifferenceNorm!.T, 1e-12);
        Assert.Equal(one.DifferenceNorm.P, other.DifferenceNorm.P, 1e-12);
        Assert.Equal(one.Flag, other.Flag);
    }

    [Fact]
    public void Strength_is_judged_as_if_no_movement_had_been_measured()
    {
        var controls = Build.ControlsWithLnRatios(-.1, -.05, 0, .05, .1, .08, -.08, .02, -.02);
        var athlete = Build.Session("X", Build.Abductors(200, 140));
        var alone = Assessment.Of([.. controls, athlete], new AssessmentSettings()).Sessions[^1];
        var beside = Assessment.Of([.. controls.Select(WithRotation), WithRotation(athlete)], new AssessmentSettings()).Sessions[^1];

        Assert.Equal(alone.Muscles[0].DifferenceNorm!.PHolm, beside.Muscles[0].DifferenceNorm!.PHolm);
        Assert.Equal(alone.Muscles[0].Flag, beside.Muscles[0].Flag);
        Assert.NotNull(beside.Movements[0].DifferenceNorm);

        static Session WithRotation(Session session, int i = 0) => session with { Movements = [Angles.Rotation(40, 38 + session.Athlete[^1] % 5)] };
    }
}
