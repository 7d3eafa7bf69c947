using CsCheck;
using HipAssess.Import.Columns;
using HipAssess.Statistics.Distributions;
using HipAssess.Statistics.Tests;

namespace HipAssess.Tests.Statistics;

/// <summary>Against R, the interval by numerical integration (tests/reference/distributions.R).</summary>
public class SingleCaseTests
{
    [Fact]
    public void T_tails_and_interval_agree_with_R_up_to_400_controls()
    {
        foreach (var row in ReferenceFile.Rows("single-case.csv"))
        {
            var found = SingleCase.Of(row["x"], row["mean"], row["sd"], row.Whole("n"))!;
            Close.Relative(row["t"], found.T, 1e-13, row.Place);
            Close.Relative(row["lower"], found.LowerTail, 1e-10, row.Place);
            Close.Relative(row["two_sided"], found.TwoSided, 1e-10, row.Place);
            Close.Absolute(row["low"], found.LowerTailCi95.Low, 1e-10, row.Place);
            Close.Absolute(row["high"], found.LowerTailCi95.High, 1e-10, row.Place);
        }
    }

    [Fact]
    public void In_a_large_cohort_the_interval_is_that_of_each_value_worked_out_alone()
    {
        var random = new Random(20261130);
        foreach (int n in new[] { 101, 250, 4999 })
            for (int i = 0; i < 3400; i++)
            {
                double c = i < 17 ? i - 8 : random.NextDouble() * 17 - 8.5;
                var (exact, found) = (NoncentralityCurve.Exact(c, n), NoncentralityCurve.Ends(c, n));
                Close.Absolute(exact.Low, found.Low, 1e-12, $"c = {c}, n = {n}");
                Close.Absolute(exact.High, found.High, 1e-12, $"c = {c}, n = {n}");
            }
    }

    [Fact]
    public void Mirroring_the_athlete_swaps_the_tails() =>
        Gen.Select(Gen.Double[-3, 3], Gen.Double[0.1, 2], Gen.Int[2, 100]).Sample((x, sd, n) =>
        {
            var case1 = SingleCase.Of(x, 0, sd, n)!;
            var case2 = SingleCase.Of(-x, 0, sd, n)!;
            Close.Relative(case1.UpperTail, case2.LowerTail, 1e-12);
            Close.Absolute(case1.UpperTailCi95.Low, case2.LowerTailCi95.Low, 1e-10);
            Close.Absolute(case1.UpperTailCi95.High, case2.LowerTailCi95.High, 1e-10);
        });

    [Fact]
    public void A_change_of_unit_changes_nothing() =>
        Gen.Select(Gen.Double[-3, 3], Gen.Double[0.1, 2], Gen.Int[2, 100], Gen.Double[1e-6, 1e6]).Sample((x, sd, n, factor) =>
            Close.Relative(SingleCase.Of(x, 1, sd, n)!.LowerTail, SingleCase.Of(x * factor, factor, sd * factor, n)!.LowerTail, 1e-9));

    [Fact]
    public void The_average_athlete_has_half_the_controls_on_either_side()
    {
        var found = SingleCase.Of(5, 5, 1, 30)!;
        Assert.Equal(0.5, found.LowerTail);
        Assert.Equal(1, found.TwoSided);
        Close.Absolute(1, found.LowerTailCi95.Low + found.LowerTailCi95.High, 1e-10);
    }

    [Fact]
    public void Without_two_controls_or_without_spread_nobody_is_judged()
    {
        Assert.Null(SingleCase.Of(1, 0, 1, 1));
        Assert.Null(SingleCase.Of(1, 0, 1, 0));
        Assert.Null(SingleCase.Of(1, 0, 0, 30));
        Assert.Null(SingleCase.Of(1, 0, double.NaN, 30));
    }
}
