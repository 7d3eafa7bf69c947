using System.Globalization;
using CsCheck;
using HipAssess.Import.Columns;
using HipAssess.Statistics.Series;

namespace HipAssess.Tests.Statistics;

/// <summary>Against the definition written in R (tests/reference/tracking.R).</summary>
public class TheilSenTests
{
    private static readonly Gen<(double X, double Y)[]> Points =
        Gen.Select(Gen.Int[0, 400], Gen.Int[-40, 40]).Select((x, y) => ((double)x, y / 8.0)).Array[2, 25];

    [Fact]
    public void Slope_and_interval_agree_with_R_with_ties_outliers_and_constant_values()
    {
        foreach (var row in ReferenceFile.Rows("theil-sen.csv"))
        {
            var line = TheilSen.Of([.. Numbers(row.Text("x")).Zip(Numbers(row.Text("y")))])!;
            Close.Relative(row["slope"], line.Slope, 1e-12, row.Text("set") + " slope");
            Close.Relative(row["low"], line.Ci95.Low, 1e-12, row.Text("set") + " low");
            Close.Relative(row["high"], line.Ci95.High, 1e-12, row.Text("set") + " high");
        }
    }

    [Fact]
    public void Points_that_do_not_differ_in_time_have_no_slope()
    {
        Assert.Null(TheilSen.Of([]));
        Assert.Null(TheilSen.Of([(3, 1)]));
        Assert.Null(TheilSen.Of([(3, 1), (3, 2), (3, 3)]));
    }

    [Fact]
    public void The_interval_holds_the_slope() =>
        Points.Sample(points => TheilSen.Of(points) is not { } line || (line.Ci95.Low <= line.Slope && line.Slope <= line.Ci95.High));

    [Fact]
    public void The_order_of_the_points_does_not_matter() =>
        Points.Sample(points => TheilSen.Of(points) == TheilSen.Of([.. points.Reverse()]));

    [Fact]
    public void Turning_the_values_around_turns_the_slope_around() =>
        Points.Sample(points =>
        {
            if (TheilSen.Of(points) is { } line)
                Close.Absolute(-line.Slope, TheilSen.Of([.. points.Select(p => (p.X, -p.Y))])!.Slope, 1e-12);
        });

    [Fact]
    public void A_straight_line_added_to_the_values_is_added_to_the_slope() =>
        Points.Sample(points =>
        {
            if (TheilSen.Of(points) is not { } line)
                return;
            var tilted = TheilSen.Of([.. points.Select(p => (p.X, p.Y + 1000.1 * p.X))])!;
            Close.Absolute(line.Slope + 1000.1, tilted.Slope, 1e-6);
        });

    [Fact]
    public void One_wild_value_among_nine_does_not_move_a_straight_line()
    {
        var line = TheilSen.Of([.. Enumerable.Range(0, 9).Select(i => (i * 30.0, i == 4 ? 1e6 : i * 0.25))])!;

        Assert.Equal(0.25 / 30, line.Slope, 1e-12);
    }

    private static IEnumerable<double> Numbers(string text) => text.Split(' ').Select(t => double.Parse(t, CultureInfo.InvariantCulture));
}
