using CsCheck;
using HipAssess.Domain;
using HipAssess.Reports.Words;
using HipAssess.Statistics.Distributions;
using HipAssess.Tracking;
using HipAssess.Tracking.Series;

namespace HipAssess.Tests.Tracking;

/// <summary>A session beside the only one before it: against R's own arithmetic (tests/reference/tracking.R), and what must hold for every change.</summary>
public class ChangeTests
{
    private static readonly Gen<double> Force = Gen.Double[50, 500];

    [Fact]
    public void Changes_since_the_test_before_agree_with_R()
    {
        var points = Season.Mara.Muscles.Select(muscle => ((TrackedPoint?)muscle.Points[^2], muscle.Points[^1])).ToList();
        var changes = Changes.Of(points);
        foreach (var row in ReferenceFile.Rows("season-changes.csv"))
        {
            var change = changes[Season.Mara.Muscles.Select(m => m.Test.Muscle.Name()).ToList().IndexOf(row.Text("muscle"))]!;
            var value = (row.Text("what") switch { "left" => change.Left, "right" => change.Right, _ => change.Difference })!;

            Assert.Equal(row.Text("date"), WhenWords.Short(change.Since));
            Close.Relative(row["ln"], value.Ln, 1e-12, row.Place);
            Close.Relative(row["percent"], value.Percent, 1e-12, row.Place);
            Close.Relative(row["se"], value.Judged!.Se, 1e-12, row.Place);
            Close.Relative(row["p"], value.Judged.P, 1e-10, row.Place);
            Close.Relative(row["p_holm"], value.Judged.PHolm, 1e-10, row.Place);
            Close.Relative(row["bound"], value.Judged.BoundLn, 1e-12, row.Place);
            Assert.Equal(row.Text("verdict").Replace("_", ""), value.Judged.Verdict.ToString(), ignoreCase: true);
            Assert.Equal(9, value.Judged.Comparisons);
        }
    }

    [Fact]
    public void A_change_inside_its_bound_is_never_called_a_change() =>
        Gen.Select(Force, Force, Force, Force).Sample((left, right, newLeft, newRight) =>
        {
            var change = Of(left, right, newLeft, newRight);
            foreach (var value in new[] { change.Left!, change.Right!, change.Difference! })
                Assert.Equal(Math.Abs(value.Ln) <= value.BoundLn, value.Verdict == ChangeVerdict.WithinError);
            Assert.Equal(1.959963984540054 * Math.Sqrt(2) * 0.05, change.Left!.BoundLn!.Value, 1e-12);
        });

    [Fact]
    public void Swapping_the_sides_swaps_the_changes_and_turns_the_difference_around() =>
        Gen.Select(Force, Force, Force, Force).Sample((left, right, newLeft, newRight) =>
        {
            var change = Of(left, right, newLeft, newRight);
            var swapped = Of(right, left, newRight, newLeft);
            Assert.Equal(change.Left!.Ln, swapped.Right!.Ln);
            Close.Absolute(-change.Difference!.Ln, swapped.Difference!.Ln, 1e-12);
        });

    [Fact]
    public void The_unit_of_the_file_does_not_matter_even_where_it_changes_between_sessions() =>
        Gen.Select(Force, Force, Force, Force).Sample((left, right, newLeft, newRight) =>
        {
            var same = Of(left, right, newLeft, newRight);
            var mixed = Season.PreviousOf(
                Season.Month(0, Build.Test(MuscleGroup.Abductors, Build.Trials(left / 9.80665), Build.Trials(right / 9.80665), StrengthUnit.KilogramForce)),
                Season.Month(1, Build.Abductors(newLeft, newRight)))!.Muscles.Single();
            Close.Absolute(same.Left!.Ln, mixed.Left!.Ln, 1e-12);
            Close.Relative(left, mixed.Earlier.Left, 1e-12);
        });

    [Fact]
    public void Trials_that_vary_widen_the_bound_of_their_session_only()
    {
        var change = Season.PreviousOf(
            Season.Month(0, Build.Test(MuscleGroup.Abductors, Build.Trials(200, 160), Build.Trials(200, 160))),
            Season.Month(1, Build.Abductors(240, 240)))!.Muscles.Single();

        double variation = Math.Sqrt(2 * Math.Pow(Math.Log(200.0 / 160), 2) / 2 / 2);
        double se = Math.Sqrt(Math.Pow(0.826 * variation, 2) + 0.05 * 0.05);
        Close.Relative(Normal.Z95 * se, change.Left!.BoundLn, 1e-12);
        Close.Relative(Normal.Z95 * Math.Sqrt(2) * se, change.Difference!.BoundLn, 1e-12);
    }

