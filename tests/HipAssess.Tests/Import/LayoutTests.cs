using HipAssess.Domain;
using HipAssess.Import.Columns;

namespace HipAssess.Tests.Import;

public sealed class LayoutTests
{
    private const string Long = """
        athlete,date,muscle,side,trial,force_n
        A1,2026-03-14,abductors,left,1,150.5
        A1,2026-03-14,abductors,left,2,148
        A1,2026-03-14,abductors,right,1,170.25
        A1,2026-03-14,abductors,right,2,165
        A1,2026-03-14,flexors,left,1,210
        A1,2026-03-14,flexors,right,1,205
        """;

    private const string SideBySide = """
        athlete,date,muscle,left_1_n,left_2_n,right_1_n,right_2_n
        A1,2026-03-14,abductors,150.5,148,170.25,165
        A1,2026-03-14,flexors,210,,205,
        """;

    private const string Wide = """
        athlete,date,abductors_left_1_n,abductors_left_2_n,abductors_right_1_n,abductors_right_2_n,flexors_left_n,flexors_right_n
        A1,2026-03-14,150.5,148,170.25,165,210,205
        """;

    [Fact]
    public void The_same_measurements_in_any_layout_give_the_same_session()
    {
        var session = Assert.Single(Csv.Sessions(Long));
        Assert.Equal(new DateOnly(2026, 3, 14), session.Date);
        Assert.Equal([MuscleGroup.Abductors, MuscleGroup.Flexors], session.Tests.Select(t => t.Muscle));
        Assert.Equal([150.5, 148], session.Tests[0].Left!.Trials);
        Assert.Equal([170.25, 165], session.Tests[0].Right!.Trials);
        Assert.Equal([210], session.Tests[1].Left!.Trials);
        Assert.Equal(StrengthUnit.Newton, session.Tests[0].Unit);

        string expected = Csv.Describe([session]);
        Assert.Equal(expected, Csv.Describe(Csv.Sessions(SideBySide)));
        Assert.Equal(expected, Csv.Describe(Csv.Sessions(Wide)));
    }

    [Theory]
    [InlineData(Long, "long")]
    [InlineData(SideBySide, "side-by-side")]
    [InlineData(Wide, "wide")]
    public void The_layout_is_told_from_the_header(string text, string layout) =>
        Assert.Equal(layout, Csv.Read(text).Inputs[0].Layout);

    [Theory]
    [InlineData("Athlete ID;Test Date;Muscle-Group;LIMB;Trial;Peak Force (N)")]
    [InlineData("player_name;Session Date;Muscle;Side;Trial;Force (N)")]
    [InlineData("athlete.id;Test.Date;Muscle.Group;Side;Trial.Number;Peak.Force..N.")]
    [InlineData("Athlete ID;Date:;Muscle;Side;Trial;Max. Force, N")]
    [InlineData("SUBJECT_ID;session date;movement;Leg;trial;value_n")]
    [InlineData("player;date;test;side;trial;max force [n]")]
    public void Titles_may_differ_in_case_blanks_hyphens_and_aliases(string header)
    {
        string text = header + "\nA1;2026-03-14;Hip Abduction;L;1;150.5\nA1;2026-03-14;abd;RT;1;170.25";
        var test = Assert.Single(Assert.Single(Csv.Sessions(text)).Tests);
        Assert.Equal((150.5, 170.25), (test.Left!.Trials[0], test.Right!.Trials[0]));
    }

    [Fact]
    public void What_people_keep_beside_a_column_gives_way_to_it()
    {
        var imported = Csv.Read("patient_id,athlete,sex,gender,muscle,side,trial,trial_number,force_n,note,notes\nP1,Ann,female,diverse,abd,left,1,7,150,calm,tired");
        Assert.Empty(imported.Problems);
        var session = Assert.Single(imported.Sessions);
        Assert.Equal(("P1", "Ann", Sex.Female), (session.Athlete, session.Name, session.Facts.Sex!.Value));
        Assert.Equal(["calm"], session.Notes);
        Assert.Equal([150.0], session.Tests[0].Left!.Trials);
        Assert.Equal(["gender", "trial_number", "notes"], imported.Inputs[0].Columns.Where(c => c.Role is null).Select(c => c.Column));
    }

