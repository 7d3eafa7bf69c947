using System.Text;
using HipAssess.Domain;
using HipAssess.Import.Columns;
using HipAssess.Import.Problems;
using HipAssess.Import.Sessions;

namespace HipAssess.Tests.Import;

/// <summary>Rows made for these tests in the shape of vendors' exports.</summary>
public sealed class ProfileTests
{
    private const string HubHeader = "\"Name\",\"ExternalId\",\"Date\",\"Time\",\"Device\",\"Mode\",\"Test\",\"Direction\",\"Position\",\"L Reps\",\"R Reps\",\"L Max Force (N)\",\"R Max Force (N)\",\"Max Imbalance\",\"L Max Ratio\",\"R Max Ratio\",\"L Avg Force (N)\",\"R Avg Force (N)\",\"Avg Imbalance\",\"L Max Force Per kg (N/kg)\",\"R Max Force Per kg (N/kg)\",\"Notes\"\n";

    private static string Hub(params string[] rows) => "\uFEFF" + HubHeader + string.Concat(rows.Select(r => "\"" + r.Replace("|", "\",\"") + "\"\n"));

    private const string Pull = "Ann Smith||03/14/2026|9:05 AM|FF1|Bar|Hip AD/AB|Pull|Hip AD/AB - 45|3|3|200|180|-10|1.1|1.15|190|171|-10|||";
    private const string Squeeze = "Ann Smith||03/14/2026|9:05 AM|FF1|Bar|Hip AD/AB|Squeeze|Hip AD/AB - 45|3|2|220|231|4.761904761904762|1.1|1.15|210|220|4.5|||tight left";

    [Fact]
    public void A_ForceFrame_pull_is_abduction_and_a_squeeze_adduction()
    {
        var imported = Csv.Read(Hub(Pull, Squeeze));
        Assert.Empty(imported.Problems);
        Assert.Equal(("profile", "vald-forceframe-hub"), (imported.Inputs[0].Layout!, imported.Inputs[0].Profile!));
        var session = Assert.Single(imported.Sessions);
        Assert.Equal(("Ann Smith", new DateOnly(2026, 3, 14)), (session.Athlete, session.Date));
        Assert.Equal(["tight left"], session.Notes);
        Assert.Equal([MuscleGroup.Abductors, MuscleGroup.Adductors], session.Tests.Select(t => t.Muscle));
        Assert.Equal(new TrialSummary(200, 190, 3), session.Tests[0].Left!.Summary);
        Assert.Equal(new TrialSummary(180, 171, 3), session.Tests[0].Right!.Summary);
        Assert.Equal(new TrialSummary(231, 220, 2), session.Tests[1].Right!.Summary);
        Assert.Empty(session.Tests[0].Left!.Trials);
        Assert.Equal((StrengthUnit.Newton, "hip ad/ab - 45"), (session.Tests[0].Unit, session.Tests[0].Position));
        Assert.Contains(imported.Inputs[0].Decisions, d => d.What == "assumption" && d.Why.Contains("Pull"));
    }

    [Fact]
    public void No_force_in_no_repetitions_is_not_measured_and_a_test_of_zeros_aborted()
    {
        var imported = Csv.Read(Hub(
            Pull.Replace("|3|3|200|180|-10|", "|0|3|0|180|100|").Replace("|190|171|", "|0|171|"),
            Squeeze.Replace("|3|2|220|231|4.761904761904762|", "|0|0|0.0|0.0|0|").Replace("|210|220|", "|0.0|0.0|")));
        Assert.Equal("aborted_test", Assert.Single(imported.Problems).Code);
        var test = Assert.Single(imported.Sessions[0].Tests);
        Assert.Null(test.Left);
        Assert.Equal(new TrialSummary(180, 171, 3), test.Right!.Summary);
    }

    [Fact]
    public void A_vendors_asymmetry_that_disagrees_is_reported_and_not_used()
    {
        var problem = Assert.Single(Csv.Read(Hub(Pull.Replace("|-10|1.1", "|10|1.1"))).Problems);
        Assert.Equal(("asymmetry_differs", "Max Imbalance", Severity.Warning), (problem.Code, problem.Column, problem.Severity));
        Assert.Contains("max(R, L)", problem.Message);
    }

