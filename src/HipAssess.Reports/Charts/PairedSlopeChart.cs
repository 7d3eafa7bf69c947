using HipAssess.Domain;
using HipAssess.Reports.Words;
using HipAssess.Studies;
using ScottPlot;

namespace HipAssess.Reports.Charts;

/// <summary>Every injured athlete's two sides as a line, and the means on top: whether a mean difference is one of many or of few.</summary>
public static class PairedSlopeChart
{
    // Okabe–Ito green: blue and orange are left and right.
    private static readonly Color NotWeaker = Color.FromHex("#009E73");

    /// <summary>Draws one muscle group.</summary>
    public static Plot Of(MuscleStudy study)
    {
        var plot = ChartStyle.Blank();
        foreach (var (injured, uninjured) in study.Injured.Pairs)
        {
            var line = plot.Add.Line(0, uninjured, 1, injured);
            line.LineWidth = 1;
            line.LineColor = injured < uninjured ? ChartStyle.Ink.WithAlpha(0.55) : NotWeaker;
            line.LinePattern = injured < uninjured ? LinePattern.Solid : LinePattern.Dashed;
        }
        if (study.Injured is { First.Mean: { } mean, Second.Mean: { } other })
        {
            var line = plot.Add.Line(0, other, 1, mean);
            line.LineWidth = 3.5f;
            line.LineColor = ChartStyle.Ink;
            var dots = plot.Add.Markers(new[] { 0.0, 1.0 }, new[] { other, mean });
            dots.MarkerStyle.Shape = MarkerShape.FilledSquare;
            dots.MarkerStyle.FillColor = ChartStyle.Ink;
            dots.MarkerSize = 9;
            double[] all = [.. study.Injured.Pairs.SelectMany(pair => new[] { pair.First, pair.Second })];
            double room = Math.Max((all.Max() - all.Min()) * 0.06, 1e-9 * all.Max());
            plot.Axes.SetLimits(-0.35, 1.35, all.Min() - room, all.Max() + room);
        }
        ChartStyle.Name(plot.Axes.Bottom, [(0, "uninjured"), (1, "injured")]);
        plot.Grid.XAxisStyle.IsVisible = false;
        plot.YLabel($"{TermWords.Capital(TermWords.Muscle(study.Muscle))}, {study.Sample.Unit?.Symbol()}");
        ChartLabels.Legend(plot,
        [
            ChartLabels.Line("weaker on the injured side", ChartStyle.Ink.WithAlpha(0.55)),
            ChartLabels.Line("not weaker", NotWeaker, LinePattern.Dashed),
            ChartLabels.Dot("mean", ChartStyle.Ink, ChartStyle.Ink, MarkerShape.FilledSquare, 8),
        ]);
        return plot;
    }
}
