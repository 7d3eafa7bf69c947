using System.Text;
using HipAssess.Import.Problems;
using HipAssess.Import.Spreadsheets;

namespace HipAssess.Tests.Import;

/// <summary>A sheet is read like the CSV file of the same cells, and what only a sheet can have is said by cell.</summary>
public sealed class SpreadsheetTests
{
    private static readonly string Header = Xlsx.Row(1, "athlete", "date", "muscle", "left_n", "right_n", "mass_kg");

    private static string Test(int row, string left = "180", string right = "190", string mass = "60", string athlete = "Ada", string date = "<c s=\"1\"><v>46095</v></c>") =>
        Xlsx.Row(row, athlete, date, "abductors", left, right, mass);

    private static Problem Problem(string rows, string before = "", string behind = "") => Assert.Single(Xlsx.Read(Xlsx.OfRows(Header + rows, before, behind)).Problems);

    [Theory]
    [InlineData("runners.csv", false)]
    [InlineData("runners.csv", true)]
    [InlineData("season.csv", false)]
    [InlineData("fukuchi2017-runners.csv", true)]
    public void A_cohort_is_the_same_from_both(string sample, bool from1904)
    {
        string csv = Repository.Read("sample-data", sample);

        var (text, sheet) = (Csv.Read(csv), Xlsx.Read(Xlsx.OfCsv(csv, from1904)));

        Assert.Equal(Csv.Describe(text.Sessions), Csv.Describe(sheet.Sessions));
        Assert.Equal(text.Problems.Select(problem => (problem.Code, problem.Line)), sheet.Problems.Select(problem => (problem.Code, problem.Line)));
        Assert.Equal(("Runners", "xlsx", "cell"), (sheet.Inputs[0].Sheet, sheet.Inputs[0].Encoding, sheet.Inputs[0].Delimiter));
    }

    [Fact]
    public void A_mapping_whose_numbers_have_a_comma_reads_a_sheet_too()
    {
        using var folder = new Cli.Folder();
        string mapping = folder.Write("map.json", """
            {"name":"club","schema":{"fields":[{"name":"Wer","role":"athlete"},{"name":"Seite","role":"side"},{"name":"Abd","role":"strength","muscle":"abductors","unit":"kgf","decimalChar":","}]}}
            """);

        var imported = Xlsx.Read(Xlsx.OfRows(Xlsx.Row(1, "Wer", "Seite", "Abd") + Xlsx.Row(2, "Ann", "left", "20.5") + Xlsx.Row(3, "Ann", "right", "21.25")), Csv.Options with { Profile = mapping });

        Assert.Empty(imported.Problems);
        Assert.Equal((20.5, 21.25), (imported.Sessions.Single().Tests[0].Left!.Trials[0], imported.Sessions.Single().Tests[0].Right!.Trials[0]));
    }

    [Theory]
    [InlineData("<c s=\"1\"><v>46095</v></c>", "2026-03-14")]
    [InlineData("<c s=\"2\"><v>46095</v></c>", "2026-03-14")]
    [InlineData("<c s=\"5\"><v>46095.395833333336</v></c>", "2026-03-14")]
    [InlineData("<c t=\"d\"><v>2026-03-14</v></c>", "2026-03-14")]
    [InlineData("<c s=\"1\"><f>TODAY()-255</f><v>46095</v></c>", "2026-03-14")]
    [InlineData("<c t=\"str\"><f>TEXT(A1,\"x\")</f><v>2026-03-14</v></c>", "2026-03-14")]
    public void Dates_are_days(string cell, string day) =>
        Assert.Equal(DateOnly.Parse(day), Assert.Single(Xlsx.Read(Xlsx.OfRows(Header + Test(2, date: cell))).Sessions).Date);

