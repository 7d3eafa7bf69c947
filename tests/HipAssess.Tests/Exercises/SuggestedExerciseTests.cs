using HipAssess.Domain;
using HipAssess.Exercises;
using HipAssess.Import.Columns;
using HipAssess.Verdicts;

namespace HipAssess.Tests.Exercises;

public class SuggestedExerciseTests
{
    [Fact]
    public void An_athlete_without_a_flag_gets_no_plan() =>
        Assert.Empty(SuggestedExercises.Of(Assess(Test(MuscleGroup.Abductors, 100, 100), Test(MuscleGroup.Flexors, 100, 96))));

    [Fact]
    public void A_watch_brings_no_exercises()
    {
        var session = Assess(Test(MuscleGroup.Abductors, 82, 100));

        Assert.Equal(Flag.Watch, session.Flag);
        Assert.Empty(SuggestedExercises.Of(session));
    }

    [Fact]
    public void Weak_abductors_get_exercises_for_the_abductors_on_the_weaker_side()
    {
        var plan = SuggestedExercises.Of(Assess(Test(MuscleGroup.Abductors, 70, 100), Test(MuscleGroup.Adductors, 100, 100)));

        Assert.Equal(["side-lying-abduction", "monster-walk"], plan.Select(suggested => suggested.Exercise.Id));
        Assert.All(plan, suggested => Assert.Equal(Side.Left, suggested.Side));
        Assert.All(plan, suggested => Assert.Equal([MuscleGroup.Abductors], suggested.For));
    }

    [Fact]
    public void Weak_flexors_get_the_stretch_first_and_then_resisted_flexion()
    {
        var plan = SuggestedExercises.Of(Assess(Test(MuscleGroup.Flexors, 100, 70)));

        Assert.Equal([("hip-flexor-stretch", Side.Right), ("resisted-hip-flexion", Side.Right)], plan.Select(s => (s.Exercise.Id, s.Side)));
    }

    [Fact]
    public void One_exercise_for_two_weak_groups_of_a_side_stands_once()
    {
        var plan = SuggestedExercises.Of(Assess(Test(MuscleGroup.Flexors, 70, 100), Test(MuscleGroup.Extensors, 70, 100)));

        Assert.Equal([MuscleGroup.Flexors, MuscleGroup.Extensors], plan.Single(s => s.Exercise.IsStretch).For);
    }

    [Fact]
    public void Sides_weak_in_different_groups_each_get_their_own()
    {
        var plan = SuggestedExercises.Of(Assess(Test(MuscleGroup.Flexors, 70, 100), Test(MuscleGroup.Extensors, 100, 70)));

        Assert.Equal([(Side.Left, MuscleGroup.Flexors), (Side.Right, MuscleGroup.Extensors)],
            plan.Where(s => s.Exercise.IsStretch).Select(s => (s.Side, s.For.Single())));
    }

    [Fact]
    public void Adductors_get_squeezes_where_they_are_the_weak_group() =>
        Assert.Equal(
            ["bridge-with-squeeze", "copenhagen-adduction"],
            SuggestedExercises.Of(Assess(Test(MuscleGroup.Adductors, 70, 100))).Select(s => s.Exercise.Id));

    [Fact]
    public void Adductors_unusually_strong_on_the_injured_side_are_no_weakness_of_the_other()
    {
        var injuredLeft = new AthleteFacts { InjuredSide = Side.Left };

        Assert.Empty(SuggestedExercises.Of(Assess(injuredLeft, Test(MuscleGroup.Adductors, 100, 70))));
        Assert.Equal(Side.Left, SuggestedExercises.Of(Assess(injuredLeft, Test(MuscleGroup.Adductors, 70, 100)))[0].Side);
    }

    [Fact]
    public void Adductors_strong_on_the_side_of_weak_abductors_are_no_weakness_of_the_other()
    {
        var plan = SuggestedExercises.Of(Assess(Test(MuscleGroup.Abductors, 70, 100), Test(MuscleGroup.Adductors, 100, 70)));

        Assert.DoesNotContain(plan, suggested => suggested.For.Contains(MuscleGroup.Adductors));
    }

    [Fact]
    public void Strength_below_its_norm_on_both_sides_names_both_the_weaker_first()
    {
        var controls = Enumerable.Range(0, 20).Select(i => Build.Session(
            $"C{i:00}", Build.Control(massKg: 70), Build.Abductors(200 + (i % 5) - 2, 200 + (i % 7) - 3)));
        var session = Assessment.Of(
            [.. controls, Build.Session("A", new AthleteFacts { MassKg = 70 }, Build.Abductors(120, 110))], new())
            .Sessions.Single(s => s.Session.Athlete == "A");

        Assert.Equal([Side.Right, Side.Left], SuggestedExercises.Of(session).Where(s => s.Exercise.Id == "monster-walk").Select(s => s.Side));
    }

    [Fact]
    public void A_weak_group_without_an_exercise_is_named()
    {
        var session = Assess(Test(MuscleGroup.InternalRotators, 70, 100), Test(MuscleGroup.Abductors, 70, 100));

        Assert.Equal([MuscleGroup.InternalRotators], SuggestedExercises.Without(session));
        Assert.DoesNotContain(SuggestedExercises.Of(session), s => s.For.Contains(MuscleGroup.InternalRotators));
    }

    private static MuscleTest Test(MuscleGroup muscle, double left, double right) =>
        Build.Test(muscle, Build.Trials(left), Build.Trials(right));

    private static SessionAssessment Assess(params MuscleTest[] tests) => Assess(AthleteFacts.Unknown, tests);

    private static SessionAssessment Assess(AthleteFacts facts, params MuscleTest[] tests) =>
        Assessment.Of([Build.Session("A", facts, tests)], new()).Sessions.Single();
}
