using System.Text.Json;
using HipAssess.Cli.Output;
using HipAssess.Domain;
using HipAssess.Import.Columns;
using HipAssess.Strength;

namespace HipAssess.Tests.Cli;

public sealed class CheckCommandTests
{
    [Fact]
    public void Check_says_how_a_file_is_understood()
    {
        var ran = Door.RunWithInput("athlete;date;muscle;left_kg;right_kg;shoe\nA1;14/03/2026;abd;20,5;21;43\n", "check", "-");
        Assert.Equal(ExitCodes.Done, ran.Code);
        foreach (string expected in new[]
        {
            "layout: side-by-side", "delimiter: semicolon", "decimal mark: comma", "date order: DD/MM/YYYY", "unit of mass",
            "muscle = muscle", "columns ignored: shoe", "1 row, 1 used", "1 athlete, 1 session\n", "A1       2026-03-14  abductors  left", "20.5", "Accepted.",
        })
            Assert.Contains(expected, ran.Out);
    }

    [Fact]
    public void The_preview_says_why_a_trial_has_no_number()
    {
        const string reason = "–: The file does not number this trial";
        var unnumbered = Door.RunWithInput("athlete,muscle,side,force_n\nA1,abd,left,150\nA1,abd,left,160\n", "check", "-");
        Assert.Contains("abductors  left  –      150    N", unnumbered.Out);
        Assert.Contains(reason, unnumbered.Out);

        var numbered = Door.RunWithInput("athlete,muscle,side,trial,force_n\nA1,abd,left,2,150\nA1,abd,left,1,160\n", "check", "-");
        Assert.Contains("abductors  left  2      150    N", numbered.Out);
        Assert.DoesNotContain(reason, numbered.Out);
    }

    [Fact]
    public void Check_lists_every_problem_and_ends_with_three()
    {
        var ran = Door.Run("check", Repository.Path("sample-data", "broken.csv"));
        Assert.Equal(ExitCodes.Rejected, ran.Code);
        Assert.Equal(20, ran.Out.Split('\n').Count(line => line.Contains("broken.csv:") && line.Contains("error ")));
        Assert.Contains("broken.csv:8   force_n        error value_too_large", ran.Out);
    }

    [Fact]
    public void Check_as_json_counts_what_is_readable()
    {
        var ran = Door.Run("check", Repository.Path("sample-data", "runners.csv"), "--format", "json");
        var root = JsonDocument.Parse(ran.Out).RootElement;
        Assert.Equal((60, 60), (root.GetProperty("athletes").GetInt32(), root.GetProperty("sessions").GetInt32()));
        Assert.Equal(6, root.GetProperty("muscles").GetArrayLength());
        Assert.Equal(120, root.GetProperty("muscles")[0].GetProperty("left").GetInt32());
        Assert.Equal("athlete", root.GetProperty("columns")[0].GetProperty("role").GetString());
        Assert.Equal(140.2, root.GetProperty("preview")[0].GetProperty("value").GetDouble());
    }

    [Fact]
    public void Check_as_csv_neutralises_what_a_spreadsheet_would_run()
    {
        var ran = Door.RunWithInput("athlete,muscle,left_n,right_n\nA1,abd,=1+1,160\n", "check", "-", "--format", "csv");
        Assert.Contains("not_a_number", ran.Out);
        Assert.DoesNotContain(",=1+1", ran.Out);
        Assert.Contains("=1+1", ran.Out);
    }

    [Fact]
    public void Terminals_get_no_control_characters_from_a_file()
    {
        var ran = Door.RunWithInput("athlete,muscle,left_n,right_n,\u001b[31mred\nA\u001b]0;x\u0007,abd,150,160,1\n", "check", "-");
        Assert.DoesNotContain('\u001b', ran.Out + ran.Error);
    }

    [Fact]
    public void Profiles_are_listed_and_shown_so_that_they_can_be_edited()
    {
        Assert.Contains("vald-forceframe-hub", Door.Run("profiles", "list").Out);
        Assert.Contains("\"role\": \"athlete\"", Door.Run("profiles", "show", "vald-forceframe-hub").Out);
        Assert.Equal(ExitCodes.Usage, Door.Run("profiles", "show", "nonsense").Code);

        using var folder = new Folder();
        string mapping = folder.Write("mine.json", Door.Run("profiles", "show", "fukuchi2017").Out);
        var ran = Door.RunWithInput("Subject,Age,Height_cm,Mass_kg,Gender,Dominance,Injury,RHIPABD,LHIPABD\n1,30,180,70,M,R,No,20,21\n", "check", "-", "--profile", mapping);
        Assert.Equal(ExitCodes.Done, ran.Code);
    }

    [Theory]
    [InlineData("long")]
    [InlineData("side-by-side")]
    [InlineData("wide")]
    public void A_template_with_its_example_is_accepted_as_it_is(string layout)
    {
        Assert.Single(Door.Run("template", layout).Out.TrimEnd().Split('\n'));
        string example = Door.Run("template", layout, "--example").Out;
        Assert.Equal(3, example.TrimEnd().Split('\n').Length);
        var ran = Door.RunWithInput(example, "check", "-");
        Assert.Equal(ExitCodes.Done, ran.Code);
        Assert.Contains($"layout: {layout}", ran.Out);
        Assert.EndsWith("Accepted.\n", ran.Out);
        Assert.DoesNotContain("warning", ran.Out);
        Assert.DoesNotContain("columns ignored", ran.Out);
    }

    [Theory]
    [InlineData("long")]
    [InlineData("side-by-side")]
    [InlineData("wide")]
    public void A_template_has_what_a_study_asks_for(string layout)
    {
        Assert.Contains(",group,injured_side,", Door.Run("template", layout).Out);
        var ran = Door.RunWithInput(Door.Run("template", layout, "--example").Out, "study", "-");
        Assert.Equal(ExitCodes.Done, ran.Code);
        Assert.Contains($"1 injured, {(layout == "wide" ? "1 control" : "0 controls")}.", ran.Out);
        Assert.Contains("Controls: none to compare.", ran.Out);
    }

    [Fact]
    public void The_wide_template_has_both_sides_of_every_muscle_group_and_cells_may_stay_empty()
    {
        string header = Door.Run("template", "wide").Out;
        Assert.All(Enum.GetValues<MuscleGroup>(), muscle => Assert.Contains($",{muscle.Name()}_left_n,{muscle.Name()}_right_n", header));

        var ran = Door.RunWithInput(Door.Run("template", "wide", "--example").Out, "check", "-", "--format", "json");
        Assert.Equal([2, 2, 2, 1, 1, 1], JsonDocument.Parse(ran.Out).RootElement.GetProperty("muscles").EnumerateArray().Select(muscle => muscle.GetProperty("left").GetInt32()));
    }
}
