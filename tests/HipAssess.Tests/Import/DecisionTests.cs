using System.Text;
using HipAssess.Import.Columns;

namespace HipAssess.Tests.Import;

public sealed class DecisionTests
{
    private static string Semicolons(params string[] values) =>
        "athlete;muscle;side;trial;force_n\n" + string.Join('\n', values.Select((v, i) => $"A1;abd;left;{i + 1};{v}"));

    private static string Commas(params string[] values) =>
        "athlete,muscle,side,trial,force_n\n" + string.Join('\n', values.Select((v, i) => $"A1,abd,left,{i + 1},\"{v}\""));

    private static string Dates(params string[] dates) =>
        "athlete,date,muscle,side,force_n\n" + string.Join('\n', dates.Select(d => $"A1,{d},abd,left,150"));

    private static double?[] Trials(string text, ImportOptions? options = null) => [.. Csv.Read(text, options).Sessions[0].Tests[0].Left!.Trials]; // small numbers are doubtful, and read

    [Fact]
    public void A_decimal_comma_is_read_where_the_delimiter_is_no_comma()
    {
        Assert.Equal([184.2, 190], Trials(Semicolons("184,2", "190")));
        Assert.Equal("comma", Csv.Read(Semicolons("184,2", "190")).Inputs[0].DecimalMark);
    }

    [Theory]
    [InlineData("184,2", "190.5", "190.5", 2)]
    [InlineData("184.2", "190,5", "191,5", 2)]
    [InlineData("184.2", "190.5", "191,5", 4)]
    [InlineData("1.234", "0,435", "0,5", 2)]
    public void Points_and_commas_in_one_file_are_refused_at_the_odd_one_out(string a, string b, string c, int line)
    {
        var error = Csv.Error(Semicolons(a, b, c));
        Assert.Equal(("decimal_mark_mixed", line), (error.Code, error.Line));
    }

    [Fact]
    public void A_comma_in_a_number_of_a_comma_file_is_refused()
    {
        var error = Csv.Error(Commas("184.2", "1,234"));
        Assert.Equal(("decimal_mark_mixed", 3), (error.Code, error.Line));
        error = Csv.Error(Commas("184", "1,234"));
        Assert.Equal(("decimal_mark_ambiguous", 3), (error.Code, error.Line));
        Assert.Contains("--decimal", error.Fix);
    }

    [Theory]
    [InlineData("1,234")]
    [InlineData("1.234")]
    public void A_number_that_may_be_a_whole_one_with_a_thousands_mark_is_refused(string value) =>
        Assert.Equal("decimal_mark_ambiguous", Csv.Error(Semicolons("184", value)).Code);

    [Fact]
    public void The_option_settles_the_decimal_mark()
    {
        Assert.Equal([1.234], Trials(Semicolons("1,234"), Csv.Options with { DecimalMark = "comma" }));
        Assert.Equal([184.2], Trials(Commas("184,2"), Csv.Options with { DecimalMark = "comma" }));
        var error = Csv.Error(Semicolons("184,2"), Csv.Options with { DecimalMark = "point" });
        Assert.Equal(("not_a_number", 2), (error.Code, error.Line));
    }

    [Theory]
    [InlineData("1.234,5")]
    [InlineData("1,234.5")]
    [InlineData("1.234.5")]
    [InlineData("184,")]
    [InlineData("1'234")]
    public void Thousands_marks_are_never_read(string value)
    {
        var error = Csv.Error(Semicolons("184,5", value));
        Assert.Equal(("not_a_number", 3), (error.Code, error.Line));
    }

    [Theory]
    [InlineData("2.322e2", 232.2)]
    [InlineData("2322E-1", 232.2)]
    [InlineData("+232.2", 232.2)]
    [InlineData("232.20000000000000000001", 232.2)]
    [InlineData(".5", 0.5)]
    [InlineData("0232.2", 232.2)]
    public void Exponents_signs_and_many_digits_are_numbers(string value, double expected) =>
        Assert.Equal([expected], Trials(Commas(value)));

    [Fact]
    public void One_date_of_the_column_can_prove_the_order()
    {
        Assert.Equal(
            [new DateOnly(2026, 4, 3), new DateOnly(2026, 4, 13)],
            Csv.Sessions(Dates("03/04/2026", "13/04/2026")).Select(s => s.Date!.Value));
        Assert.Equal(
            [new DateOnly(2026, 3, 4), new DateOnly(2026, 4, 13)],
            Csv.Sessions(Dates("03/04/2026", "04/13/2026")).Select(s => s.Date!.Value));
        Assert.Equal("DD/MM/YYYY", Csv.Read(Dates("13.04.2026")).Inputs[0].DateOrder);
    }

    [Fact]
    public void Dates_that_prove_no_order_are_refused_unless_the_option_settles_it()
    {
        var error = Csv.Error(Dates("05/05/2026", "03/04/2026"));
        Assert.Equal(("date_order_ambiguous", 3), (error.Code, error.Line));
        Assert.Equal(new DateOnly(2026, 3, 4), Csv.Sessions(Dates("03/04/2026"), Csv.Options with { DateOrder = "mdy" })[0].Date);
        Assert.Equal(new DateOnly(2026, 4, 3), Csv.Sessions(Dates("03/04/2026"), Csv.Options with { DateOrder = "dmy" })[0].Date);
        Assert.Equal(new DateOnly(2026, 4, 3), Csv.Sessions(Dates("2026-03-04"), Csv.Options with { DateOrder = "ydm" })[0].Date);
    }

