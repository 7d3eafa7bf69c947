using HipAssess.Domain;
using HipAssess.Reports.Words;
using HipAssess.Reports.Words.Drawn;
using HipAssess.Studies;
using ScottPlot;

namespace HipAssess.Reports.Charts.Studies;

/// <summary>Change from trial 1 to trial 2 against their mean, with the mean change and the limits of agreement of each side (Bland &amp; Altman 1986).</summary>
public static class BlandAltmanChart
{
    /// <summary>Draws one muscle group.</summary>
    public static Plot Of(MuscleStudy study)
    {
        var plot = ChartStyle.Blank();
        plot.Add.HorizontalLine(0, 1, ChartStyle.Faint);
        // All dots before the first dash: it would stay in the paint, and squares are drawn with it.
        foreach (var side in Sides.Both)
            DrawDots(plot, On(study, side), side);
        foreach (var side in Sides.Both)
            DrawLines(plot, On(study, side), side);
        Scale(plot, [study.LeftTrials, study.RightTrials]);
        string unit = study.Sample.Unit?.Symbol() ?? "";
        plot.XLabel(StudyChartWords.MeanOfTrials(unit));
        plot.YLabel(StudyChartWords.Change(unit));
        plot.Grid.XAxisStyle.IsVisible = false;
        ChartLabels.Legend(plot,
        [
            .. Sides.Both.Select(side => ChartLabels.Dot(TermWords.Side(side), ChartStyle.Of(side), ChartStyle.Ink, ShapeOf(side))),
            ChartLabels.Line(StudyChartWords.MeanChange, ChartStyle.Ink),
            ChartLabels.Line(StudyChartWords.Limits(Side.Left), ChartStyle.Ink, LinePattern.Dashed),
            ChartLabels.Line(StudyChartWords.Limits(Side.Right), ChartStyle.Ink, LinePattern.Dotted),
        ]);
        return plot;
    }

    private static TrialAgreement On(MuscleStudy study, Side side) => side == Side.Left ? study.LeftTrials : study.RightTrials;

    private static void DrawDots(Plot plot, TrialAgreement trials, Side side)
    {
        if (trials.N == 0)
            return;
        var drawn = DrawnAthletes.Of(trials.Trials, t => t.Second - t.First);
        var dots = plot.Add.Markers(drawn.Select(t => (t.First + t.Second) / 2).ToArray(), drawn.Select(t => t.Second - t.First).ToArray());
        dots.MarkerStyle.Shape = ShapeOf(side);
        dots.MarkerStyle.FillColor = ChartStyle.Of(side);
        dots.MarkerStyle.OutlineColor = ChartStyle.Ink;
        dots.MarkerStyle.OutlineWidth = 0.8f;
        dots.MarkerSize = 6;
    }

    private static void DrawLines(Plot plot, TrialAgreement trials, Side side)
    {
        var pattern = side == Side.Left ? LinePattern.Dashed : LinePattern.Dotted;
        if (trials.Change.Change.MeanDifference is { } mean)
            plot.Add.HorizontalLine(mean, 1.5f, ChartStyle.Of(side));
        if (trials.Change.Limits is { } limits)
            foreach (double limit in new[] { limits.Low, limits.High })
                plot.Add.HorizontalLine(limit, 1.5f, ChartStyle.Of(side), pattern);
    }

    private static void Scale(Plot plot, TrialAgreement[] both)
    {
        var trials = both.SelectMany(side => side.Trials).ToList();
        if (trials.Count == 0)
            return;
        double[] means = [.. trials.Select(t => (t.First + t.Second) / 2)];
        double reach = 1.1 * trials.Select(t => Math.Abs(t.Second - t.First))
            .Concat(both.SelectMany(side => side.Change.Limits is { } limits ? new[] { Math.Abs(limits.Low), Math.Abs(limits.High) } : [])).Max();
        double room = Math.Max((means.Max() - means.Min()) * 0.06, 1e-9 * means.Max());
        plot.Axes.SetLimits(means.Min() - room, means.Max() + room, -Math.Max(reach, 1e-9), Math.Max(reach, 1e-9));
    }

    private static MarkerShape ShapeOf(Side side) => side == Side.Left ? MarkerShape.FilledCircle : MarkerShape.FilledSquare;
}