    [Theory]
    [InlineData("force_n", StrengthUnit.Newton)]
    [InlineData("force_kgf", StrengthUnit.KilogramForce)]
    [InlineData("force_kg", StrengthUnit.KilogramForce)]
    [InlineData("force_lbs", StrengthUnit.PoundForce)]
    [InlineData("torque_nm", StrengthUnit.NewtonMetre)]
    [InlineData("peak torque (N·m)", StrengthUnit.NewtonMetre)]
    [InlineData("force_n_per_kg", StrengthUnit.NewtonPerKilogram)]
    [InlineData("Force (N/kg)", StrengthUnit.NewtonPerKilogram)]
    [InlineData("torque_nm_per_kg", StrengthUnit.NewtonMetrePerKilogram)]
    [InlineData("force_pct_bw", StrengthUnit.PercentBodyWeight)]
    [InlineData("force (% BW)", StrengthUnit.PercentBodyWeight)]
    [InlineData("force_kgf_per_kg", StrengthUnit.KilogramForcePerKilogram)]
    public void The_unit_is_the_end_of_the_title(string title, StrengthUnit unit)
    {
        string value = unit == StrengthUnit.KilogramForcePerKilogram ? "1.5" : "25";
        Assert.Equal(unit, Csv.Sessions($"athlete,muscle,side,{title}\nA1,abd,l,{value}\nA1,abd,r,{value}")[0].Tests[0].Unit);
    }

    [Theory]
    [InlineData("ft_lb", 40, StrengthUnit.NewtonMetre, 40 * 1.3558179483314004)]
    [InlineData("ft-lbs", 40, StrengthUnit.NewtonMetre, 40 * 1.3558179483314004)]
    [InlineData("lbf·ft", 40, StrengthUnit.NewtonMetre, 40 * 1.3558179483314004)]
    [InlineData("in-lb", 400, StrengthUnit.NewtonMetre, 400 * 0.1129848290276167)]
    [InlineData("kN", 0.25, StrengthUnit.Newton, 250)]
    [InlineData("daN", 25, StrengthUnit.Newton, 250)]
    [InlineData("N·kg⁻¹", 2.5, StrengthUnit.NewtonPerKilogram, 2.5)]
    [InlineData("N kg-1", 2.5, StrengthUnit.NewtonPerKilogram, 2.5)]
    [InlineData("N.kg^-1", 2.5, StrengthUnit.NewtonPerKilogram, 2.5)]
    [InlineData("kgf·m", 5, StrengthUnit.NewtonMetre, 5 * 9.80665)]
    [InlineData("lbf/lb", 0.3, StrengthUnit.KilogramForcePerKilogram, 0.3)]
    [InlineData("N.m", 50, StrengthUnit.NewtonMetre, 50)]
    [InlineData("N*m", 50, StrengthUnit.NewtonMetre, 50)]
    [InlineData("N m", 50, StrengthUnit.NewtonMetre, 50)]
    [InlineData("Nm/kg", 1.5, StrengthUnit.NewtonMetrePerKilogram, 1.5)]
    [InlineData("N·m·kg⁻¹", 1.5, StrengthUnit.NewtonMetrePerKilogram, 1.5)]
    [InlineData("% BW", 25, StrengthUnit.PercentBodyWeight, 25)]
    [InlineData("x BW", 0.3, StrengthUnit.KilogramForcePerKilogram, 0.3)]
    public void A_unit_means_the_same_in_a_title_and_in_a_cell_and_is_converted_exactly(string written, double value, StrengthUnit unit, double expected)
    {
        string text = value.ToString(System.Globalization.CultureInfo.InvariantCulture);
        foreach (string file in new[] { $"athlete,muscle,left ({written}),right ({written})\nA1,abd,{text},{text}", $"athlete,muscle,left,right,unit\nA1,abd,{text},{text},{written}" })
        {
            var test = Csv.Sessions(file)[0].Tests[0];
            Assert.Equal(unit, test.Unit);
            Assert.Equal(expected, test.Left!.Trials[0]!.Value, expected * 1e-15);
        }
    }

    [Theory]
    [InlineData("left_ftlb")]
    [InlineData("Left [ft-lb]")]
    public void What_a_unit_is_converted_into_is_said(string title) =>
        Assert.Contains(Csv.Read($"athlete,muscle,{title},right_ftlb\nA1,abd,40,41").Inputs[0].Decisions, d => d is { What: "unit", Value: "nm" } && d.Why.Contains("1.355818"));

