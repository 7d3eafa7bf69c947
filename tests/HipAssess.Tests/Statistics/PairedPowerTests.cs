using CsCheck;
using HipAssess.Import.Columns;
using HipAssess.Statistics.Effects;

namespace HipAssess.Tests.Statistics;

/// <summary>Against numerical integration in R (tests/reference/statistics.R), both tails counted.</summary>
public class PairedPowerTests
{
    [Fact]
    public void Power_agrees_with_numerical_integration()
    {
        foreach (var row in ReferenceFile.Rows("power.csv"))
            Close.Relative(row["power"], PairedPower.Of(row["dz"], row.Whole("n"), row["alpha"]), 1e-9, row.Place);
    }

    [Fact]
    public void The_detectable_effect_agrees_with_numerical_integration()
    {
        foreach (var row in ReferenceFile.Rows("detectable.csv"))
            Close.Relative(row["dz"], PairedPower.DetectableDz(row.Whole("n"), row["alpha"], 0.8), 1e-9, row.Place);
        Assert.Null(PairedPower.DetectableDz(1, 0.05, 0.8));
        Assert.Null(PairedPower.DetectableDz(0, 0.05, 0.8));
    }

    [Fact]
    public void The_required_number_of_pairs_is_the_smallest_that_suffices()
    {
        foreach (var row in ReferenceFile.Rows("required-n.csv"))
            Assert.Equal(row.Whole("n"), PairedPower.RequiredN(row["dz"], row["alpha"], 0.8));
    }

    [Fact]
    public void Without_an_effect_the_power_is_alpha() =>
        Gen.Select(Gen.Int[2, 200], Gen.Double[0.001, 0.2]).Sample((n, alpha) =>
            Math.Abs(PairedPower.Of(0, n, alpha) - alpha) < 1e-11);

    [Fact]
    public void More_pairs_never_lower_the_power() =>
        Gen.Select(Gen.Int[2, 200], Gen.Double[0.05, 2]).Sample((n, dz) =>
            PairedPower.Of(dz, n + 1, 0.05) >= PairedPower.Of(dz, n, 0.05) - 1e-12);
}
