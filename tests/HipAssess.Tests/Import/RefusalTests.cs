using HipAssess.Import;
using HipAssess.Import.Columns;
using HipAssess.Import.Problems;
using HipAssess.Import.Text;

namespace HipAssess.Tests.Import;

public sealed class RefusalTests
{
    private const string Header = "athlete,date,sex,mass_kg,muscle,side,trial,force_n\n";
    private const string Good = "A1,2026-03-14,female,60,abductors,left,1,150.5\nA1,2026-03-14,female,60,abductors,right,1,152.5\n";

    [Theory]
    [InlineData("A2,2026-03-14,female,60,abductors,left,1,0", "value_zero", "force_n")]
    [InlineData("A2,2026-03-14,female,60,abductors,left,1,-150", "value_negative", "force_n")]
    [InlineData("A2,2026-03-14,female,60,abductors,left,1,2001", "value_too_large", "force_n")]
    [InlineData("A2,2026-03-14,female,60,abductors,left,1,0.099", "value_too_small", "force_n")]
    [InlineData("A2,2026-03-14,female,60,abductors,left,1,1e-11", "value_too_small", "force_n")]
    [InlineData("A2,2026-03-14,female,60,abductors,left,1,1e-100", "not_a_number", "force_n")]
    [InlineData("A2,2026-03-14,female,60,abductors,left,1,1e-400", "not_a_number", "force_n")]
    [InlineData("A2,2026-03-14,female,60,abductors,left,1,0e-400", "value_zero", "force_n")]
    [InlineData("A2,2026-03-14,female,60,abductors,-left,1,200", "side_unknown", "side")]
    [InlineData("A2,2026-03-14,female,60,abductors,l_e_f_t,1,200", "side_unknown", "side")]
    [InlineData("A2,2026-03-14,female,60,abductors,not left,1,200", "side_unknown", "side")]
    [InlineData("A2,2026-03-14,female,60,abductors,left,1,45/60", "not_a_number", "force_n")]
    [InlineData("A2,2026-03-14,female,60,abductors,left,1,about 45", "not_a_number", "force_n")]
    [InlineData("A2,2026-03-14,female,60,abductors,left,1,150 N", "not_a_number", "force_n")]
    [InlineData("A2,2026-03-14,female,60,abductors,left,1,15%", "not_a_number", "force_n")]
    [InlineData("A2,2026-03-14,female,60,abductors,left,1,1 500", "not_a_number", "force_n")]
    [InlineData("A2,2026-03-14,female,60,abductors,left,1,1e999", "not_a_number", "force_n")]
    [InlineData("A2,2026-03-14,female,60,abductors,left,1,Infinity", "not_a_number", "force_n")]
    [InlineData("A2,2026-03-14,female,60,abductors,left,1,0x96", "not_a_number", "force_n")]
    [InlineData("A2,2026-03-14,female,60,abductors,left,1,NaN", "missing_word", "force_n")]
    [InlineData("A2,2026-03-14,female,60,abductors,left,1,NA", "missing_word", "force_n")]
    [InlineData("A2,2026-03-14,female,60,abductors,left,1,n/a", "missing_word", "force_n")]
    [InlineData("A2,2026-03-14,female,60,abductors,left,1,-", "missing_word", "force_n")]
    [InlineData("A2,2026-03-14,female,60,abductors,left,1,.", "missing_word", "force_n")]
    [InlineData("A2,2026-03-14,female,19,abductors,left,1,150", "mass_out_of_range", "mass_kg")]
    [InlineData("A2,2026-03-14,female,301,abductors,left,1,150", "mass_out_of_range", "mass_kg")]
    [InlineData("A2,2026-03-14,x,60,abductors,left,1,150", "sex_unknown", "sex")]
    [InlineData("A2,2026-11-24,female,60,abductors,left,1,150", "date_future", "date")]
    [InlineData("A2,1949-12-31,female,60,abductors,left,1,150", "date_too_early", "date")]
    [InlineData("A2,2026-02-29,female,60,abductors,left,1,150", "date_impossible", "date")]
    [InlineData("A2,2026-13-01,female,60,abductors,left,1,150", "date_impossible", "date")]
    [InlineData("A2,46095,female,60,abductors,left,1,150", "date_not_understood", "date")]
    [InlineData("A2,14.3.26,female,60,abductors,left,1,150", "date_not_understood", "date")]
    [InlineData("A2,,female,60,abductors,left,1,150", "date_empty", "date")]
    [InlineData(",2026-03-14,female,60,abductors,left,1,150", "athlete_empty", "athlete")]
    [InlineData("A2,2026-03-14,female,60,hamstrings,left,1,150", "muscle_unknown", "muscle")]
    [InlineData("A2,2026-03-14,female,60,,left,1,150", "muscle_empty", "muscle")]
    [InlineData("A2,2026-03-14,female,60,abductors,both,1,150", "side_unknown", "side")]
    [InlineData("A2,2026-03-14,female,60,abductors,l?,1,150", "side_unknown", "side")]
    [InlineData("A2,2026-03-14,female,60,abductors,,1,150", "side_empty", "side")]
    [InlineData("A2,2026-03-14,female,60,abductors,left,0,150", "trial_invalid", "trial")]
    [InlineData("A2,2026-03-14,female,60,abductors,left,1.5,150", "trial_invalid", "trial")]
    [InlineData("A2,2026-03-14,female,60,abductors,left,,150", "trial_invalid", "trial")]
    [InlineData("A2,2026-03-14,female,60,abductors,left,1", "row_short", null)]
    [InlineData("A2,2026-03-14,female,60,abductors,left,1,150,", "row_long", null)]
    [InlineData("A2,2026-03-14,female,60,abductors,le\"ft,1,150", "stray_quote", null)]
    [InlineData("A2,2026-03-14,female,60,\"abductors\"x,left,1,150", "text_after_quote", null)]
    [InlineData("A2,2026-03-14,female,60,abductors,left,1,\"150", "unclosed_quote", null)]
    [InlineData("\"A2\nA3\",2026-03-14,female,60,abductors,left,1,150", "line_break_in_cell", "athlete")]
    public void A_bad_cell_is_reported_with_its_line_and_column(string row, string code, string? column)
    {
        var error = Csv.Error(Header + Good + row);
        Assert.Equal((code, 4, column), (error.Code, error.Line, error.Column));
        Assert.NotEmpty(error.Message);
        Assert.NotEmpty(error.Fix);
    }

