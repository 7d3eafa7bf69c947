using System.Net;
using System.Text;
using HipAssess.Reports.Words.Doors;
using HipAssess.Tests.Import;

namespace HipAssess.Tests.Web;

/// <summary>Every decision of the importer changed by hand, with the preview following; what is wrong; what contradicts the store.</summary>
public sealed class DecisionPageTests
{
    private static string Rows(string head, string left, string right, string delimiter = ",") =>
        $"{head}\nA1,2026-03-01,abductors,left,{left}\nA1,2026-03-01,abductors,right,{right}\n".Replace(",", delimiter, StringComparison.Ordinal);

    private const string Head = "athlete,date,muscle,side,force_n";

    public static TheoryData<string, string, string, string, string> Decisions => new()
    {
        // file, before, field, value, after
        { Rows(Head, "1,234", "1,235", ";").Replace("1;23", "1,23"), "decimal_mark_ambiguous", "decimal", "comma", "left – 1.234 N" },
        { Rows(Head, "184.2", "190.5").Replace("2026-03-01", "03/04/2026"), "date_order_ambiguous", "date-order", "dmy", "2026-04-03 abductors left" },
        { Rows(Head, "184.2", "190.5").Replace("2026-03-01", "03/04/2026"), "date_order_ambiguous", "date-order", "mdy", "2026-03-04 abductors left" },
        { Rows(Head, "184.2", "190.5").Replace("force_n", "force"), "unit_missing", "unit", "kgf", "184.2 kgf" },
        { Rows(Head, "184.2", "190.5").Replace("date,", "").Replace("2026-03-01,", ""), "A1 – abductors left", "date", "2026-02-03", "A1 2026-02-03 abductors left" },
        { Rows(Head, "184.2", "190.5", ";"), "Delimiter semicolon it gives the most known titles", "delimiter", "semicolon", "Delimiter semicolon as chosen" },
        { "athlete,date,extension_left_deg,extension_right_deg\nA1,2026-03-01,12,14\n", "no angle has a sign", "extension-sign", "beyond-neutral-negative", "Sign of extension beyond-neutral-negative chosen here" },
        { Rows(Head, "184.2", "about 45"), "not_a_number", "skip-bad-rows", "yes", "1 row left out." },
        { "Name,Type,Movement,Body Region,Position,L Max Force (N),R Max Force (N),Force Asymmetry (%)\nAnn,x,Abduction,Hip,Supine,200,210,4.8% R\n", "profile_by_name_only", "profile", "vald-dynamo", "Ann – abductors left – 200 N" },
    };

    [Theory]
    [MemberData(nameof(Decisions))]
    public async Task A_decision_is_changed_and_the_preview_follows(string file, string before, string field, string value, string after)
    {
        await using var door = await DoorOfATest.OpenAsync();
        string decisions = await ImportPageTests.BringAsync(door, file);
        string page = ImportPageTests.Text(await door.PageAsync(decisions));
        Assert.Contains(before, page);
        Assert.DoesNotContain(after, page);
        using (var settled = await door.PostAsync(decisions, (field, value)))
            Assert.Equal((HttpStatusCode.SeeOther, decisions), (settled.StatusCode, settled.Headers.Location?.OriginalString));
        Assert.Contains(after, ImportPageTests.Text(await door.PageAsync(decisions)));
        using var kept = await ImportPageTests.KeepAsync(door, decisions);
        Assert.Equal(HttpStatusCode.SeeOther, kept.StatusCode);
        Assert.Contains($"{ImportWords.Field(field)}: {value}", ImportPageTests.Text(await door.PageAsync(kept.Headers.Location!.OriginalString)));
    }

    [Fact]
    public async Task The_encoding_is_chosen_and_the_name_is_read_with_it()
    {
        await using var door = await DoorOfATest.OpenAsync();
        string decisions = await ImportPageTests.BringAsync(door, "a.csv", Encoding.Latin1.GetBytes(Rows(Head, "184.2", "190.5").Replace("A1", "Jörg")));
        string page = ImportPageTests.Text(await door.PageAsync(decisions));
        Assert.Contains("encoding_not_utf8", page);
        Assert.Contains("“Encoding” (windows-1252)", page);
        Assert.DoesNotContain("--encoding", page);
        using var settled = await door.PostAsync(decisions, ("encoding", "windows-1252"));
        Assert.Contains("Jörg 2026-03-01 abductors left", ImportPageTests.Text(await door.PageAsync(decisions)));
    }

