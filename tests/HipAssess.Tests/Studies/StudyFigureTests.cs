using System.Xml.Linq;
using HipAssess.Domain;
using HipAssess.Import.Columns;
using HipAssess.Reports.Charts.Studies;
using ScottPlot.Plottables;

namespace HipAssess.Tests.Studies;

public class StudyFigureTests
{
    [Fact]
    public void The_forest_shows_the_mean_percent_difference_of_both_groups_with_its_interval()
    {
        var study = Cohort.Study(Cohort.Of(9, 11));
        var plot = SideDifferenceForest.Of(study);
        var (injured, control) = (study.Muscles[0].Injured, study.Muscles[0].Control);

        Assert.Equal(
            new[] { injured.PercentDifference!.Value, control.PercentDifference!.Value }, plot.GetPlottables<Marker>().Select(mark => mark.X));
        Assert.Equal(
            new[] { injured.PercentDifferenceCi95!.Value.Low, control.PercentDifferenceCi95!.Value.Low }, plot.GetPlottables<LinePlot>().Select(line => line.Start.X));
        Assert.Equal(
            new[] { injured.PercentDifferenceCi95!.Value.High, control.PercentDifferenceCi95!.Value.High }, plot.GetPlottables<LinePlot>().Select(line => line.End.X));
    }

    [Fact]
    public void The_slopes_go_from_the_uninjured_to_the_injured_side_of_every_athlete_and_of_the_mean()
    {
        var muscle = Cohort.Study(Cohort.Of(9, 2)).Muscles[0];
        var lines = EstimationChart.Of(muscle).GetPlottables<LinePlot>().ToList();
        Assert.Equal(muscle.Injured.Pairs.Select(pair => (pair.Second, pair.First)), lines.Take(muscle.Injured.N).Select(line => (line.Start.Y, line.End.Y)));
        Assert.Equal((muscle.Injured.Second.Mean, muscle.Injured.First.Mean), (lines[^1].Start.Y, lines[^1].End.Y));
    }

    [Fact]
    public void Beside_the_slopes_stands_the_mean_difference_with_its_interval_on_an_axis_whose_zero_is_the_uninjured_mean()
    {
        var sides = Cohort.Study(Cohort.Of(9, 2)).Muscles[0].Injured;
        var plot = EstimationChart.Of(Cohort.Study(Cohort.Of(9, 2)).Muscles[0]);
        double zero = sides.Second.Mean!.Value;
        Assert.Equal(zero + sides.Test.MeanDifference!.Value, Assert.Single(plot.GetPlottables<Marker>()).Y, 1e-12);
        var interval = plot.GetPlottables<LinePlot>().Single(line => line.Start.X == line.End.X);
        Assert.Equal((zero + sides.Test.Ci95!.Value.Low, zero + sides.Test.Ci95.Value.High), (interval.Start.Y, interval.End.Y));
        plot.RenderInMemory(390, 270);
        Assert.Equal(zero, plot.Axes.Right.TickGenerator.Ticks.Single(tick => tick.Label == "0" || tick.Label is "0.0" or "0.00").Position, 1e-9);
    }

    [Fact]
    public void Published_and_own_effects_stand_with_their_intervals_on_one_axis()
    {
        var muscles = PublishedEffectChart.Shown(Cohort.Study(Cohort.Of(9, 11)));
        var plot = PublishedEffectChart.Of(muscles);
        Assert.Equal(
            muscles.SelectMany(m => new[] { m.Published.Result!.Dz, m.Injured.Dz!.Value }), plot.GetPlottables<Marker>().Select(mark => mark.X));
        Assert.Equal(
            muscles.SelectMany(m => new[] { (m.Published.Result!.Ci95.Low, m.Published.Result.Ci95.High), (m.Injured.Dz!.Ci95.Low, m.Injured.Dz.Ci95.High) }),
            plot.GetPlottables<LinePlot>().Select(line => (line.Start.X, line.End.X)));
    }

