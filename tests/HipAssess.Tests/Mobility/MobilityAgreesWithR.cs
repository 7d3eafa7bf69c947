using HipAssess.Domain;
using HipAssess.Mobility;
using HipAssess.Norms;
using HipAssess.Statistics;
using HipAssess.Statistics.Tests;
using HipAssess.Strength;

namespace HipAssess.Tests.Mobility;

/// <summary>From file to verdict, the numbers of tests/reference/mobility.R and the check numbers of the methods.</summary>
public class MobilityAgreesWithR
{
    private const double Exact = 1e-9;

    [Theory]
    [InlineData(false)]
    [InlineData(true)]
    public void Every_runner_without_injury_among_the_others(bool withDominance)
    {
        var assessed = Assessment.Of(Angles.Runners(withDominance), new AssessmentSettings()).Sessions;
        var rows = ReferenceFile.Rows("mobility.csv").Where(row => row.Text("oriented") == (withDominance ? "yes" : "no")).ToList();
        Assert.Equal(38, rows.Count);
        foreach (var row in rows)
        {
            var movement = assessed.Single(one => one.Session.Athlete == row.Text("athlete")).Movements
                .Single(one => one.Test.Position == (row.Text("test") == "thomas" ? Movements.ModifiedThomas : Movements.Ober));
            var norm = movement.DifferenceNorm!;
            Close.Relative(row["difference"], movement.Difference!.Value, Exact, row.Place);
            Close.Absolute(row["mean"], norm.Mean, Exact, row.Place);
            Close.Relative(row["sd"], norm.Sd, Exact, row.Place);
            Close.Relative(row["t"], norm.T, Exact, row.Place);
            Close.Relative(row["p"], norm.P, Exact, row.Place);
            Close.Relative(row["p_holm"], norm.PHolm, Exact, row.Place);
            Close.Relative(row["left_mean"], movement.ValueNorm!.Left!.Mean, Exact, row.Place);
            Close.Relative(row["left_t"], movement.ValueNorm.Left.T, Exact, row.Place);
            Close.Relative(row["left_p"], movement.ValueNorm.Left.P, Exact, row.Place);
            Close.Relative(row["left_p_holm"], movement.ValueNorm.Left.PHolm, Exact, row.Place);
            Close.Relative(row["right_t"], movement.ValueNorm.Right!.T, Exact, row.Place);
            Close.Relative(row["right_p_holm"], movement.ValueNorm.Right.PHolm, Exact, row.Place);
        }
    }

    [Theory]
    [InlineData("S08", Movements.ModifiedThomas, 6.2209, 9.309e-06)]
    [InlineData("S10", Movements.Ober, -11.2501, 2.683e-09)]
    [InlineData("S10", Movements.ModifiedThomas, -1.5103, 0.1493)]
    public void The_check_numbers_of_the_methods_for_one_runner(string athlete, string position, double t, double p)
    {
        var norm = Assessment.Of(Angles.Runners(withDominance: false), new AssessmentSettings()).Sessions
            .Single(one => one.Session.Athlete == athlete).Movements.Single(one => one.Test.Position == position).DifferenceNorm!;

        var row = ReferenceFile.Rows("mobility.csv").Single(one => one.Text("oriented") == "no" && one.Text("athlete") == athlete
            && one.Text("test") == (position == Movements.Ober ? "ober" : "thomas"));
        Assert.Equal((18, 17), (norm.N, norm.Df));
        Close.Relative(row["t"], norm.T, Exact);
        Close.Relative(row["p"], norm.P, Exact);
        Close.Relative(t, norm.T, 1e-4);
        Close.Relative(p, norm.P, 1e-3);
    }

    [Fact]
    public void The_check_numbers_of_the_methods_for_the_group()
    {
        foreach (var row in ReferenceFile.Rows("mobility-paired.csv"))
        {
            string position = row.Text("test") == "thomas" ? Movements.ModifiedThomas : Movements.Ober;
            var days = Angles.Runners(withDominance: false).Where(session => session.Facts.Group == Group.Control)
                .Select(session => DayRange.Of(session, RangeChoice.Mean, RangeReliabilitySet.Shipped).Single(day => day.Test.Position == position)).ToList();
            double[] right = [.. days.Select(day => day.Right!.Value)], left = [.. days.Select(day => day.Left!.Value)];
            var test = PairedT.Of(Differences.Of(right, left));
            Close.Relative(row["mean"], days.Average(day => day.Difference!.Value), Exact, row.Place);
            Close.Relative(row["t"], test.T, Exact, row.Place);
            Close.Relative(row["p"], test.P, Exact, row.Place);
        }
        Assert.Equal(0.8924, ReferenceFile.Rows("mobility-paired.csv")[0]["t"], 4);
        Assert.Equal(0.8962, ReferenceFile.Rows("mobility-paired.csv")[1]["p"], 4);
    }

    [Fact]
    public void The_error_of_sides_with_different_numbers_of_trials()
    {
        var row = ReferenceFile.Rows("mobility-error.csv")[0];
        var session = Angles.Session("A",
            new MovementTest(Movement.Abduction, null, null, Build.Trials(30, 33, 31), Build.Trials(41, 38)),
            new MovementTest(Movement.Flexion, null, null, Build.Trials(10, 18), Build.Trials(12, 13)));
        var (left, right) = Ranges.Of(session.Movements[1], RangeChoice.Mean);
        double? trialSd = RangeErrors.TrialSd(session, MovementUnit.Degree);

        Close.Relative(row["trial_sd"], trialSd, Exact);
        Close.Relative(row["mean_left"], left!.Value, Exact);
        Close.Relative(row["mean_right"], right!.Value, Exact);
        Close.Relative(row["bound_4"], Bound(4, null), Exact);
        Close.Relative(row["bound_1"], Bound(1, null), Exact);
        Close.Relative(row["bound_4_step_5"], Bound(4, 5), Exact);

        double Bound(double sem, double? step) => RangeErrors.Of(
            session.Movements[1], left, right, trialSd, step, RangeChoice.Mean,
            new RangeReliabilitySet([new RangeReliability(Movement.Abduction, null, sem, null, "test")])).Value;
    }
}