    [Fact]
    public async Task A_sheet_of_a_spreadsheet_is_chosen_and_problems_name_its_cells()
    {
        string header = Xlsx.Row(1, "athlete", "muscle", "left_n", "right_n");
        byte[] workbook = Xlsx.Of([("Spring", header + Xlsx.Row(2, "Ada", "abductors", "180", "0"), "", ""), ("Autumn", header + Xlsx.Row(2, "Bea", "abductors", "180", "190"), "", "")]);
        await using var door = await DoorOfATest.OpenAsync();
        string decisions = await ImportPageTests.BringAsync(door, "a.xlsx", workbook);
        string page = ImportPageTests.Text(await door.PageAsync(decisions));
        Assert.Contains("a.xlsx D2 right_n", page);
        Assert.Contains("name the sheet to read with “Sheet”", page, StringComparison.OrdinalIgnoreCase);

        using var settled = await door.PostAsync(decisions, ("sheet", "Autumn"));

        page = ImportPageTests.Text(await door.PageAsync(decisions));
        Assert.Contains("1 athlete, 1 test: 1 new.", page);
        Assert.Contains("Sheet Autumn chosen here", page);
    }

    [Fact]
    public async Task Columns_nobody_knows_are_given_their_meaning_one_after_the_other()
    {
        await using var door = await DoorOfATest.OpenAsync();
        string decisions = await ImportPageTests.BringAsync(door, "wer;wann;Kraft li;Kraft re\nA1;2026-03-01;184.2;190.5\n");
        string page = ImportPageTests.Text(await door.PageAsync(decisions));
        Assert.Contains("header_not_found", page);
        Assert.Contains("4 columns, 0 of them read", page);
        foreach (var (i, title, meaning) in new[] { (0, "wer", "athlete"), (1, "wann", "date"), (2, "Kraft li", "abductors left"), (3, "Kraft re", "abductors right") })
        {
            using var settled = await door.PostAsync(decisions, ($"title-{i}", title), ($"role-{i}", meaning), ($"trial-{i}", i > 1 ? "1" : ""), ($"unit-{i}", i > 1 ? "kgf" : ""));
            Assert.Equal(HttpStatusCode.SeeOther, settled.StatusCode);
        }
        page = ImportPageTests.Text(await door.PageAsync(decisions));
        Assert.Contains("4 columns, all read", page);
        Assert.Contains("A1 2026-03-01 abductors right 1 190.5 kgf", page);
        using var kept = await ImportPageTests.KeepAsync(door, decisions);
        Assert.Contains("Kraft li: abductors left trial 1 kgf", ImportPageTests.Text(await door.PageAsync(kept.Headers.Location!.OriginalString)));
    }

    [Fact]
    public async Task A_range_and_a_column_that_is_not_read_are_meanings_too()
    {
        await using var door = await DoorOfATest.OpenAsync();
        string decisions = await ImportPageTests.BringAsync(door, "athlete,date,IR li,IR re,position\nA1,2026-03-01,30,35,winger side\n");
        using var settled = await door.PostAsync(decisions, ("title-2", "IR li"), ("role-2", "internal_rotation left"), ("title-3", "IR re"), ("role-3", "internal_rotation right"), ("title-4", "position"), ("role-4", "not read"));
        Assert.Equal(HttpStatusCode.SeeOther, settled.StatusCode);
        string page = ImportPageTests.Text(await door.PageAsync(decisions));
        Assert.Contains("internal rotation left – 30 °", page);
        Assert.Contains("position not read, chosen here", page);
    }

    [Theory]
    [InlineData("encoding", "utf-7", "Encoding: “utf-7” is not among the choices")]
    [InlineData("profile", "/etc/passwd", "Layout: “/etc/passwd” is not among the choices")]
    [InlineData("date", "31.12.2025", "is no day between 1950 and today")]
    [InlineData("date", "2999-01-01", "is no day between 1950 and today")]
    [InlineData("unit", "n_per_kg_2_3", "Unit: “n_per_kg_2_3” is not among the choices")]
    public async Task A_choice_no_list_offers_is_refused_and_the_others_of_before_stay(string field, string value, string said)
    {
        await using var door = await DoorOfATest.OpenAsync();
        string decisions = await ImportPageTests.BringAsync(door, Rows(Head, "184.2", "190.5").Replace("force_n", "force"));
        using (await door.PostAsync(decisions, ("unit", "lbf")))
        {
        }
        using var refused = await door.PostAsync(decisions, (field, value));
        Assert.Equal(HttpStatusCode.UnprocessableEntity, refused.StatusCode);
        string page = ImportPageTests.Text(await refused.Content.ReadAsStringAsync());
        Assert.Contains(said, page);
        Assert.Contains("184.2 lbf", page);
    }