    [Theory]
    [InlineData(1, false, "1900-01-01")]
    [InlineData(59, false, "1900-02-28")]
    [InlineData(60, false, "1900-02-29")]
    [InlineData(61, false, "1900-03-01")]
    [InlineData(46095.395833333336, false, "2026-03-14T09:30:00")]
    [InlineData(46095.999999999, false, "2026-03-15")]
    [InlineData(0, true, "1904-01-01")]
    [InlineData(44633, true, "2026-03-14")]
    [InlineData(2958465, false, "9999-12-31")]
    [InlineData(2958466, false, null)]
    [InlineData(-1, false, null)]
    public void Days_are_counted_as_spreadsheets_do(double serial, bool from1904, string? date) => Assert.Equal(date, SerialDate.Date(serial, from1904));

    [Theory]
    [InlineData("d.m.yy", "Date")]
    [InlineData("[$-407]d. mmmm yyyy", "Date")]
    [InlineData("mmm", "Date")]
    [InlineData("yyyy\\-mm\\-dd\\ hh:mm", "Date")]
    [InlineData("hh:mm", "Time")]
    [InlineData("mm:ss", "Time")]
    [InlineData("h:mm AM/PM", "Time")]
    [InlineData("[h]:mm", "Plain")]
    [InlineData("0%", "Percent")]
    [InlineData("0.00E+00", "Plain")]
    [InlineData("General", "Plain")]
    [InlineData("#,##0.0\" days\"", "Plain")]
    [InlineData("0.0_d;[Red]-0.0", "Plain")]
    [InlineData("0;yyyy", "Plain")]
    public void Formats_tell_what_a_number_stands_for(string code, string kind) => Assert.Equal(kind, NumberFormats.KindOf(code).ToString());

    [Theory]
    [InlineData("184.19999999999999", 184.2)]
    [InlineData("1.234", 1.234)]
    [InlineData("1.842E2", 184.2)]
    [InlineData("190", 190)]
    [InlineData("<c t=\"inlineStr\"><is><r><t>18</t></r><r><t>4.5</t></r><rPh sb=\"0\" eb=\"1\"><t>99</t></rPh></is></c>", 184.5)]
    [InlineData("<c><f>90*2</f><v>180</v></c>", 180)]
    public void Numbers_are_taken_as_stored(string cell, double value)
    {
        string header = Xlsx.Row(1, "athlete", "date", "muscle", "left_n_per_kg", "right_n_per_kg", "mass_kg");

        var test = Assert.Single(Assert.Single(Xlsx.Read(Xlsx.OfRows((value < 10 ? header : Header) + Test(2, cell, cell))).Sessions).Tests);

        Assert.Equal(value, test.Left!.Trials[0]);
    }

    [Fact]
    public void A_comma_chosen_for_texts_leaves_stored_numbers_what_they_are()
    {
        var imported = Xlsx.Read(Xlsx.OfRows(Header + Test(2, "184.25", "<c t=\"inlineStr\"><is><t>190,5</t></is></c>")), Csv.Options with { DecimalMark = "comma" });

        Assert.Equal((184.25, 190.5), (imported.Sessions[0].Tests[0].Left!.Trials[0], imported.Sessions[0].Tests[0].Right!.Trials[0]));
    }

    [Theory]
    [InlineData("<c t=\"e\"><v>#DIV/0!</v></c>", "cell_error", "#DIV/0!")]
    [InlineData("<c><f>D2*9.81</f></c>", "cell_not_calculated", "=D2*9.81")]
    [InlineData("<c><f>D2*9.81</f><v></v></c>", "cell_not_calculated", "=D2*9.81")]
    [InlineData("<c s=\"3\"><v>0.35</v></c>", "cell_percent", "0.35")]
    [InlineData("<c t=\"b\"><v>1</v></c>", "not_a_number", "TRUE")]
    [InlineData("<c s=\"1\"><v>46143</v></c>", "not_a_number", "2026-05-01")]
    [InlineData("<c t=\"inlineStr\"><is><t>=SUM(A1)</t></is></c>", "not_a_number", "=SUM(A1)")]
    [InlineData("0", "value_zero", "0")]
    public void A_cell_that_holds_no_value_is_named_by_its_address(string cell, string code, string found)
    {
        var problem = Problem(Test(2) + Test(7, right: cell, athlete: "Bea"));

        Assert.Equal((code, "E7", (long?)7, "right_n", found), (problem.Code, problem.Cell, problem.Line, problem.Column, problem.Found));
    }

