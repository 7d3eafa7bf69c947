using HipAssess.Domain;
using HipAssess.Import.Columns;
using HipAssess.Norms;
using HipAssess.Verdicts;

namespace HipAssess.Tests.Verdicts;

public class StudyPatternTests
{
    private static StudyPattern? Of(AthleteFacts facts, params MuscleTest[] tests) =>
        Assessment.Of([Build.Session("A", facts, tests)], new AssessmentSettings()).Sessions[0].Pattern;

    private static MuscleTest Test(MuscleGroup muscle, double left, double right) => Build.Test(muscle, Build.Trials(left), Build.Trials(right));

    [Fact]
    public void All_three_signs_on_the_injured_side_are_found()
    {
        var pattern = Of(
            new AthleteFacts { InjuredSide = Side.Left },
            Test(MuscleGroup.Abductors, 150, 200), Test(MuscleGroup.Flexors, 150, 200), Test(MuscleGroup.Adductors, 200, 150))!;

        Assert.Equal((3, 3, true), (pattern.Matched, pattern.Assessed, pattern.SideIsInjured));
    }

    [Fact]
    public void Without_an_injured_side_the_side_weaker_in_abduction_is_looked_at()
    {
        var pattern = Of(AthleteFacts.Unknown, Test(MuscleGroup.Abductors, 200, 150), Test(MuscleGroup.Flexors, 200, 195))!;

        Assert.Equal((Side.Right, false), (pattern.Side, pattern.SideIsInjured));
        Assert.True(pattern.WeakAbductors);
        Assert.False(pattern.WeakFlexors);
        Assert.Null(pattern.StrongAdductors);
        Assert.Equal((1, 2), (pattern.Matched, pattern.Assessed));
    }

    [Fact]
    public void Abductors_inside_error_give_no_side_to_look_at() =>
        Assert.Null(Of(AthleteFacts.Unknown, Test(MuscleGroup.Abductors, 200, 195)));

    [Fact]
    public void A_weakness_on_the_other_side_is_no_sign() =>
        Assert.Equal(0, Of(new AthleteFacts { InjuredSide = Side.Left }, Test(MuscleGroup.Abductors, 200, 150))!.Matched);
}
