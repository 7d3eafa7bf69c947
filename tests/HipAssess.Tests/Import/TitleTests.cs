using HipAssess.Domain;
using HipAssess.Import.Problems;

namespace HipAssess.Tests.Import;

/// <summary>What titles leave open is named; what several of them say together is read.</summary>
public sealed class TitleTests
{
    [Theory]
    [InlineData("GK", "DF", "MF")]
    [InlineData("Winger", "Fullback", "Utility")]
    [InlineData("Guard", "Forward", "Center")]
    [InlineData("G", "F", "C")]
    [InlineData("Torwart", "Abwehr", "Sturm")]
    public void Where_somebody_plays_is_no_position_of_a_test(string one, string two, string three)
    {
        string text = $"athlete,date,Position,muscle,left_n,right_n\nA1,2026-03-14,{one},abd,150,160\nA1,2026-04-14,{two},abd,150,160\nA2,2026-04-14,{three},abd,150,160\n";
        Assert.All(Csv.Sessions(text), s => Assert.Null(s.Tests[0].Position));
        Assert.Contains(Csv.Read(text).Inputs[0].Decisions, d => d is { What: "position", Value: "Position" } && d.Why.Contains("left out"));
        Assert.Null(Csv.Read(text).Inputs[0].Columns[2].Role);
    }

    [Theory]
    [InlineData("supine", "prone")]
    [InlineData("S", "P")]
    [InlineData("Side-lying", "Hip 45")]
    [InlineData("A", "B")]
    public void A_position_of_a_test_stays_one(string one, string other) =>
        Assert.Equal(2, Csv.Sessions($"athlete,Position,muscle,left_n,right_n\nA1,{one},abd,150,160\nA1,{other},abd,150,160\n")[0].Tests.Length);

    [Theory]
    [InlineData("Abd,Add,abd_left,abd_right,add_left,add_right", "310,290,150,160,140,150")]
    [InlineData("HipAbd_Avg,HipAdd_Avg,abd_left,abd_right,add_left,add_right", "155,145,150,160,140,150")]
    [InlineData("Hip Add Sum (N),Abd,abd_left,abd_right,add_left,add_right", "290,310,150,160,140,150")]
    public void Sums_and_means_beside_full_pairs_are_left_out_and_named(string titles, string values)
    {
        string text = $"athlete,{titles}\nA1,{values}\n";
        var imported = Csv.Read(text, Csv.Options with { Unit = StrengthUnit.Newton });
        Assert.Empty(imported.Problems);
        Assert.Equal([150, 140], imported.Sessions[0].Tests.Select(t => t.Left!.Trials[0]!.Value));
        Assert.Contains(imported.Inputs[0].Decisions, d => d.What == "left out" && d.Value.Contains("Ab"));
        Assert.Equal("side_column_missing", Csv.Error("athlete,abd_left_n,abd_right_n,add_n\nA1,150,160,290\n").Code);
    }

    [Fact]
    public void One_value_in_two_units_is_read_once_and_checked()
    {
        const string header = "athlete,mass_kg,muscle,left_n,right_n,left_n_per_kg,right_n_per_kg\n";
        var test = Csv.Sessions(header + "A1,60,abd,150,160,2.5,2.67\n")[0].Tests[0];
        Assert.Equal((StrengthUnit.Newton, 150.0), (test.Unit, test.Left!.Trials[0]!.Value));
        var warning = Csv.Warning(header + "A1,60,abd,150,160,2.5,4.0\n");
        Assert.Equal(("twin_differs", 2L, "right_n_per_kg"), (warning.Code, warning.Line, warning.Column));
        Assert.Equal("twin_differs", Csv.Warning(header + "A1,60,abd,150,,2.5,4.0\n").Code);
        Assert.Equal(StrengthUnit.Newton, Csv.Sessions("athlete,muscle,side,force_n,torque_nm\nA1,abd,left,150,60\n")[0].Tests[0].Unit);
        Assert.Equal("twin_differs", Csv.Warning("athlete,muscle,side,force_n,torque_nm,lever_arm_m\nA1,abd,left,150,60,0.3\n").Code);
        Assert.Equal("twin_differs", Csv.Warning("athlete,muscle,side,force_n,force_kgf\nA1,abd,left,150,20\n").Code);
    }

    [Theory]
    [InlineData("athlete,abd_left_n,abd_right_n,abd_left_pre_n,abd_right_pre_n\nA1,150,160,140,150\n", "abd_left_pre_n", "pre")]
    [InlineData("athlete,muscle,left_n,right_n,left_rater1_n,right_rater1_n\nA1,abd,150,160,140,150\n", "left_rater1_n", "rater")]
    public void What_in_a_title_is_not_understood_is_named(string text, string title, string part)
    {
        var imported = Csv.Read(text);
        Assert.False(imported.IsRejected);
        Assert.Equal(2, imported.Problems.Length);
        Assert.Equal(("title_half_understood", title), (imported.Problems[0].Code, imported.Problems[0].Column));
        Assert.Contains($"title {part} is not", imported.Problems[0].Message);
    }

    [Fact]
    public void A_header_whose_strengths_are_half_understood_says_which_part_is_not() =>
        Assert.Contains("abd_left_pre_n (pre is not understood)", Csv.Error("athlete,abd_left_pre_n,abd_right_pre_n\nA1,150,160\n").Message);

