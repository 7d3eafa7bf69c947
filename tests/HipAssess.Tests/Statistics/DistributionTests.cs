using HipAssess.Import.Columns;
using HipAssess.Statistics;
using HipAssess.Statistics.Distributions;
using HipAssess.Statistics.Tests;

namespace HipAssess.Tests.Statistics;

/// <summary>Against R 4.2 (tests/reference/distributions.R).</summary>
public class DistributionTests
{
    [Fact]
    public void Both_tails_of_t_agree_with_R_down_to_1e_300()
    {
        foreach (var row in ReferenceFile.Rows("student-t.csv"))
        {
            Close.Relative(row["lower"], StudentT.LowerTail(-row["t"], row["df"]), 1e-10, row.Place);
            Close.Relative(row["lower"], StudentT.UpperTail(row["t"], row["df"]), 1e-10, row.Place);
            Close.Relative(row["two_sided"], StudentT.TwoSided(row["t"], row["df"]), 1e-10, row.Place);
        }
    }

    [Fact]
    public void The_tail_of_t_holds_where_the_square_of_t_overflows() =>
        Close.Relative(2e-200 / Math.PI, StudentT.TwoSided(1e200, 1), 1e-12);

    [Fact]
    public void Quantiles_of_t_agree_with_R_down_to_1e_300()
    {
        foreach (var row in ReferenceFile.Rows("student-t-quantile.csv"))
        {
            Close.Relative(row["t"], StudentT.Quantile(row["p"], row["df"]), 1e-11, row.Place);
            if (row["p"] > 1e-5)
                Close.Relative(-row["t"], StudentT.Quantile(1 - row["p"], row["df"]), 1e-10, row.Place);
        }
    }

    [Fact]
    public void Normal_tails_and_quantiles_agree_with_R()
    {
        foreach (var row in ReferenceFile.Rows("normal.csv"))
        {
            Close.Relative(row["lower"], Normal.LowerTail(-row["z"]), 1e-12, row.Place);
            Close.Relative(row["lower"], Normal.UpperTail(row["z"]), 1e-12, row.Place);
            Close.Relative(row["two_sided"], Normal.TwoSided(row["z"]), 1e-12, row.Place);
        }
        foreach (var row in ReferenceFile.Rows("normal-quantile.csv"))
            Close.Relative(row["z"], Normal.Quantile(row["p"]), 1e-12, row.Place);
    }

    [Fact]
    public void F_tails_and_quantiles_agree_with_R()
    {
        foreach (var row in ReferenceFile.Rows("f.csv"))
        {
            Close.Relative(row["lower"], FisherF.LowerTail(row["f"], row["df1"], row["df2"]), 1e-10, row.Place);
            Close.Relative(row["upper"], FisherF.UpperTail(row["f"], row["df1"], row["df2"]), 1e-10, row.Place);
        }
        foreach (var row in ReferenceFile.Rows("f-quantile.csv"))
            Close.Relative(row["f"], FisherF.Quantile(row["p"], row["df1"], row["df2"]), 1e-11, row.Place);
    }

    [Fact]
    public void Clopper_Pearson_agrees_with_R()
    {
        foreach (var row in ReferenceFile.Rows("clopper-pearson.csv"))
        {
            var interval = ClopperPearson.Of(row.Whole("k"), row.Whole("n"));
            Close.Relative(row["low"], interval.Low, 1e-10, row.Place);
            Close.Relative(row["high"], interval.High, 1e-10, row.Place);
        }
        Assert.Equal(new Interval(0, 1), ClopperPearson.Of(0, 0));
    }
}
