using HipAssess.Import;
using HipAssess.Import.Problems;

namespace HipAssess.Tests.Import;

/// <summary>Two people are never one in silence, nor one person two.</summary>
public sealed class PeopleTests
{
    [Theory]
    [InlineData("patient_id,name")]
    [InlineData("Player_ID,Player")]
    [InlineData("athlete_id,athlete")]
    [InlineData("MRN,Patient Name")]
    [InlineData("External ID,Full Name")]
    [InlineData("id,name")]
    [InlineData("athlete,name")]
    [InlineData("member_id,athlete")]
    public void Two_people_of_one_name_are_told_apart_by_their_ids(string titles)
    {
        var imported = Csv.Read($"{titles},date,muscle,left_n,right_n\n1001,Jo Example,2026-03-14,abd,150,160\n1002,Jo Example,2026-03-14,abd,100,150\n");
        Assert.False(imported.IsRejected);
        Assert.Equal([("1001", "Jo Example"), ("1002", "Jo Example")], imported.Sessions.Select(s => (s.Athlete, s.Name!)));
        var warning = Assert.Single(imported.Problems);
        Assert.Equal(("name_of_two_ids", 3L), (warning.Code, warning.Line));
        Assert.Contains(imported.Inputs[0].Decisions, d => d.What == "athlete");
    }

    [Fact]
    public void A_better_id_goes_before_a_column_that_may_number_the_rows()
    {
        var sessions = Csv.Sessions("id,patient_id,name,muscle,left_n,right_n\n1,P7,Jo,abd,150,160\n2,P7,Jo,add,150,160\n");
        Assert.Equal("P7", Assert.Single(sessions).Athlete);
    }

    [Theory]
    [InlineData("name,team", "Jo Example,A", "Jo Example,B", "team")]
    [InlineData("Name,Date of Birth", "Jo Example,1990-01-01", "Jo Example,1991-01-01", "Date of Birth")]
    [InlineData("player_name,birth_year", "Jo Example,1990", "Jo Example,1991", "birth_year")]
    [InlineData("athlete,Club", "Jo Example,A", "Jo Example,B", "Club")]
    [InlineData("first_name,last_name,squad", "Jo,Example,A", "Jo,Example,B", "squad")]
    public void One_name_that_may_be_two_people_without_an_id_is_refused_and_an_id_settles_it(string titles, string one, string other, string column)
    {
        var error = Csv.Error($"{titles},date,muscle,left_n,right_n\n{one},2026-03-14,abd,150,160\n{other},2026-04-14,abd,100,150\n");
        Assert.Equal(("name_of_two_people", 3L, column), (error.Code, error.Line, error.Column));
        Assert.Contains("line 2", error.Message);
        var settled = Csv.Read($"id,{titles},date,muscle,left_n,right_n\n1,{one},2026-03-14,abd,150,160\n2,{other},2026-04-14,abd,100,150\n");
        Assert.False(settled.IsRejected);
        Assert.Equal(["1", "2"], settled.Sessions.Select(s => s.Athlete));
    }

    [Fact]
    public void An_id_may_change_its_team() =>
        Assert.Equal(2, Csv.Sessions("athlete,team,date,muscle,left_n,right_n\nA01,A,2026-03-14,abd,150,160\nA01,B,2026-04-14,abd,150,160\n").Count);

    [Theory]
    [InlineData("First Name,Last Name")]
    [InlineData("Vorname,Nachname")]
    [InlineData("Prénom,Nom")]
    [InlineData("Vorname,Name")]
    [InlineData("Nombre,Apellidos")]
    [InlineData("Given Name,Surname")]
    [InlineData("Nome,Cognome")]
    public void Two_halves_of_a_name_are_joined(string titles)
    {
        var sessions = Csv.Sessions($"{titles},muscle,left_n,right_n\nJo,Example,abd,150,160\nAnn,Example,abd,150,160\n");
        Assert.Equal(["Ann Example", "Jo Example"], sessions.Select(s => s.Athlete));
    }

    [Fact]
    public void The_halves_may_stand_the_other_way_round_and_beside_an_id()
    {
        Assert.Equal("Jo Example", Assert.Single(Csv.Sessions("Surname,Name,muscle,left_n,right_n\nExample,Jo,abd,150,160\n")).Athlete);
        var session = Assert.Single(Csv.Sessions("Surname,First name,Player ID,muscle,left_n,right_n\nExample,Jo,7,abd,150,160\n"));
        Assert.Equal(("7", "Jo Example"), (session.Athlete, session.Name));
        Assert.Equal("Jo Example", Assert.Single(Csv.Sessions("Name,First name,muscle,left_n,right_n\nJo Example,Jo,abd,150,160\n")).Athlete);
    }

    [Theory]
    [InlineData("First Name")]
    [InlineData("Surname")]
    [InlineData("Vorname")]
    [InlineData("Nom")]
    public void Half_a_name_is_nobody(string title)
    {
        var error = Csv.Error($"{title},muscle,left_n,right_n\nJo,abd,150,160\nAnn,abd,150,160\n");
        Assert.Equal(("half_name", 1L, title), (error.Code, error.Line, error.Column));
    }