    [Fact]
    public void Dates_that_contradict_each_other_are_refused_at_the_odd_one_out()
    {
        var error = Csv.Error(Dates("13/04/2026", "14/04/2026", "04/15/2026"));
        Assert.Equal(("date_order_mixed", 4), (error.Code, error.Line));
    }

    [Theory]
    [InlineData("2026-03-14")]
    [InlineData("2026/3/14")]
    [InlineData("2026-03-14T23:59:59.999+13:00")]
    [InlineData("2026-03-14 06:30:00")]
    [InlineData("14.3.2026 18:30")]
    public void The_date_as_written_counts_whatever_the_time_and_zone(string date) =>
        Assert.Equal(new DateOnly(2026, 3, 14), Csv.Sessions(Dates(date))[0].Date);

    public static TheoryData<string, byte[]> Encodings { get; } = new()
    {
        { "utf-8", Encoding.UTF8.GetBytes(German) },
        { "utf-8", [.. Encoding.UTF8.Preamble, .. Encoding.UTF8.GetBytes(German)] },
        { "utf-16le", [.. Encoding.Unicode.Preamble, .. Encoding.Unicode.GetBytes(German)] },
        { "utf-16be", [.. Encoding.BigEndianUnicode.Preamble, .. Encoding.BigEndianUnicode.GetBytes(German)] },
    };

    private const string German = "athlete;muscle;left_n;right_n\r\nJörg;abd;150,5;160\r\n";

    [Theory]
    [MemberData(nameof(Encodings))]
    public void Utf8_and_marked_utf16_are_recognised(string name, byte[] bytes)
    {
        var imported = Csv.Read(bytes);
        Assert.Empty(imported.Problems);
        Assert.Equal("Jörg", imported.Sessions[0].Athlete);
        Assert.Equal(name, imported.Inputs[0].Encoding);
    }

    [Fact]
    public void Other_encodings_are_refused_at_the_first_bad_byte_and_read_when_named()
    {
        byte[] bytes = Encoding.Latin1.GetBytes("athlete;muscle;left_n;right_n\nAnn;abd;150,5;160\nJörg;abd;150,5;160\n");
        var problem = Assert.Single(Csv.Read(bytes).Problems);
        Assert.Equal(("encoding_not_utf8", 3), (problem.Code, problem.Line));
        Assert.Contains("0xF6", problem.Message);
        Assert.Contains("--encoding", problem.Fix);

        var named = Csv.Read(bytes, Csv.Options with { Encoding = "windows-1252" });
        Assert.Empty(named.Problems);
        Assert.Equal("Jörg", named.Sessions[1].Athlete);
        Assert.Equal("encoding_unknown", Assert.Single(Csv.Read(bytes, Csv.Options with { Encoding = "klingon" }).Problems).Code);
    }

    [Fact]
    public void A_truncated_utf16_file_is_refused()
    {
        byte[] bytes = [.. Encoding.Unicode.Preamble, .. Encoding.Unicode.GetBytes(German)[..^1]];
        Assert.Equal("encoding_not_utf8", Assert.Single(Csv.Read(bytes).Problems).Code);
    }

    [Theory]
    [InlineData(',', "comma")]
    [InlineData(';', "semicolon")]
    [InlineData('\t', "tab")]
    [InlineData('|', "pipe")]
    public void The_delimiter_is_decided_on_the_header_line(char delimiter, string name)
    {
        var imported = Csv.Read($"a;b,c|d\te;f,g\nathlete,muscle,left_n,right_n\nA1,abd,150,160".Replace("athlete,muscle,left_n,right_n\nA1,abd,150,160", "athlete,muscle,left_n,right_n\nA1,abd,150,160".Replace(',', delimiter)));
        Assert.Empty(imported.Problems);
        Assert.Equal(name, imported.Inputs[0].Delimiter);
    }

    [Fact]
    public void A_date_given_for_a_file_with_dates_is_said_to_be_unused()
    {
        var options = Csv.Options with { Date = new DateOnly(2026, 1, 2) };
        Assert.Contains(Csv.Read(Dates("2026-03-01"), options).Inputs[0].Decisions, d => d.What == "date" && d.Why.Contains("not used"));
        Assert.Equal(new DateOnly(2026, 3, 1), Csv.Sessions(Dates("2026-03-01"), options)[0].Date);
        Assert.Contains(Csv.Read(Dates(""), options).Inputs[0].Decisions, d => d.What == "date" && d.Why.Contains("given"));
    }

    [Fact]
    public void Rows_without_any_strength_are_worth_a_warning() =>
        Assert.Equal("no_readings", Csv.Warning("athlete,muscle,left_n,right_n\nA1,abd,,\nA2,add,,\n").Code);

    [Fact]
    public void An_unknown_unit_is_one_problem() =>
        Assert.Equal("unit_unknown", Csv.Error("athlete,muscle,left,right,unit\nA1,abd,150,160,stone\n").Code);
}