    [Fact]
    public async Task Problems_stand_by_row_as_check_prints_them_with_the_row_and_bad_rows_are_left_out_only_when_asked()
    {
        await using var door = await DoorOfATest.OpenAsync();
        string text = Rows(Head, "184.2", "190.5") + "A2,2026-03-01,hamstrings,left,170.1\nA3,2026-03-01,abductors,left,0\nA3,2026-03-01,abductors,right,160.2\n";
        string decisions = await ImportPageTests.BringAsync(door, text);
        string page = ImportPageTests.Text(await door.PageAsync(decisions));
        Assert.Contains("Not accepted: 2 errors.", page);
        Assert.Contains("muscle_unknown A2,2026-03-01,hamstrings,left,170.1", page);
        Assert.Contains("value_zero A3,2026-03-01,abductors,left,0", page);
        using (var early = await door.PostAsync(decisions.Replace("/decisions", "/keep", StringComparison.Ordinal)))
            Assert.Equal(HttpStatusCode.UnprocessableEntity, early.StatusCode);
        string csv = await door.Client.GetStringAsync(decisions.Replace("/decisions", "/problems.csv", StringComparison.Ordinal));
        Assert.Equal(3, csv.TrimEnd().Split('\n').Length);
        using (await door.PostAsync(decisions, ("skip-bad-rows", "yes")))
        {
        }
        page = ImportPageTests.Text(await door.PageAsync(decisions));
        Assert.Contains("2 athletes, 2 tests: 2 new.", page);
        Assert.Contains("2 rows left out.", page);
    }

    [Fact]
    public async Task The_broken_sample_is_refused_as_a_whole_with_every_problem_and_nothing_is_kept()
    {
        await using var door = await DoorOfATest.OpenAsync();
        string decisions = await ImportPageTests.BringAsync(door, "broken.csv", await File.ReadAllBytesAsync(Repository.Path("sample-data", "broken.csv")));
        string page = ImportPageTests.Text(await door.PageAsync(decisions));
        foreach (var problem in Import.Csv.ReadSample("broken.csv").Problems)
            Assert.Contains(problem.Code, page);
        using var refused = await door.PostAsync(decisions.Replace("/decisions", "/keep", StringComparison.Ordinal));
        Assert.Equal(HttpStatusCode.UnprocessableEntity, refused.StatusCode);
        Assert.Empty(await door.Store.Files.ListAsync());
    }

    [Theory]
    [InlineData("", "empty_file")]
    [InlineData("%PDF-1.7 xxxx", "workbook")]
    [InlineData("<!doctype html><p>x", "web_page")]
    [InlineData("just words\nand more\n", "header_not_found")]
    [InlineData("athlete,muscle,side,force_n\n", "no_rows")]
    [InlineData("athlete,side,side,force_n\nA,left,left,1\n", "column_twice")]
    [InlineData("athlete,muscle,side,force_n\nA,abd,left,\"1\nB,abd,left,2\n", "unclosed_quote")]
    [InlineData("a\0b,c\n1,2\n", "nul_character")]
    public async Task A_file_that_is_none_is_refused_in_words(string text, string code)
    {
        await using var door = await DoorOfATest.OpenAsync();
        if (text.Length == 0)
        {
            using var form = new MultipartFormDataContent { { new ByteArrayContent([]), "file", "a.csv" } };
            using var nothing = await door.SendAsync("/import", form);
            Assert.Equal(HttpStatusCode.UnprocessableEntity, nothing.StatusCode);
            return;
        }
        string page = ImportPageTests.Text(await door.PageAsync(await ImportPageTests.BringAsync(door, text)));
        Assert.Contains(code, page);
        Assert.Contains("Not accepted", page);
    }
}