    [Fact]
    public void Errors_in_columns_nobody_reads_are_no_problem()
    {
        var imported = Xlsx.Read(Xlsx.OfRows(Xlsx.Row(1, "athlete", "muscle", "left_n", "right_n", "my index") + Xlsx.Row(2, "Ada", "abductors", "180", "190", "<c t=\"e\"><v>#REF!</v></c>")));

        Assert.Equal((1, 0), (imported.Sessions.Count, imported.Problems.Length));
    }

    [Fact]
    public void Merged_cells_hold_their_value_once()
    {
        var imported = Xlsx.Read(Xlsx.OfRows(Header + Test(2) + Test(3, athlete: "", date: "<c s=\"1\"><v>46096</v></c>"), behind: "<mergeCells><mergeCell ref=\"A2:A3\"/><mergeCell ref=\"H1:J9\"/></mergeCells>"));

        var problem = Assert.Single(imported.Problems);
        Assert.Equal(("cell_merged", "A3"), (problem.Code, problem.Cell));
        Assert.Contains("A2 (A2:A3)", problem.Message);
    }

    [Fact]
    public void Hidden_rows_and_columns_are_read_and_said()
    {
        string rows = Header + Test(2) + Test(3, athlete: "Bea").Replace("<row ", "<row hidden=\"1\" ") + Test(4, athlete: "Cleo").Replace("<row ", "<row hidden=\"1\" ") + "<row r=\"5\" hidden=\"1\"/>" + Test(6, athlete: "Dora");

        var imported = Xlsx.Read(Xlsx.OfRows(rows, "<cols><col min=\"6\" max=\"9\" hidden=\"1\"/></cols>"));

        Assert.Equal(4, imported.Sessions.Count);
        Assert.Equal([("column_hidden", "F1"), ("rows_hidden", null)], imported.Problems.Select(problem => (problem.Code, problem.Cell)));
        Assert.Contains("Rows 3 to 4 ", imported.Problems[1].Message);
    }

    [Fact]
    public void A_second_table_below_or_beside_is_refused_where_it_begins()
    {
        var below = Problem(Test(2) + Xlsx.Row(5, "athlete", "muscle", "right_n", "left_n"));
        var beside = Assert.Single(Xlsx.Read(Xlsx.OfRows(Xlsx.Row(1, "athlete", "muscle", "left_n", "right_n", "", "athlete", "muscle", "left_n", "right_n") + Xlsx.Row(2, "Ada", "flexors", "100", "120", "", "Bea", "flexors", "100", "120"))).Problems);

        Assert.Equal(("second_table", (long?)5), (below.Code, below.Line));
        Assert.Equal(("column_twice", "F1"), (beside.Code, beside.Cell));
    }

    [Fact]
    public void A_second_table_cannot_be_skipped_since_its_columns_are_others()
    {
        string csv = "athlete,muscle,left_n,right_n\nAda,abductors,180,190\nathlete,muscle,right_n,left_n\nAda,flexors,100,120\n";

        Assert.True(Csv.Read(csv, Csv.Options with { SkipBadRows = true }).IsRejected);
        Assert.False(Csv.Read(csv.Replace("right_n,left_n", "left_n,right_n"), Csv.Options with { SkipBadRows = true }).IsRejected);
    }

