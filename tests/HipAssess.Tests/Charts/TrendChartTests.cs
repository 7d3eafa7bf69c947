using HipAssess.Domain;
using HipAssess.Import.Columns;
using HipAssess.Reports.Charts.Trends;
using HipAssess.Tests.Tracking;
using HipAssess.Tracking;
using ScottPlot;
using ScottPlot.Plottables;

namespace HipAssess.Tests.Charts;

public sealed class TrendChartTests
{
    private static readonly History Mara = Season.Mara;
    private static readonly MuscleHistory Abductors = Mara.Muscles[0];
    private static readonly Plot Strength = StrengthTrendChart.Of(Mara, Abductors);
    private static readonly Plot Difference = DifferenceTrendChart.Of(Mara, Abductors);

    [Fact]
    public void Every_test_is_a_dot_of_its_side()
    {
        var dots = Strength.GetPlottables<Marker>().Where(dot => dot.Shape is MarkerShape.FilledCircle && dot.Size == 9).ToList();
        var squares = Strength.GetPlottables<Marker>().Where(dot => dot.Shape is MarkerShape.FilledSquare).ToList();

        Assert.Equal(Abductors.Points.Select(point => point.Left!.Value), dots.Select(dot => dot.Y));
        Assert.Equal(Abductors.Points.Select(point => point.Right!.Value), squares.Select(dot => dot.Y));
        Assert.All(dots.Zip(Abductors.Points), pair => Assert.InRange(Math.Abs(pair.First.X - pair.Second.When.Date!.Value.DayNumber), 0, 2));
    }

    [Fact]
    public void Whiskers_reach_as_far_as_measurement_error()
    {
        var whiskers = Strength.GetPlottables<ErrorBar>().SelectMany(bar => bar.Ys.Zip(bar.YErrorPositive!)).ToList();

        Assert.Equal(2 * Abductors.Points.Length, whiskers.Count);
        Assert.All(whiskers, whisker => Assert.Equal(1.959963984540054 * 0.05 * whisker.First, whisker.Second, 1e-12));
    }

    [Fact]
    public void A_missed_month_breaks_the_lines_and_is_named()
    {
        Assert.Equal([2, 9, 2, 9], Strength.GetPlottables<Scatter>().Select(line => line.Data.GetScatterPoints().Count));
        Assert.Contains(Strength.GetPlottables<Text>(), text => text.LabelText == "no test");
        Assert.Equal([2, 9], Difference.GetPlottables<Scatter>().Select(line => line.Data.GetScatterPoints().Count));
    }

    [Fact]
    public void Notes_are_numbered_marks_at_their_dates()
    {
        var numbers = Strength.GetPlottables<Text>().Where(text => text.LabelText != "no test" && !text.LabelText.Contains(' ')).ToList();

        Assert.Equal(Mara.Marks.Select(mark => (mark.Number.ToString(), (double)mark.When.Date!.Value.DayNumber)), numbers.Select(text => (text.LabelText, text.Location.X)));
    }

    [Fact]
    public void Side_differences_are_drawn_on_the_ln_scale_with_the_shape_of_their_verdict()
    {
        var dots = Difference.GetPlottables<Marker>().ToList();

        Assert.Equal(Abductors.Points.Select(point => point.Day.Difference!.LnRatio), dots.Select(dot => dot.Y));
        Assert.Equal(2, dots.Count(dot => dot.Shape == MarkerShape.FilledTriangleUp));
    }

    [Fact]
    public void Both_plots_show_the_same_days()
    {
        var above = Strength.Axes.GetLimits();
        var below = Difference.Axes.GetLimits();

        Assert.Equal((above.Left, above.Right), (below.Left, below.Right));
        Assert.All(Abductors.Points, point => Assert.InRange(point.When.Date!.Value.DayNumber, above.Left, above.Right));
    }

    [Fact]
    public void A_painful_day_is_hollow()
    {
        var history = Season.HistoryOf(
            Season.Month(0, Build.Abductors(200, 210)),
            Season.Month(1, Build.Test(MuscleGroup.Abductors, Build.Painful(120), Build.Trials(210))));

        var dots = StrengthTrendChart.Of(history, history.Muscles[0]).GetPlottables<Marker>().Where(dot => dot.Shape == MarkerShape.FilledCircle).ToList();

        Assert.Equal(Colors.White, dots[1].MarkerStyle.FillColor);
        Assert.NotEqual(Colors.White, dots[0].MarkerStyle.FillColor);
    }

    [Fact]
    public void One_test_ten_years_and_a_missing_side_can_be_drawn()
    {
        var one = Season.HistoryOf(Season.Month(0, Build.Test(MuscleGroup.Flexors, Build.Trials(200), null)));
        var years = Season.HistoryOf([.. Enumerable.Range(-120, 120).Select(month => Season.Month(month, Build.Abductors(200 + month, 210)))]);

        foreach (var history in new[] { one, years })
            foreach (var figure in TrendFigures.Of(history))
                Assert.Contains("over time", figure.Svg());
        var plot = DifferenceTrendChart.Of(years, years.Muscles[0]);
        plot.RenderInMemory(760, 170);
        Assert.InRange(plot.Axes.Bottom.TickGenerator.Ticks.Length, 5, 14);
    }

    [Fact]
    public void The_drawing_is_as_approved() =>
        Approved.Matches("Charts/mara-trend-abductors.svg", TrendFigures.Of(Mara)[0].Svg());
}
