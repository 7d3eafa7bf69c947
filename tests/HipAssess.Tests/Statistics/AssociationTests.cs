using CsCheck;
using HipAssess.Import.Columns;
using HipAssess.Statistics;
using HipAssess.Statistics.Agreement;
using HipAssess.Statistics.Distributions;
using HipAssess.Statistics.Tests;

namespace HipAssess.Tests.Statistics;

/// <summary>Tables, correlations and the group × side regression, against R 4.2 (tests/reference/statistics.R).</summary>
public class AssociationTests
{
    private static readonly Gen<double[]> Sample = Gen.Int[-300, 300].Array[5, 30].Select(x => x.Select(v => v / 100.0).ToArray()).Where(x => Moments.Of(x).Sd > 0.1);

    [Fact]
    public void Tables_of_counts_agree_with_R()
    {
        foreach (var row in ReferenceFile.Rows("counts.csv"))
        {
            var table = new TwoByTwo(row.Whole("a"), row.Whole("b"), row.Whole("c"), row.Whole("d"));
            Close.Relative(row["chi"], table.ChiSquare()?.Statistic, 1e-10, row.Place);
            Close.Relative(row["p"], table.ChiSquare()?.P, 1e-9, row.Place);
            Close.Absolute(row["yates"], table.ChiSquareYates()?.Statistic, 1e-10 * (1 + row["yates"]), row.Place);
            Close.Relative(row["yates_p"], table.ChiSquareYates()?.P, 1e-9, row.Place);
            Close.Relative(row["fisher"], table.FisherP(), 1e-9, row.Place);
            Close.Relative(row["binomial"], ExactBinomial.P(row.Whole("on"), row.Whole("total")), 1e-10, row.Place);
        }
    }

    [Fact]
    public void The_study_s_own_chi_square_is_found_from_a_table_like_its_own() =>
        // Niemuth 2005 prints chi-square(1) = 0.134, P = .71.
        Close.Absolute(0.71, Normal.TwoSided(Math.Sqrt(0.134)), 0.005);

    [Fact]
    public void Turning_a_table_over_changes_nothing() =>
        Gen.Select(Gen.Int[0, 20], Gen.Int[0, 20], Gen.Int[0, 20], Gen.Int[0, 20]).Sample((a, b, c, d) =>
        {
            var one = new TwoByTwo(a, b, c, d);
            foreach (var other in new[] { new TwoByTwo(a, c, b, d), new TwoByTwo(d, c, b, a), new TwoByTwo(b, a, d, c) })
            {
                Assert.Equal(one.ChiSquare()?.P ?? -1, other.ChiSquare()?.P ?? -1, 12);
                Assert.Equal(one.FisherP() ?? -1, other.FisherP() ?? -1, 10);
            }
        });

    [Fact]
    public void An_empty_margin_has_no_chi_square_and_an_empty_table_nothing()
    {
        Assert.Null(new TwoByTwo(0, 0, 5, 7).ChiSquare());
        Assert.Null(new TwoByTwo(0, 0, 5, 7).ChiSquareYates());
        Assert.Equal(1, new TwoByTwo(0, 0, 5, 7).FisherP());
        Assert.Null(new TwoByTwo(0, 0, 0, 0).FisherP());
        Assert.Null(ExactBinomial.P(0, 0));
        Assert.Equal(1, ExactBinomial.P(5, 10));
    }

    [Fact]
    public void Correlations_agree_with_R()
    {
        foreach (var row in ReferenceFile.Rows("correlations.csv"))
        {
            var r = Pearson.Of(row.Numbers("x"), row.Numbers("y"))!;
            var rho = Spearman.Of(row.Numbers("x"), row.Numbers("y"))!;
            Close.Relative(row["r"], r.R, 1e-10, row.Place);
            Close.Relative(row["p"], r.P, 1e-9, row.Place);
            Close.Relative(row["rho"], rho.R, 1e-10, row.Place);
            Close.Relative(row["rho_p"], rho.P, 1e-9, row.Place);
            if (row.Optional("low") is null)
            {
                Assert.Null(r.Ci95);
                Assert.Null(rho.Ci95);
                continue;
            }
            Close.Relative(row["low"], r.Ci95?.Low, 1e-9, row.Place);
            Close.Relative(row["high"], r.Ci95?.High, 1e-9, row.Place);
            Close.Relative(row["rho_low"], rho.Ci95?.Low, 1e-9, row.Place);
            Close.Relative(row["rho_high"], rho.Ci95?.High, 1e-9, row.Place);
        }
    }

    [Fact]
    public void A_correlation_does_not_mind_units_and_changes_sign_with_one_variable() =>
        Gen.Select(Sample, Gen.Double[0.1, 100]).Sample((x, factor) =>
        {
            double[] y = [.. x.Select((v, i) => v + i % 3)];
            Close.Absolute(Pearson.Of(x, y)!.R, Pearson.Of([.. x.Select(v => 5 + factor * v)], y)?.R, 1e-10);
            Close.Absolute(-Pearson.Of(x, y)!.R, Pearson.Of([.. x.Select(v => -v)], y)?.R, 1e-12);
            Close.Absolute(Spearman.Of(x, y)!.R, Spearman.Of([.. x.Select(Math.Exp)], y)?.R, 1e-12);
        });

    [Fact]
    public void A_perfect_correlation_is_one_and_a_constant_variable_has_none()
    {
        Assert.Equal(new Correlation(1, new(1, 1), 0), Pearson.Of([1, 2, 3, 4], [2, 4, 6, 8]));
        Assert.Null(Pearson.Of([1, 2, 3], [5, 5, 5]));
        Assert.Null(Spearman.Of([1, 2, 3], [5, 5, 5]));
        Assert.Null(Pearson.Of([1], [2]));
        Assert.Null(Pearson.Of([], []));
        Assert.Null(Spearman.Of([], []));
        Assert.Null(Pearson.Of([1, 2], [4, 3])!.P);
        Close.Relative(2.0 / 6, Spearman.Of([1, 2, 3], [1, 2, 3])?.P, 1e-15);
    }

    [Fact]
    public void Group_by_side_agrees_with_R()
    {
        foreach (var row in ReferenceFile.Rows("group-by-side.csv"))
        {
            var found = GroupBySide.Of(row.Numbers("d"), [.. row.Numbers("s").Select(s => (int)s)]);
            Close.Relative(row["f"], found.F, 1e-9, row.Place);
            Close.Relative(row["df2"], found.Df2, 0, row.Place);
            Close.Relative(row["p"], found.P, 1e-9, row.Place);
            Close.Relative(row["welch_t"], found.WelchT, 1e-9, row.Place);
            Close.Relative(row["welch_df"], found.WelchDf, 1e-9, row.Place);
            Close.Relative(row["welch_p"], found.WelchP, 1e-9, row.Place);
        }
    }

    [Fact]
    public void Group_by_side_without_controls_without_injured_or_without_spread_is_not_there()
    {
        var none = new GroupBySide(null, null, null, null, null, null);
        Assert.Equal(none, GroupBySide.Of([], []));
        Assert.Equal(none, GroupBySide.Of([1, 2, 3], [0, 0, 0]));
        Assert.Equal(none, GroupBySide.Of([1, 2, 3], [1, 1, 1]));
        Assert.Equal(none, GroupBySide.Of([2, 2, 2, 2], [1, -1, 0, 0]));
        Assert.NotNull(GroupBySide.Of([1, 2.5, 3], [1, -1, 1]).F);
        Assert.Null(GroupBySide.Of([1, 2.5, 3], [1, -1, 1]).WelchT);
    }
}
