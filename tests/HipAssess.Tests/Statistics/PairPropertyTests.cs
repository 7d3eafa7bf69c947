using CsCheck;
using HipAssess.Import.Columns;
using HipAssess.Statistics;
using HipAssess.Statistics.Effects;
using HipAssess.Statistics.Tests;

namespace HipAssess.Tests.Statistics;

/// <summary>What must hold for any pairs, and what the degenerate ones give.</summary>
public class PairPropertyTests
{
    // Readings of 0.1 N: ties and zeros happen.
    private static readonly Gen<(double[] First, double[] Second)> Pairs =
        Gen.Select(Gen.Int[1200, 1260], Gen.Int[1200, 1260]).Array[3, 60]
            .Select(pairs => (pairs.Select(p => p.Item1 / 10.0).ToArray(), pairs.Select(p => p.Item2 / 10.0).ToArray()))
            .Where(p => Differences.Of(p.Item1, p.Item2).Moments.Sd > 0);

    private static readonly double[] Units = [1 / 9.80665, 4.4482216152605, 1e-6, 1e6, 1 / 17.3, 1 / Math.Cbrt(70 * 70)];

    [Fact]
    public void Swapping_the_sides_turns_every_sign_and_keeps_every_p() => Pairs.Sample((first, second) =>
    {
        var one = Differences.Of(first, second);
        var other = Differences.Of(second, first);
        Close.Relative(-PairedT.Of(one).T!.Value, PairedT.Of(other).T, 1e-12);
        Close.Relative(-PairedEffect.Dz(one)!.Ci95.Low, PairedEffect.Dz(other)!.Ci95.High, 1e-8);
        Close.Relative(-PairedEffect.Gav(first, second)!.Value, PairedEffect.Gav(second, first), 1e-12);
        Close.Relative(ShapiroWilk.Of(one)!.W, ShapiroWilk.Of(other)?.W, 1e-10);
        Close.Relative(Equivalence.Of(one, 1)!.P, Equivalence.Of(other, 1)?.P, 1e-10);
        var (w, v) = (WilcoxonSignedRank.Of(one)!, WilcoxonSignedRank.Of(other)!);
        Assert.Equal(w.N * (w.N + 1) / 2.0, w.V + v.V);
        Assert.Equal(w.P, v.P);
        Close.Absolute(-w.HodgesLehmann, v.HodgesLehmann, 1e-12);
    });

    [Fact]
    public void The_Hodges_Lehmann_estimate_is_the_median_of_all_pair_means() =>
        Gen.Int[-40, 40].Select(v => v / 10.0).Array[1, 120].Where(d => d.Any(v => v != 0)).Sample(d =>
        {
            double[] values = [.. d.Where(v => v != 0)];
            double[] means = [.. values.SelectMany((a, i) => values.Skip(i).Select(b => a / 2 + b / 2)).Order()];
            double found = WilcoxonSignedRank.Of(Differences.Of(d, new double[d.Length]))!.HodgesLehmann;
            Assert.Equal(means[(means.Length - 1) / 2] / 2 + means[means.Length / 2] / 2, found);
        });

    [Fact]
    public void A_hundred_thousand_pairs_have_rank_tests_too()
    {
        double[] values = [.. Enumerable.Range(0, 100_000).Select(i => ((i * 7919L % 100_003) - 49_000) / 10.0)];
        double[] equal = [.. Enumerable.Repeat(0.5, 100_000)];
        var found = WilcoxonSignedRank.Of(Differences.Of(values, new double[values.Length]))!;

        Assert.Equal(values.Length - 1, found.N);
        Assert.InRange(found.HodgesLehmann, 95, 105);
        Assert.Equal(0.5, WilcoxonSignedRank.Of(Differences.Of(equal, new double[equal.Length]))!.HodgesLehmann);
        Assert.Equal(5e9, MannWhitney.Of(values, values)!.U);
    }

    [Fact]
    public void Another_unit_and_another_order_of_athletes_change_no_test() =>
        Gen.Select(Pairs, Gen.Int[0, Units.Length - 1].Select(i => Units[i])).Sample((pairs, factor) =>
        {
            var before = Differences.Of(pairs.First, pairs.Second);
            var after = Differences.Of([.. pairs.First.Select(x => x * factor).Reverse()], [.. pairs.Second.Select(x => x * factor).Reverse()]);
            Close.Relative(PairedT.Of(before).P!.Value, PairedT.Of(after).P, 1e-9);
            Close.Absolute(PairedEffect.Dz(before)!.Value, PairedEffect.Dz(after)?.Value, 1e-9);
            Close.Relative(WilcoxonSignedRank.Of(before)!.P, WilcoxonSignedRank.Of(after)?.P, 1e-12);
            Close.Absolute(ShapiroWilk.Of(before)!.P, ShapiroWilk.Of(after)?.P, 1e-8);
        });

    [Fact]
    public void A_wider_equivalence_bound_is_easier_to_meet() => Pairs.Sample((first, second) =>
        Equivalence.Of(Differences.Of(first, second), 0.5)!.P >= Equivalence.Of(Differences.Of(first, second), 1)!.P);

    [Fact]
    public void Differences_that_are_equal_in_decimal_are_constant()
    {
        var constant = Differences.Of([200.3, 150.1, 99.9, 0.3], [200.2, 150, 99.8, 0.2]);
        Assert.NotEqual(constant.Values[0], constant.Values[1]);
        Close.Relative(0.1, PairedT.Of(constant).MeanDifference, 1e-10);
        Assert.Null(PairedT.Of(constant).T);
        Assert.Null(PairedT.Of(constant).Ci95);
        Assert.Null(PairedEffect.Dz(constant));
        Assert.Null(PairedEffect.Gz(constant));
        Assert.Null(ShapiroWilk.Of(constant));
        Assert.Null(Equivalence.Of(constant, 1));
        Assert.Equal(10, WilcoxonSignedRank.Of(constant)!.V);
        Assert.Equal(0.125, WilcoxonSignedRank.Of(constant)!.P);
    }

    [Fact]
    public void One_pair_has_a_difference_and_no_test()
    {
        var one = Differences.Of([3], [1]);
        Assert.Equal(new TTest(2, null, null, null, null, null), PairedT.Of(one));
        Assert.Equal(1, WilcoxonSignedRank.Of(one)!.P);
        Assert.Null(PairedEffect.Dz(one));
        Assert.Null(PairedEffect.Gav([3], [1]));
        Assert.Null(Equivalence.Of(one, 1));
    }

    [Fact]
    public void No_pairs_have_nothing()
    {
        var none = Differences.Of([], []);
        Assert.Null(PairedT.Of(none).MeanDifference);
        Assert.Null(WilcoxonSignedRank.Of(none));
        Assert.Null(ShapiroWilk.Of(none));
        Assert.Null(PairedEffect.Gz(none));
        Assert.Null(PairedEffect.Gav([], []));
    }

    [Fact]
    public void Only_zeros_have_no_signed_rank_test() =>
        Assert.Null(WilcoxonSignedRank.Of(Differences.Of([1, 2, 3], [1, 2, 3])));

    [Fact]
    public void Shapiro_Wilk_refuses_more_than_5000_values() =>
        Assert.Null(ShapiroWilk.Of(new([.. Enumerable.Range(0, 5001).Select(i => (double)i)], 5000)));

    [Fact]
    public void Two_pairs_have_no_unbiased_effect_size() =>
        Assert.Equal(0, HedgesCorrection.J(1));
}
