using HipAssess.Domain;

namespace HipAssess.Tests.Import;

public class MobilityImportTests
{
    [Theory]
    [InlineData("athlete,movement,side,trial,value,unit,mode\nA,hip internal rotation,l,1,32,deg,passive\nA,ir,r,1,41.5,°,passive\n")]
    [InlineData("athlete,muscle,side,trial,force_n,range_deg,mode\nA,hip internal rotation,l,1,,32,passive\nA,ir,r,1,,41.5,passive\n")]
    [InlineData("athlete,movement,left_deg,right_deg,mode\nA,ir,32,41.5,passive\n")]
    [InlineData("athlete,ir_left_deg,internal_rotation_right_deg,mode\nA,32,41.5,passive\n")]
    [InlineData("athlete,IR ROM Left (°),IR ROM Right (°),mode\nA,32,41.5,passive\n")]
    public void Every_layout_holds_ranges_of_motion(string text)
    {
        var session = Assert.Single(Csv.Sessions(text));

        Assert.Empty(session.Tests);
        var movement = Assert.Single(session.Movements);
        Assert.Equal((Movement.InternalRotation, "passive", MovementUnit.Degree), (movement.Movement, movement.Mode, movement.Unit));
        Assert.Equal((32, 41.5), (movement.Left!.Trials[0], movement.Right!.Trials[0]));
    }

    [Fact]
    public void The_unit_decides_whether_abduction_is_strength_or_mobility()
    {
        const string Strength = "athlete,abduction_left_n,abduction_right_n\nA,150,160\n";
        const string Mobility = "athlete,abduction_left_deg,abduction_right_deg\nA,45,0\n";
        var both = Assert.Single(Csv.Sessions("athlete,abduction_left_n,abduction_right_n,abduction_left_deg,abduction_right_deg\nA,150,160,45,0\n"));

        Assert.Equivalent(Csv.Sessions(Strength)[0].Tests, both.Tests, strict: true);
        Assert.Equivalent(Csv.Sessions(Mobility)[0].Movements, both.Movements, strict: true);
        var rows = Assert.Single(Csv.Sessions("athlete,movement,side,value,unit\nA,abduction,l,150,n\nA,abduction,r,160,n\nA,abduction,l,45,deg\nA,abduction,r,0,deg\n"));
        Assert.Equal((1, 1), (rows.Tests.Length, rows.Movements.Length));
    }

    [Fact]
    public void An_angle_beside_strengths_may_be_that_of_the_position_and_is_no_range() =>
        Assert.Empty(Csv.Sessions("athlete,muscle,side,force_n,angle_deg\nA,flexion,l,150,90\n")[0].Movements);

    [Fact]
    public void Zero_degrees_is_an_angle_and_an_empty_cell_is_missing()
    {
        var movement = Assert.Single(Csv.Sessions("athlete,ir_left_1_deg,ir_left_2_deg,ir_right_1_deg,ir_right_2_deg\nA,0,,3,\n")[0].Movements);

        Assert.Equal(0, movement.Left!.Trials[0]);
        Assert.Single(movement.Left.Trials);
    }

    [Fact]
    public void Named_tests_are_positions_of_their_movements()
    {
        var movements = Csv.Sessions("athlete,thomas_left_deg,thomas_right_deg,ober_left_deg,ober_right_deg,bkfo_left_cm,bkfo_right_cm\nA,8,11,30,28,14,15.5\n")[0].Movements;

        Assert.Equal(
            [(Movement.Extension, "modified_thomas"), (Movement.Adduction, "ober"), (Movement.BentKneeFallOut, null)],
            movements.Select(movement => (movement.Movement, movement.Position)));
        Assert.Equal(MovementUnit.Centimetre, movements[2].Unit);
        var stated = Csv.Sessions("athlete,movement,position,left_deg,right_deg\nA,extension,Modified Thomas test,8,11\n")[0].Movements[0];
        Assert.Equal(Movements.ModifiedThomas, stated.Position);
    }

    [Theory]
    [InlineData("athlete,ir_90_left_1_deg,ir_90_left_2_deg,internal rotation at 90 right 1 (°),ir90 right 2 deg\nA,32,33,41,42\n")]
    [InlineData("athlete,movement,side,trial,value,unit\nA,IR 90,l,1,32,deg\nA,IR 90,l,2,33,deg\nA,IR at 90,r,1,41,deg\nA,internal rotation 90,r,2,42,deg\n")]
    [InlineData("athlete,movement,position,left_1_deg,left_2_deg,right_1_deg,right_2_deg\nA,ir,hip flexed 90 deg,32,33,41,42\n")]
    public void The_angle_of_the_hip_beside_a_rotation_is_its_position_and_no_trial(string text)
    {
        var movement = Assert.Single(Assert.Single(Csv.Sessions(text)).Movements);

        Assert.Equal(Movements.HipFlexed90, movement.Position);
        Assert.Equal([32, 33], movement.Left!.Trials.OfType<double>());
        Assert.Equal([41, 42], movement.Right!.Trials.OfType<double>());
    }

