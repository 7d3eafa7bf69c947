using System.Xml.Linq;
using HipAssess.Domain;
using HipAssess.Import.Columns;
using HipAssess.Reports.Charts;
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
        var lines = PairedSlopeChart.Of(muscle).GetPlottables<LinePlot>().ToList();
        Assert.Equal(muscle.Injured.Pairs.Select(pair => (pair.Second, pair.First)), lines.SkipLast(1).Select(line => (line.Start.Y, line.End.Y)));
        Assert.Equal((muscle.Injured.Second.Mean, muscle.Injured.First.Mean), (lines[^1].Start.Y, lines[^1].End.Y));
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
        Assert.Equal(["side-differences", "paired-slopes", "trials"], figures.Select(figure => figure.Name));
        foreach (var figure in figures)
        {
            Assert.Contains("Abductors", figure.Description);
            Assert.Equal("img", XElement.Parse(figure.Svg("x-")).Attribute("role")?.Value);
        }
    }

    [Fact]
    public void Nothing_measured_has_no_figure() =>
        Assert.Empty(StudyFigures.Of(Cohort.Study([Build.Session("a", Cohort.Facts(Group.Control))])));

    [Fact]
    public void The_forest_is_drawn_as_approved() =>
        Approved.Matches("Charts/study-side-differences.svg", StudyFigures.Of(Cohort.Study(Cohort.Of(9, 11)))[0].Svg());
}
