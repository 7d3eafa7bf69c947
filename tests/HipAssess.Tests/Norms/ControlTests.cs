using CsCheck;
using HipAssess.Domain;
using HipAssess.Import.Columns;
using HipAssess.Norms;
using HipAssess.Norms.Controls;
using HipAssess.Statistics;
using HipAssess.Statistics.Tests;
using HipAssess.Verdicts;

namespace HipAssess.Tests.Norms;

public class ControlTests
{
    private static readonly double[] Usual = [0.02, -0.05, 0.03, -0.02, 0.05, -0.03, 0.025, -0.015, 0.022, 0.04, -0.06];

    private static CohortAssessment Assess(params IEnumerable<Session> sessions) => Assessment.Of([.. sessions], new AssessmentSettings());

    private static DifferenceNorm NormOf(CohortAssessment assessment, string athlete) =>
        assessment.Sessions.First(s => s.Session.Athlete == athlete).Muscles[0].DifferenceNorm!;

    [Fact]
    public void Nobody_is_part_of_the_norm_that_judges_them()
    {
        var norm = NormOf(Assess(Build.ControlsWithLnRatios(Usual)), "C04");
        var others = Moments.Of([.. Usual.Where((_, i) => i != 4)]);

        Assert.Equal(10, norm.N);
        Assert.Equal(others.Mean!.Value, norm.Mean, 1e-12);
        Assert.Equal(others.Sd!.Value, norm.Sd, 1e-12);
        Assert.Equal(10, norm.Values.Count);
    }

    [Fact]
    public void Leaving_one_out_of_the_sums_is_as_good_as_summing_again() =>
        Gen.Double[-1, 1].Array[3, 40].Where(values => values.Distinct().Count() > 2).Sample(values =>
        {
            var sample = new NormSample(values.Length, number => values[number]);
            var fast = sample.Without(1);
            var slow = Moments.Of([.. values.Where((_, i) => i != 1)]);
            Assert.Equal(slow.N, fast.N);
            Assert.Equal(slow.Mean!.Value, fast.Mean!.Value, 1e-13);
            Assert.Equal(slow.Sd!.Value, fast.Sd!.Value, 1e-11);
        });

    [Fact]
    public void One_outlier_left_out_leaves_no_trace_of_itself()
    {
        double[] values = [1e6, 0.1, 0.1, 0.1];
        Assert.Equal(0, new NormSample(values.Length, number => values[number]).Without(0).Sd);
    }

    [Fact]
    public void A_control_without_a_value_does_not_count()
    {
        double[] values = [1, double.NaN, 3, 8];
        var sample = new NormSample(values.Length, number => values[number]);

        Assert.Equal((3, 3, 2), (sample.CountWithout(null), sample.CountWithout(1), sample.CountWithout(3)));
        Assert.Equal(new Moments(2, 2, Math.Sqrt(2)), sample.Without(3));
        Assert.Equal([1, 3, 8], sample.ValuesWithout(1));
    }

    [Fact]
    public void Values_stand_from_the_smallest_to_the_largest_without_one_of_two_that_are_equal()
    {
        double[] values = [3, -8, double.NaN, 3, 1];
        var sample = new NormSample(values.Length, number => values[number]);

        Assert.Equal([-8, 1, 3, 3], sample.ValuesWithout(null));
        Assert.Equal([-8, 1, 3], sample.ValuesWithout(3));
        Assert.Equal([1, 3, 3], sample.ValuesWithout(1));
    }

    [Fact]
    public void Left_dominant_athletes_are_compared_dominant_with_dominant()
    {
        var controls = Usual.Select((ln, i) => Build.Session(
            $"C{i:00}", Build.Control(dominant: i % 2 == 0 ? Side.Left : Side.Right), Build.Abductors(200, 200 * Math.Exp(ln))));
        var norm = NormOf(Assess([
            Build.Session("A", new AthleteFacts { DominantSide = Side.Left }, Build.Abductors(200, 240)), .. controls]), "A");

        var oriented = Moments.Of([.. Usual.Select((ln, i) => i % 2 == 0 ? -ln : ln)]);
        Assert.Equal(Orientation.DominantMinusNonDominant, norm.Orientation);
        Assert.Equal(oriented.Mean!.Value, norm.Mean, 1e-12);
        Assert.Equal(-Math.Log(1.2), norm.Place.X, 1e-12);
        Assert.True(norm.T < 0);
        Assert.Equal(Side.Right, norm.TowardsStronger);
        Assert.Equal(Usual.Select((ln, i) => Math.Round(i % 2 == 0 ? ln : -ln, 12)).Order(), norm.Values.Select(value => Math.Round(value, 12)));
    }

    [Fact]
    public void With_fewer_than_eight_known_dominances_sides_count_right_minus_left()
    {
        var controls = Usual.Select((ln, i) => Build.Session(
            $"C{i:00}", Build.Control(dominant: i < 7 ? Side.Right : null), Build.Abductors(200, 200 * Math.Exp(ln))));
        var norm = NormOf(Assess([
            Build.Session("A", new AthleteFacts { DominantSide = Side.Left }, Build.Abductors(200, 240)), .. controls]), "A");

        Assert.Equal(Orientation.RightMinusLeft, norm.Orientation);
        Assert.Equal(11, norm.N);
    }