    [Fact]
    public void Several_tests_of_a_day_are_one_with_the_best_of_all_and_the_mean_by_repetitions()
    {
        string text = Hub(Pull, Pull.Replace("9:05", "9:35").Replace("|3|3|200|180|-10|", "|1|1|190|190|0|").Replace("|190|171|", "|190|190|"));
        var test = Csv.Sessions(text)[0].Tests[0];
        Assert.Contains(Csv.Read(text).Inputs[0].Decisions, d => d is { What: "tests of a day", Value: "joined" } && d.Why.StartsWith("2 times"));
        Assert.DoesNotContain(Csv.Read(Hub(Pull)).Inputs[0].Decisions, d => d.What == "tests of a day");
        Assert.Equal(new TrialSummary(200, 190, 4), test.Left!.Summary);
        Assert.Equal(new TrialSummary(190, (3 * 171 + 190) / 4.0, 4), test.Right!.Summary);
    }

    [Fact]
    public void Tests_of_other_joints_are_passed_over_and_named()
    {
        var imported = Csv.Read(Hub(Pull, Pull.Replace("|Hip AD/AB|", "|Knee Extension|"), Pull.Replace("|Hip AD/AB|", "|Hip IR/ER|")));
        var problem = Assert.Single(imported.Problems);
        Assert.Equal("rows_passed_over", problem.Code);
        Assert.Contains("Hip IR/ER, Knee Extension", problem.Message);
        Assert.Equal((3L, 1L), (imported.Inputs[0].Rows, imported.Inputs[0].Accepted));
        Assert.Equal("no_hip_tests", Csv.Error(Hub(Pull.Replace("|Hip AD/AB|", "|Knee Extension|"))).Code);
    }

    [Fact]
    public void A_direction_the_profile_does_not_know_is_an_error_of_each_column() =>
        Assert.Equal(
            [("reading_unplaced", "L Max Force (N)"), ("reading_unplaced", "R Max Force (N)")],
            Csv.Read(Hub(Pull.Replace("|Pull|", "|Twist|"))).Problems.Select(p => (p.Code, p.Column!)));

    [Theory]
    [InlineData("03/14/2026", "MM/DD/YYYY")]
    [InlineData("14/03/2026", "DD/MM/YYYY")]
    [InlineData("2026/03/14", "YYYY-MM-DD")]
    public void ForceFrame_dates_come_in_the_order_of_the_country_where_they_were_exported(string date, string order)
    {
        var imported = Csv.Read(Hub(Pull.Replace("03/14/2026", date)));
        Assert.Equal((new DateOnly(2026, 3, 14), order), (imported.Sessions[0].Date!.Value, imported.Inputs[0].DateOrder!));
    }

    [Fact]
    public void ForceFrame_dates_that_may_be_of_either_order_have_the_month_first_with_a_warning()
    {
        string text = Hub(Pull.Replace("03/14/2026", "03/04/2026"));
        var imported = Csv.Read(text);
        Assert.Equal(new DateOnly(2026, 3, 4), imported.Sessions[0].Date);
        var warning = Assert.Single(imported.Problems);
        Assert.Equal(("date_order_assumed", 2L, "Date", "03/04/2026"), (warning.Code, warning.Line, warning.Column, warning.Found));
        Assert.Contains("MM/DD/YYYY", warning.Message);
        Assert.Equal(new DateOnly(2026, 4, 3), Csv.Sessions(text, Csv.Options with { DateOrder = "dmy" })[0].Date);
    }

    [Fact]
    public void The_warning_about_the_month_first_stands_in_a_long_export_too_and_once()
    {
        var pulls = Enumerable.Range(1, 5500).Select(i => Pull.Replace("Ann Smith", $"Athlete {i}").Replace("03/14/2026", "03/04/2026")).ToArray();
        Assert.Equal("date_order_assumed", Assert.Single(Csv.Read(Hub(pulls)).Problems).Code);
        Assert.Empty(Csv.Read(Hub([.. pulls, Pull])).Problems);
    }