    [Fact]
    public void A_row_with_one_half_of_the_name_is_refused()
    {
        var error = Csv.Error("First Name,Last Name,muscle,left_n,right_n\nJo,Example,abd,150,160\nJo,,add,150,160\n");
        Assert.Equal(("half_name_in_row", 3L, "Last Name"), (error.Code, error.Line, error.Column));
    }

    [Fact]
    public void A_name_without_its_id_is_the_one_who_has_it_elsewhere_or_stands_for_itself()
    {
        var imported = Csv.Read("id,name,muscle,left_n,right_n\n,Jo,abd,150,160\n1,Jo,add,150,160\n,Ann,abd,150,160\n");
        Assert.Empty(imported.Problems);
        Assert.Equal([("1", 2), ("Ann", 1)], imported.Sessions.Select(s => (s.Athlete, s.Tests.Length)));
        var error = Csv.Error("id,name,muscle,left_n,right_n\n,Jo,abd,150,160\n1,Jo,add,150,160\n2,Jo,abd,150,160\n");
        Assert.Equal(("id_missing", 2L, "id"), (error.Code, error.Line, error.Column));
        Assert.Equal(("athlete_empty", 2L), (Csv.Error("id,name,muscle,left_n,right_n\n,,abd,150,160\n") is var empty ? (empty.Code, empty.Line) : default));
    }

    [Fact]
    public void One_id_of_two_names_is_refused_and_of_one_name_spelt_twice_pointed_out()
    {
        const string header = "id,name,date,muscle,left_n,right_n\n1,Jo Example,2026-03-14,abd,150,160\n";
        var error = Csv.Error(header + "1,Ann Other,2026-04-14,abd,150,160\n");
        Assert.Equal(("id_of_two_names", 3L), (error.Code, error.Line));
        Assert.Equal("name_spelt_twice", Csv.Warning(header + "1,Jo Miller,2026-04-14,abd,150,160\n").Code);
        Assert.Equal(2, Csv.Sessions(header + "1,\"EXAMPLE, Jo\",2026-04-14,abd,150,160\n").Count);
    }

    [Fact]
    public void A_roster_is_joined_by_id_with_its_names_whole_or_in_halves()
    {
        string roster = Path.Combine(Directory.CreateTempSubdirectory().FullName, "roster.csv");
        File.WriteAllText(roster, "player_id,First name,Last name,sex\n1,Jo,Example,f\n2,Jo,Example,m\n");
        var sessions = Csv.Sessions("id,muscle,left_n,right_n\n1,abd,150,160\n", Csv.Options with { Athletes = roster }, "name_of_two_ids", "roster_unmatched");
        Assert.Equal(("Jo Example", HipAssess.Domain.Sex.Female), (sessions[0].Name, sessions[0].Facts.Sex!.Value));
        File.WriteAllText(roster, "First name,Last name,sex\nJo,Example,f\n");
        Assert.Equal(HipAssess.Domain.Sex.Female, Csv.Sessions("name,muscle,left_n,right_n\nJo Example,abd,150,160\n", Csv.Options with { Athletes = roster })[0].Facts.Sex);
    }

    [Fact]
    public void A_pseudonym_hides_the_name_too()
    {
        string key = Path.Combine(Directory.CreateTempSubdirectory().FullName, "key");
        var hidden = Pseudonyms.FromKeyFile(key).Hide(Csv.Read("id,name,muscle,left_n,right_n\n1,Jo Example,abd,150,160\n"));
        Assert.Null(hidden.Sessions[0].Name);
    }

    [Fact]
    public void Names_beside_ids_are_read_alike_on_all_processors()
    {
        string rows = string.Concat(Enumerable.Range(0, 9000).Select(i => $"{(i % 7 == 0 ? "" : $"{i % 900}")},N {i % 900},2026-01-{1 + (i / 900):00},abd,150,160\n"));
        var imported = Csv.Read("id,name,date,muscle,left_n,right_n\n" + rows);
        Assert.DoesNotContain(imported.Problems, p => p.Severity == Severity.Error);
        Assert.Equal(900, imported.Contents.Athletes);
    }

    [Theory]
    [InlineData("Athlete Number")]
    [InlineData("MRN#")]
    [InlineData("player_no")]
    [InlineData("Shirt Nr.")]
    public void One_name_with_two_numbers_of_people_is_refused_also_on_two_days(string title)
    {
        var error = Csv.Error($"{title},name,date,muscle,left_n,right_n\n11,Jo Example,2026-01-05,abd,150,160\n12,Jo Example,2026-02-05,abd,250,260\n");
        Assert.Equal(("name_of_two_people", 3L, title), (error.Code, error.Line, error.Column));
    }

    [Fact]
    public void First_and_last_alone_are_the_two_halves_of_a_name() =>
        Assert.Equal(["Ann Example", "Jo Example"], Csv.Sessions("Last,First,date,muscle,left_n,right_n\nExample,Jo,2026-01-05,abd,150,160\nExample,Ann,2026-02-05,abd,250,260\n").Select(s => s.Athlete));

    [Fact]
    public void A_rater_is_a_tester() =>
        Assert.Equal("Ann", Csv.Sessions("athlete,date,rater,muscle,left_n,right_n\nA,2026-01-05,Ann,abd,150,160\n")[0].Tests[0].Tester);
}
