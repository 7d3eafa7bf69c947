using HipAssess.Domain;
using HipAssess.Import.Columns;

namespace HipAssess.Tests.Import;

public sealed class SessionTests
{
    private const string Header = "athlete,date,sex,mass_kg,group,injured_side,dominant_side,muscle,side,trial,force_n\n";

    [Theory]
    [InlineData("A1,2026-03-14,male,60,injured,left,right,add,left,1,150", "sex")]
    [InlineData("A1,2026-03-14,female,61,injured,left,right,add,left,1,150", "mass_kg")]
    [InlineData("A1,2026-03-14,female,60,control,left,right,add,left,1,150", "group")]
    [InlineData("A1,2026-03-14,female,60,injured,right,right,add,left,1,150", "injured_side")]
    [InlineData("A1,2026-03-14,female,60,injured,left,both,add,left,1,150", "dominant_side")]
    public void Two_facts_about_one_athlete_on_one_day_contradict_each_other(string row, string column)
    {
        var error = Csv.Error($"{Header}A1,2026-03-14,female,60,injured,left,right,abd,left,1,150\n{row}\n");
        Assert.Equal(("fact_contradiction", 3, column), (error.Code, error.Line, error.Column));
        Assert.Contains("line 2", error.Message);
    }

    [Fact]
    public void The_same_reading_twice_counts_once_or_contradicts()
    {
        const string first = "A1,2026-03-14,,,,,,abd,left,1,150\n";
        var warning = Csv.Warning(Header + first + "A1,2026-03-14,,,,,,abd,left,1,150.0\n");
        Assert.Equal(("reading_repeated", 3), (warning.Code, warning.Line));
        var error = Csv.Error(Header + first + "A1,2026-03-14,,,,,,abd,left,1,151\n");
        Assert.Equal(("reading_contradiction", 3), (error.Code, error.Line));
    }

    [Fact]
    public void Repeats_across_files_are_recognised_with_and_without_trial_numbers()
    {
        const string a = "athlete,muscle,side,force_n\nA1,abd,left,150\nA1,abd,left,155\n";
        const string b = "athlete,muscle,side,force_n\nA1,abd,left,150\nA1,abd,left,155\nA1,abd,left,149\n";
        var imported = Csv.ReadAll(null, ("a.csv", a), ("b.csv", b));
        Assert.Equal(["reading_repeated", "reading_repeated"], imported.Problems.Select(p => p.Code));
        Assert.Contains("line 2 of a.csv", imported.Problems[0].Message);
        Assert.Equal([150, 155, 149], Assert.Single(imported.Sessions).Tests[0].Left!.Trials);
    }

    [Fact]
    public void The_same_file_given_twice_is_read_once()
    {
        const string text = "athlete,muscle,side,force_n\nA1,abd,left,150\n";
        var imported = Csv.ReadAll(null, ("a.csv", text), ("copy of a.csv", text));
        Assert.Equal("same_file_twice", Assert.Single(imported.Problems).Code);
        Assert.False(imported.IsRejected);
        Assert.Equal([150], imported.Sessions[0].Tests[0].Left!.Trials);
    }

    [Fact]
    public void Files_of_different_layouts_fold_into_the_same_sessions()
    {
        var imported = Csv.ReadAll(
            null,
            ("a.csv", "athlete,date,muscle,side,trial,force_n\nA1,2026-03-14,abd,left,1,150\n"),
            ("b.csv", "athlete;date;muscle;left_n;right_n\nA1;14/03/2026;add;140,5;141\n"));
        Assert.Empty(imported.Problems);
        Assert.Equal([MuscleGroup.Abductors, MuscleGroup.Adductors], Assert.Single(imported.Sessions).Tests.Select(t => t.Muscle));
    }

    [Fact]
    public void Units_of_one_kind_meet_in_newtons_in_either_order()
    {
        string[] rows = ["A1,abd,left,1,20,kgf", "A1,abd,right,1,45,lbf"];
        foreach (var order in new[] { rows, rows.Reverse() })
        {
            var test = Csv.Sessions("athlete,muscle,side,trial,force,unit\n" + string.Join('\n', order))[0].Tests[0];
            Assert.Equal(StrengthUnit.Newton, test.Unit);
            Assert.Equal(20 * 9.80665, test.Left!.Trials[0]);
            Assert.Equal(45 * 4.4482216152605, test.Right!.Trials[0]);
        }
    }

