using System.Collections.Immutable;
using HipAssess.Domain;
using HipAssess.Import;
using HipAssess.Import.Columns;
using HipAssess.Import.Problems;
using HipAssess.Import.Text;
using HipAssess.Protocols;
using HipAssess.Store.Kept;
using HipAssess.Web.Typed;

namespace HipAssess.Tests.Web;

/// <summary>What is typed into the form of a test is read by the importer, and by nobody else.</summary>
public sealed class TypedTestTests
{
    private static readonly DateOnly Today = new(2026, 11, 30);

    private static readonly TypedTest Screened = Typed(ProtocolCatalogue.ThreeMuscles,
        ("athlete", "A01"), ("name", "Anna"), ("date", "2026-03-14"), ("sex", "female"), ("age", "34"), ("mass_kg", "58,5"), ("height_cm", "171"),
        ("group", "injured"), ("injured_side", "left"), ("tester", "Ben"), ("note", "after a run\nleft shoe"),
        ("t0-left-1", "151.6"), ("t0-left-2", "154,1"), ("t0-right-1", "184.2"), ("t0-right-2", "182"), ("t0-left-pain", "5"), ("t2-right-1", "200"));

    [Fact]
    public void A_test_is_read_with_its_facts_values_pain_notes_and_tester()
    {
        var reading = TestReading.Of(Screened, Today);
        Assert.False(reading.HasError, string.Join('\n', reading.Problems.SelectMany(field => field)));
        var session = reading.Session!;
        Assert.Equal(("A01", "Anna", new DateOnly(2026, 3, 14)), (session.Athlete, session.Name, session.Date));
        Assert.Equal((Sex.Female, 34.0, 58.5, 1.71, Group.Injured, Side.Left),
            (session.Facts.Sex, session.Facts.AgeYears, session.Facts.MassKg, session.Facts.HeightM, session.Facts.Group, session.Facts.InjuredSide));
        Assert.Equal(["after a run", "left shoe"], session.Notes);
        var abductors = session.Tests[0];
        Assert.Equal((MuscleGroup.Abductors, "side-lying", "isometric", StrengthUnit.Newton, "Ben", "hand-held dynamometer"),
            (abductors.Muscle, abductors.Position, abductors.Contraction, abductors.Unit, abductors.Tester, abductors.Device));
        Assert.Equal([151.6, 154.1], abductors.Left!.Trials);
        Assert.True(abductors.Left.LimitedByPain);
        Assert.False(abductors.Right!.LimitedByPain);
        Assert.Null(session.Tests[1].Left);
    }

    [Theory]
    [InlineData("t0-left-2", "18x", "not_a_number")]
    [InlineData("t0-left-2", "0", "value_zero")]
    [InlineData("t0-left-2", "-12", "value_negative")]
    [InlineData("t2-right-1", "20000", "value_too_large")]
    [InlineData("t2-right-1", "n/a", "missing_word")]
    [InlineData("t1-left-1", "1,234", "decimal_mark_mixed")]
    [InlineData("t0-left-pain", "11", "pain_unknown")]
    [InlineData("mass_kg", "585", "mass_out_of_range")]
    [InlineData("age", "4", "age_out_of_range")]
    [InlineData("height_cm", "17", "fact_out_of_range")]
    [InlineData("sex", "x", "sex_unknown")]
    [InlineData("group", "x", "group_unknown")]
    [InlineData("injured_side", "x", "injured_side_unknown")]
    [InlineData("dominant_side", "x", "dominant_side_unknown")]
    [InlineData("symptom_weeks", "long", "not_a_number")]
    [InlineData("date", "2027-01-01", "date_future")]
    [InlineData("date", "2026-02-30", "date_impossible")]
    [InlineData("date", "soon", "date_not_understood")]
    [InlineData("athlete", "", "athlete_empty")]
    [InlineData("t0-lever_arm_cm", "4000", "fact_out_of_range")]
    public void What_is_wrong_stands_at_its_field_in_the_words_of_the_importer(string field, string text, string code)
    {
        var reading = TestReading.Of(Screened.With(field, text), Today);
        Assert.True(reading.HasError);
        Assert.Contains(reading.Problems[field], problem => problem.Code == code);
        Assert.All(reading.Problems, of => Assert.Equal(field, of.Key));
        Assert.Equal(ProblemCatalogue.All.Single(kind => kind.Code == code).Severity, reading.Problems[field].First(problem => problem.Code == code).Severity);
    }

    [Fact]
    public void A_bad_value_leaves_the_others_readable()
    {
        var session = TestReading.Of(Screened.With("t2-right-1", "2oo"), Today).Session!;
        Assert.Equal([151.6, 154.1], session.Tests.Single().Left!.Trials);
    }

