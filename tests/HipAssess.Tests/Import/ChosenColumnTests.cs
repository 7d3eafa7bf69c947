using System.Text;
using HipAssess.Domain;
using HipAssess.Import;
using HipAssess.Import.Columns;
using HipAssess.Import.Text;

namespace HipAssess.Tests.Import;

/// <summary>Columns and delimiter settled by hand, the rest read as ever.</summary>
public sealed class ChosenColumnTests
{
    private const string Foreign = "who;when;Kraft li;Kraft re\nA1;2026-03-01;184.2;190.5\n";

    private static readonly MappingField Left = new() { Name = "Kraft li", Role = "strength", Muscle = "abductors", Side = "left", Unit = "n" };
    private static readonly MappingField Right = Left with { Name = "Kraft re", Side = "right" };

    private static ImportOptions With(params MappingField[] columns) => Csv.Options with { Columns = [.. columns] };

    [Fact]
    public void A_file_nobody_knows_is_read_by_what_its_columns_are_said_to_be()
    {
        Assert.Equal("header_not_found", Csv.Error(Foreign).Code);
        var session = Assert.Single(Csv.Sessions(Foreign, With(new() { Name = "who", Role = "athlete" }, new() { Name = "when", Role = "date" }, Left, Right)));
        Assert.Equal(("A1", new DateOnly(2026, 3, 1)), (session.Athlete, session.Date));
        var test = Assert.Single(session.Tests);
        Assert.Equal((MuscleGroup.Abductors, StrengthUnit.Newton, 184.2, 190.5), (test.Muscle, test.Unit, test.Left!.Trials[0], test.Right!.Trials[0]));
    }

    [Fact]
    public void Its_titles_are_told_though_it_is_refused()
    {
        Assert.Equal(["who", "when", "Kraft li", "Kraft re"], Csv.Read(Foreign).Inputs[0].Titles);
        Assert.Equal(["a", "b", "c"], Csv.Read("Export of our device\n\na\tb\tc\n1\t2\t3\n4\t5\t6\n").Inputs[0].Titles);
        Assert.Empty(Csv.Read("nothing\nof a table\n").Inputs[0].Titles);
        Assert.Empty(Csv.Read(Encoding.Latin1.GetBytes("PK\u0003\u0004xx")).Inputs[0].Titles);
    }

    [Fact]
    public void A_column_can_be_left_out_or_mean_something_else_beside_titles_that_are_known()
    {
        const string Text = "athlete,date,muscle,side,force_n,position\nA1,2026-03-01,abductors,left,184.2,winger side\nA1,2026-03-01,abductors,right,190,winger side\n";
        Assert.Equal("winger side", Csv.Read(Text).Sessions[0].Tests[0].Position);
        Assert.Null(Csv.Sessions(Text, With(new MappingField { Name = "position" }))[0].Tests[0].Position);
        var noted = Csv.Sessions(Text, With(new MappingField { Name = "position", Role = "note" }))[0];
        Assert.Equal((null, "winger side"), (noted.Tests[0].Position, Assert.Single(noted.Notes)));
    }

    [Fact]
    public void A_choice_goes_before_the_profile_of_a_vendor_and_leaves_its_other_columns()
    {
        const string Text = "\"Name\",\"ExternalId\",\"Date\",\"Time\",\"Device\",\"Mode\",\"Test\",\"Direction\",\"Position\",\"L Reps\",\"R Reps\",\"L Max Force (N)\",\"R Max Force (N)\",\"Max Imbalance\",\"L Avg Force (N)\",\"R Avg Force (N)\",\"Notes\"\n"
            + "\"Ann\",\"7\",\"03/14/2026\",\"9:00 AM\",\"ForceFrame\",\"Isometric\",\"Hip AD/AB\",\"Squeeze\",\"Hip AD/AB - 45\",\"3\",\"3\",\"200\",\"210\",\"4.76\",\"190\",\"200\",\"fine\"\n";
        var plain = Csv.Read(Text);
        Assert.Equal("vald-forceframe-hub", plain.Inputs[0].Profile);
        Assert.Equal("7", Assert.Single(plain.Sessions).Athlete);
        var chosen = Csv.Read(Text, With(new() { Name = "ExternalId" }, new() { Name = "Name", Role = "athlete" }));
        var session = Assert.Single(chosen.Sessions);
        Assert.Equal(("Ann", 200.0, 210.0), (session.Athlete, session.Tests[0].Left!.Summary!.Best, session.Tests[0].Right!.Summary!.Best));
    }

    [Theory]
    [InlineData("comma", "header_not_found")]
    [InlineData("semicolon", null)]
    public void The_delimiter_is_the_one_given(string delimiter, string? code)
    {
        var read = Csv.Read("athlete;muscle;side;force_n\nA1;abd;left;184.2\nA1;abd;right;190.1\n", Csv.Options with { Delimiter = delimiter });
        Assert.Equal(code, read.Problems.FirstOrDefault()?.Code);
        Assert.Equal(code is null ? "as chosen" : null, read.Inputs[0].Decisions.FirstOrDefault(decision => decision.What == "delimiter")?.Why);
    }

    [Fact]
    public void What_no_mapping_file_may_say_is_refused_here_too()
    {
        Assert.Equal("mapping_invalid", Csv.Error(Foreign, With(Left with { Unit = "stones" }, new() { Name = "who", Role = "athlete" })).Code);
        Assert.Equal("side_column_missing", Csv.Error(Foreign, With(Left with { Side = null }, new() { Name = "who", Role = "athlete" })).Code);
    }

    [Fact]
    public void Rows_are_shown_as_they_stand_by_their_lines()
    {
        const string Text = "athlete,note\r\n\r\nA1,\"two\r\nlines\"\r\nA2,x\r\n";
        var rows = FileRows.Of(InputSource.FromStream("a.csv", new MemoryStream(Encoding.UTF8.GetBytes(Text))), Csv.Options, "comma", 1, new HashSet<long> { 5 });
        Assert.Equal([(1L, "athlete,note"), (5L, "A2,x")], rows.Select(row => (row.Key, row.Value)));
        Assert.Equal("A1,\"two\r\nlines\"", FileRows.Of(InputSource.FromStream("a.csv", new MemoryStream(Encoding.UTF8.GetBytes(Text))), Csv.Options, null, 0, new HashSet<long> { 3 })[3]);
    }
}
