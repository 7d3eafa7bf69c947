using System.Text.Json;
using HipAssess.Cli.Output;
using HipAssess.Import.Columns;
using HipAssess.Tests.Cli;

namespace HipAssess.Tests.Studies;

public class StudyCommandTests
{
    private const string Header = "athlete,mass_kg,dominant_side,group,injured_side,symptom_weeks,diagnosis,abductors_left_1_n,abductors_left_2_n,abductors_right_1_n,abductors_right_2_n,flexors_left_n,flexors_right_n\n";

    private static readonly Dictionary<string, string> Files = new()
    {
        ["no controls"] = Rows(7, 0),
        ["no injured"] = Rows(0, 7),
        ["one injured"] = Rows(1, 5),
        ["two injured"] = Rows(2, 5),
        ["one of each"] = Rows(1, 1),
        ["two controls"] = Rows(6, 2),
        ["constant"] = string.Concat(Enumerable.Range(0, 6).Select(i => $"A{i},60,right,{(i < 3 ? "injured,left" : "control,")},{(i < 3 ? "4" : "")},,200,200,210,210,150,150\n")),
        ["nothing differs"] = string.Concat(Enumerable.Range(0, 6).Select(i => $"A{i},{60 + i},right,{(i < 3 ? "injured,left" : "control,")},{(i < 3 ? "4" : "")},,{200 + i},200,{200 + i},200,150,150\n")),
        ["flexors on one side"] = string.Concat(Enumerable.Range(0, 8).Select(i => $"A{i},60,left,{(i < 4 ? "injured,right" : "control,")},,,{200 + i},201,{190 + 3 * i},180,{150 + i},\n")),
        ["one without mass"] = Rows(5, 5).Replace("A3,63,", "A3,,", StringComparison.Ordinal),
        ["no dominance"] = Rows(5, 5).Replace("right,injured", ",injured", StringComparison.Ordinal).Replace("right,control", ",control", StringComparison.Ordinal),
        ["sixty of each"] = Rows(60, 60),
    };

    public static TheoryData<string> Names => [.. Files.Keys];

    [Theory]
    [MemberData(nameof(Names))]
    public void A_degenerate_cohort_gives_what_can_be_computed_and_says_why_the_rest_is_missing(string name)
    {
        var ran = Door.RunWithInput(Header + Files[name], "study", "-", "--format", "json");
        Assert.Equal(ExitCodes.Done, ran.Code);
        var document = JsonDocument.Parse(ran.Out).RootElement;
        EveryNullHasAReason(document, "$");
        Assert.Equal(2, document.GetProperty("muscles").GetArrayLength());
        Assert.Equal(ExitCodes.Done, Door.RunWithInput(Header + Files[name], "study", "-", "--format", "csv").Code);
        Assert.Equal(ExitCodes.Done, Door.RunWithInput(Header + Files[name], "study", "-").Code);
    }

    [Theory]
    [MemberData(nameof(Names))]
    public void A_degenerate_cohort_has_a_page_too(string name)
    {
        using var folder = new Folder();
        var ran = Door.RunWithInput(Header + Files[name], "study", "-", "--output", folder.Path, "--charts");
        Assert.Equal(ExitCodes.Done, ran.Code);
        string page = File.ReadAllText(folder.File("index.html"));
        Assert.DoesNotContain("NaN", page);
        Assert.DoesNotContain("∞", page);
        Assert.Contains("</html>", page);
    }

    [Fact]
    public void Constant_differences_have_a_size_and_no_test()
    {
        var injured = Json("constant").GetProperty("muscles")[0].GetProperty("injured");
        Assert.Equal(3, injured.GetProperty("n").GetInt32());
        Assert.True(injured.GetProperty("meanDifference").GetDouble() < 0);
        Assert.Equal(JsonValueKind.Null, injured.GetProperty("t").ValueKind);
        Assert.Equal(0.25, injured.GetProperty("wilcoxon").GetProperty("p").GetDouble());
        Assert.Contains(injured.GetProperty("notes").EnumerateArray(), note => note.GetProperty("code").GetString() == "no_spread");
    }

    [Fact]
    public void A_muscle_group_of_one_side_leaves_everybody_out_by_name()
    {
        var flexors = Json("flexors on one side").GetProperty("muscles")[1];
        Assert.Equal(8, flexors.GetProperty("leftOut").GetArrayLength());
        Assert.Equal("side_missing", flexors.GetProperty("leftOut")[0].GetProperty("code").GetString());
        Assert.Equal(0, flexors.GetProperty("injured").GetProperty("n").GetInt32());
    }

    [Theory]
    [InlineData("A,60,right,,,,,200,,190,,,\n", "study_no_group")]
    [InlineData("A,60,right,injured,,,,200,,190,,,\n", "study_no_injured_side")]
    [InlineData("A,60,right,control,left,,,200,,190,,,\n", "study_control_with_injured_side")]
    public void Input_that_is_no_study_is_rejected_with_what_to_do(string row, string code)
    {
        var ran = Door.RunWithInput(Header + row, "study", "-", "--format", "json");
        Assert.Equal(ExitCodes.Rejected, ran.Code);
        var document = JsonDocument.Parse(ran.Out).RootElement;
        Assert.Equal(code, document.GetProperty("problems")[0].GetProperty("code").GetString());
        Assert.Equal(0, document.GetProperty("muscles").GetArrayLength());
        EveryNullHasAReason(document, "$");
    }

