using HipAssess.Domain;
using HipAssess.Import.Columns;
using HipAssess.Import.Sessions;

namespace HipAssess.Tests.Import;

public sealed class RosterTests
{
    private const string Tests = "athlete,date,muscle,left_n,right_n,mass_kg,sex\nA1,2026-03-14,abd,150,160,,\nA2,2026-03-14,abd,150,160,72,female\n";

    [Fact]
    public void A_roster_gives_what_the_tests_leave_open()
    {
        var imported = WithRoster("name;sex;birth_year;mass_kg;group;injured_side\nA1;male;1996;80,5;injured;left\nA2;female;1990;70,5;control;none\n");
        Assert.Empty(imported.Problems);
        Assert.Equal(
            new AthleteFacts { Sex = Sex.Male, AgeYears = 30, MassKg = 80.5, Group = Group.Injured, InjuredSide = Side.Left },
            imported.Sessions[0].Facts);
        Assert.Equal(72, imported.Sessions[1].Facts.MassKg);
        Assert.Equal(["side-by-side", "roster"], imported.Inputs.Select(i => i.Layout));
    }

    [Fact]
    public void A_roster_that_contradicts_a_session_is_an_error()
    {
        var imported = WithRoster("athlete,sex\nA1,male\nA2,male\n");
        Assert.True(imported.IsRejected);
        var error = Assert.Single(imported.Problems);
        Assert.Equal(("fact_contradiction", 3, "A2"), (error.Code, error.Line, error.Found));
    }

    [Fact]
    public void Ids_that_do_not_meet_are_named()
    {
        var imported = WithRoster("athlete,sex\nA1,male\nA3,male\n");
        Assert.False(imported.IsRejected);
        Assert.Equal(["roster_missing", "roster_unmatched"], imported.Problems.Select(p => p.Code));
        Assert.Contains("A3", imported.Problems[1].Message);
    }

    [Fact]
    public void A_roster_without_athletes_or_facts_is_refused() =>
        Assert.Equal("roster_header_not_found", Assert.Single(WithRoster("athlete,shoe\nA1,43\n").Problems).Code);

    private static Imported WithRoster(string roster)
    {
        string path = Path.GetTempFileName();
        try
        {
            File.WriteAllText(path, roster);
            return Csv.Read(Tests, Csv.Options with { Athletes = path });
        }
        finally
        {
            File.Delete(path);
        }
    }
}