    [Fact]
    public void A_control_counts_once_with_the_first_session_that_has_both_sides()
    {
        var controls = Build.ControlsWithLnRatios(Usual);
        var withoutLeft = controls[0] with { Date = new DateOnly(2025, 1, 1), Tests = [Build.Test(MuscleGroup.Abductors, null, Build.Trials(500))] };
        var later = controls[0] with { Date = new DateOnly(2026, 9, 9), Tests = [Build.Abductors(200, 500)] };

        var norm = NormOf(Assess([Build.Session("A", Build.Abductors(200, 240)), .. controls, withoutLeft, later]), "A");

        Assert.Equal(11, norm.N);
        Assert.Equal(Usual.Average(), norm.Mean, 1e-12);
    }

    [Fact]
    public void Force_is_not_compared_with_torque()
    {
        var athlete = Build.Session("A", Build.Test(MuscleGroup.Abductors, Build.Trials(100), Build.Trials(140), StrengthUnit.NewtonMetre));
        var muscle = Assess([athlete, .. Build.ControlsWithLnRatios(Usual)]).Sessions.First(s => s.Session.Athlete == "A").Muscles[0];

        Assert.Null(muscle.DifferenceNorm);
        Assert.Contains(muscle.Notes, note => note is { Code: NoteCodes.TooFewControls, Number: 0 });
    }

    [Theory]
    [InlineData(null, "isometric", true)]
    [InlineData("isometric", null, true)]
    [InlineData(null, "eccentric", false)]
    [InlineData("eccentric", null, false)]
    public void An_unstated_contraction_counts_as_isometric(string? ofAthlete, string? ofControls, bool compared)
    {
        Session By(Session session, string? contraction) => session with { Tests = [session.Tests[0] with { Contraction = contraction }] };

        var assessment = Assess([
            By(Build.Session("A", Build.Abductors(200, 240)), ofAthlete),
            .. Build.ControlsWithLnRatios(Usual).Select(control => By(control, ofControls))]);

        Assert.Equal(compared, NormOf(assessment, "A") is not null);
    }

    [Theory]
    [InlineData("supine", null, StrengthUnit.Newton)]
    [InlineData(null, "eccentric", StrengthUnit.Newton)]
    [InlineData(null, null, StrengthUnit.NewtonMetre)]
    public void Controls_tested_by_turns_in_another_way_are_kept_apart(string? position, string? contraction, StrengthUnit unit)
    {
        Session InThatWay(Session session) => session with { Tests = [session.Tests[0] with { Position = position ?? "side-lying", Contraction = contraction, Unit = unit }] };
        Session Usually(Session session) => session with { Tests = [session.Tests[0] with { Position = "side-lying" }] };
        double[] lnRatios = [.. Usual, .. Usual];

        var assessment = Assess([
            InThatWay(Build.Session("A", Build.Abductors(200, 240))), Usually(Build.Session("B", Build.Abductors(200, 240))),
            .. Build.ControlsWithLnRatios(lnRatios).Select((control, i) => i % 2 == 0 ? InThatWay(control) : Usually(control))]);

        Assert.Equal(lnRatios.Where((_, i) => i % 2 == 0).Order().Select(ln => Math.Round(ln, 9)), NormOf(assessment, "A").Values.Select(ln => Math.Round(ln, 9)));
        Assert.Equal(lnRatios.Where((_, i) => i % 2 == 1).Order().Select(ln => Math.Round(ln, 9)), NormOf(assessment, "B").Values.Select(ln => Math.Round(ln, 9)));
    }

    [Fact]
    public void Strength_is_compared_with_the_same_sex_where_enough_remain()
    {
        Session Of(int i, Sex sex) => Build.Session($"{sex}{i:00}", Build.Control(sex: sex, massKg: 60), Build.Abductors(150 + i, 152 + i));
        var women = Enumerable.Range(0, 8).Select(i => Of(i, Sex.Female));
        var men = Enumerable.Range(0, 7).Select(i => Of(i, Sex.Male));
        Session Athlete(string id, Sex sex) => Build.Session(id, new AthleteFacts { Sex = sex, MassKg = 60 }, Build.Abductors(150, 151));

        var sessions = Assess([Athlete("A", Sex.Female), Athlete("B", Sex.Male), .. women, .. men]).Sessions;

        var (a, b) = (sessions.First(s => s.Session.Athlete == "A").Muscles[0].StrengthNorm!, sessions.First(s => s.Session.Athlete == "B").Muscles[0].StrengthNorm!);
        Assert.Equal((Sex.Female, 8), (a.Sex!.Value, a.N!.Value));
        Assert.Null(b.Sex);
        Assert.Equal(15, b.N);
        Assert.Contains(b.Notes, note => note.Code == NoteCodes.BothSexes);
    }

    [Fact]
    public void Controls_judged_by_each_other_say_how_many_the_rule_marks()
    {
        var counts = Assess(Build.ControlsWithLnRatios([.. Usual, 0.6])).Controls!;

        Assert.Equal((12, 1, 0, 1, 1), (counts.Athletes, counts.FlaggedDifference, counts.FlaggedStrength, counts.Flagged, counts.Watched));
        Assert.Equal(ClopperPearson.Of(1, 12), counts.FlaggedCi95);
    }

    [Fact]
    public void The_order_of_the_input_changes_nothing()
    {
        Session[] sessions = [Build.Session("A", Build.Abductors(200, 240)), .. Build.ControlsWithLnRatios(Usual)];
        var (one, other) = (Assess(sessions), Assess(sessions.Reverse()));

        Assert.Equal(one.Sessions.Select(s => s.Session), other.Sessions.Select(s => s.Session));
        Assert.Equal(NormOf(one, "A").P, NormOf(other, "A").P);
    }
}