    [Fact]
    public void Force_and_torque_of_one_muscle_group_are_refused()
    {
        var error = Csv.Error("athlete,muscle,side,trial,value,unit\nA1,abd,left,1,200,n\nA1,abd,right,1,60,nm\n");
        Assert.Equal(("unit_kinds_mixed", 3), (error.Code, error.Line));
    }

    [Theory]
    [InlineData("A1,abd,150,150,150,150,60,1.7,0.9", "all_trials_equal")]
    [InlineData("A1,abd,150,151,40,41,60,1.7,0.9", "sides_far_apart")]
    [InlineData("A1,abd,150,151,140,141,150,1.7,0.9", "body_mass_index_doubtful")]
    [InlineData("A1,abd,150,151,140,141,60,170,0.9", "looks_like_centimetres")]
    [InlineData("A1,abd,150,151,140,141,60,1.7,90", "looks_like_centimetres")]
    public void What_is_possible_yet_doubtful_is_imported_with_a_warning(string row, string code) =>
        Assert.Equal(code, Csv.Warning("athlete,muscle,left_1_n,left_2_n,right_1_n,right_2_n,mass_kg,height_m,leg_length_m\n" + row).Code);

    [Fact]
    public void A_jump_of_body_mass_within_two_months_is_doubtful()
    {
        Assert.Equal("mass_jump", Csv.Warning("athlete,date,mass_kg,muscle,left_n,right_n\nA1,2026-03-01,60,abd,150,160\nA1,2026-04-01,70,abd,150,160\n").Code);
        Assert.Equal(2, Csv.Sessions("athlete,date,mass_kg,muscle,left_n,right_n\nA1,2026-03-01,60,abd,150,160\nA1,2026-06-01,70,abd,150,160\n").Count);
    }

    [Theory]
    [InlineData("ANN")]
    [InlineData("A nn")]
    [InlineData("Ann\u200B")]
    [InlineData("007", "7")]
    [InlineData("R01", "R1")]
    [InlineData("12", "12.0")]
    public void Ids_that_differ_in_what_people_and_spreadsheets_lose_stay_two_athletes_and_are_reported(string other, string id = "Ann")
    {
        var imported = Csv.Read($"athlete,muscle,left_n,right_n\n{id},abd,150,160\n{other},abd,150,160\n");
        Assert.Equal("ids_alike", Assert.Single(imported.Problems).Code);
        Assert.Equal(2, imported.Sessions.Count);
    }

    [Fact]
    public void An_id_with_lost_letters_is_reported() =>
        Assert.Equal("id_broken", Csv.Warning("athlete,muscle,left_n,right_n\nJ\uFFFDrg,abd,150,160\n").Code);

    [Theory]
    [InlineData("R1", "R10")]
    [InlineData("R100", "R1000")]
    [InlineData("1.5", "1.05")]
    [InlineData("A0", "A")]
    public void Ids_of_other_numbers_are_not_alike(string id, string other) =>
        Assert.Equal(2, Csv.Sessions($"athlete,muscle,left_n,right_n\n{id},abd,150,160\n{other},abd,150,160\n").Count);

    [Theory]
    [InlineData("1.23E+11", "id_shortened")]
    [InlineData("Mean", "id_of_summary")]
    [InlineData("Team total:", "id_of_summary")]
    public void An_id_a_spreadsheet_has_shortened_or_a_row_of_means_is_reported(string id, string code) =>
        Assert.Equal(code, Csv.Warning($"athlete,muscle,left_n,right_n\n{id},abd,150,160\n").Code);

    [Theory]
    [InlineData("1E5")]
    [InlineData("Meanwell")]
    public void An_id_that_only_resembles_these_is_not(string id) =>
        Assert.Equal(id, Assert.Single(Csv.Sessions($"athlete,muscle,left_n,right_n\n{id},abd,150,160\n")).Athlete);

    [Fact]
    public void An_id_in_two_unicode_forms_is_one_athlete_and_reported()
    {
        var imported = Csv.Read("athlete,muscle,left_n,right_n\nJ\u00F6rg,abd,150,160\nJo\u0308rg,add,150,160\n");
        Assert.Equal("id_two_forms", Assert.Single(imported.Problems).Code);
        Assert.Equal("J\u00F6rg", Assert.Single(imported.Sessions).Athlete);
    }