    [Fact]
    public void The_warning_about_the_month_first_is_kept_beside_any_number_of_others()
    {
        var pulls = Enumerable.Range(1, 5500).Select(i => Pull.Replace("Ann Smith", $"Athlete {i}").Replace("03/14/2026", "03/04/2026").Replace("|-10|1.1", "|-20|1.1")).ToArray();
        Assert.Single(Csv.Read(Hub(pulls)).Problems, p => p.Code == "date_order_assumed");
    }

    [Fact]
    public void A_date_that_proves_the_day_first_overrules_the_order_of_a_mapping_file()
    {
        const string mapping = """{"name":"club","schema":{"fields":[{"name":"A","role":"athlete"},{"name":"D","role":"date","format":"%m/%d/%Y"},{"name":"L","role":"strength","muscle":"abductors","side":"left","unit":"n"}]}}""";
        Assert.Equal(new DateOnly(2026, 3, 4), WithMapping(mapping, "A,D,L\nAnn,03/04/2026,150\n").Sessions[0].Date);
        Assert.Equal(new DateOnly(2026, 4, 3), WithMapping(mapping, "A,D,L\nAnn,03/04/2026,150\nBob,13/04/2026,150\n").Sessions[0].Date);
    }

    private const string ApiHeader = "testId,profileId,testDateUtc,testTypeName,testPositionName,innerLeftAvgForce,innerLeftMaxForce,innerLeftRepetitions,innerRightAvgForce,innerRightMaxForce,innerRightRepetitions,outerLeftAvgForce,outerLeftMaxForce,outerLeftRepetitions,outerRightAvgForce,outerRightMaxForce,outerRightRepetitions\n";

    [Theory]
    [InlineData("Hip AD/AB", MuscleGroup.Abductors, MuscleGroup.Adductors, 310, 110)]
    [InlineData("Hip IR/ER", MuscleGroup.InternalRotators, MuscleGroup.ExternalRotators, 110, 310)]
    public void The_inner_and_outer_sensors_are_two_muscle_groups(string type, MuscleGroup first, MuscleGroup second, double firstLeft, double secondLeft)
    {
        var session = Assert.Single(Csv.Sessions(ApiHeader + $"t1,p1,2026-03-04T22:15:00.000Z,{type},Supine,100,110,3,120,130,3,300,310,2,320,330,2\n"));
        Assert.Equal(new DateOnly(2026, 3, 4), session.Date);
        Assert.Equal([first, second], session.Tests.Select(t => t.Muscle));
        Assert.Equal([firstLeft, secondLeft], session.Tests.Select(t => t.Left!.Summary!.Best!.Value));
    }

    [Theory]
    [InlineData("testDateUtc", "2026-03-04 22:15:00.000000+00:00")]
    [InlineData("testDate", "2026-03-04T22:15:00.000Z")]
    public void Dumps_of_the_interface_may_call_the_date_otherwise_and_write_NA_for_nothing(string title, string date)
    {
        var session = Assert.Single(Csv.Sessions(ApiHeader.Replace("testDateUtc", title + ",notes") + $"t1,p1,{date},NA,Hip AD/AB,Supine,100,110,3,120,130,3,NA,NA,NA,NA,NA,NA\n"));
        Assert.Equal(new DateOnly(2026, 3, 4), session.Date);
        Assert.Empty(session.Notes);
        Assert.Equal(MuscleGroup.Adductors, Assert.Single(session.Tests).Muscle);
    }

    [Fact]
    public void An_export_without_its_date_column_is_read_with_a_warning() =>
        Assert.Equal("date_column_missing", Csv.Warning(ApiHeader.Replace("testDateUtc", "modifiedDateUtc") + "t1,p1,2026-03-04T22:15:00.000Z,Hip AD/AB,Supine,100,110,3,120,130,3,300,310,2,320,330,2\n").Code);

    [Fact]
    public void A_single_movement_fills_the_outer_sensors_only()
    {
        var session = Assert.Single(Csv.Sessions(ApiHeader + "t1,p1,2026-03-04T22:15:00.000Z,Hip Flexion,Supine,0.0,0.0,0,0.0,0.0,0,300,310,2,320,330,2\n"));
        Assert.Equal(MuscleGroup.Flexors, Assert.Single(session.Tests).Muscle);
        Assert.Equal("reading_unplaced", Csv.Read(ApiHeader + "t1,p1,2026-03-04T22:15:00.000Z,Hip Flexion,Supine,90,100,3,0,0,0,300,310,2,320,330,2\n").Problems[0].Code);
    }