    [Fact]
    public void Many_muscle_groups_turn_a_lone_change_into_a_perhaps()
    {
        var alone = Of(200, 200, 240, 240);
        var six = Season.PreviousOf([.. new[] { (0, 200.0), (1, 240.0) }.Select(month => Season.Month(month.Item1,
            [.. Enum.GetValues<MuscleGroup>().Select(muscle => Build.Test(
                muscle,
                Build.Trials(muscle == MuscleGroup.Abductors ? month.Item2 : 150),
                Build.Trials(muscle == MuscleGroup.Abductors ? month.Item2 : 150)))]))])!;

        Assert.Equal(ChangeVerdict.Changed, alone.Left!.Verdict);
        Assert.Equal(ChangeVerdict.Perhaps, six.Muscles[0].Left!.Verdict);
        Assert.Equal(ChangeVerdict.WithinError, six.Muscles[1].Left!.Verdict);
    }

    [Fact]
    public void A_painful_side_shows_its_change_without_a_verdict()
    {
        var change = Season.PreviousOf(
            Season.Month(0, Build.Test(MuscleGroup.Flexors, Build.Painful(100), Build.Trials(200))),
            Season.Month(1, Build.Test(MuscleGroup.Flexors, Build.Trials(190), Build.Trials(200))))!.Muscles.Single();

        Close.Relative(90, change.Left!.Percent, 1e-12);
        Assert.Null(change.Left.Verdict);
        Assert.Null(change.Difference!.Verdict);
        Assert.Equal(ChangeVerdict.WithinError, change.Right!.Verdict);
    }

    [Fact]
    public void A_side_missing_in_one_session_has_no_change()
    {
        var change = Season.PreviousOf(
            Season.Month(0, Build.Test(MuscleGroup.Flexors, null, Build.Trials(200))),
            Season.Month(1, Build.Test(MuscleGroup.Flexors, Build.Trials(190), Build.Trials(210))))!.Muscles.Single();

        Assert.Null(change.Left);
        Assert.Null(change.Difference);
        Close.Relative(5, change.Right!.Percent, 1e-12);
    }

    [Fact]
    public void With_two_sessions_before_the_levels_decide()
    {
        var steady = Season.PreviousOf(Season.Month(0, Build.Abductors(200, 200)), Season.Month(1, Build.Abductors(200, 200)), Season.Month(2, Build.Abductors(236, 200)))!.Muscles.Single();
        var fallen = Season.PreviousOf(Season.Month(0, Build.Abductors(200, 200)), Season.Month(1, Build.Abductors(200, 200)), Season.Month(2, Build.Abductors(140, 200)))!.Muscles.Single();

        Assert.Equal(ChangeVerdict.Perhaps, steady.Left!.Verdict);
        Assert.Equal(ChangeVerdict.WithinError, steady.Right!.Verdict);
        Assert.Equal(ChangeVerdict.Changed, fallen.Left!.Verdict);
    }

    [Fact]
    public void A_change_told_last_month_is_no_change_since_last_month()
    {
        var after = Season.PreviousOf([.. new[] { 200.0, 200, 140, 140 }.Select((left, month) => Season.Month(month, Build.Abductors(left, 200)))])!.Muscles.Single();

        Assert.Equal(ChangeVerdict.WithinError, after.Left!.Verdict);
    }

    [Fact]
    public void An_injured_side_is_compared_with_itself_before_the_injury()
    {
        var sound = Season.Month(0, Build.Abductors(200, 200));
        var injured = new AthleteFacts { InjuredSide = Side.Left, Group = Group.Injured };
        var previous = Season.PreviousOf(sound, Season.Month(1, Build.Abductors(150, 160)) with { Facts = injured }, Season.Month(2, Build.Abductors(150, 155)) with { Facts = injured })!;

        Assert.Equal(new DateOnly(2026, 2, 5), previous.Date);
        Assert.Equal(new DateOnly(2026, 1, 5), previous.BeforeInjury!.Date);
        Close.Relative(-25, previous.BeforeInjury.Muscles.Single().Change.Percent, 1e-9);
        Assert.Equal(ChangeVerdict.Perhaps, previous.BeforeInjury.Muscles.Single().Change.Verdict);
    }

    private static PreviousMuscle Of(double left, double right, double newLeft, double newRight) =>
        Season.PreviousOf(Season.Month(0, Build.Abductors(left, right)), Season.Month(1, Build.Abductors(newLeft, newRight)))!.Muscles.Single();
}