    [Theory]
    [InlineData("Abductors,,Flexors,\n", "", "Left (N),Right (N),Left (N),Right (N)\n")]
    [InlineData("Abductors (N),,Flexors (N),\n", "", "L,R,L,R\n")]
    [InlineData("Left (N),,Right (N),\n", "", "Abd,Flex,Abd,Flex\n")]
    [InlineData("Abductors,,Flexors,\n", "Left,Right,Left,Right\n", "N,N,N,N\n")]
    public void A_header_of_several_rows_is_read_where_every_column_gets_one_meaning(string top, string middle, string bottom)
    {
        string text = "athlete,date," + top + (middle.Length > 0 ? ",," + middle : "") + ",," + bottom + "A1,2026-03-14,150,160,170,180\n";
        var imported = Csv.Read(text);
        Assert.Empty(imported.Problems.Select(p => p.ToString()));
        var session = Assert.Single(imported.Sessions);
        Assert.Equal(("A1", 2), (session.Athlete, session.Tests.Length));
        Assert.Equal(150, session.Tests[0].Left!.Trials[0]);
        Assert.Contains(imported.Inputs[0].Decisions, d => d.What == "header");
    }

    [Fact]
    public void A_row_of_units_under_the_titles_is_part_of_the_header()
    {
        var test = Csv.Sessions("athlete,muscle,left,right\n,,kgf,kgf\nA1,abd,15,16\n")[0].Tests[0];
        Assert.Equal((StrengthUnit.KilogramForce, 15.0), (test.Unit, test.Left!.Trials[0]!.Value));
        Assert.Equal("unit_missing", Csv.Error("athlete,Abductors,,Flexors,\n,Left,Right,Left,Right\nA1,150,160,170,180\n").Code);
        Assert.Single(Csv.Sessions("athlete,Abductors,,Flexors,\n,Left,Right,Left,Right\nA1,150,160,170,180\n", Csv.Options with { Unit = StrengthUnit.Newton }));
    }

    [Fact]
    public void Two_rows_that_do_not_make_one_header_are_refused_with_both_named()
    {
        var error = Csv.Error("athlete,Abductors,,Flexors,\n,Left (N),Right (N),Left (N),Left (N)\nA1,150,160,170,180\n");
        Assert.Equal("header_of_two_rows", error.Code);
        Assert.Contains("Lines 1 and 2", error.Message);
    }

    [Theory]
    [InlineData("{\"name\":\"x\",\"title\":\"y\",\"titels\":true,\"schema\":{\"fields\":[]}}", "titels", "titles")]
    [InlineData("{\"name\":\"x\",\"titles\":true,\"dialect\":{\"delimeter\":\";\"},\"schema\":{\"fields\":[]}}", "delimeter", "delimiter")]
    [InlineData("{\"name\":\"x\",\"titles\":true,\"schema\":{\"fields\":[],\"missingvalues\":[\"NA\"]}}", "missingvalues", "missingValues")]
    [InlineData("{\"name\":\"x\",\"titles\":true,\"schema\":{\"fields\":[{\"name\":\"A\",\"roles\":\"athlete\"}]}}", "roles", "role")]
    public void A_key_of_a_mapping_file_nobody_knows_is_refused_with_the_nearest(string json, string key, string nearest)
    {
        string file = Path.Combine(Directory.CreateTempSubdirectory().FullName, "mine.json");
        File.WriteAllText(file, json);
        var error = Csv.Error("athlete,muscle,left_n,right_n\nA1,abd,150,160\n", Csv.Options with { Profile = file });
        Assert.Equal("mapping_invalid", error.Code);
        Assert.Contains(key, error.Message);
        Assert.Contains($"nearest is {nearest}", error.Message);
    }

    [Theory]
    [InlineData("=(\"007\")")]
    [InlineData("=\"007\"")]
    [InlineData("\"=\"\"007\"\"\"")]
    public void An_id_kept_by_a_formula_is_read(string cell)
    {
        Assert.Equal("007", Assert.Single(Csv.Sessions($"athlete,muscle,left_n,right_n\n{cell},abd,150,160\n")).Athlete);
        Assert.Equal("stray_quote", Csv.Error($"athlete,muscle,left_n,right_n\n{cell},a\"bd,150,160\n").Code);
    }

    [Theory]
    [InlineData("SD")]
    [InlineData("n")]
    [InlineData("N = 12")]
    [InlineData("Team avg")]
    [InlineData("Std. Dev.")]
    [InlineData("StdDev")]
    public void Rows_below_the_athletes_are_pointed_out(string id) =>
        Assert.Contains(Csv.Read($"athlete,muscle,left_n,right_n\n{id},abd,150,160\n").Problems, p => p.Code == "id_of_summary");

    [Theory]
    [InlineData("Weight", "mass_kg")]
    [InlineData("Height", "height_cm")]
    public void A_fact_without_unit_is_left_out_with_what_to_call_it(string title, string called)
    {
        var warning = Csv.Warning($"athlete,{title},muscle,left_n,right_n\nA1,60,abd,150,160\n");
        Assert.Equal(("fact_without_unit", title), (warning.Code, warning.Column));
        Assert.Contains(called, warning.Fix);
        Assert.Equal(Severity.Warning, warning.Severity);
    }
}
