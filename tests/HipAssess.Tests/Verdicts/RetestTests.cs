using CsCheck;
using HipAssess.Domain;
using HipAssess.Norms;
using HipAssess.Verdicts;

namespace HipAssess.Tests.Verdicts;

public class RetestTests
{
    private static readonly DateOnly First = new(2026, 3, 2);

    private static Session On(int day, double left, double right, AthleteFacts? facts = null) =>
        Build.Session("A", facts ?? AthleteFacts.Unknown, Build.Abductors(left, right)) with { Date = First.AddDays(day) };

    private static MuscleAssessment Newest(AssessmentSettings settings, params Session[] sessions) =>
        Assessment.Of(sessions, settings).Sessions.Last(s => s.Session.Athlete == "A").Muscles.Single();

    private static MuscleAssessment Newest(params Session[] sessions) => Newest(new AssessmentSettings(), sessions);

    [Fact]
    public void Two_days_that_agree_are_judged_by_their_mean()
    {
        var muscle = Newest(On(0, 200, 180), On(7, 200, 160));

        Assert.True(muscle.Retest!.Agrees);
        Close.Relative((Math.Log(180.0 / 200) + Math.Log(160.0 / 200)) / 2, muscle.Difference!.LnRatio, 1e-12);
        Close.Relative(1.959963984540054 * 0.05, muscle.ErrorBound.LnRatio, 1e-12);
        Assert.Equal(160, muscle.Right!.Strength);
        Assert.Equal(Flag.Watch, muscle.Flag);
    }

    [Fact]
    public void A_side_that_falls_between_two_days_is_flagged_as_if_the_newest_day_were_alone() =>
        Gen.Select(Gen.Double[150, 300], Gen.Double[-0.03, 0.03], Gen.Int[1, 10]).Sample((strength, tilt, days) =>
        {
            double left = strength * Math.Exp(tilt);
            var fallen = Newest(On(0, left, strength), On(days, left, 0.7 * strength));
            var alone = Newest(On(days, left, 0.7 * strength));

            Assert.False(fallen.Retest!.Agrees);
            Assert.Equal(alone.Flag, fallen.Flag);
            Assert.Equal(alone.Reasons, fallen.Reasons);
            Assert.Equal(Flag.Flag, fallen.Flag);
        });

    [Fact]
    public void A_loss_of_a_quarter_between_two_days_is_no_retest_that_agrees()
    {
        var muscle = Newest(On(0, 200, 200), On(5, 200, 150));

        Assert.Equal([Side.Right, null], muscle.Retest!.Disagreeing);
        Assert.Equal(Flag.Flag, muscle.Flag);
    }

    [Theory]
    [InlineData(10, true)]
    [InlineData(11, false)]
    public void Ten_days_are_a_retest_and_eleven_are_not(int days, bool isRetest) =>
        Assert.Equal(isRetest, Newest(On(0, 200, 180), On(days, 200, 180)).Retest is not null);

    [Fact]
    public void The_number_of_days_is_an_option_and_a_single_day_too()
    {
        Assert.NotNull(Newest(new AssessmentSettings { RetestDays = 30 }, On(0, 200, 180), On(20, 200, 180)).Retest);
        Assert.Null(Newest(new AssessmentSettings { RetestDays = null }, On(0, 200, 180), On(2, 200, 180)).Retest);
    }

    [Fact]
    public void Another_injured_side_or_group_between_the_days_makes_no_retest()
    {
        var injured = new AthleteFacts { InjuredSide = Side.Left };

        Assert.Null(Newest(On(0, 200, 180), On(5, 200, 180, injured)).Retest);
        Assert.NotNull(Newest(On(0, 200, 180, injured), On(5, 200, 180, injured)).Retest);
    }

    [Fact]
    public void A_painful_day_is_no_retest()
    {
        var painful = Build.Session("A", Build.Test(MuscleGroup.Abductors, Build.Painful(200), Build.Trials(180))) with { Date = First };

        Assert.Null(Newest(painful, On(5, 200, 180)).Retest);
    }

    [Fact]
    public void Two_days_of_a_movement_that_agree_are_judged_by_their_mean_in_degrees()
    {
        var movement = NewestOf(Rotation(0, 40, 26), Rotation(7, 41, 22));

        Assert.True(movement.Retest!.Agrees);
        Assert.Equal(-16.5, movement.Difference!.Value, 1e-12);
        Assert.Equal(1.959963984540054 * 4, movement.ErrorBound.Value, 1e-9);
        Assert.Equal(22, movement.On(Side.Right)!.Value);
        Assert.Equal(-19, movement.Day.Difference!.Value);
        Assert.Equal(Flag.Watch, movement.Flag);
    }

    [Fact]
    public void A_range_that_falls_between_two_days_is_judged_by_the_newest_alone()
    {
        var movement = NewestOf(Rotation(0, 41, 41), Rotation(7, 41, 25));

        Assert.Equal([Side.Right, null], movement.Retest!.Disagreeing);
        Assert.Equal(-16, movement.Difference!.Value, 1e-12);
    }

    [Fact]
    public void Another_position_of_a_movement_is_no_retest() => Assert.Null(NewestOf(Rotation(0, 40, 26, "prone"), Rotation(7, 41, 22)).Retest);

    private static Session Rotation(int day, double left, double right, string? position = null) =>
        Mobility.Angles.Session("A", Mobility.Angles.Rotation(left, right, position)) with { Date = First.AddDays(day) };

    private static MovementAssessment NewestOf(Session first, Session last) => Assessment.Of([first, last], new AssessmentSettings()).Sessions[^1].Movements.Single();
}
