using HipAssess.Import.Problems;

namespace HipAssess.Tests.Import;

/// <summary>Tests of two days are never pooled in silence.</summary>
public sealed class DayTests
{
    [Theory]
    [InlineData("timestamp", "2026-03-14T10:00:00Z", "2026-04-14T10:00:00Z")]
    [InlineData("createdAt", "2026-03-14T10:00:00.123Z", "2026-04-14T10:00:00.123Z")]
    [InlineData("recorded_at", "2026-03-14 10:00", "2026-04-14 10:00")]
    [InlineData("tested_on", "2026-03-14", "2026-04-14")]
    [InlineData("Fecha", "14/03/2026", "14/04/2026")]
    [InlineData("Datum", "14.03.2026", "14.04.2026")]
    [InlineData("when", "03/14/2026", "04/14/2026")]
    [InlineData("mess zeit", "2026-03-14", "2026-04-14")]
    public void A_column_of_dates_is_the_date_whatever_its_title(string title, string one, string other)
    {
        string text = $"athlete,{title},muscle,left_n,right_n\nA1,{one},abd,150,160\nA1,{other},abd,100,150\n";
        Assert.Equal([new DateOnly(2026, 3, 14), new DateOnly(2026, 4, 14)], Csv.Sessions(text).Select(s => s.Date!.Value));
        Assert.Contains(Csv.Read(text).Inputs[0].Decisions, d => d is { What: "day of the test" } && d.Value == title);
    }

    [Fact]
    public void Two_columns_of_dates_are_refused_and_naming_one_settles_it()
    {
        const string text = "athlete,recorded_at,uploaded,muscle,left_n,right_n\nA1,2026-03-14,2026-03-15,abd,150,160\n";
        var error = Csv.Error(text);
        Assert.Equal(("date_columns_two", 1L), (error.Code, error.Line));
        Assert.Contains("recorded_at and uploaded", error.Message);
        Assert.Equal(new DateOnly(2026, 3, 14), Assert.Single(Csv.Sessions(text.Replace("recorded_at", "date"))).Date);
    }

    [Theory]
    [InlineData("next_visit")]
    [InlineData("date_of_birth")]
    [InlineData("injury_date")]
    [InlineData("registered")]
    public void The_day_of_something_else_is_not_that_of_the_test(string title) =>
        Assert.Null(Csv.Read($"athlete,{title},muscle,left_n,right_n\nA1,2026-03-14,abd,150,160\n").Sessions[0].Date);

    [Theory]
    [InlineData("week", "1", "2")]
    [InlineData("phase", "pre", "post")]
    [InlineData("season", "2024", "2025")]
    [InlineData("test_id", "7001", "7002")]
    public void Readings_of_two_tests_without_a_date_are_refused_with_the_column_that_parts_them(string title, string one, string other)
    {
        var error = Csv.Error($"athlete,{title},muscle,side,force_n\nA1,{one},abd,left,150\nA1,{one},abd,right,160\nA1,{other},abd,left,170\nA1,{other},abd,right,175\n");
        Assert.Equal(("tests_pooled", 4L, title, other), (error.Code, error.Line, error.Column, error.Found));
        Assert.True(Csv.Read($"athlete,{title},muscle,side,force_n\nA1,{one},abd,left,150\nA1,{other},abd,left,170\n", Csv.Options with { SkipBadRows = true }).IsRejected);
        Assert.Equal(2, Csv.Sessions($"athlete,{title},date,muscle,side,force_n\nA1,{one},2026-03-14,abd,left,150\nA1,{other},2026-04-14,abd,left,170\n").Count);
        Assert.Empty(Csv.Read($"athlete,{title},muscle,side,trial,force_n\nA1,{one},abd,left,1,150\nA1,{one},abd,left,2,170\n").Problems.Where(p => p.Severity == Severity.Error));
    }

    [Theory]
    [InlineData("session", "1", "2")]
    [InlineData("Visit", "V1", "V2")]
    [InlineData("visit number", "9", "10")]
    public void Numbers_of_sessions_without_dates_part_tests_in_their_order(string title, string one, string other)
    {
        string text = $"athlete,{title},muscle,left_n,right_n\nA1,{other},abd,170,175\nA1,{one},abd,150,160\n";
        var sessions = Csv.Sessions(text);
        Assert.Equal([150.0, 170.0], sessions.Select(s => s.Tests[0].Left!.Trials[0]!.Value));
        Assert.True(sessions[0].Occasion < sessions[1].Occasion);
        Assert.Contains(Csv.Read(text).Inputs[0].Decisions, d => d.What == "tests" && d.Value == title);
        Assert.Equal("session_not_understood", Csv.Error(text + string.Concat(Enumerable.Repeat($"A2,{one},abd,150,160\n", 0)) + string.Concat(Enumerable.Range(0, 5000).Select(i => $"B{i},{one},abd,150,160\n")) + $"A3,{one}x,abd,150,160\n").Code);
    }

    [Fact]
    public void Another_column_that_parts_readings_is_named_and_trials_stay_trials()
    {
        var warning = Csv.Warning("athlete,surface,muscle,side,force_n\nA1,grass,abd,left,150\nA1,turf,abd,left,170\n");
        Assert.Equal(("readings_pooled", 3L, "surface"), (warning.Code, warning.Line, warning.Column));
        Assert.Equal("readings_pooled", Csv.Warning("athlete,date,tester,muscle,side,force_n\nA1,2026-03-14,X,abd,left,150\nA1,2026-03-14,Y,abd,left,170\n").Code);
        Assert.Equal([150, 170], Assert.Single(Csv.Sessions("athlete,rep,rfd,muscle,side,force_n\nA1,1,7.5,abd,left,150\nA1,2,8.5,abd,left,170\n")).Tests[0].Left!.Trials);
    }