    [Fact]
    public void What_an_idle_sensor_shows_in_no_repetition_is_not_measured()
    {
        var imported = Csv.Read(ApiHeader
            + "t1,p1,2023-01-10 05:11:13.892000+00:00,Hip AD/AB,Hip AD/AB - 90,243.9,271.875,4,236.5,263.875,4,70.75,70.75,0,0.0,0.0,0\n"
            + "t2,p2,2023-01-10 05:12:13.892000+00:00,Hip Flexion,Standing,1.375,1.375,0,1.25,1.25,0,300,310,3,290,300,3\n"
            + "t3,p1,2023-01-10 05:13:13.892000+00:00,Hip AD/AB,Hip AD/AB - 90,1.5,1.5,0,1.5,1.5,0,1.0,1.0,0,0.5,0.5,0\n");
        Assert.Equal([("no_repetition", 2L, "outerLeftMaxForce", "70.75"), ("aborted_test", 4L, null, "")], imported.Problems.Select(p => (p.Code, p.Line!.Value, p.Column, p.Found)));
        Assert.All(imported.Problems, p => Assert.Equal(Severity.Warning, p.Severity));
        Assert.Equal([MuscleGroup.Adductors, MuscleGroup.Flexors], imported.Sessions.Select(s => Assert.Single(s.Tests).Muscle));
    }

    [Fact]
    public void A_mean_in_no_repetition_is_not_dropped_without_a_word()
    {
        var warning = Assert.Single(Csv.Read(ApiHeader + "t1,p1,2023-01-10 05:11:13Z,Hip AD/AB,Hip AD/AB - 90,243.9,271.875,4,236.5,263.875,4,70.75,0.0,0,0.0,0.0,0\n").Problems);
        Assert.Equal(("no_repetition", "outerLeftMaxForce"), (warning.Code, warning.Column!));
    }

    [Fact]
    public void REDCap_columns_are_read_by_title_and_codes_by_their_meaning()
    {
        var session = Assert.Single(Csv.Sessions(
            "record_id,redcap_event_name,dominance,mass_kg,test_date,abd_l1,abd_l2,abd_r1,abd_r2\n7,baseline_arm_1,2,61.5,,,,,\n7,visit_1_arm_1,,,2026-03-04,150,155,160,158\n",
            Csv.Options with { Unit = StrengthUnit.Newton }));
        Assert.Equal((Side.Right, 61.5), (session.Facts.DominantSide, session.Facts.MassKg));
        Assert.Equal([150, 155], session.Tests[0].Left!.Trials);
        Assert.Equal("unit_missing", Csv.Error("record_id,abd_l1,abd_r1\n7,150,155\n").Code);
        Assert.Equal("side_column_missing", Csv.Error("record_id,abd_1,abd_2\n7,150,155\n").Code);
    }

    [Fact]
    public void Two_REDCap_events_without_dates_never_melt_into_one_session() =>
        Assert.Equal("event_contradiction", Csv.Error(
            "record_id,redcap_event_name,abd_l1,abd_r1,add_l1,add_r1\n7,visit_1,150,155,,\n7,visit_2,,,140,141\n", Csv.Options with { Unit = StrengthUnit.Newton }).Code);

    [Fact]
    public void The_Fukuchi_runners_are_read_from_the_public_files_columns()
    {
        var imported = Csv.Read(
            "Subject,Age,Height_cm,Mass_kg,Gender,Dominance,Level,Injury,InjuryLoc,Diagnostic,InjuryOnDate,RHIPABD,LHIPABD,RHIPEXT,LHIPEXT,RHIPER,LHIPER,RHIPIR\n"
            + "1,30,180,70,M,R,Elite,No,-,-,-,20,21,22,23,10,11,12\n2,31,170,60,F,L,Elite,Yes,Left hip,Strain,15/12/2012,20,18,22,23,10,11,12\n");
        Assert.Empty(imported.Problems);
        Assert.Equal("fukuchi2017", imported.Inputs[0].Profile);
        Assert.Equal((Group.Control, null, 1.8), (imported.Sessions[0].Facts.Group, imported.Sessions[0].Facts.InjuredSide, imported.Sessions[0].Facts.HeightM));
        Assert.Equal((Group.Injured, Side.Left, "Strain"), (imported.Sessions[1].Facts.Group, imported.Sessions[1].Facts.InjuredSide, imported.Sessions[1].Facts.Diagnosis));
        Assert.Equal((StrengthUnit.KilogramForce, 18.0), (imported.Sessions[1].Tests[0].Unit, imported.Sessions[1].Tests[0].Left!.Trials[0]));
    }

