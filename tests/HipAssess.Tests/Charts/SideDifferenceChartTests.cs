using HipAssess.Import.Columns;
using HipAssess.Norms.Controls;
using HipAssess.Reports.Charts;
using HipAssess.Verdicts;
using ScottPlot;
using ScottPlot.Plottables;

namespace HipAssess.Tests.Charts;

public sealed class SideDifferenceChartTests
{
    private static readonly SessionAssessment Flagged = Example.Of(Example.Flagged);
    private static readonly Plot Drawn = SideDifferenceChart.Of(Flagged);

    [Fact]
    public void Each_muscle_group_is_a_row_with_its_ln_ratio_the_first_on_top()
    {
        var dots = Drawn.GetPlottables<Marker>().ToList();
        Assert.Equal(Flagged.Muscles.Select(m => m.Difference!.LnRatio), dots.Select(dot => dot.X));
        Assert.Equal([0, -1, -2], dots.Select(dot => dot.Y));
    }

    [Fact]
    public void The_band_reaches_as_far_as_measurement_error()
    {
        var bands = Drawn.GetPlottables<Rectangle>().ToList();
        Assert.Equal(Flagged.Muscles.Select(m => m.ErrorBound.LnRatio), bands.Select(band => band.X2));
        Assert.Equal(Flagged.Muscles.Select(m => -m.ErrorBound.LnRatio), bands.Select(band => band.X1));
    }

    [Fact]
    public void Every_control_is_a_dot_in_its_row()
    {
        var controls = Drawn.GetPlottables<Dots>().ToList();
        Assert.Equal(Flagged.Muscles.Length, controls.Count);
        for (int row = 0; row < controls.Count; row++)
        {
            var points = controls[row].Places;
            Assert.Equal(Flagged.Muscles[row].DifferenceNorm!.Values, points.Select(point => point.X));
            Assert.All(points, point => Assert.InRange(point.Y, -row - 0.3, -row + 0.3));
        }
    }

    [Fact]
    public void The_limits_are_those_of_the_verdict()
    {
        var lines = Drawn.GetPlottables<LinePlot>().Where(line => line.Start.Y is > -0.5 and < 0.5).ToList();
        var limits = VerdictLimits.Of(Flagged, Flagged.Muscles[0])!;
        Assert.Equal([limits.Watch.Low, limits.Watch.High, limits.Flag.Low, limits.Flag.High], lines.Select(line => line.Start.X));
    }

    [Fact]
    public void A_flag_has_a_shape_of_its_own() =>
        Assert.Equal(
            [MarkerShape.FilledDiamond, MarkerShape.FilledCircle, MarkerShape.FilledCircle],
            Drawn.GetPlottables<Marker>().Select(dot => dot.MarkerStyle.Shape));

    [Fact]
    public void A_flag_for_low_strength_does_not_mark_the_side_difference()
    {
        var weak = Example.Of(Example.Weak);
        Assert.Equal(Flag.Flag, weak.Muscles[0].Flag);
        Assert.Equal(MarkerShape.FilledCircle, SideDifferenceChart.Of(weak).GetPlottables<Marker>().First().MarkerStyle.Shape);
    }

    [Fact]
    public void A_painful_side_makes_the_dot_hollow_and_unjudged()
    {
        var plot = SideDifferenceChart.Of(Example.Of(Example.Painful));
        Assert.Equal(Colors.White, plot.GetPlottables<Marker>().Last().MarkerStyle.FillColor);
        Assert.Equal("right 37 % weaker\n○ pain: not judged", Labels(plot, Edge.Right).Last());
    }

    [Fact]
    public void A_missing_side_is_named_in_its_row()
    {
        var plot = SideDifferenceChart.Of(Example.Of(Example.OneSided));
        Assert.Equal(["left 15 % weaker\n◆ flag", "right not tested"], Labels(plot, Edge.Right));
    }

    [Fact]
    public void The_halves_are_named_and_the_scale_is_percent_of_the_stronger_side()
    {
        Assert.Equal(["◀ right weaker", "left weaker ▶"], Drawn.GetPlottables<Text>().Select(text => text.LabelText));
        var tenPercent = Ticks(Drawn, Edge.Bottom).Single(t => t is { Label: "10 %", Position: > 0 });
        Assert.Equal(-Math.Log(0.9), tenPercent.Position, 15);
    }

    [Fact]
    public void Nothing_lies_outside_the_drawing()
    {
        var limits = Drawn.Axes.GetLimits();
        Assert.All(Drawn.GetPlottables<LinePlot>(), line => Assert.InRange(line.Start.X, limits.Left, limits.Right));
        Assert.All(Drawn.GetPlottables<Dots>().SelectMany(dots => dots.Places), point => Assert.InRange(point.X, limits.Left, limits.Right));
    }

    [Theory]
    [InlineData(-0.9)]
    [InlineData(0.9)]
    public void A_control_far_to_either_side_is_inside_the_drawing(double far)
    {
        var muscle = Flagged.Muscles[0];
        double[] values = [far, .. Enumerable.Range(0, 30).Select(i => 0.01 * (i - 15))];
        var session = Flagged with { Muscles = [muscle with { DifferenceNorm = muscle.DifferenceNorm! with { Controls = (new NormSample(values.Length, i => values[i]), null) } }] };

        var plot = SideDifferenceChart.Of(session);

        Assert.Equal(31, plot.GetPlottables<Dots>().Single().Places.Count);
        Assert.All(plot.GetPlottables<Dots>().Single().Places, point => Assert.InRange(point.X, plot.Axes.GetLimits().Left, plot.Axes.GetLimits().Right));
    }

    [Fact]
    public void Of_very_many_controls_as_many_are_drawn_as_show_their_spread_and_the_caption_says_so()
    {
        var muscle = Flagged.Muscles[0];
        double[] many = [.. Enumerable.Range(0, 1000).Select(i => 0.0001 * ((i * 37 % 1000) - 500))];
        var session = Flagged with { Muscles = [muscle with { DifferenceNorm = muscle.DifferenceNorm! with { Controls = (new NormSample(many.Length, i => many[i]), null) } }] };
        double[] drawn = [.. SideDifferenceChart.Of(session).GetPlottables<Dots>().Single().Places.Select(point => point.X)];
        Assert.Equal(SideDifferenceChart.MostControls, drawn.Length);
        Assert.Equal(many.Average(), drawn.Average(), 4);
        Assert.Equal(many.Max(), drawn.Max(), 3);
        Assert.Contains("Of more than 150", Figures.SideDifference(session).Caption);
        Assert.DoesNotContain("Of more than", Figures.SideDifference(Flagged).Caption);
    }

    private static IEnumerable<string> Labels(Plot plot, Edge edge) => Ticks(plot, edge).Select(tick => tick.Label);

    // Ticks are made when a plot is drawn.
    private static Tick[] Ticks(Plot plot, Edge edge)
    {
        plot.RenderInMemory(760, 300);
        return plot.Axes.GetAxes(edge).First().TickGenerator.Ticks;
    }
}