    [Theory]
    [InlineData("athlete,muscle,left_n,right_n\nA1,abd,150,160\nA1,abd,170,175\n", null)]
    [InlineData("athlete,week,muscle,left_n,right_n\nA1,1,abd,150,160\nA1,2,abd,170,175\n", "week")]
    [InlineData("athlete,batch,abductors_left_n,abductors_right_n\nA1,a,150,160\nA1,b,170,175\n", "batch")]
    public void A_second_row_of_both_sides_is_a_second_test_and_refused_without_a_day(string text, string? column)
    {
        var imported = Csv.Read(text);
        Assert.True(imported.IsRejected);
        var error = imported.Problems.First(p => p.Severity == Severity.Error);
        Assert.Equal(("further_row", 3L), (error.Code, error.Line));
        Assert.Equal(column ?? "left_n", error.Column);
        Assert.Contains("line 2", error.Message, StringComparison.OrdinalIgnoreCase);
    }

    [Fact]
    public void A_second_row_of_both_sides_on_one_day_joins_the_first_and_says_so_unless_trials_are_numbered()
    {
        Assert.Equal("further_row_joined", Csv.Warning("athlete,date,muscle,left_n,right_n\nA1,2026-03-14,abd,150,160\nA1,2026-03-14,abd,170,175\n").Code);
        Assert.Equal([150, 170], Csv.Sessions("athlete,muscle,trial,left_n,right_n\nA1,abd,1,150,160\nA1,abd,2,170,175\n")[0].Tests[0].Left!.Trials);
        Assert.Equal("reading_repeated", Csv.Read("athlete,muscle,left_n,right_n\nA1,abd,150,160\nA1,abd,150,160\n").Problems[0].Code);
    }

    [Theory]
    [InlineData("2026-03-14T23:30:00Z", "2026-03-15T00:30:00Z")]
    [InlineData("2026-03-14T23:30:00", "2026-03-15T05:00:00")]
    [InlineData("2026-03-14T22:10:00Z", "2026-03-15T08:20:00+10:00")]
    public void An_evening_across_midnight_or_a_zone_is_one_test_and_the_tool_says_so(string one, string other)
    {
        string text = $"athlete,date,muscle,side,force_n\nA1,{one},abd,left,150\nA1,{other},abd,left,155\nA1,{other},abd,right,160\nA1,{other},add,right,140\n";
        var session = Assert.Single(Csv.Sessions(text));
        Assert.Equal((new DateOnly(2026, 3, 14), 2), (session.Date!.Value, session.Tests.Length));
        Assert.Equal([150, 155], session.Tests[0].Left!.Trials);
        Assert.Contains(Csv.Read(text).Inputs[0].Decisions, d => d.What == "tests around midnight");
    }

    [Fact]
    public void Tests_further_apart_or_with_the_same_trial_numbers_are_two()
    {
        Assert.Equal(2, Csv.Sessions("athlete,date,muscle,side,force_n\nA1,2026-03-14T20:00:00Z,abd,left,150\nA1,2026-03-15T02:00:00Z,abd,left,155\n").Count);
        Assert.Equal(2, Csv.Sessions("athlete,date,muscle,side,trial,force_n\nA1,2026-03-14T23:00:00Z,abd,left,1,150\nA1,2026-03-15T01:00:00Z,abd,left,1,155\n").Count);
        Assert.Equal(2, Csv.Sessions("athlete,date,time,muscle,side,force_n\nA1,2026-03-14,23:00,abd,left,150\nA2,2026-03-15,01:00,abd,left,155\n").Count);
    }

    [Fact]
    public void A_column_of_nothing_but_fatigue_words_is_the_condition_whatever_its_title()
    {
        const string text = "athlete,date,state,muscle,left_n,right_n\nA1,2026-03-14,Fresh,abd,150,160\nA1,2026-03-14,Fatigued,abd,100,125\n";
        Assert.Equal(["fresh", "fatigued"], Assert.Single(Csv.Sessions(text)).Tests.Select(t => t.Condition!));
        Assert.Contains(Csv.Read(text).Inputs[0].Decisions, d => d is { What: "condition", Value: "state" });
        Assert.Null(Csv.Sessions("athlete,date,season,muscle,left_n,right_n\nA1,2026-03-14,pre,abd,150,160\nA1,2026-09-14,post,abd,150,165\n")[1].Tests[0].Condition);
        Assert.Null(Csv.Sessions("athlete,date,mood,muscle,left_n,right_n\nA1,2026-03-14,fresh,abd,150,160\nA1,2026-04-14,grumpy,abd,150,165\n")[1].Tests[0].Condition);
    }

    [Fact]
    public void Fresh_and_fatigued_on_one_day_are_two_results_of_the_session()
    {
        var session = Assert.Single(Csv.Sessions("athlete,date,condition,muscle,left_n,right_n\nA1,2026-03-14,Fatigued,abd,120,125\nA1,2026-03-14,fresh,abd,150,160\n"));
        Assert.Equal([("fresh", "isometric"), ("fatigued", "isometric, fatigued")], session.Tests.Select(t => (t.Condition!, t.ComparedContraction)));
    }
}
