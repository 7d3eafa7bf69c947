using CsCheck;
using HipAssess.Import.Columns;
using HipAssess.Statistics.Distributions;

namespace HipAssess.Tests.Statistics;

/// <summary>Against numerical integration in R (tests/reference/distributions.R).</summary>
public class NoncentralTTests
{
    [Fact]
    public void The_lower_tail_agrees_with_numerical_integration_whichever_method_is_used()
    {
        foreach (var row in ReferenceFile.Rows("noncentral-t.csv"))
            Close.Absolute(row["lower"], NoncentralT.LowerTail(row["t"], row["df"], row["delta"]), 1e-11, row.Place);
    }

    [Fact]
    public void Noncentrality_intervals_agree_with_numerical_integration()
    {
        foreach (var row in ReferenceFile.Rows("noncentrality-interval.csv"))
        {
            var interval = NoncentralT.NoncentralityInterval(row["t"], row["df"]);
            Close.Relative(row["low"], interval.Low, 1e-9, row.Place);
            Close.Relative(row["high"], interval.High, 1e-9, row.Place);
        }
    }

    [Fact]
    public void The_series_and_the_integral_agree_where_both_work() =>
        Gen.Select(Gen.Double[0.01, 40], Gen.Int[1, 99], Gen.Double[-5, 36]).Sample((t, df, delta) =>
            Math.Abs(NoncentralT.LowerTail(t, df, delta) - NoncentralTIntegral.LowerTail(t, df, delta)) < 1e-11);

    [Fact]
    public void The_grid_and_the_integral_agree_where_both_work() =>
        Gen.Select(Gen.Double[0.01, 60], Gen.Int[100, 3000], Gen.Double[-5, 70]).Sample((t, df, delta) =>
            Math.Abs(NoncentralTGrid.Of(t, df)!.LowerTail(delta) - NoncentralTIntegral.LowerTail(t, df, delta)) < 1e-11);

    [Fact]
    public void An_interval_leaves_one_fortieth_on_either_side_however_many_controls_there_are() =>
        Gen.Select(Gen.Double[-8, 8], Gen.Int[20, 200_000]).Sample((c, df) =>
        {
            double t = c * Math.Sqrt(df + 1);
            var interval = NoncentralT.NoncentralityInterval(t, df);
            return Math.Abs(NoncentralT.LowerTail(t, df, interval.Low) - 0.975) < 1e-10 && Math.Abs(NoncentralT.LowerTail(t, df, interval.High) - 0.025) < 1e-10;
        });

    [Fact]
    public void Swapping_the_sign_of_t_turns_the_interval_round() =>
        Gen.Select(Gen.Double[0, 60], Gen.Int[1, 200]).Sample((t, df) =>
        {
            var up = NoncentralT.NoncentralityInterval(t, df);
            var down = NoncentralT.NoncentralityInterval(-t, df);
            return Math.Abs(up.Low + down.High) < 1e-9 * (1 + t) && Math.Abs(up.High + down.Low) < 1e-9 * (1 + t);
        });

    [Fact]
    public void Without_noncentrality_it_is_Students_t() =>
        Gen.Select(Gen.Double[-30, 30], Gen.Double[1, 300]).Sample((t, df) =>
            Math.Abs(NoncentralT.LowerTail(t, df, 0) - StudentT.LowerTail(t, df)) < 1e-12);
}