    [Fact]
    public void A_Tindeq_export_is_refused_with_what_to_do()
    {
        var error = Csv.Error("date,time,tag,comment,unit,max\n2026-04-03,10:00,left hip,,kg,20\n");
        Assert.Equal("format_refused", error.Code);
        Assert.Contains("template", error.Fix);
    }

    [Fact]
    public void Every_built_in_profile_is_a_valid_mapping_file_of_its_own_name()
    {
        Assert.Equal(["fukuchi2017", "redcap-wide", "tindeq-progressor", "vald-dynamo", "vald-external-api", "vald-forceframe-hub"], Profiles.Names);
        foreach (string name in Profiles.Names)
        {
            var file = MappingFile.Parse(Profiles.Text(name));
            Assert.Equal(name, file.Name);
            Assert.NotNull(Profile.Of(file, out _));
        }
    }

    [Theory]
    [InlineData("{", "line 1")]
    [InlineData("""{"name":"x","schema":{"fields":[]}}""", "no field has the role strength")]
    [InlineData("""{"name":"x","schema":{"fields":[{"name":"A","role":"force"}]}}""", "role force")]
    [InlineData("""{"name":"x","schema":{"fields":[{"name":"A","role":"strength","muscle":"hamstrings"}]}}""", "muscle hamstrings")]
    [InlineData("""{"name":"x","schema":{"fields":[{"name":"A","role":"strength","unit":"kg"}]}}""", "unit kg")]
    public void A_mapping_file_that_does_not_hold_together_is_refused_with_the_reason(string json, string reason)
    {
        var error = WithMapping(json, "A\n1\n").Problems[0];
        Assert.Equal("mapping_invalid", error.Code);
        Assert.Contains(reason, error.Message);
    }

    [Fact]
    public void A_mapping_file_names_columns_words_and_missing_values()
    {
        var imported = WithMapping(
            """
            {"name":"club","schema":{"missingValues":["","NA"],"fields":[
              {"name":"Wer","role":"athlete"},
              {"name":"Tag","role":"date","format":"%d/%m/%Y"},
              {"name":"Seite","role":"side","categories":[{"value":"links","label":"left"},{"value":"rechts","label":"right"}]},
              {"name":"Abd","role":"strength","muscle":"abductors","unit":"kgf","decimalChar":","},
              {"name":"Add","role":"strength","muscle":"adductors","unit":"kgf"}]}}
            """,
            "Wer;Tag;Seite;Abd;Add\nAnn;03.04.2026;links;20,5;NA\nAnn;03.04.2026;rechts;21,25;19\n");
        Assert.Empty(imported.Problems);
        var session = Assert.Single(imported.Sessions);
        Assert.Equal(new DateOnly(2026, 4, 3), session.Date);
        Assert.Equal((20.5, 21.25), (session.Tests[0].Left!.Trials[0], session.Tests[0].Right!.Trials[0]));
        Assert.Null(session.Tests[1].Left);
    }

    [Fact]
    public void A_profile_that_does_not_fit_names_the_column_it_needs()
    {
        var error = Csv.Error("Name,Date,Direction\nAnn,2026-03-04,Pull\n", Csv.Options with { Profile = "vald-forceframe-hub" });
        Assert.Equal("profile_does_not_fit", error.Code);
        Assert.Contains("no column Test", error.Message);
        Assert.Equal("profile_unknown", Csv.Error("a,b\n1,2\n", Csv.Options with { Profile = "no-such" }).Code);
    }

    private static Imported WithMapping(string json, string text)
    {
        string path = Path.GetTempFileName();
        try
        {
            File.WriteAllText(path, json, Encoding.UTF8);
            return Csv.Read(text, Csv.Options with { Profile = path });
        }
        finally
        {
            File.Delete(path);
        }
    }
}
