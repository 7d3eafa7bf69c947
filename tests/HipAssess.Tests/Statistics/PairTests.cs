using HipAssess.Import.Columns;
using HipAssess.Statistics;
using HipAssess.Statistics.Effects;
using HipAssess.Statistics.Tests;

namespace HipAssess.Tests.Statistics;

/// <summary>Against R 4.2 (tests/reference/statistics.R): ties, zeros, two to 400 pairs, huge and tiny scales.</summary>
public class PairTests
{
    [Fact]
    public void The_paired_t_test_agrees_with_R() => Each((row, differences) =>
    {
        var found = PairedT.Of(differences);
        Close.Relative(row["mean"], found.MeanDifference, 1e-10, row.Place);
        Close.Relative(row["sd"], differences.Moments.Sd, 1e-10, row.Place);
        Close.Relative(row["t"], found.T, 1e-10, row.Place);
        Close.Relative(row["df"], found.Df, 0, row.Place);
        Close.Relative(row["p"], found.P, 1e-10, row.Place);
        Close.Relative(row["low"], found.Ci95?.Low, 1e-9, row.Place);
        Close.Relative(row["high"], found.Ci95?.High, 1e-9, row.Place);
    });

    [Fact]
    public void The_signed_rank_test_agrees_with_R_with_ties_and_zeros_decided_in_decimal() => Each((row, differences) =>
    {
        var found = WilcoxonSignedRank.Of(differences)!;
        Assert.Equal(row["v"], found.V);
        Assert.Equal(row.Whole("nonzero"), found.N);
        Assert.Equal(differences.N - found.N, found.Zeros);
        Assert.Equal(row.Text("method") == "exact" ? RankMethod.ExactConditional : RankMethod.NormalCorrected, found.Method);
        Close.Relative(row["wilcoxon_p"], found.P, 1e-12, row.Place);
        Close.Relative(row["hl"], found.HodgesLehmann, 1e-10, row.Place);
    });

    [Fact]
    public void Effect_sizes_agree_with_R_and_their_intervals_with_numerical_integration() => Each((row, differences) =>
    {
        var dz = PairedEffect.Dz(differences)!;
        Close.Relative(row["dz"], dz.Value, 1e-10, row.Place);
        Close.Relative(row["dz_low"], dz.Ci95.Low, 1e-8, row.Place);
        Close.Relative(row["dz_high"], dz.Ci95.High, 1e-8, row.Place);
        Close.Relative(row["gz"], PairedEffect.Gz(differences), 1e-10, row.Place);
        Close.Relative(row["gav"], PairedEffect.Gav(row.Numbers("x"), row.Numbers("y")), 1e-10, row.Place);
    });

    [Fact]
    public void Shapiro_Wilk_agrees_with_R() => Each((row, differences) =>
    {
        var found = ShapiroWilk.Of(differences);
        if (row.Optional("w") is not { } w)
        {
            Assert.Null(found);
            return;
        }
        Close.Relative(w, found?.W, 1e-9, row.Place);
        Close.Relative(row["w_p"], found?.P, 1e-7, row.Place);
    });

    [Fact]
    public void Shapiro_Wilk_agrees_with_R_over_all_its_ranges_of_n()
    {
        foreach (var row in ReferenceFile.Rows("shapiro-wilk.csv"))
        {
            double[] x = row.Numbers("x");
            var found = ShapiroWilk.Of(new([.. x], x.Max(Math.Abs)))!;
            Close.Relative(row["w"], found.W, 1e-8, row.Place);
            // Where R's own p is rounding around 0 (three values, W = 3/4) nothing can be compared.
            if (row["p"] > 1e-6)
                Close.Relative(row["p"], found.P, 1e-6, row.Place);
        }
    }

    [Fact]
    public void Two_one_sided_tests_agree_with_R() => Each((row, differences) =>
    {
        var found = Equivalence.Of(differences, row["bound"])!;
        Close.Relative(row["t_lower"], found.TLower, 1e-9, row.Place);
        Close.Relative(row["p_lower"], found.PLower, 1e-9, row.Place);
        Close.Relative(row["t_upper"], found.TUpper, 1e-9, row.Place);
        Close.Relative(row["p_upper"], found.PUpper, 1e-9, row.Place);
        Close.Relative(Math.Max(row["p_lower"], row["p_upper"]), found.P, 1e-9, row.Place);
        Close.Relative(row["ci90_low"], found.Ci90.Low, 1e-9, row.Place);
        Close.Relative(row["ci90_high"], found.Ci90.High, 1e-9, row.Place);
        Assert.Equal(found.IsEquivalent, found.Ci90.Low > -found.Bound && found.Ci90.High < found.Bound);
    });

    private static void Each(Action<ReferenceRow, Differences> check)
    {
        foreach (var row in ReferenceFile.Rows("pairs.csv"))
            check(row, Differences.Of(row.Numbers("x"), row.Numbers("y")));
    }
}
