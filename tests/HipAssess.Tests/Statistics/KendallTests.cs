using CsCheck;
using HipAssess.Statistics.Tests;

namespace HipAssess.Tests.Statistics;

/// <summary>Against R's cor.test (tests/reference/tracking.R).</summary>
public class KendallTests
{
    [Fact]
    public void P_agrees_with_R_with_and_without_ties()
    {
        var sets = ReferenceFile.Rows("theil-sen.csv").ToDictionary(row => row.Text("set"));
        foreach (var row in ReferenceFile.Rows("kendall.csv"))
        {
            var set = sets[row.Text("set")];
            Close.Relative(row["p"], KendallTest.P([.. Numbers(set.Text("x")).Zip(Numbers(set.Text("y")))]), 1e-10, row.Place);
        }
    }

    [Fact]
    public void Turning_the_values_around_changes_nothing() =>
        Gen.Int[2, 20].SelectMany(n => Gen.Double[0, 10].Array[n]).Sample(values =>
        {
            double? up = KendallTest.P([.. values.Select((y, x) => ((double)x, y))]), down = KendallTest.P([.. values.Select((y, x) => ((double)x, -y))]);
            Close.Relative(up ?? 1, down ?? 1, 1e-12);
            Assert.True(up is null or (> 0 and <= 1));
        });

    [Fact]
    public void Equal_values_have_no_direction() => Assert.Null(KendallTest.P([(0, 1), (1, 1), (2, 1)]));

    [Fact]
    public void One_value_has_no_direction() => Assert.Null(KendallTest.P([(0, 1)]));

    private static IEnumerable<double> Numbers(string text) =>
        text.Split(' ').Select(number => double.Parse(number, System.Globalization.CultureInfo.InvariantCulture));
}
