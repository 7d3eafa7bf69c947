using HipAssess.Domain;
using HipAssess.Norms;
using HipAssess.Reports.Charts;
using HipAssess.Statistics.Distributions;
using HipAssess.Tests.Mobility;
using HipAssess.Verdicts;
using ScottPlot;
using ScottPlot.Plottables;

namespace HipAssess.Tests.Charts;

public sealed class RangeChartTests
{
    private static readonly double[] Usual = [-3, -2, -1, 0, 0, 1, 2, 3, -1, 1];

    private static readonly MovementTest Thomas =
        new(Movement.Extension, Movements.ModifiedThomas, "passive", Build.Trials(8, -2), Build.Trials(11, 9));

    private static readonly Session Runner = Angles.Session("Fay", Angles.Rotation(40, 22, Movements.HipFlexed90), Thomas, FallOut(14, 12));

    private static readonly SessionAssessment Fay = Assessment.Of(
        [.. Usual.Select((d, i) => Angles.Session($"C{i:00}", Build.Control(), Angles.Rotation(40, 40 + d, Movements.HipFlexed90), FallOut(12, 12 + d / 2))), Runner],
        new AssessmentSettings()).Sessions[^1];

    private static readonly MovementAssessment[] Degrees = [.. Fay.Movements.Where(one => one.Test.Unit == MovementUnit.Degree)];
    private static readonly MovementAssessment[] Centimetres = [.. Fay.Movements.Except(Degrees)];

    [Fact]
    public void Degrees_and_centimetres_have_drawings_of_their_own_as_approved()
    {
        var figures = Figures.Of(Fay);

        Assert.Equal(["range-difference", "ranges", "range-difference-cm", "ranges-cm"], figures.Select(figure => figure.Name));
        Assert.Multiple([.. figures.Select(figure => (Action)(() => Approved.Matches($"Charts/Fay-{figure.Name}.svg", figure.Svg())))]);
    }

    [Fact]
    public void Each_side_is_a_mark_at_its_range_with_its_trials_and_error()
    {
        var plot = RangeChart.Of(Degrees);
        var marks = plot.GetPlottables<Marker>().ToList();

        Assert.Equal([3, 10, 40, 22], marks.Select(mark => mark.Y));
        Assert.Equal([8, -2], plot.GetPlottables<Markers>().First().Data.GetScatterPoints().Select(point => point.Y));
        var whisker = plot.GetPlottables<ErrorBar>().First();
        Assert.Equal(Normal.Z95 * Degrees[0].ErrorBound.SemLeft, whisker.YErrorPositive![0]);
        Assert.True(plot.Axes.GetLimits().Bottom < -5);
    }

    [Fact]
    public void The_band_is_the_middle_of_the_controls()
    {
        var band = RangeChart.Of(Degrees).GetPlottables<Rectangle>().ToList();
        var norm = Degrees[1].ValueNorm!.Right!.Band!.Value;

        Assert.Equal((norm.Low, norm.High), (band[^1].Y1, band[^1].Y2));
    }

    [Fact]
    public void A_difference_lies_in_the_half_of_the_side_with_less_also_where_smaller_is_more()
    {
        var degrees = RangeDifferenceChart.Of(Fay, Degrees).GetPlottables<Marker>().ToList();
        Assert.Equal([7, -18], degrees.Select(dot => dot.X));
        Assert.Equal(MarkerShape.FilledDiamond, degrees[1].MarkerStyle.Shape);

        var dot = Assert.Single(RangeDifferenceChart.Of(Fay, Centimetres).GetPlottables<Marker>());
        Assert.Equal((2.0, Side.Left), (dot.X, Centimetres[0].Difference!.LessSide));
    }

    [Fact]
    public void The_band_reaches_as_far_as_error_and_controls_and_limits_are_drawn()
    {
        var plot = RangeDifferenceChart.Of(Fay, Degrees);

        Assert.Equal(Degrees.Select(one => one.ErrorBound.Value), plot.GetPlottables<Rectangle>().Select(band => band.X2));
        Assert.Equal(Degrees[1].DifferenceNorm!.Values, Assert.Single(plot.GetPlottables<Dots>()).Places.Select(point => point.X));
        var limits = VerdictLimits.Of(Fay, Degrees[1])!;
        Assert.Equal([limits.Watch.Low, limits.Watch.High, limits.Flag.Low, limits.Flag.High], plot.GetPlottables<LinePlot>().Select(line => line.Start.X));
        Assert.Null(VerdictLimits.Of(Fay, Degrees[0]));
    }

    [Fact]
    public void Limits_are_where_the_verdict_turns()
    {
        Session[] controls = Angles.Controls([.. Usual.Select(d => 4 * d)]);
        var beyond = Assessment.Of([.. controls, Angles.Session("X", Angles.Rotation(40, 10))], new AssessmentSettings()).Sessions[^1];
        double watch = VerdictLimits.Of(beyond, beyond.Movements[0])!.Watch.Low;

        Assert.Equal(ReasonCode.BeyondErrorUsual, Of(watch + 0.01).Reasons[0].Code);
        Assert.NotEqual(ReasonCode.BeyondErrorUsual, Of(watch - 0.01).Reasons[0].Code);

        MovementAssessment Of(double difference) => Angles.Assess(Angles.Session("X", Angles.Rotation(40 - difference / 2, 40 + difference / 2)), controls);
    }

    [Fact]
    public void A_painful_side_is_hollow_and_a_missing_one_is_named()
    {
        var session = Angles.Session("Gil", Thomas with { Right = null }, Angles.Rotation(40, 22) with { Right = Build.Painful(22) });
        var movements = Assessment.Of([session], new AssessmentSettings()).Sessions[0].Movements;
        var plot = RangeChart.Of(movements);

        Assert.Equal(Colors.White, plot.GetPlottables<Marker>().Last().MarkerStyle.FillColor);
        Assert.Equal(["not tested", "pain"], plot.GetPlottables<Text>().Select(text => text.LabelText));
    }

    private static MovementTest FallOut(double left, double right) => new(Movement.BentKneeFallOut, null, null, Build.Trials(left), Build.Trials(right));
}
