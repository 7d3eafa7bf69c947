using CsCheck;
using HipAssess.Statistics;

namespace HipAssess.Tests.Statistics;

/// <summary>Against numerical integration in R (tests/reference/distributions.R).</summary>
public class NoncentralTTests
{
    [Fact]
    public void The_lower_tail_agrees_with_numerical_integration_on_both_sides_of_delta_37()
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
        Gen.Select(Gen.Double[0.01, 40], Gen.Int[1, 400], Gen.Double[-5, 36]).Sample((t, df, delta) =>
            Math.Abs(NoncentralT.LowerTail(t, df, delta) - NoncentralTIntegral.LowerTail(t, df, delta)) < 1e-11);

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
