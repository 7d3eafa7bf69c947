using CsCheck;
using HipAssess.Domain;
using HipAssess.Import.Columns;
using HipAssess.Statistics.Distributions;
using HipAssess.Strength;
using HipAssess.Tracking;

namespace HipAssess.Tests.Tracking;

/// <summary>Against R's own arithmetic (tests/reference/tracking.R), and what must hold for every change.</summary>
public class ChangeTests
{
    private static readonly Gen<double> Force = Gen.Double[50, 500];

    [Fact]
    public void Changes_of_the_sample_season_agree_with_R()
    {
        var history = Season.Mara;
        foreach (var row in ReferenceFile.Rows("season-changes.csv"))
        {
            var muscle = history.Muscles.Single(m => m.Test.Muscle.Name() == row.Text("muscle"));
            var change = (row.Text("since") == "first" ? muscle.SinceFirst : muscle.SincePrevious)!;
            var value = (row.Text("what") switch { "left" => change.Left, "right" => change.Right, _ => change.Difference })!;

            Assert.Equal(row.Text("date"), change.Since.ToString("O"));
            Close.Relative(row["ln"], value.Ln, 1e-12, row.Place);
            Close.Relative(row["percent"], value.Percent, 1e-12, row.Place);
            Close.Relative(row["se"], value.Judged!.Se, 1e-12, row.Place);
            Close.Relative(row["p"], value.Judged.P, 1e-10, row.Place);
            Close.Relative(row["p_holm"], value.Judged.PHolm, 1e-10, row.Place);
            Close.Relative(row["bound"], value.Judged.BoundLn, 1e-12, row.Place);
            Close.Relative(row["up"], value.Judged.UpPercent, 1e-12, row.Place);
            Close.Relative(row["down"], value.Judged.DownPercent, 1e-12, row.Place);
            Assert.Equal(row.Text("verdict").Replace("_", ""), value.Judged.Verdict.ToString(), ignoreCase: true);
            Assert.Equal(9, value.Judged.Comparisons);
        }
    }

    [Fact]
    public void A_change_inside_its_bound_is_never_called_a_change() =>
        Gen.Select(Force, Force, Force, Force).Sample((left, right, newLeft, newRight) =>
        {
            var change = Season.HistoryOf(Season.Month(0, Build.Abductors(left, right)), Season.Month(1, Build.Abductors(newLeft, newRight)))
                .Muscles.Single().SincePrevious!;
            foreach (var value in new[] { change.Left!, change.Right!, change.Difference! })
                Assert.Equal(
                    Math.Abs(value.Ln) <= 1.959963984540054 * value.Judged!.Se,
                    value.Judged.Verdict == ChangeVerdict.WithinError);
        });

    [Fact]
    public void Swapping_the_sides_swaps_the_changes_and_turns_the_difference_around() =>
        Gen.Select(Force, Force, Force, Force).Sample((left, right, newLeft, newRight) =>
        {
            var change = Of(left, right, newLeft, newRight);
            var swapped = Of(right, left, newRight, newLeft);
            Assert.Equal(change.Left!.Ln, swapped.Right!.Ln);
            Assert.Equal(change.Right!.Ln, swapped.Left!.Ln);
            Close.Absolute(-change.Difference!.Ln, swapped.Difference!.Ln, 1e-12);
            // ln(a/b) and ln(b/a) differ in the last digit, and Holm carries it to the others.
            Close.Absolute(change.Left.Judged!.PHolm, swapped.Right.Judged!.PHolm, 1e-12);
        });

    [Fact]
    public void The_unit_of_the_file_does_not_matter_even_where_it_changes_between_sessions() =>
        Gen.Select(Force, Force, Force, Force).Sample((left, right, newLeft, newRight) =>
        {
            var same = Of(left, right, newLeft, newRight);
            var mixed = Season.HistoryOf(
                Season.Month(0, Build.Test(MuscleGroup.Abductors, Build.Trials(left / 9.80665), Build.Trials(right / 9.80665), StrengthUnit.KilogramForce)),
                Season.Month(1, Build.Abductors(newLeft, newRight))).Muscles.Single();
            Close.Absolute(same.Left!.Ln, mixed.SinceFirst!.Left!.Ln, 1e-12);
            Close.Relative(left, mixed.Points[0].Left, 1e-12);
        });

