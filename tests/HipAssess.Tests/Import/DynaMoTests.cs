using HipAssess.Domain;
using HipAssess.Tests.Cli;

namespace HipAssess.Tests.Import;

/// <summary>Rows made for these tests in the shape of DynaMo exports as public code reads them, and movements in a mapping file.</summary>
public class DynaMoTests
{
    [Fact]
    public void DynaMo_is_read_only_by_name()
    {
        const string text = "Name,Type,Movement,Body Region,Position,L Max Force (N),R Max Force (N),Force Asymmetry (%)\nAnn,Strength,Hip Abduction,Hip,Supine,200,182,9.0% L\nAnn,ROM,Flexion,Hip,Supine,0,0,n/a\nAnn,Strength,Extension,Knee,Seated,400,390,3% R\n";
        Assert.True(Csv.Read(text).IsRejected);
        var imported = Csv.Read(text, Csv.Options with { Profile = "vald-dynamo" });
        Assert.Equal(["rows_passed_over", "aborted_test"], imported.Problems.Select(p => p.Code));
        Assert.Equal(200, Assert.Single(imported.Sessions[0].Tests).Left!.Summary!.Best);
    }

    private const string DynaMo = "Name,Type,Movement,Body Region,Position,L Max Force (N),R Max Force (N),Force Asymmetry (%),L Max ROM (°),R Max ROM (°),ROM Asymmetry (%)\n";

    [Fact]
    public void DynaMo_rows_of_force_and_of_range_of_motion_are_told_apart_by_what_they_hold()
    {
        var imported = Csv.Read(
            DynaMo + "Ann,Strength,Abduction,Hip,Supine,200,182,9.0% L,0,0,n/a\nAnn,ROM,Abduction,Hip,Supine,0,0,0,45.5,41,9.9% L\nAnn,ROM,Internal Rotation,Hip,Seated,,,,33,33,0\n",
            Csv.Options with { Profile = "vald-dynamo" });

        Assert.Empty(imported.Problems);
        var session = Assert.Single(imported.Sessions);
        Assert.Equal(200, Assert.Single(session.Tests).Left!.Summary!.Best);
        Assert.Equal([(Movement.Abduction, 45.5, 41.0), (Movement.InternalRotation, 33, 33)], session.Movements.Select(one => (one.Movement, one.Left!.Summary!.Best!.Value, one.Right!.Summary!.Best!.Value)));
    }

    [Theory]
    [InlineData("Ann,ROM,Abduction,Hip,Supine,0,0,0,45,41,8.9%", "asymmetry_without_side")]
    [InlineData("Ann,ROM,Abduction,Hip,Supine,0,0,0,45,41,8.9", "asymmetry_without_side")]
    [InlineData("Ann,ROM,Abduction,Hip,Supine,0,0,0,45,41,8.9% R", "asymmetry_other_side")]
    [InlineData("Ann,ROM,Abduction,Hip,Supine,0,0,0,0,41,n/a", "range_zero")]
    [InlineData("Ann,Strength,Abduction,Hip,Supine,200,182,9.0% R,0,0,n/a", "asymmetry_differs")]
    [InlineData("Ann,Strength,Abduction,Hip,Supine,0,182,n/a,,,", "value_zero")]
    [InlineData("Ann,ROM,Abduction,Hip,Supine,0,0,n/a,0,0,n/a", "aborted_test")]
    public void What_a_DynaMo_row_does_not_say_is_not_guessed(string row, string code) =>
        Assert.Equal(code, Assert.Single(Csv.Read(DynaMo + row + "\nBob,Strength,Abduction,Hip,Supine,200,200,0,0,0,n/a\n", Csv.Options with { Profile = "vald-dynamo" }).Problems).Code);

    [Fact]
    public void A_mapping_file_may_name_movements_tests_and_their_mode()
    {
        using var folder = new Folder();
        string mapping = folder.Write("mine.json", """
            {"name": "mine", "schema": {"fields": [
              {"name": "Code", "role": "athlete"}, {"name": "Art", "role": "mode", "categories": [{"value": "passiv", "label": "passive"}]},
              {"name": "Thomas li", "role": "strength", "muscle": "thomas", "side": "left", "unit": "deg"},
              {"name": "Thomas re", "role": "strength", "muscle": "thomas", "side": "right", "unit": "deg"},
              {"name": "Abd li", "role": "strength", "muscle": "abduction", "side": "left", "unit": "n"},
              {"name": "Abd re", "role": "strength", "muscle": "abduction", "side": "right", "unit": "n"},
              {"name": "IR li", "role": "strength", "muscle": "ir90", "side": "left", "trial": 1, "unit": "deg"}]}}
            """);

        var session = Assert.Single(Csv.Sessions("Code,Art,Thomas li,Thomas re,Abd li,Abd re,IR li\nA,passiv,0,11,150,160,32\n", Csv.Options with { Profile = mapping }));

        Assert.Equal(
            [(Movement.Extension, Movements.ModifiedThomas, "passive"), (Movement.InternalRotation, Movements.HipFlexed90, "passive")],
            session.Movements.Select(one => (one.Movement, one.Position!, one.Mode!)));
        Assert.Equal(0, session.Movements[0].Left!.Trials[0]);
        Assert.Equal(MuscleGroup.Abductors, Assert.Single(session.Tests).Muscle);
    }
}
