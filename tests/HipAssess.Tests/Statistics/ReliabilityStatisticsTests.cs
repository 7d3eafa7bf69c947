using CsCheck;
using HipAssess.Import.Columns;
using HipAssess.Statistics.Agreement;

namespace HipAssess.Tests.Statistics;

/// <summary>Intraclass correlations and agreement, against R's analysis of variance (tests/reference/statistics.R).</summary>
public class ReliabilityStatisticsTests
{
    [Fact]
    public void Intraclass_correlations_intervals_and_errors_agree_with_R()
    {
        foreach (var row in ReferenceFile.Rows("icc.csv"))
        {
            var found = IntraclassCorrelation.Of([.. row.Numbers("values").Chunk(row.Whole("k"))])!;
            foreach (var (name, icc) in new[] { ("a1", found.A1), ("c1", found.C1), ("ak", found.Ak), ("ck", found.Ck) })
            {
                Close.Relative(row[name], icc.Value, 1e-10, row.Place + name);
                Close.Relative(row[name + "_low"], icc.Ci95?.Low, 1e-9, row.Place + name);
                Close.Relative(row[name + "_high"], icc.Ci95?.High, 1e-9, row.Place + name);
            }
            Close.Relative(row["sem"], found.Sem, 1e-10, row.Place);
            Close.Relative(row["mdc"], found.Mdc95, 1e-10, row.Place);
        }
    }

    [Fact]
    public void Shrout_and_Fleiss_own_example_gives_their_figures()
    {
        var found = IntraclassCorrelation.Of(
            [[9, 2, 5, 8], [6, 1, 3, 2], [8, 4, 6, 8], [7, 1, 2, 6], [10, 5, 6, 9], [6, 2, 4, 7]])!;
        Close.Absolute(0.29, found.A1.Value, 0.005);
        Close.Absolute(0.71, found.C1.Value, 0.005);
        Close.Absolute(0.62, found.Ak.Value, 0.005);
        Close.Absolute(0.91, found.Ck.Value, 0.005);
    }

    [Fact]
    public void A_constant_change_between_trials_does_not_touch_consistency() =>
        Gen.Select(Gen.Select(Gen.Int[1000, 2000], Gen.Int[-200, 200]).Array[4, 30], Gen.Int[-50, 50])
            .Where((trials, _) => trials.Distinct().Count() > 3)
            .Sample((trials, shift) =>
            {
                double[][] before = [.. trials.Select(t => new[] { t.Item1 / 10.0, (t.Item1 + t.Item2) / 10.0 })];
                double[][] after = [.. before.Select(row => new[] { row[0], row[1] + shift })];
                Close.Absolute(IntraclassCorrelation.Of(before)!.C1.Value, IntraclassCorrelation.Of(after)?.C1.Value, 1e-9);
                Close.Relative(IntraclassCorrelation.Of(before)!.Sem, IntraclassCorrelation.Of(after)?.Sem, 1e-7);
            });

    [Fact]
    public void Bland_Altman_is_the_mean_change_and_1_96_standard_deviations()
    {
        var found = BlandAltman.Of([100, 110, 120, 130], [103, 111, 125, 131]);
        Close.Relative(2.5, found.Change.MeanDifference, 1e-12);
        // R: mean(d) + c(-1, 1) * qnorm(.975) * sd(d), d <- c(3, 1, 5, 1)
        Close.Relative(-1.253045298049543, found.Limits?.Low, 1e-12);
        Close.Relative(6.253045298049543, found.Limits?.High, 1e-12);
        Assert.Null(BlandAltman.Of([1], [2]).Limits);
    }

    [Fact]
    public void Perfect_agreement_is_one_without_an_interval()
    {
        var found = IntraclassCorrelation.Of([[1, 1], [2, 2], [3, 3]])!;
        Assert.Equal(1, found.A1.Value);
        Assert.Equal(1, found.Ck.Value);
        Assert.Null(found.A1.Ci95);
        Assert.Null(found.C1.Ci95);
        Assert.Equal(0, found.Sem);
    }

    [Fact]
    public void Too_few_athletes_or_trials_or_no_spread_have_no_correlation()
    {
        Assert.Null(IntraclassCorrelation.Of([]));
        Assert.Null(IntraclassCorrelation.Of([[1, 2]]));
        Assert.Null(IntraclassCorrelation.Of([[1], [2]]));
        Assert.Null(IntraclassCorrelation.Of([[5, 5], [5, 5], [5, 5]]));
    }

    [Fact]
    public void Negative_correlations_are_given_as_they_are() =>
        Assert.True(IntraclassCorrelation.Of([[1, 4], [2, 3], [3, 2], [4, 1.5]])!.C1.Value < 0);
}
