using HipAssess.Domain;
using HipAssess.Import.Columns;
using HipAssess.Norms;
using HipAssess.Strength;
using HipAssess.Verdicts;

namespace HipAssess.Tests.Strength;

public class RatioTests
{
    private static Ratio? Of(RatioKind kind, params MuscleTest[] tests) =>
        Assessment.Of([Build.Session("A", tests)], new AssessmentSettings()).Sessions[0].Ratios.SingleOrDefault(ratio => ratio.Kind == kind);

    [Fact]
    public void Adductors_to_abductors_is_given_for_each_side()
    {
        var ratio = Of(
            RatioKind.AdductorsToAbductors,
            Build.Test(MuscleGroup.Adductors, Build.Trials(110, 120), Build.Trials(90)), Build.Abductors(100, 100))!;

        Assert.Equal(1.1, ratio.Left!.Value, 1e-12);
        Assert.Equal(0.9, ratio.Right!.Value, 1e-12);
        Assert.Null(ratio.Norm);
    }

    [Fact]
    public void Units_of_one_kind_are_brought_together() => Assert.Equal(1, Of(
        RatioKind.AdductorsToAbductors,
        Build.Test(MuscleGroup.Adductors, Build.Trials(10), Build.Trials(10), StrengthUnit.KilogramForce),
        Build.Abductors(98.0665, 98.0665))!.Left!.Value, 1e-12);

    [Fact]
    public void Force_over_torque_is_no_ratio()
    {
        var ratio = Of(
            RatioKind.AdductorsToAbductors,
            Build.Test(MuscleGroup.Adductors, Build.Trials(10), Build.Trials(10), StrengthUnit.NewtonMetre), Build.Abductors(98, 98))!;

        Assert.Null(ratio.Left);
        Assert.Contains(ratio.Notes, note => note.Code == NoteCodes.NotComparable);
    }

    [Fact]
    public void A_side_missing_in_one_muscle_group_has_no_ratio()
    {
        var ratio = Of(RatioKind.FlexorsToExtensors,
            Build.Test(MuscleGroup.Flexors, null, Build.Trials(80)), Build.Test(MuscleGroup.Extensors, Build.Trials(100), Build.Trials(100)))!;

        Assert.Null(ratio.Left);
        Assert.Equal(0.8, ratio.Right);
        Assert.Contains(new Note(NoteCodes.RatioPartMissing, Side.Left), ratio.Notes);
    }

    [Fact]
    public void A_muscle_group_that_was_not_tested_has_no_ratio_at_all() =>
        Assert.Null(Of(RatioKind.ExternalToInternalRotators, Build.Abductors(100, 100)));
}