    [Fact]
    public void Rotation_at_0_and_at_90_never_mix_and_neither_does_strength()
    {
        var session = Assert.Single(Csv.Sessions("athlete,er_0_left_deg,er_90_left_deg,er_left_deg,er_90_left_n,er_left_n\nA,30,35,40,100,110\n"));

        Assert.Equal([null, Movements.HipStraight, Movements.HipFlexed90], session.Movements.Select(one => one.Position));
        Assert.Equal([null, Movements.HipFlexed90], session.Tests.Select(one => one.Position));
    }

    [Theory]
    [InlineData("abduction_left_deg", ">45", "range_not_a_number")]
    [InlineData("abduction_left_deg", "WNL", "range_not_a_number")]
    [InlineData("abduction_left_deg", "full", "range_not_a_number")]
    [InlineData("abduction_left_deg", "NA", "missing_word")]
    [InlineData("abduction_left_deg", "190", "range_implausible")]
    [InlineData("abduction_left_cm", "45", "movement_unit")]
    [InlineData("thomas_left_n", "45", "movement_unit")]
    [InlineData("bkfo_left_deg", "45", "movement_unit")]
    public void What_is_no_range_is_refused(string title, string cell, string code) =>
        Assert.Equal(code, Csv.Error($"athlete,{title}\nA,{cell}\n").Code);

    [Theory]
    [InlineData("8", "11", 8, 11)]
    [InlineData("35", "-2", 35, -2)]
    [InlineData("-35", "2", 35, -2)]
    public void The_sign_of_extension_is_decided_once_where_the_angles_show_it(string left, string right, double meantLeft, double meantRight)
    {
        var movement = Csv.Sessions($"athlete,thomas_left_deg,thomas_right_deg\nA,{left},{right}\n")[0].Movements[0];

        Assert.Equal((meantLeft, meantRight), (movement.Left!.Trials[0], movement.Right!.Trials[0]));
    }

    [Theory]
    [InlineData("8", "-2")]
    [InlineData("-10.6", "-9")]
    public void A_sign_that_may_be_read_either_way_is_refused_until_the_user_says(string left, string right)
    {
        string text = $"athlete,extension_left_deg,extension_right_deg\nA,{left},{right}\n";

        Assert.Equal("extension_sign", Csv.Error(text).Code);
        var negative = Csv.Sessions(text, Csv.Options with { ExtensionSign = "beyond-neutral-negative" })[0].Movements[0];
        var positive = Csv.Sessions(text, Csv.Options with { ExtensionSign = "beyond-neutral-positive" })[0].Movements[0];
        Assert.Equal(-negative.Left!.Trials[0], positive.Left!.Trials[0]);
        Assert.Equal(-2 * double.Parse(left, System.Globalization.CultureInfo.InvariantCulture), negative.Left.Trials[0] - positive.Left.Trials[0]);
    }

    [Fact]
    public void Skipping_bad_rows_does_not_skip_the_question_of_the_sign() =>
        Assert.True(Csv.Read("athlete,extension_left_deg\nA,8\nB,-2\n", Csv.Options with { SkipBadRows = true }).IsRejected);

    [Fact]
    public void Each_position_and_mode_is_a_result_of_its_own()
    {
        var movements = Csv.Sessions(
            "athlete,movement,position,mode,left_deg,right_deg\nA,ir,prone,passive,40,41\nA,ir,prone,active,30,31\nA,ir,seated,passive,35,34\n")[0].Movements;

        Assert.Equal([("prone", "active"), ("prone", "passive"), ("seated", "passive")], movements.Select(one => (one.Position, one.Mode)));
    }

    [Fact]
    public void The_shipped_runners_are_read_with_extension_beyond_neutral_positive()
    {
        var imported = Csv.ReadSample("fukuchi2017-runners.csv");

        Assert.Empty(imported.Problems);
        Assert.Equal(28, imported.Sessions.Count);
        Assert.Contains(imported.Inputs[0].Decisions, decision => decision is { What: "sign of extension", Value: "beyond-neutral-positive" });
        Assert.Equal([(Movement.Extension, 28, 28), (Movement.Adduction, 28, 28)], imported.Contents.Movements.Select(one => (one.Movement, one.Left, one.Right)));
    }
}
