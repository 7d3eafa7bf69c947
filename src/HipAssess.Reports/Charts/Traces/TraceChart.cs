using System.Collections.Immutable;
using HipAssess.Domain;
using HipAssess.Reports.Words.Doors;
using HipAssess.Traces;
using ScottPlot;

namespace HipAssess.Reports.Charts.Traces;

/// <summary>The curve of a recording, and what was taken of it: the quiet force, the peak or the best second of each effort.</summary>
public static class TraceChart
{
    private const int Width = 760, Height = 300;

    /// <summary>Draws one trace.</summary>
    public static Figure Of(string athlete, MuscleGroup muscle, Side side, Trace trace, ImmutableArray<Effort> efforts, bool plateau, StrengthUnit unit) =>
        new("trace", TraceWords.ChartTitle(athlete, muscle, side), TraceWords.ChartDescription(trace, efforts, plateau, unit), [new PanelRow(Height, [new Panel(Plot(side, trace, efforts, plateau, unit), Width)])]);

    /// <summary>The plot alone.</summary>
    internal static Plot Plot(Side side, Trace trace, ImmutableArray<Effort> efforts, bool plateau, StrengthUnit unit)
    {
        var plot = ChartStyle.Blank();
        if (plateau)
            foreach (var effort in efforts)
                if (effort.PlateauFrom is { } from)
                {
                    var second = plot.Add.HorizontalSpan(trace.Time[from], trace.Time[from] + 1);
                    second.FillColor = ChartStyle.Band;
                    second.LineWidth = 0;
                }
        var curve = plot.Add.ScatterLine(trace.Time.ToArray(), trace.Force.ToArray(), ChartStyle.Of(side));
        curve.LineWidth = 1.5f;
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

    private static void Level(Plot plot, double from, double to, double force, LinePattern pattern)
    {
        var line = plot.Add.Line(from, force, to, force);
        line.LineColor = ChartStyle.Ink;
        line.LineWidth = 1.5f;
        line.LinePattern = pattern;
    }
}