    [Fact]
    public void The_unit_may_stand_in_a_column_or_come_from_the_option()
    {
        Assert.Equal(StrengthUnit.PoundForce, Csv.Sessions("athlete,muscle,left,right,unit\nA1,abd,40,41,lbf")[0].Tests[0].Unit);
        Assert.Equal(StrengthUnit.KilogramForce, Csv.Sessions("athlete,muscle,left,right\nA1,abd,20,21", Csv.Options with { Unit = StrengthUnit.KilogramForce })[0].Tests[0].Unit);
    }

    [Fact]
    public void A_unit_of_mass_is_read_as_the_force_and_the_report_says_so()
    {
        var input = Csv.Read("athlete,muscle,left,right,unit\nA1,abd,20,21,kg").Inputs[0];
        Assert.Contains(input.Decisions, d => d is { What: "unit", Value: "kg" } && d.Why.Contains("force"));
    }

    [Fact]
    public void Unknown_columns_are_named_and_ignored()
    {
        var columns = Csv.Read("athlete,shoe size,muscle,side,force_n\nA1,43,abd,l,150").Inputs[0].Columns;
        Assert.Equal(new ColumnUse("shoe size", null), columns[1]);
        Assert.Equal("muscle", columns[2].Role);
    }

    [Fact]
    public void A_second_column_of_one_title_that_software_has_numbered_is_no_trial()
    {
        var columns = Csv.Read("athlete,muscle,left_n,right_n,left.1,right.1\nA1,abd,150,160,170,180").Inputs[0].Columns;
        Assert.Equal([null, null], columns.Skip(4).Select(c => c.Role));
    }

    [Fact]
    public void Title_rows_may_stand_above_the_header()
    {
        var session = Assert.Single(Csv.Sessions("Hip strength, spring 2026\n\"Tester: Smith, J.\"\n\nathlete;muscle;left_n;right_n\nA1;abd;150;160"));
        Assert.Equal(150, session.Tests[0].Left!.Trials[0]);
    }

    [Fact]
    public void A_spreadsheet_may_name_its_delimiter_on_the_first_line() =>
        Assert.Single(Csv.Sessions("sep=;\nathlete;muscle;left_n;right_n\nA1;abd;150,5;160,25"));

    [Fact]
    public void A_file_without_athletes_is_one_athlete_called_by_its_name() =>
        Assert.Equal("runners", Assert.Single(Csv.Sessions("muscle,left_n,right_n\nabd,150,160\nadd,140,141")).Athlete);

    [Fact]
    public void Without_athletes_the_columns_not_read_are_named_since_one_of_them_may_be_the_athlete()
    {
        var warning = Csv.Warning("Proband,muscle,left_n,right_n\nP1,abd,150,160\nP2,add,140,141");
        Assert.Equal(("athlete_column_missing", 1), (warning.Code, warning.Line));
        Assert.Contains("Proband", warning.Message);
    }

    [Theory]
    [InlineData("exam_date")]
    [InlineData("Untersuchungsdatum")]
    [InlineData("week")]
    [InlineData("Time Point")]
    public void Without_dates_a_column_that_sounds_like_days_is_named_since_all_days_count_as_one(string title)
    {
        string text = $"athlete,{title},muscle,left_n,right_n\nA1,1,abd,150,160\nA1,2,add,140,141";
        var warning = Csv.Warning(text);
        Assert.Equal("date_column_missing", warning.Code);
        Assert.Contains(title, warning.Message);
        Assert.Single(Csv.Sessions(text, Csv.Options with { Date = new DateOnly(2026, 5, 1) }));
        Assert.Single(Csv.Sessions(text.Replace(title, "injury_date")));
    }

    [Theory]
    [InlineData("date_of_birth")]
    [InlineData("Geburtsdatum")]
    [InlineData("consent_date")]
    [InlineData("last_update")]
    [InlineData("sessions_per_week")]
    public void Without_dates_a_column_that_says_when_something_else_was_is_not_taken_for_the_test_day(string title) =>
        Assert.Single(Csv.Sessions($"athlete,{title},muscle,left_n,right_n\nA1,1,abd,150,160"));