    [Theory]
    [InlineData("athlete,weight_kg,mass_kg,muscle,left_n,right_n\nA,25,60,abductors,100,101\n", "column_twice", 1)]
    [InlineData("athlete,date,test_date,muscle,left_n,right_n\nA,2026-01-01,2026-01-02,abductors,100,101\n", "column_twice", 1)]
    [InlineData("athlete,date,muscle,left_n,right_n\nA,2026-01-01,abductors,100,101\nB,2026-01-02,abductors,100,101\nC,25/12/2025,abductors,100,101\n", "date_order_mixed", 4)]
    [InlineData("athlete,joint,movement,left_n,right_n\nA,hip,flexion,300,310\nA,knee,flexion,300,310\n", "joint_not_hip", 3)]
    [InlineData("Name,Type,Movement,Body Region,Position,L Max Force (N),R Max Force (N),Force Asymmetry (%)\nA,Isometric,Flexion,Knee,Prone,300,310,3% R\n", "profile_by_name_only", 1)]
    [InlineData("athlete,muscle,left_n,right_n\n,,,\n", "no_rows", null)]
    public void What_could_be_read_in_two_ways_or_is_not_of_the_hip_is_refused(string text, string code, int? line)
    {
        var error = Csv.Error(text);
        Assert.Equal((code, (long?)line), (error.Code, error.Line));
    }

    [Theory]
    [InlineData("Weight (kg)")]
    [InlineData("Body mass [kg]")]
    public void A_unit_in_brackets_is_read_in_titles_of_facts_too(string title) =>
        Assert.Equal(60, Csv.Sessions($"athlete,{title},muscle,left_n,right_n\nA,60,abductors,100,101\n")[0].Facts.MassKg);

    [Theory]
    [InlineData("athlete,muscle,force_n\nA1,abd,150", "side_column_missing")]
    [InlineData("athlete,side,force_n\nA1,left,150", "muscle_column_missing")]
    [InlineData("athlete,muscle,side,force\nA1,abd,left,150", "unit_missing")]
    [InlineData("athlete,muscle,side,torque_n\nA1,abd,left,150", "unit_contradicts_title")]
    [InlineData("athlete,muscle,side,force_n,force_n\nA1,abd,left,150,150", "column_twice")]
    [InlineData("athlete,muscle,side,force_n,max_force_n\nA1,abd,left,150,150", "column_twice")]
    [InlineData("athlete,muscle,side,left_n,right_n\nA1,abd,left,150,150", "column_twice")]
    [InlineData("subject,player,muscle,side,force_n\nA1,Ann,abd,left,150", "column_twice")]
    public void A_header_that_leaves_something_open_is_refused(string text, string code)
    {
        var error = Csv.Error(text);
        Assert.Equal((code, 1), (error.Code, error.Line));
    }

    [Theory]
    [InlineData("", "empty_file")]
    [InlineData("athlete,muscle,side,force_n\n", "no_rows")]
    [InlineData("hello\nworld\n", "header_not_found")]
    [InlineData("A1,2026-03-14,abductors,left,1,150\n", "header_not_found")]
    [InlineData("<!DOCTYPE html><html><body>login</body></html>", "web_page")]
    [InlineData("\r\n<html lang=en>", "web_page")]
    [InlineData("PK\u0003\u0004xl/workbook.xml", "workbook_damaged")]
    [InlineData("athlete,muscle,side,force_n\nA1,abd,left,1\0", "nul_character")]
    public void A_file_that_is_no_table_gives_one_clear_error(string text, string code) =>
        Assert.Equal(code, Csv.Error(text).Code);