    [Fact]
    public void Trials_that_vary_widen_the_bound_of_their_session_only()
    {
        var change = Season.HistoryOf(
            Season.Month(0, Build.Test(MuscleGroup.Abductors, Build.Trials(200, 160), Build.Trials(200, 160))),
            Season.Month(1, Build.Abductors(240, 240))).Muscles.Single().SincePrevious!;

        double variation = Math.Sqrt(2 * Math.Pow(Math.Log(200.0 / 160), 2) / 2 / 2);
        Close.Relative(Math.Sqrt(Math.Pow(0.826 * variation, 2) + 0.05 * 0.05), change.Left!.Judged!.Se, 1e-12);
        Close.Relative(Math.Sqrt(2) * change.Left.Judged.Se, change.Difference!.Judged!.Se, 1e-12);
    }

    [Fact]
    public void Many_muscle_groups_turn_a_lone_change_into_a_perhaps()
    {
        var alone = Season.HistoryOf(Season.Month(0, Build.Abductors(200, 200)), Season.Month(1, Build.Abductors(240, 240)));
        var six = Season.HistoryOf([.. new[] { (0, 200.0), (1, 240.0) }.Select(month => Season.Month(month.Item1,
            [.. Enum.GetValues<MuscleGroup>().Select(muscle => Build.Test(
                muscle,
                Build.Trials(muscle == MuscleGroup.Abductors ? month.Item2 : 150),
                Build.Trials(muscle == MuscleGroup.Abductors ? month.Item2 : 150)))]))]);

        Assert.Equal(ChangeVerdict.Changed, alone.Muscles[0].SincePrevious!.Left!.Judged!.Verdict);
        Assert.Equal(ChangeVerdict.Perhaps, six.Muscles[0].SincePrevious!.Left!.Judged!.Verdict);
        Assert.Equal(18, six.Muscles[0].SincePrevious!.Left!.Judged!.Comparisons);
        Assert.Equal(ChangeVerdict.WithinError, six.Muscles[1].SincePrevious!.Left!.Judged!.Verdict);
    }

    [Fact]
    public void A_painful_side_shows_its_change_without_a_verdict_and_does_not_count_for_the_others()
    {
        var change = Season.HistoryOf(
            Season.Month(0, Build.Test(MuscleGroup.Flexors, Build.Painful(100), Build.Trials(200))),
            Season.Month(1, Build.Test(MuscleGroup.Flexors, Build.Trials(190), Build.Trials(200)))).Muscles.Single().SincePrevious!;

        Close.Relative(90, change.Left!.Percent, 1e-12);
        Assert.Null(change.Left.Judged);
        Assert.Null(change.Difference!.Judged);
        Assert.Equal(1, change.Right!.Judged!.Comparisons);
        Assert.Equal(ChangeVerdict.WithinError, change.Right.Judged.Verdict);
    }

    [Fact]
    public void A_side_missing_in_one_session_has_no_change()
    {
        var change = Season.HistoryOf(
            Season.Month(0, Build.Test(MuscleGroup.Flexors, null, Build.Trials(200))),
            Season.Month(1, Build.Test(MuscleGroup.Flexors, Build.Trials(190), Build.Trials(210)))).Muscles.Single().SincePrevious!;

        Assert.Null(change.Left);
        Assert.Null(change.Difference);
        Close.Relative(5, change.Right!.Percent, 1e-12);
        Close.Relative(Normal.TwoSided(Math.Log(1.05) / Math.Sqrt(0.005)), change.Right.Judged!.PHolm, 1e-12);
    }

    private static Change Of(double left, double right, double newLeft, double newRight) =>
        Season.HistoryOf(Season.Month(0, Build.Abductors(left, right)), Season.Month(1, Build.Abductors(newLeft, newRight))).Muscles.Single().SincePrevious!;
}