    [Fact]
    public void The_first_visible_sheet_with_a_known_header_is_read_and_another_one_named()
    {
        byte[] workbook = Xlsx.Of([("Read me", Xlsx.Row(1, "Club", "2026"), "", ""), ("!Old", Header + Test(2, athlete: "Old"), "", ""), ("Spring", Xlsx.Row(3, "Club") + Header.Replace("r=\"1\"", "r=\"5\"").Replace("1\"", "5\"") + Test(6), "", ""), ("Autumn", Header + Test(2, athlete: "Bea"), "", "")]);

        var (first, named) = (Xlsx.Read(workbook), Xlsx.Read(workbook, Csv.Options with { Sheet = "Old" }));

        Assert.Equal(("Spring", "Ada"), (first.Inputs[0].Sheet, Assert.Single(first.Sessions).Athlete));
        Assert.Equal("sheet_not_read", Assert.Single(first.Problems).Code);
        Assert.Contains(first.Inputs[0].Decisions, decision => decision is { What: "sheet", Value: "Spring" });
        Assert.Equal(("Old", 0), (Assert.Single(named.Sessions).Athlete, named.Problems.Length));
    }

    [Fact]
    public void Sheets_that_cannot_be_chosen_are_listed()
    {
        byte[] workbook = Xlsx.Of([("A", Xlsx.Row(1, "Club", "2026"), "", ""), ("B", Xlsx.Row(1, "Shoes", "Size"), "", "")]);

        Assert.Equal("sheet_open", Assert.Single(Xlsx.Read(workbook).Problems).Code);
        Assert.Contains("A, B", Assert.Single(Xlsx.Read(workbook, Csv.Options with { Sheet = "C" }).Problems, problem => problem.Code == "sheet_unknown").Message);
    }

    public static TheoryData<string, byte[]> NoSheets => new()
    {
        { "workbook_old", [0xD0, 0xCF, 0x11, 0xE0, .. new byte[600]] },
        { "workbook_password", [0xD0, 0xCF, 0x11, 0xE0, .. new byte[600], .. Encoding.Unicode.GetBytes("EncryptedPackage"), .. new byte[60]] },
        { "workbook_other", Xlsx.Zip([("mimetype", "application/vnd.oasis.opendocument.spreadsheet"), ("content.xml", "<a/>")]) },
        { "workbook_other", Xlsx.Zip([("Index/Document.iwa", "x")]) },
        { "workbook_other", Xlsx.Zip([("notes.txt", "x")]) },
        { "workbook_damaged", Xlsx.OfRows(Header)[..400] },
        { "workbook_damaged", Xlsx.OfRows(Header + "<row r=\"2\"><c r=\"B2\"/><c r=\"A2\"/></row>") },
        { "workbook_damaged", Xlsx.OfRows(Header + "<row r=\"1\"/>") },
        { "workbook_damaged", Xlsx.OfRows(Header + Xlsx.Row(2, "<c t=\"s\"><v>7</v></c>")) },
        { "workbook_damaged", Xlsx.OfRows("<row r=\"1\">") },
        { "workbook_damaged", Xlsx.Zip([("[Content_Types].xml", "<Types/>"), ("_rels/.rels", "<!DOCTYPE a [<!ENTITY b 'b'>]><Relationships/>")]) },
        { "empty_file", Xlsx.OfRows("") },
        { "no_rows", Xlsx.OfRows(Header) },
    };

    [Theory]
    [MemberData(nameof(NoSheets))]
    public void What_is_no_spreadsheet_is_refused_in_one_line(string code, byte[] file) => Assert.Equal(code, Assert.Single(Xlsx.Read(file).Problems).Code);

    [Theory]
    [InlineData("<row r=\"1\"><c r=\"XFD1\"><v>1</v></c></row>", 16384)] // one far cell makes every row as wide
    [InlineData("<row r=\"1\"><c r=\"A1\"><v>1</v></c></row>", 1)]
    public void A_zip_bomb_is_not_unpacked(string row, int cells)
    {
        string rows = string.Concat(Enumerable.Range(1, 400).Select(i => row.Replace("1\"", $"{i}\"")));
        var problems = new ProblemLog("bomb.xlsx");
        long limit = cells == 1 ? 15_000 : 1_000_000;

        using var workbook = Workbook.Open(new MemoryStream(Xlsx.OfRows(rows)), problems, limit);

        Assert.Null(workbook!.Read(workbook.Sheets[0], '.', problems));
        Assert.Equal("workbook_too_large", Assert.Single(problems.InOrder()).Code);
    }
}
