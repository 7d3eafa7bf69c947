using System.Globalization;
using CsCheck;
using HipAssess.Import.Columns;
using HipAssess.Statistics;

namespace HipAssess.Tests.Statistics;

/// <summary>Against the certified values of the NIST Statistical Reference Datasets (univariate), tests/reference/nist.</summary>
public class MomentsTests
{
    [Theory]
    [InlineData("Lew")]
    [InlineData("Lottery")]
    [InlineData("Mavro")]
    [InlineData("Michelso")]
    [InlineData("NumAcc1")]
    [InlineData("NumAcc2")]
    [InlineData("NumAcc3")]
    [InlineData("NumAcc4")]
    public void Mean_and_standard_deviation_agree_with_NIST(string set)
    {
        string[] lines = File.ReadAllLines(Repository.Path("tests", "reference", "nist", set + ".dat"));
        double Certified(string name) => Number(lines.First(line => line.StartsWith(name, StringComparison.Ordinal))
            .Split(':')[1].Split('(')[0]);
        double[] values = [.. lines.SkipWhile(line => !line.StartsWith("----", StringComparison.Ordinal)).Skip(1).Where(line => line.Trim().Length > 0).Select(Number)];

        var found = Moments.Of(values);
        Close.Relative(Certified("Sample Mean"), found.Mean, 1e-14, set);
        // Decimals near 1e7 are not exact in binary, which costs digits before any arithmetic.
        Close.Relative(Certified("Sample Standard Deviation"), found.Sd, set == "NumAcc4" ? 1e-8 : set == "NumAcc3" ? 1e-9 : 1e-12, set);
    }

    [Fact]
    public void Equal_values_have_a_spread_of_exactly_zero() =>
        Gen.Select(Gen.Double[-1e9, 1e9], Gen.Int[2, 50]).Sample((x, n) =>
            Moments.Of([.. Enumerable.Repeat(x, n)]) is { Sd: 0 } found && found.Mean == x);

    [Fact]
    public void Shifting_and_scaling_carry_over() =>
        Gen.Select(Gen.Double[-5, 5].Array[2, 40], Gen.Double[-100, 100], Gen.Double[0.01, 100]).Sample((x, shift, factor) =>
        {
            var before = Moments.Of(x);
            var after = Moments.Of([.. x.Select(v => shift + factor * v)]);
            Close.Absolute(shift + factor * before.Mean!.Value, after.Mean, 1e-10);
            Close.Absolute(factor * before.Sd!.Value, after.Sd, 1e-10);
        });

    [Theory]
    [InlineData(1e-200)]
    [InlineData(1e200)]
    public void Squares_neither_overflow_nor_vanish(double scale) =>
        Close.Relative(scale, Moments.Of([scale, 2 * scale, 3 * scale]).Sd, 1e-14);

    [Fact]
    public void Nothing_has_no_mean_and_one_value_no_spread()
    {
        Assert.Equal(new Moments(0, null, null), Moments.Of([]));
        Assert.Equal(new Moments(1, 7, null), Moments.Of([7]));
    }

    private static double Number(string text) => double.Parse(text.Trim(), CultureInfo.InvariantCulture);
}