    [Fact]
    public void The_change_between_trials_is_drawn_against_their_mean_with_the_limits_of_agreement()
    {
        var muscle = Cohort.Study(Cohort.Of(4, 5)).Muscles[0];
        var plot = BlandAltmanChart.Of(muscle);
        Assert.Equal(
            muscle.LeftTrials.Trials.Select(t => ((t.First + t.Second) / 2, t.Second - t.First)),
            plot.GetPlottables<Markers>().First().Data.GetScatterPoints().Select(point => (point.X, point.Y)));
        double[] lines = [.. plot.GetPlottables<HorizontalLine>().Select(line => line.Y)];
        foreach (var change in new[] { muscle.LeftTrials.Change, muscle.RightTrials.Change })
            Assert.Subset(lines.ToHashSet(), new HashSet<double> { change.Change.MeanDifference!.Value, change.Limits!.Value.Low, change.Limits.Value.High });
    }

    [Theory]
    [InlineData(1)]
    [InlineData(2)]
    [InlineData(3)]
    public void A_panel_has_the_same_size_however_many_there_are(int count)
    {
        var study = Cohort.Study(Cohort.Of(9, 11));
        var figures = StudyFigures.Of(study with { Muscles = [.. study.Muscles.Take(count)] });
        Assert.All(figures.Where(figure => figure.Name is "trials" or "bland-altman").SelectMany(figure => figure.Rows).SelectMany(row => row.Panels), panel => Assert.Equal(260, panel.Width));
    }

    [Fact]
    public void The_trials_of_each_side_are_drawn_against_each_other()
    {
        var muscle = Cohort.Study(Cohort.Of(4, 5)).Muscles[0];
        var dots = TrialChart.Of(muscle).GetPlottables<Markers>().ToList();
        Assert.Equal(2, dots.Count);
        Assert.Equal(
            muscle.LeftTrials.Trials.Select(t => (t.First, t.Second)),
            dots[0].Data.GetScatterPoints().Select(point => (point.X, point.Y)));
    }

    [Fact]
    public void Every_figure_has_a_name_of_its_own_and_words_for_those_who_cannot_see_it()
    {
        var figures = StudyFigures.Of(Cohort.Study(Cohort.Of(9, 11)));
        Assert.Equal(["side-differences", "estimation", "trials", "bland-altman", "published"], figures.Select(figure => figure.Name));
        foreach (var figure in figures)
        {
            Assert.Contains("Abductors", figure.Description);
            Assert.Equal("img", XElement.Parse(figure.Svg("x-")).Attribute("role")?.Value);
        }
    }

    [Fact]
    public void Of_very_many_athletes_three_hundred_are_drawn_with_the_smallest_and_the_largest_difference_and_that_is_said()
    {
        var study = Cohort.Study(Cohort.Of(700, 20));
        var muscle = study.Muscles[0];
        var changes = muscle.LeftTrials.Trials.Select(t => t.Second - t.First).ToList();
        var drawn = TrialChart.Of(muscle).GetPlottables<Markers>().First().Data.GetScatterPoints().Select(point => point.Y - point.X).ToList();
        Assert.Equal((300, changes.Min(), changes.Max()), (drawn.Count, drawn.Min(), drawn.Max()));
        Assert.InRange(drawn.Average() - changes.Average(), -0.5, 0.5);
        string[] thinned = ["estimation", "trials", "bland-altman"];
        Assert.All(StudyFigures.Of(study), figure => Assert.Equal(thinned.Contains(figure.Name), figure.Caption!.Contains("more than 300 athletes", StringComparison.Ordinal)));
        Assert.All(StudyFigures.Of(Cohort.Study(Cohort.Of(300, 0))), figure => Assert.DoesNotContain("300 athletes", figure.Caption!, StringComparison.Ordinal));
    }

    [Fact]
    public void Nothing_measured_has_no_figure() =>
        Assert.Empty(StudyFigures.Of(Cohort.Study([Build.Session("a", Cohort.Facts(Group.Control))])));

    [Fact]
    public void The_forest_is_drawn_as_approved() =>
        Approved.Matches("Charts/study-side-differences.svg", StudyFigures.Of(Cohort.Study(Cohort.Of(9, 11)))[0].Svg());
}
