using CsCheck;
using HipAssess.Import.Columns;
using HipAssess.Statistics.Effects;
using HipAssess.Statistics.Tests;

namespace HipAssess.Tests.Statistics;

/// <summary>Against R 4.2 (tests/reference/statistics.R).</summary>
public class GroupTests
{
    private static readonly Gen<double[]> Sample = Gen.Int[100, 130].Array[2, 40].Select(x => x.Select(v => v / 10.0).ToArray())
        .Where(x => x.Distinct().Count() > 1);

    [Fact]
    public void Welchs_t_test_agrees_with_R() => Each((row, x, y) =>
    {
        var found = WelchT.Of(x, y);
        Close.Relative(row["mean"], found.MeanDifference, 1e-10, row.Place);
        Close.Relative(row["t"], found.T, 1e-10, row.Place);
        Close.Relative(row["df"], found.Df, 1e-10, row.Place);
        Close.Relative(row["p"], found.P, 1e-9, row.Place);
        Close.Relative(row["low"], found.Ci95?.Low, 1e-9, row.Place);
        Close.Relative(row["high"], found.Ci95?.High, 1e-9, row.Place);
    });

    [Fact]
    public void Mann_Whitney_agrees_with_R_with_ties_decided_in_decimal() => Each((row, x, y) =>
    {
        var found = MannWhitney.Of(x, y)!;
        Assert.Equal(row["u"], found.U);
        Assert.Equal(row.Text("method") == "exact" ? RankMethod.ExactConditional : RankMethod.NormalCorrected, found.Method);
        Close.Relative(row["u_p"], found.P, 1e-11, row.Place);
    });

    [Fact]
    public void Hedges_g_agrees_with_R_and_its_interval_with_numerical_integration() => Each((row, x, y) =>
    {
        var found = HedgesG.Of(x, y)!;
        Close.Relative(row["g"], found.Value, 1e-10, row.Place);
        Close.Relative(row["g_low"], found.Ci95.Low, 1e-8, row.Place);
        Close.Relative(row["g_high"], found.Ci95.High, 1e-8, row.Place);
    });

    [Fact]
    public void Swapping_the_groups_turns_every_sign_and_keeps_every_p() => Gen.Select(Sample, Sample).Sample((x, y) =>
    {
        Close.Relative(-WelchT.Of(x, y).T!.Value, WelchT.Of(y, x).T, 1e-10);
        Close.Relative(WelchT.Of(x, y).Df!.Value, WelchT.Of(y, x).Df, 1e-12);
        Close.Relative(-HedgesG.Of(x, y)!.Value, HedgesG.Of(y, x)?.Value, 1e-10);
        Assert.Equal(x.Length * y.Length, MannWhitney.Of(x, y)!.U + MannWhitney.Of(y, x)!.U);
        Close.Relative(MannWhitney.Of(x, y)!.P, MannWhitney.Of(y, x)?.P, 1e-12);
    });

    [Fact]
    public void A_rank_test_does_not_mind_a_monotone_change_of_scale() => Gen.Select(Sample, Sample).Sample((x, y) =>
        MannWhitney.Of(x, y) == MannWhitney.Of([.. x.Select(v => v * v)], [.. y.Select(v => v * v)]));

    [Fact]
    public void Shifting_both_groups_changes_no_test() => Gen.Select(Sample, Sample, Gen.Int[-50, 50]).Sample((x, y, shift) =>
    {
        double[] a = [.. x.Select(v => v + shift)], b = [.. y.Select(v => v + shift)];
        Close.Absolute(WelchT.Of(x, y).P!.Value, WelchT.Of(a, b).P, 1e-10);
        Close.Absolute(HedgesG.Of(x, y)!.Value, HedgesG.Of(a, b)?.Value, 1e-10);
        Assert.Equal(MannWhitney.Of(x, y), MannWhitney.Of(a, b));
    });

    [Fact]
    public void Values_tied_in_decimal_are_tied()
    {
        double sum = 0.1 + 0.2;
        Assert.NotEqual(0.3, sum);
        Assert.Equal(0.5, MannWhitney.Of([0.3], [sum])!.U);
    }

    [Fact]
    public void Everything_tied_has_p_one_however_many_there_are()
    {
        Assert.Equal(new MannWhitney(4.5, 1, RankMethod.ExactConditional), MannWhitney.Of([2, 2, 2], [2, 2, 2]));
        double[] many = [.. Enumerable.Repeat(2.0, 40)];
        Assert.Equal(new MannWhitney(800, 1, RankMethod.NormalCorrected), MannWhitney.Of(many, many));
    }

    [Fact]
    public void Degenerate_groups_have_a_difference_where_there_is_one_and_no_test()
    {
        Assert.Null(WelchT.Of([], [1, 2]).MeanDifference);
        Assert.Null(MannWhitney.Of([], [1, 2]));
        Assert.Null(HedgesG.Of([], [1, 2]));
        Assert.Equal(new TTest(1.5, null, null, null, null, null), WelchT.Of([3], [1, 2]));
        Assert.Null(WelchT.Of([3, 3], [1, 1]).T);
        Assert.Equal(2, WelchT.Of([3, 3], [1, 1]).MeanDifference);
        Assert.Null(HedgesG.Of([3, 3], [1, 1]));
        Assert.Null(HedgesG.Of([3], [1]));
        Assert.NotNull(HedgesG.Of([3], [1, 2]));
    }

    private static void Each(Action<ReferenceRow, double[], double[]> check)
    {
        foreach (var row in ReferenceFile.Rows("groups.csv"))
            check(row, row.Numbers("x"), row.Numbers("y"));
    }
}