    [Fact]
    public void An_athlete_who_does_not_fit_is_named_with_file_line_and_id()
    {
        using var folder = new Folder();
        string tests = folder.Write("tests.csv", "athlete,date,group,injured_side,abductors_left_n,abductors_right_n\n"
            + "A,2026-01-05,control,,200,190\nC,2026-01-05,,,200,190\nB,2026-01-05,injured,,200,190\nD,2026-01-05,injured,both,200,190\nE,2026-01-05,control,left,200,190\nA,2026-02-05,control,,200,190\n");
        string roster = folder.Write("roster.csv", "athlete,group\nA,control\nC,injured\n");

        var ran = Door.Run("study", tests, "--athletes", roster, "--format", "json");

        Assert.Equal(
            [("tests.csv", 4, "B", "study_no_injured_side"), ("tests.csv", 5, "D", "study_injured_on_both_sides"), ("tests.csv", 6, "E", "study_control_with_injured_side"), ("roster.csv", 3, "C", "study_no_injured_side")],
            JsonDocument.Parse(ran.Out).RootElement.GetProperty("problems").EnumerateArray().Where(problem => problem.GetProperty("severity").GetString() == "error").Select(problem => (
                problem.GetProperty("file").GetString()!, problem.GetProperty("line").GetInt32(), problem.GetProperty("found").GetString()!, problem.GetProperty("code").GetString()!)));
        Assert.Contains("tests.csv:4: error study_no_injured_side", ran.Error);
        var hidden = Door.Run("study", tests, "--athletes", roster, "--format", "json", "--pseudonymise", folder.File("key"));
        Assert.Contains("\"line\": 4", hidden.Out);
        Assert.DoesNotContain("tests.csv", hidden.Out);
    }

    [Fact]
    public void An_athlete_with_a_contradiction_is_left_out_by_name_when_bad_rows_are_skipped()
    {
        var ran = Door.RunWithInput(Header + Rows(4, 4) + "Z,60,right,injured,,,,200,,190,,,\n", "study", "-", "--format", "json", "--skip-bad-rows");
        Assert.Equal(ExitCodes.Done, ran.Code);
        Assert.Equal("Z", JsonDocument.Parse(ran.Out).RootElement.GetProperty("leftOut")[0].GetProperty("athlete").GetString());
    }

    [Fact]
    public void Without_any_body_mass_the_user_is_told_of_normalise_none()
    {
        string rows = "A,,right,injured,left,,,200,,190,,,\nB,,right,control,,,,200,,190,,,\n";
        var ran = Door.RunWithInput(Header + rows, "study", "-");
        Assert.Equal(ExitCodes.Usage, ran.Code);
        Assert.Contains("--normalise none", ran.Error);
        Assert.Equal(ExitCodes.Done, Door.RunWithInput(Header + rows, "study", "-", "--normalise", "none").Code);
    }

    [Theory]
    [InlineData("--equivalence-bound", "0")]
    [InlineData("--equivalence-bound", "5,5")]
    [InlineData("--equivalence-bound", "NaN")]
    [InlineData("--muscles", "abductors,hamstrings")]
    [InlineData("--muscles", "")]
    [InlineData("--charts", null)]
    public void Wrong_usage_is_refused(string option, string? value) =>
        Assert.Equal(ExitCodes.Usage, Door.RunWithInput(Header + Rows(3, 3), ["study", "-", option, .. value is null ? Array.Empty<string>() : [value]]).Code);

    [Fact]
    public void Cells_a_spreadsheet_would_run_are_neutralised()
    {
        string csv = Door.RunWithInput(Header + "A,60,right,injured,left,3,=1+1,200,,190,,,\nB,60,right,control,,,,200,,190,,,\n", "study", "-", "--format", "csv").Out;
        Assert.DoesNotContain(",=1+1,", csv);
        Assert.Contains("1+1", csv);
    }

    private static JsonElement Json(string name) =>
        JsonDocument.Parse(Door.RunWithInput(Header + Files[name], "study", "-", "--format", "json").Out).RootElement;

    private static string Rows(int injured, int controls) => string.Concat(Enumerable.Range(0, injured + controls).Select(i =>
        $"A{i},{60 + i},right,{(i < injured ? $"injured,{(i % 3 == 0 ? "right" : "left")},{2 + i}" : "control,,")},{(i % 2 == 0 ? "knee pain" : "shin splints")},"
        + $"{180 + 7 * i % 30}.3,{179 + 5 * i % 31}.1,{200 + 5 * i % 17}.6,{196 + 11 * i % 23}.2,{150 + 3 * i % 13},{149 + 7 * i % 11}\n"));

    private static void EveryNullHasAReason(JsonElement element, string path)
    {
        if (element.ValueKind == JsonValueKind.Array)
            foreach (var (item, i) in element.EnumerateArray().Select((item, i) => (item, i)))
                EveryNullHasAReason(item, $"{path}[{i}]");
        if (element.ValueKind != JsonValueKind.Object)
            return;
        foreach (var member in element.EnumerateObject())
        {
            if (member.Value.ValueKind == JsonValueKind.Null)
                Assert.True(
                    element.TryGetProperty("notes", out var notes) && notes.GetArrayLength() > 0, $"{path}.{member.Name} is null without a reason");
            EveryNullHasAReason(member.Value, $"{path}.{member.Name}");
        }
    }
}
