using HipAssess.Domain;
using HipAssess.Reports.Words;
using HipAssess.Reports.Words.Drawn;
using HipAssess.Studies;
using ScottPlot;

namespace HipAssess.Reports.Charts.Studies;

/// <summary>Trial 1 against trial 2 of both sides, with the line of perfect agreement.</summary>
public static class TrialChart
{
    /// <summary>Draws one muscle group.</summary>
    public static Plot Of(MuscleStudy study)
    {
        var plot = ChartStyle.Blank();
        Draw(plot, study.LeftTrials, Side.Left);
        Draw(plot, study.RightTrials, Side.Right);
        double[] all = [.. study.LeftTrials.Trials.Concat(study.RightTrials.Trials).SelectMany(trial => new[] { trial.First, trial.Second })];
        if (all.Length > 0)
        {
            double room = Math.Max((all.Max() - all.Min()) * 0.06, 1e-9 * all.Max());
            double low = all.Min() - room, high = all.Max() + room;
            var same = plot.Add.Line(low, low, high, high);
            same.LineColor = ChartStyle.Faint;
            same.LineWidth = 1;
            plot.MoveToBack(same);
            plot.Axes.SetLimits(low, high, low, high);
        }
        string unit = study.Sample.Unit?.Symbol() ?? "";
        plot.XLabel(StudyChartWords.Trial(1, unit));
        plot.YLabel(StudyChartWords.Trial(2, unit));
        ChartLabels.Legend(plot,
        [
            ChartLabels.Dot(TermWords.Side(Side.Left), ChartStyle.Left, ChartStyle.Ink),
            ChartLabels.Dot(TermWords.Side(Side.Right), ChartStyle.Right, ChartStyle.Ink, MarkerShape.FilledSquare),
            ChartLabels.Line(StudyChartWords.SameTrials, ChartStyle.Faint),
        ]);
        return plot;
    }

    private static void Draw(Plot plot, TrialAgreement trials, Side side)
    {
        if (trials.N == 0)
            return;
        var drawn = DrawnAthletes.Of(trials.Trials, t => t.Second - t.First);
        var dots = plot.Add.Markers(drawn.Select(t => t.First).ToArray(), drawn.Select(t => t.Second).ToArray());
        dots.MarkerStyle.Shape = side == Side.Left ? MarkerShape.FilledCircle : MarkerShape.FilledSquare;
        dots.MarkerStyle.FillColor = ChartStyle.Of(side);
        dots.MarkerStyle.OutlineColor = ChartStyle.Ink;
        dots.MarkerStyle.OutlineWidth = 0.8f;
        dots.MarkerSize = 6;
    }
}
