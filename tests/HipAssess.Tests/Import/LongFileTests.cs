using System.Text;
using HipAssess.Domain;
using HipAssess.Import.Columns;

namespace HipAssess.Tests.Import;

/// <summary>
/// Files so long that their first rows only suggest how they are written, and whose rows are read on all processors:
/// what stands in them must not depend on either.
/// </summary>
public sealed class LongFileTests
{
    private const int Rows = 12_000; // more than twice the rows looked at first
    private const string Header = "athlete,date,mass_kg,muscle,side,trial,force_n,note\n";

    private static string Row(int i) => $"A{i / 12:00000},2026-01-{1 + i / 12 % 28:00},{60 + i / 12 % 30},{(i / 6 % 2 == 0 ? "abd" : "add")},{(i / 3 % 2 == 0 ? "left" : "right")},{1 + i % 3},{150 + i % 31}.5,";

    private static string File(Func<int, string?> change, string header = Header) =>
        header + string.Concat(Enumerable.Range(0, Rows).Select(i => (change(i) ?? Row(i)) + "\n"));

    [Fact]
    public void A_long_file_holds_what_its_parts_hold()
    {
        string text = File(_ => null);
        var whole = Csv.Read(text);
        string[] lines = text.Split('\n');
        var parts = lines.Skip(1).Where(l => l.Length > 0).Chunk(1200).Select(part => Csv.Read(lines[0] + "\n" + string.Join('\n', part) + "\n")).ToList();
        Assert.Empty(whole.Problems);
        Assert.Equal(1000, whole.Sessions.Count);
        Assert.Equal(Csv.Describe(parts.SelectMany(p => p.Sessions)), Csv.Describe(whole.Sessions));
        Assert.Equal((Rows, Rows, 0), (whole.Inputs[0].Rows, whole.Inputs[0].Accepted, whole.Inputs[0].Rejected));
        Assert.Contains(whole.Inputs[0].Decisions, d => d is { What: "decimal mark", Value: "point", Why: "12000 numbers use a point, none a comma" });
    }

    [Fact]
    public void Sessions_are_the_same_each_time_they_are_asked_for()
    {
        var sessions = Csv.Read(File(_ => null)).Sessions;
        Assert.Equal(Csv.Describe([sessions[7]]), Csv.Describe([sessions[7]]));
        Assert.Equal(Csv.Describe(sessions), Csv.Describe(Enumerable.Range(0, sessions.Count).Select(i => sessions[i])));
        Assert.Equal(sessions.Order(Session.Order).Select(s => s.Athlete), sessions.Select(s => s.Athlete));
    }

    [Fact]
    public void Rows_of_one_session_far_apart_meet()
    {
        var sessions = Csv.Read(File(i => i == Rows - 1 ? "A00000,2026-01-01,60,flex,left,1,99.5," : null)).Sessions;
        Assert.Equal([MuscleGroup.Abductors, MuscleGroup.Adductors, MuscleGroup.Flexors], sessions[0].Tests.Select(t => t.Muscle));
    }

    [Fact]
    public void A_decimal_comma_first_seen_late_in_the_file_is_read_as_one()
    {
        string header = Header.Replace(',', ';');
        var imported = Csv.Read(File(i => Row(i).Replace(',', ';').Replace(".5", i == Rows - 2 ? ",25" : ""), header));
        Assert.Empty(imported.Problems);
        Assert.Equal("comma", imported.Inputs[0].DecimalMark);
        Assert.Equal(150 + (Rows - 2) % 31 + 0.25, imported.Sessions[^1].Tests[1].Right!.Trials[(Rows - 2) % 3]);
    }

    [Fact]
    public void Two_decimal_marks_far_apart_are_refused_at_the_odd_one()
    {
        string header = Header.Replace(',', ';');
        var imported = Csv.Read(File(i => Row(i).Replace(',', ';').Replace(".", i == Rows - 2 ? "," : "."), header));
        var problem = Assert.Single(imported.Problems);
        Assert.Equal(("decimal_mark_mixed", Rows), (problem.Code, problem.Line));
        Assert.True(imported.IsRejected);
        Assert.Equal(0, imported.Contents.Sessions);
    }

    [Fact]
    public void A_date_that_shows_its_order_late_in_the_file_decides_for_all()
    {
        var imported = Csv.Read(File(i => Row(i).Replace($"2026-01-{1 + i / 12 % 28:00}", i / 12 == 999 ? "03/25/2026" : "03/04/2026")));
        Assert.Empty(imported.Problems);
        Assert.Equal("MM/DD/YYYY", imported.Inputs[0].DateOrder);
        Assert.Equal((new DateOnly(2026, 3, 4), new DateOnly(2026, 3, 25)), (imported.Sessions[0].Date, imported.Sessions[^1].Date));
    }