    [Fact]
    public void Skipping_bad_rows_leaves_them_out_whole_and_keeps_them_unchanged()
    {
        var imported = Csv.Read(
            "athlete,muscle,left_n,right_n\nA1,abd,150,NA\nA1,add,140,141\nA2, abd ,150,160\n",
            Csv.Options with { SkipBadRows = true });
        Assert.False(imported.IsRejected);
        Assert.Equal(MuscleGroup.Adductors, Assert.Single(imported.Sessions[0].Tests).Muscle);
        var reject = Assert.Single(imported.Rejects);
        Assert.Equal((2L, "A1,abd,150,NA"), (reject.Line, reject.Raw));
        Assert.Contains("missing_word (right_n)", reject.Reason);
        Assert.Equal((3L, 2L, 1L), (imported.Inputs[0].Rows, imported.Inputs[0].Accepted, imported.Inputs[0].Rejected));
    }

    [Fact]
    public void Skipping_bad_rows_takes_out_the_whole_session_of_a_contradiction()
    {
        var imported = Csv.Read(
            "athlete,sex,muscle,left_n,right_n\nA1,female,abd,150,151\nA2,male,abd,170,171\nA1,male,add,140,141\nA1,male,flex,140,141\n",
            Csv.Options with { SkipBadRows = true });
        Assert.Equal("A2", Assert.Single(imported.Sessions).Athlete);
        Assert.Equal([2L, 4L, 5L], imported.Rejects.Select(r => r.Line));
        Assert.Equal((4L, 1L, 3L), (imported.Inputs[0].Rows, imported.Inputs[0].Accepted, imported.Inputs[0].Rejected));
        Assert.Equal([4L, 5L], imported.Problems.Select(p => p.Line!.Value));
    }

    [Fact]
    public void Blank_rows_are_no_rows() =>
        Assert.Equal(1, Csv.Read("athlete,muscle,left_n,right_n\n\n,,,\nA1,abd,150,160\n,,,\n  \n").Inputs[0].Rows);

    [Fact]
    public void Notes_of_a_day_are_kept_once_each_in_order() =>
        Assert.Equal(["cold room", "tired"], Csv.Sessions("athlete,muscle,left_n,right_n,note\nA1,abd,150,160,tired\nA1,add,150,160,cold room\nA1,flex,150,160,tired\n")[0].Notes);

    [Fact]
    public void A_quote_never_closed_cannot_be_skipped_since_all_rows_below_are_part_of_it()
    {
        var imported = Csv.Read(
            "athlete,muscle,left_n,right_n,note\nA,abductors,100,101,\"strap moved\nB,abductors,100,101,\nC,abductors,100,101,\n",
            Csv.Options with { SkipBadRows = true });
        Assert.Equal((true, true), (imported.IsRejected, imported.IsBeyondSkipping));
        Assert.Equal(("unclosed_quote", 2L), (imported.Problems[0].Code, imported.Problems[0].Line));
        Assert.Empty(imported.Sessions);
    }

    [Fact]
    public void Every_row_may_have_a_unit_of_its_own()
    {
        var sessions = Csv.Sessions("athlete,muscle,side,trial,value,unit\nA,abd,left,1,150,n\nB,abd,left,1,15,kgf\nC,abd,left,1,160,n\n");
        Assert.Equal(
            [(150.0, StrengthUnit.Newton), (15.0, StrengthUnit.KilogramForce), (160.0, StrengthUnit.Newton)],
            sessions.Select(s => (s.Tests[0].Left!.Trials[0]!.Value, s.Tests[0].Unit)));
    }

    [Fact]
    public void Sides_alike_in_their_best_trial_only_are_nothing_to_warn_of() =>
        Assert.Empty(Csv.Read("athlete,muscle,side,trial,force_n\nA,abd,left,1,150\nA,abd,left,2,140\nA,abd,right,1,150\nA,abd,right,2,145\n").Problems);

    [Fact]
    public void A_line_break_where_none_belongs_is_reported_in_every_row_that_has_it() =>
        Assert.Equal(
            [("line_break_in_cell", 2L), ("line_break_in_cell", 4L)],
            Csv.Read("athlete,muscle,side,trial,force_n\n\"A\nB\",abd,left,1,150\n\"A\nB\",abd,left,2,151\n").Problems.Select(p => (p.Code, p.Line!.Value)));
}