    [Fact]
    public void A_doubtful_value_is_no_error()
    {
        var reading = TestReading.Of(Screened.With("t1-left-1", "17").With("t1-right-1", "170"), Today);
        Assert.False(reading.HasError);
        Assert.Contains("t1-left-1:value_small", reading.Doubts, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("184,2", "182.5", 184.2, 182.5)]
    [InlineData("184,2", "182,5", 184.2, 182.5)]
    [InlineData("184.2", "182.5", 184.2, 182.5)]
    [InlineData(" 184,2 ", "+182.5", 184.2, 182.5)]
    public void A_decimal_comma_and_a_point_mean_the_same(string left, string right, double leftValue, double rightValue)
    {
        var test = TestReading.Of(Typed(ProtocolCatalogue.ThreeMuscles, ("athlete", "A"), ("date", "2026-03-14"), ("t0-left-1", left), ("t0-right-1", right)), Today).Session!.Tests.Single();
        Assert.Equal((leftValue, rightValue), (test.Left!.Trials[0], test.Right!.Trials[0]));
    }

    [Fact]
    public void What_can_be_read_in_two_ways_is_refused_until_somebody_says_which()
    {
        var typed = Typed(ProtocolCatalogue.ThreeMuscles, ("athlete", "A"), ("date", "2026-03-14"), ("t0-left-1", "1,234"));
        Assert.Equal("decimal_mark_ambiguous", TestReading.Of(typed, Today).Problems["t0-left-1"].Single().Code);
        Assert.Equal(1.234, TestReading.Of(typed.With("decimal_mark", "comma"), Today).Session!.Tests.Single().Left!.Trials[0]);
    }

    [Theory]
    [InlineData("=1+1\t\"x\"")]
    [InlineData("\"")]
    [InlineData("a;b,c|d")]
    [InlineData("<script>alert(1)</script>")]
    public void Any_text_stays_the_text_of_its_cell(string text)
    {
        var session = TestReading.Of(Screened.With("athlete", "A\"1").With("tester", text).With("note", text).With("diagnosis", text), Today).Session!;
        Assert.Equal(("A\"1", text, text, text), (session.Athlete, session.Tests[0].Tester, session.Notes.Single(), session.Facts.Diagnosis));
    }

    [Fact]
    public void Ranges_of_motion_are_read_in_degrees_and_short_of_neutral_is_negative()
    {
        var session = TestReading.Of(Typed(ProtocolCatalogue.WithMobility, ("athlete", "A"), ("date", "2026-03-14"), ("t3-left-1", "32"), ("t5-left-1", "-8"), ("t5-right-1", "11")), Today).Session!;
        Assert.Equal([(Movement.Extension, "modified_thomas"), (Movement.InternalRotation, "hip flexed 90 deg")], session.Movements.Select(test => (test.Movement, test.Position)).Order());
        Assert.Equal(-8, session.Movements.Single(test => test.Movement == Movement.Extension).Left!.Trials[0]);
        Assert.Equal("range_implausible", TestReading.Of(Typed(ProtocolCatalogue.WithMobility, ("athlete", "A"), ("t3-left-1", "320")), Today).Problems["t3-left-1"].Single().Code);
    }

    [Fact]
    public void What_was_typed_is_kept_character_by_character()
    {
        var kept = TypedJson.Read(TypedJson.Write(Screened with { Other = Screened.Other.Add("age", "35 "), Amends = new(Guid.NewGuid(), 3) }));
        Assert.Equal(Screened.Fields, kept.Fields);
        Assert.Equal("35 ", kept.Other["age"]);
        Assert.Equal(3, kept.Amends!.Version);
        Assert.Equal(TypedJson.Write(Screened.Protocol), TypedJson.Write(kept.Protocol));
    }

    [Theory]
    [InlineData("runners.csv")]
    [InlineData("season.csv")]
    [InlineData("screening.csv")]
    public void A_session_from_a_file_opened_and_stored_again_is_the_same_session(string file)
    {
        var sessions = Importer.Read([InputSource.FromFile(Repository.Path("sample-data", file))], new ImportOptions { Today = Today }).Sessions;
        Assert.NotEmpty(sessions);
        foreach (var session in sessions)
        {
            var reading = TestReading.Of(StoredTest.Of(session), Today);
            Assert.False(reading.HasError, string.Join('\n', reading.Problems.SelectMany(field => field)));
            Assert.Equal(SessionJson.Write(session), SessionJson.Write(StoredTest.KeepWhatNoFormHolds(session, reading.Session!)));
        }
    }

    [Fact]
    public void A_summary_of_a_device_stays_when_the_facts_of_its_test_are_amended()
    {
        var summary = new Readings([]) { Summary = new(184, 171, 3) };
        var before = new Session("A", new(2026, 3, 14), AthleteFacts.Unknown, [new(MuscleGroup.Abductors, "supine", null, StrengthUnit.Newton, summary, summary)], []) { Occasion = null };
        var reading = TestReading.Of(StoredTest.Of(before).With("mass_kg", "60"), Today);
        Assert.DoesNotContain(reading.Problems.SelectMany(field => field), problem => problem.Severity == Severity.Error);
        var amended = StoredTest.KeepWhatNoFormHolds(before, reading.Session!);
        Assert.Equal(60, amended.Facts.MassKg);
        Assert.Equal(before.Tests.Single(), amended.Tests.Single());
    }

    [Fact]
    public void A_test_added_to_one_of_the_same_day_comes_after_it()
    {
        var added = Typed(ProtocolCatalogue.SixMuscles, ("athlete", "A01"), ("date", "2026-03-14"), ("note", "again"), ("mass_kg", "60"), ("t0-left-1", "160"), ("t3-left-1", "230"), ("t3-left-pain", "2"));
        var joined = JoinedTest.Of(Screened, added);
        Assert.Equal(("160", "58,5", "after a run\nleft shoe\nagain", "5"), (joined["t0-left-3"], joined["mass_kg"], joined["note"], joined["t0-left-pain"]));
        Assert.Equal((MuscleGroup.Extensors, "230", "2"), (joined.Protocol.Tests[3].Muscle, joined["t3-left-1"], joined["t3-left-pain"]));
        Assert.False(TestReading.Of(joined, Today).HasError);
    }

    internal static TypedTest Typed(string protocol, params (string Field, string Text)[] fields) => new(
        ProtocolCatalogue.Find(protocol)!, ImmutableSortedDictionary.CreateRange(StringComparer.Ordinal, fields.Select(field => KeyValuePair.Create(field.Field, field.Text))));
}