    [Fact]
    public void Dates_that_contradict_each_other_far_apart_are_refused_at_the_odd_one()
    {
        var imported = Csv.Read(File(i => Row(i).Replace($"2026-01-{1 + i / 12 % 28:00}", i == Rows - 1 ? "03/25/2026" : i < 6000 ? "25/03/2026" : "26/03/2026")));
        Assert.Contains(imported.Problems, p => p.Code == "date_order_mixed" && p.Line == Rows + 1);
        Assert.True(imported.IsRejected);
    }

    [Fact]
    public void A_first_date_late_in_the_file_makes_it_a_file_with_dates()
    {
        var imported = Csv.Read(File(i => i < 11_988 ? Row(i).Replace($"2026-01-{1 + i / 12 % 28:00}", "") : null));
        Assert.True(imported.IsRejected);
        Assert.Equal(1000, imported.Problems.Count(p => p.Code == "date_empty"));
        Assert.Equal(10_988, imported.FurtherProblems["date_empty"]);
    }

    [Fact]
    public void Faults_far_apart_are_reported_each_on_its_line_with_what_stands_there()
    {
        var imported = Csv.Read(File(i => i switch
        {
            100 => Row(i).Replace(".5", ".5 N"),
            7_000 => Row(i).Replace("left", "up").Replace("right", "up"),
            9_002 => Row(9_001), // the same trial again
            11_000 => "A00000,2026-01-01,60,abd,left,1,33.30,", // contradicts line 2
            11_500 => Row(i) + "x,\"y",
            _ => null,
        }));
        Assert.Equal(
            [
                ("not_a_number", 102L, $"{150 + 100 % 31}.5 N"),
                ("side_unknown", 7_002L, "up"),
                ("reading_repeated", 9_004L, $"{150 + 9_001 % 31}.5"),
                ("reading_contradiction", 11_002L, "33.30"),
                ("unclosed_quote", 11_502L, ""),
            ],
            imported.Problems.Select(p => (p.Code, p.Line!.Value, p.Found!)).Take(5));
    }

    [Fact]
    public void Bad_rows_of_a_long_file_are_left_out_in_their_order()
    {
        var imported = Csv.Read(File(i => i % 1_000 == 999 ? Row(i).Replace(".5", "?") : null), Csv.Options with { SkipBadRows = true });
        Assert.Equal(Enumerable.Range(1, 12).Select(i => 1_000L * i + 1), imported.Rejects.Select(r => r.Line));
        Assert.Equal(Row(999).Replace(".5", "?"), imported.Rejects[0].Raw);
        Assert.Equal((Rows, Rows - 12, 12), (imported.Inputs[0].Rows, imported.Inputs[0].Accepted, imported.Inputs[0].Rejected));
    }

    [Fact]
    public void Text_that_is_none_is_found_wherever_it_stands()
    {
        byte[] bytes = Encoding.UTF8.GetBytes(File(_ => null));
        bytes[^3] = 0xFF;
        var problem = Assert.Single(Csv.Read(bytes).Problems);
        Assert.Equal(("encoding_not_utf8", Rows + 1), (problem.Code, problem.Line));
        bytes[^3] = 0;
        Assert.Equal("nul_character", Assert.Single(Csv.Read(bytes).Problems).Code);
    }

    [Fact]
    public void A_row_without_end_late_in_the_file_is_reported_where_it_starts()
    {
        var imported = Csv.Read(File(_ => null) + Row(0).Replace(".5", ".5,\"") + new string('x', 3_000_000));
        Assert.Equal(("row_too_long", Rows + 2), (imported.Problems[0].Code, imported.Problems[0].Line));
        Assert.True(imported.IsRejected);
    }

    [Fact]
    public void The_fewer_dates_are_the_odd_ones_however_they_are_grouped()
    {
        var imported = Csv.Read(File(i => Row(i).Replace($"2026-01-{1 + i / 12 % 28:00}", i < 50 ? "13/01/2026" : "01/13/2026")));
        Assert.Contains(imported.Problems, p => p.Code == "date_order_mixed" && p.Line == 2);
    }

    [Fact]
    public void A_message_names_the_date_order_that_later_rows_proved()
    {
        var imported = Csv.Read(File(i => Row(i).Replace($"2026-01-{1 + i / 12 % 28:00}", i == 10 ? "32/05/2026" : i == 11_000 ? "25/05/2026" : "05/05/2026")));
        var problem = Assert.Single(imported.Problems, p => p.Code == "date_impossible");
        Assert.Equal(12, problem.Line);
        Assert.Contains("DD/MM/YYYY", problem.Message);
    }
}