    [Fact]
    public void A_file_without_dates_is_one_undated_session_unless_the_option_dates_it()
    {
        const string text = "athlete,muscle,left_n,right_n\nA1,abd,150,160";
        Assert.Null(Csv.Sessions(text)[0].Date);
        Assert.Equal(new DateOnly(2026, 5, 1), Csv.Sessions(text, Csv.Options with { Date = new DateOnly(2026, 5, 1) })[0].Date);
    }

    [Fact]
    public void Rows_and_columns_in_another_order_give_the_same_sessions()
    {
        string[] rows = Long.Split('\n')[1..];
        string shuffled = "side,force_n,athlete,trial,date,muscle\n" + string.Join('\n', rows.Reverse().Select(r => r.TrimEnd('\r').Split(',') is [var athlete, var date, var muscle, var side, var trial, var force]
            ? $"{side},{force},{athlete},{trial},{date},{muscle}" : ""));
        Assert.Equal(Csv.Describe(Csv.Sessions(Long)), Csv.Describe(Csv.Sessions(shuffled)));
    }

    [Fact]
    public void Without_trial_numbers_readings_are_numbered_by_time_else_by_their_order()
    {
        Assert.Equal([150, 140], Csv.Sessions("athlete,muscle,side,force_n\nA1,abd,l,150\nA1,abd,l,140")[0].Tests[0].Left!.Trials);
        Assert.Equal([140, 150], Csv.Sessions("athlete,date,time,muscle,side,force_n\nA1,2026-03-14,10:30,abd,l,150\nA1,2026-03-14,9:05 AM,abd,l,140")[0].Tests[0].Left!.Trials);
        Assert.Equal([140, 150], Csv.Sessions("athlete,date,muscle,side,force_n\nA1,2026-03-14T10:30:00Z,abd,l,150\nA1,2026-03-14T09:05:00Z,abd,l,140")[0].Tests[0].Left!.Trials);
    }

    [Fact]
    public void A_missing_trial_stays_a_gap() =>
        Assert.Equal([150, null, 140], Csv.Sessions("athlete,muscle,left_1_n,left_2_n,left_3_n,right_1_n\nA1,abd,150,,140,160")[0].Tests[0].Left!.Trials);

    [Fact]
    public void Positions_and_contractions_are_separate_results()
    {
        var tests = Csv.Sessions("athlete,muscle,position,contraction,left_n,right_n\nA1,abd,Side-Lying,isometric,150,160\nA1,abd,supine,isometric,130,135\nA1,abd,supine,Eccentric,170,171")[0].Tests;
        Assert.Equal([("side-lying", "isometric"), ("supine", "eccentric"), ("supine", "isometric")], tests.Select(t => (t.Position!, t.Contraction!)));
    }

    [Fact]
    public void What_is_known_of_the_athlete_is_read_from_any_row_of_the_session()
    {
        var facts = Csv.Sessions("""
            athlete,date,muscle,left_n,right_n,sex,birth_year,mass_lb,height_cm,leg_length_m,dominant_side,group,injured_side,diagnosis,symptom_weeks
            A1,2026-03-14,abd,150,160,w,1990,150,170,0.9,both,injured,L,ITBS,6
            A1,2026-03-14,add,150,160,,,,,,,,,,
            """)[0].Facts;
        Assert.Equal(
            new AthleteFacts
            {
                Sex = Sex.Female,
                AgeYears = 36,
                MassKg = 150 * 0.45359237,
                HeightM = 1.7,
                LegLengthM = 0.9,
                DominantSide = null,
                Group = Group.Injured,
                InjuredSide = Side.Left,
                Diagnosis = "ITBS",
                SymptomWeeks = 6,
            },
            facts);
    }

    [Theory]
    [InlineData("4", true)]
    [InlineData("3", false)]
    [InlineData("yes", true)]
    [InlineData("no", false)]
    [InlineData("", false)]
    public void Pain_from_4_of_10_limits_a_side(string pain, bool limited) =>
        Assert.Equal(limited, Csv.Sessions($"athlete,muscle,side,force_n,pain\nA1,abd,l,150,{pain}")[0].Tests[0].Left!.LimitedByPain);

    [Fact]
    public void A_row_that_looks_like_a_header_under_another_delimiter_is_none() =>
        Assert.Equal("a;b|c\td", Assert.Single(Csv.Sessions("muscle\tside\ttorque_nm\tathlete\nexternal_rotators\tleft\t8,71\t\"a;b|c\td\"\n")).Athlete);
}
