namespace HipAssess.Tests.Import;

/// <summary>What is likely mistaken in a number is said, with what it likely is.</summary>
public sealed class ValueTests
{
    private const string Usual = "A1,abd,150,160\nA1,add,140,145\nA1,flex,170,165\nA2,abd,155,150\n";

    [Theory]
    [InlineData("A3,abd,999,999", 6, "left_n", 2)]
    [InlineData("A3,abd,888,150", 6, "left_n", 1)]
    [InlineData("A3,abd,150,777", 6, "right_n", 1)]
    [InlineData("A3,abd,555,150", 6, "left_n", 1)]
    public void A_code_for_a_missing_value_is_pointed_out_with_its_cell_and_how_to_say_it(string row, int line, string column, int count)
    {
        var imported = Csv.Read("athlete,muscle,left_n,right_n\n" + Usual + row + "\n");
        var codes = imported.Problems.Where(p => p.Code == "value_like_a_code").ToList();
        Assert.Equal(count, codes.Count);
        Assert.Equal((line, column), ((int)codes[0].Line!.Value, codes[0].Column));
        Assert.Contains("missingValues", codes[0].Fix);
        Assert.False(imported.IsRejected);
    }

    [Fact]
    public void The_mapping_file_it_shows_cures_it()
    {
        var imported = Csv.Read("athlete,muscle,left_n,right_n\n" + Usual + "A3,abd,999,150\n");
        string mapping = Path.Combine(Directory.CreateTempSubdirectory().FullName, "mine.json");
        string fix = imported.Problems.Single(p => p.Code == "value_like_a_code").Fix;
        File.WriteAllText(mapping, fix[fix.IndexOf('{')..(fix.LastIndexOf('}') + 1)]);
        var cured = Csv.Read("athlete,muscle,left_n,right_n\n" + Usual + "A3,abd,999,150\n", Csv.Options with { Profile = mapping });
        Assert.Empty(cured.Problems);
        Assert.Null(cured.Sessions[2].Tests[0].Left);
    }

    [Fact]
    public void A_negative_code_names_missing_values_too() =>
        Assert.Contains("missingValues", Csv.Error("athlete,muscle,left_n,right_n\nA1,abd,-99,150\n").Fix);

    [Theory]
    [InlineData("athlete,muscle,left_n,right_n\nA1,abd,555,560\nA1,ext,540,550\n")]
    [InlineData("athlete,muscle,left_lbf,right_lbf\nA1,abd,99,101\nA1,add,95,97\n")]
    public void A_value_that_only_looks_like_a_code_among_its_like_is_none(string text) =>
        Assert.Empty(Csv.Read(text).Problems);

    [Theory]
    [InlineData("185,484,187", "190,188,186", 484, 3)]
    [InlineData("185,18.5,187", "190,188,186", 18.5, 3)]
    [InlineData("185,187,284", "190,188,186", 284, 4)]
    [InlineData("185,484", "190,188", 484, 3)]
    [InlineData("185,484", "", 484, 3)]
    public void A_trial_far_from_its_fellows_is_pointed_out_and_noted(string left, string right, double far, int line)
    {
        string rows = string.Concat(left.Split(',').Select((v, i) => $"A1,abd,left,{i + 1},{v}\n")) + string.Concat(right.Split(',').Where(v => v.Length > 0).Select((v, i) => $"A1,abd,right,{i + 1},{v}\n"));
        var imported = Csv.Read("athlete,muscle,side,trial,force_n\n" + rows);
        var warning = Assert.Single(imported.Problems, p => p.Code == "trial_far");
        Assert.Equal((line, "force_n"), ((int)warning.Line!.Value, warning.Column));
        Assert.Equal(far, imported.Sessions[0].Tests[0].Left!.Far);
    }

    [Theory]
    [InlineData("185,200,187", "190,175,186")]
    [InlineData("150,190,140", "190,150,186")]
    [InlineData("185,235", "")]
    public void Trials_that_vary_as_trials_do_are_not(string left, string right)
    {
        string rows = string.Concat(left.Split(',').Select((v, i) => $"A1,abd,left,{i + 1},{v}\n")) + string.Concat(right.Split(',').Where(v => v.Length > 0).Select((v, i) => $"A1,abd,right,{i + 1},{v}\n"));
        Assert.Empty(Csv.Read("athlete,muscle,side,trial,force_n\n" + rows).Problems);
    }

    [Theory]
    [InlineData("kgf", "18.6,19.0", "41.0,41.9", "lbf under kgf")]
    [InlineData("kgf", "18.6,19.0", "182,187", "N under kgf")]
    [InlineData("n", "182,187", "18.6,19.2", "kgf under N")]
    [InlineData("lbf", "41.0,41.9", "18.6,19.0", "kgf under lbf")]
    [InlineData("lbf", "41.0,41.9", "182,187", "N under lbf")]
    [InlineData("kgf", "41.0,41.9", "18.6,19.0", "earlier test were in lbf under kgf")]
    public void A_jump_of_all_strengths_by_the_factor_between_two_units_names_the_unit(string unit, string one, string other, string words)
    {
        var imported = Csv.Read($"athlete,date,muscle,left_{unit},right_{unit}\nA1,2026-03-14,abd,{one}\nA1,2026-04-14,abd,{other}\n");
        var warning = Assert.Single(imported.Problems, p => p.Code == "unit_jump");
        Assert.Equal(3, warning.Line);
        Assert.Contains(words, warning.Message);
    }

    [Fact]
    public void One_side_that_doubles_is_no_other_unit() =>
        Assert.DoesNotContain(Csv.Read("athlete,date,muscle,left_kgf,right_kgf\nA1,2026-03-14,abd,10,19\nA1,2026-04-14,abd,20,19.5\n").Problems, p => p.Code == "unit_jump");

    [Theory]
    [InlineData("left_n,right_n", "4,5")]
    [InlineData("left_n,right_n", "15,17")]
    [InlineData("left_nm,right_nm", "2,2.5")]
    public void Less_than_any_hip_produces_is_pointed_out(string titles, string values)
    {
        var warning = Csv.Warning($"athlete,muscle,{titles}\nA1,abd,{values}\n");
        Assert.Equal(("value_small", 2L, titles.Split(',')[0]), (warning.Code, warning.Line, warning.Column));
        Assert.Contains("manual testing", warning.Message);
    }

    [Fact]
    public void A_code_among_angles_is_pointed_out_where_it_is_far_above_the_others_of_its_movement()
    {
        const string text = "athlete,date,abduction_left_deg,abduction_right_deg,flexion_left_deg,flexion_right_deg\nA,2026-01-05,40,41,99,110\nB,2026-01-05,42,41,115,112\nC,2026-01-05,99,41,113,109\n";
        var warning = Csv.Warning(text);
        Assert.Equal(("value_like_a_code", 4L, "99"), (warning.Code, warning.Line, warning.Found));
        Assert.Contains("abduction, left", warning.Message);
    }
}
