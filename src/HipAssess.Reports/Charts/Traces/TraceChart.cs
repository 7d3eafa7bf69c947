using System.Collections.Immutable;
using HipAssess.Domain;
using HipAssess.Reports.Words.Doors;
using HipAssess.Thresholds;
using HipAssess.Traces;
using ScottPlot;

namespace HipAssess.Reports.Charts.Traces;

/// <summary>The curve of a recording, and what was taken of it: the quiet force, the peak or the best second of each effort.</summary>
public static class TraceChart
{
    private const int PageWidth = 760, PhoneWidth = 340;

    /// <summary>Draws one trace, wide and for a phone.</summary>
    public static Figure Of(RecordedEfforts found, bool plateau, StrengthUnit unit) => Figures.InBothForms(form => new Figure(
        "trace", TraceWords.ChartTitle(found), TraceWords.ChartDescription(found, plateau, unit),
        [form == ChartForm.Wide ? new PanelRow(300, [new Panel(Plot(found, plateau, unit, PageWidth), PageWidth)]) : new PanelRow(240, [new Panel(Plot(found, plateau, unit, PhoneWidth), PhoneWidth)])])
    {
        Caption = TraceWords.Caption(found, plateau),
    });

    /// <summary>The plot alone.</summary>
    internal static Plot Plot(RecordedEfforts found, bool plateau, StrengthUnit unit, int width)
    {
        var (side, trace, efforts) = (found.Side, found.Trace, found.Efforts);
        var plot = ChartStyle.Blank();
        if (plateau)
            foreach (var effort in efforts)
                if (effort.PlateauFrom is { } from)
                {
                    var second = plot.Add.HorizontalSpan(trace.Time[from], trace.Time[from] + 1);
                    second.FillColor = ChartStyle.Band;
                    second.LineWidth = 0;
                }
        foreach (var run in Runs(trace, [.. Drawn(trace.Force, width)]))
        {
            var curve = plot.Add.ScatterLine(run.Select(i => trace.Time[i]).ToArray(), run.Select(i => trace.Force[i]).ToArray(), ChartStyle.Of(side));
            curve.LineWidth = 1.5f;
        }
        foreach (var effort in efforts)
        {
            Level(plot, trace.Time[effort.First], trace.Time[effort.Last], effort.Baseline, LinePattern.Dashed);
            if (plateau && effort is { PlateauFrom: { } from, Plateau: { } mean })
                Level(plot, trace.Time[from], trace.Time[from] + 1, effort.Baseline + mean, LinePattern.Solid);
            else if (!plateau)
            {
                var peak = plot.Add.Marker(trace.Time[effort.PeakAt], trace.Force[effort.PeakAt], MarkerShape.FilledDiamond, 9, ChartStyle.Ink);
                peak.MarkerLineColor = ChartStyle.Ink;
            }
        }
        plot.XLabel(TraceWords.Time);
        plot.YLabel(TraceWords.Force(unit));
        plot.Axes.AutoScale();
        plot.Axes.SetLimitsX(trace.Time[0], trace.Time[^1]);
        ChartLabels.Legend(plot,
        [
            ChartLabels.Line(TraceWords.Curve(side), ChartStyle.Of(side)),
            ChartLabels.Line(TraceWords.Quiet, ChartStyle.Ink, LinePattern.Dashed),
            plateau ? ChartLabels.Patch(TraceWords.BestSecond, ChartStyle.Band) : ChartLabels.Dot(TraceWords.Peak, ChartStyle.Ink, ChartStyle.Ink, MarkerShape.FilledDiamond),
        ]);
        return plot;
    }

    /// <summary>The samples a curve of so many pixels is drawn through: of more than two to a pixel the lowest and the highest.</summary>
    internal static IEnumerable<int> Drawn(ImmutableArray<double> force, int pixels)
    {
        if (force.Length <= 2 * pixels)
            return Enumerable.Range(0, force.Length);
        return Enumerable.Range(0, pixels).SelectMany(pixel =>
        {
            int from = (int)((long)force.Length * pixel / pixels), to = (int)((long)force.Length * (pixel + 1) / pixels);
            var here = Enumerable.Range(from, to - from);
            return new[] { here.MinBy(i => force[i]), here.MaxBy(i => force[i]) }.Order().Distinct();
        });
    }

    // No line where nothing is known, as far as it can be seen.
    private static IEnumerable<ImmutableArray<int>> Runs(Trace trace, ImmutableArray<int> drawn)
    {
        int start = 0;
        for (int end = 1; end <= drawn.Length; end++)
            if (end == drawn.Length || Enumerable.Range(drawn[end - 1], drawn[end] - drawn[end - 1]).Any(i => trace.IsGap(i) && trace.Time[i + 1] - trace.Time[i] >= Limits.TraceJoinSeconds))
            {
                yield return drawn[start..end];
                start = end;
            }
    }

    private static void Level(Plot plot, double from, double to, double force, LinePattern pattern)
    {
        var line = plot.Add.Line(from, force, to, force);
        line.LineColor = ChartStyle.Ink;
        line.LineWidth = 1.5f;
        line.LinePattern = pattern;
    }
}