    [Theory]
    [InlineData("athlete,muscle,side,Fmax\nA1,abd,left,150\n", 1, "Fmax")]
    [InlineData("Spring 2026\n\nathlete;date;abductors_dominant_n;shoe;a;b;c;d\nA1;2026-03-14;150;43;;;;\n", 3, "abductors_dominant_n (dominant is not understood), shoe, a, b, c ...")]
    public void A_header_without_a_strength_is_pointed_at_with_the_titles_not_known(string text, int line, string unknown)
    {
        var error = Csv.Error(text);
        Assert.Equal(("strength_column_missing", line), (error.Code, error.Line));
        Assert.EndsWith($"Not known: {unknown}.", error.Message);
    }

    [Fact]
    public void A_header_of_known_titles_without_a_strength_is_pointed_at_with_what_is_there()
    {
        var error = Csv.Error("Spring\nathlete,date,muscle,side,trial\nA1,2026-03-14,abd,left,1\n");
        Assert.Equal(("strength_column_missing", 2L), (error.Code, error.Line));
        Assert.EndsWith("none of a strength. It has: athlete, date, muscle, side, trial.", error.Message);
    }

    [Fact]
    public void A_folder_and_a_missing_file_give_one_clear_error_each()
    {
        var imported = Importer.Read(
            [InputSource.FromFile(Repository.Path("docs")), InputSource.FromFile(Repository.Path("no such file.csv"))], Csv.Options);
        Assert.True(imported.IsRejected);
        Assert.Equal(["directory", "file_not_found"], imported.Problems.Select(p => p.Code));
    }

    [Fact]
    public void Everything_wrong_with_a_file_is_reported_in_one_pass()
    {
        var imported = Csv.ReadSample("broken.csv");
        Assert.True(imported.IsRejected);
        Assert.Equal(
            [3, 5, 6, 8, 10, 12, 14, 15, 16, 17, 18, 19, 20, 21, 22, 23, 26, 28, 29, 34],
            imported.Problems.Where(p => p.Severity == Severity.Error).Select(p => (int)p.Line!.Value));
        Assert.Equal(["sides_far_apart", "reading_repeated"], imported.Problems.Where(p => p.Severity == Severity.Warning).Select(p => p.Code));
    }

    [Fact]
    public void The_first_thousand_problems_are_kept_and_the_rest_counted()
    {
        var imported = Csv.Read(Header + string.Concat(Enumerable.Repeat("A2,2026-03-14,female,60,abductors,left,1,x\n", 1500)));
        Assert.Equal(1000, imported.Problems.Length);
        Assert.Equal(500 - 1 + 1, imported.FurtherProblems["missing_word"]);
    }

    [Theory]
    [InlineData(600, 600)]
    [InlineData(200, 700)]
    [InlineData(100, 300)]
    public void Doubts_of_whole_sessions_count_towards_the_thousand_in_one_order(int coded, int far)
    {
        string rows = string.Concat(Enumerable.Range(0, 700).Select(i =>
            (i >= coded ? "" : $"A{i:000},abductors,left,1,999\nA{i:000},abductors,left,2,999\nA{i:000},abductors,right,1,985\nA{i:000},abductors,right,2,980\n")
            + (i >= far ? "" : $"B{i:000},abductors,left,1,185\nB{i:000},abductors,left,2,484\nB{i:000},abductors,right,1,190\nB{i:000},abductors,right,2,188\n")
            + $"C{i:000},abductors,left,1,185\nC{i:000},abductors,right,1,190\n"));

        var imported = Csv.Read("athlete,muscle,side,trial,force_n\n" + rows);

        int codes = Math.Min(1000, 2 * coded), fars = Math.Min(1000 - codes, far);
        Assert.Equal(codes, imported.Problems.Count(problem => problem.Code == "value_like_a_code"));
        Assert.Equal([.. Enumerable.Range(0, fars).Select(i => $"B{i:000}")], imported.Problems.Where(problem => problem.Code == "trial_far").Select(problem => AthleteAt(problem.Line!.Value)));
        Assert.Equal((2 * coded - codes, far - fars), (imported.FurtherProblems.GetValueOrDefault("value_like_a_code"), imported.FurtherProblems.GetValueOrDefault("trial_far")));

        string AthleteAt(long line) => rows.Split('\n')[(int)line - 2][..4];
    }

    [Theory]
    [InlineData("runners.csv", 60)]
    [InlineData("athlete.csv", 1)]
    [InlineData("fukuchi2017-runners.csv", 28)]
    public void The_sample_data_is_accepted(string file, int sessions) =>
        Assert.Equal(sessions, Csv.ReadSample(file).Sessions.Count);
}
