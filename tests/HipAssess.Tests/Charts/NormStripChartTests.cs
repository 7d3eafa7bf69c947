using HipAssess.Domain;
using HipAssess.Import.Columns;
using HipAssess.Norms;
using HipAssess.Reports.Charts;
using HipAssess.Reports.Words;
using HipAssess.Statistics.Distributions;
using HipAssess.Verdicts;
using ScottPlot;
using ScottPlot.Plottables;

namespace HipAssess.Tests.Charts;

public class NormStripChartTests
{
    private static readonly SessionAssessment Flagged = Example.Of(Example.Flagged);
    private static readonly IReadOnlyList<MuscleAssessment> Shown = NormStripChart.Shown(Flagged);

    [Fact]
    public void Each_side_stands_at_its_percentile()
    {
        var marks = NormStripChart.Of(Shown).GetPlottables<Marker>().ToArray();
        var sides = Shown.SelectMany(muscle => Sides.Both.Select(side => muscle.StrengthNorm!.On(side)!.P!.Value)).ToArray();

        Assert.Equal(2 * Shown.Count, marks.Length);
        Assert.All(marks.Zip(sides), pair => Assert.Equal(pair.Second, Normal.LowerTail(pair.First.X), 1e-9));
        Assert.All(marks.Chunk(2), pair => Assert.True(pair[0].Y > pair[1].Y));
    }

    [Fact]
    public void The_line_through_a_side_is_the_interval_of_its_percentile()
    {
        var line = NormStripChart.Of(Shown).GetPlottables<LinePlot>().First();
        var interval = Shown[0].StrengthNorm!.Left!.PercentileCi95!.Value;
        Assert.Equal(NormStripChart.OnScale(interval.Low / 100), line.Start.X, 1e-9);
        Assert.Equal(NormStripChart.OnScale(interval.High / 100), line.End.X, 1e-9);
    }

    [Theory]
    [InlineData(0)]
    [InlineData(1e-300)]
    [InlineData(1)]
    public void What_lies_beyond_the_scale_stands_at_its_end(double share) =>
        Assert.Equal(share < 0.5 ? -2.7 : 2.7, NormStripChart.OnScale(share), 1e-12);

    [Fact]
    public void A_weak_side_has_the_shape_of_its_verdict()
    {
        var weak = NormStripChart.Shown(Example.Of(Example.Weak));
        var verdicts = weak.SelectMany(muscle => Sides.Both.Select(side => Verdict.OfStrength(muscle, side))).ToArray();
        Assert.Contains(verdicts, verdict => verdict >= Flag.Watch);
        Assert.All(NormStripChart.Of(weak).GetPlottables<Marker>().Zip(verdicts), pair =>
            Assert.Equal(pair.Second >= Flag.Watch, pair.First.MarkerStyle.Shape != MarkerShape.FilledCircle));
    }

    [Fact]
    public void Without_a_norm_there_is_no_strip()
    {
        Assert.Empty(NormStripChart.Shown(Example.Of(Example.OneSided)));
        var alone = Assessment.Of([Build.Session("A", Build.Abductors(200, 210))], new AssessmentSettings()).Sessions[0];
        Assert.Empty(NormStripChart.Shown(alone));
    }
}
