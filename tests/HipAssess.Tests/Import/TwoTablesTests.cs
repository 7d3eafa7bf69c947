namespace HipAssess.Tests.Import;

/// <summary>Rows above the header are title rows, or another table: never left out in silence.</summary>
public sealed class TwoTablesTests
{
    private const string Better = "athlete,date,muscle,left_n,right_n,mass_kg\nBea,2026-01-01,abductors,180,190,60\n";

    [Theory]
    [InlineData("athlete,muscle,left_n,right_n\nAda,abductors,100,110\nAda,adductors,100,110\nAda,flexors,100,110\n", 2)]
    [InlineData("Club\n\nathlete;muscle;left_n;right_n\nAda;abductors;100;110\n\n", 4)]
    [InlineData("athlete,muscle,left_n,right_n\nAda,abductors,100,110\nathlete,date,muscle,left_n,right_n\nAda,2026-01-01,abductors,100,110\n", 2)]
    public void Rows_under_an_earlier_header_are_refused(string above, int line)
    {
        var problem = Assert.Single(Csv.Read(above + Better).Problems);

        Assert.Equal(("rows_above_header", (long?)line), (problem.Code, problem.Line));
    }

    [Theory]
    [InlineData("Club,2026\nTester,Kim\n")]
    [InlineData("athlete,muscle,left_n,right_n\n")]
    [InlineData("Report,12\nleft is the first,right\n")]
    [InlineData("")]
    public void Title_rows_are_not(string above) => Assert.Equal(1, Csv.Read(above + Better).Inputs[0].Accepted);
}
