using HipAssess.Reports.Charts;
using ScottPlot;

namespace HipAssess.Benchmarks.Calibration;

/// <summary>One rule at every strictness.</summary>
/// <param name="Name">In the legend.</param>
/// <param name="Healthy">What it says of healthy athletes.</param>
/// <param name="Affected">What it says of those with a deficit.</param>
/// <param name="HasPoint">Its usual strictness is marked.</param>
internal sealed record RocCurve(string Name, Tally Healthy, Tally Affected, bool HasPoint);

/// <summary>Found athletes against false alarms, for a 20 % deficit in one muscle group.</summary>
internal static class RocChart
{
    private static readonly Color[] Colours = [ChartStyle.Right, ChartStyle.Left, Color.FromHex("#009E73"), ChartStyle.Faint];

    public static Figure Of(IReadOnlyList<RocCurve> curves)
    {
        var plot = ChartStyle.Blank();
        var items = new List<LegendItem>();
        for (int i = 0; i < curves.Count; i++)
        {
            var (alarms, found) = Points(curves[i]);
            var line = plot.Add.ScatterLine(alarms, found, Colours[i]);
            line.LineWidth = 2;
            line.LinePattern = i == curves.Count - 1 ? LinePattern.Dashed : LinePattern.Solid;
            if (curves[i].HasPoint)
            {
                var mark = plot.Add.Marker(curves[i].Healthy.Flagged, curves[i].Affected.Flagged);
                mark.MarkerStyle.FillColor = Colours[i];
                mark.MarkerStyle.OutlineColor = ChartStyle.Ink;
                mark.MarkerSize = 10;
            }
            items.Add(ChartLabels.Line(curves[i].Name, Colours[i], line.LinePattern));
        }
        items.Add(ChartLabels.Dot("as used by this tool", Colors.White, ChartStyle.Ink, size: 9));
        ChartLabels.Legend(plot, items);
        plot.Axes.SetLimits(0, 0.6, 0, 1);
        LabelInPercent(plot.Axes.Bottom, [0, 0.05, 0.1, 0.2, 0.3, 0.4, 0.5, 0.6]);
        LabelInPercent(plot.Axes.Left, [0, 0.2, 0.4, 0.6, 0.8, 1]);
        plot.XLabel("Healthy athletes flagged");
        plot.YLabel("Athletes with the deficit flagged for it");
        return new Figure(
            "calibration-roc", "A 20 % deficit in one of six muscle groups: found against false flags", Describe(curves), [new PanelRow(412, [new Panel(plot, 760)])]);
    }

    private static (double[] Alarms, double[] Found) Points(RocCurve curve)
    {
        double[] healthy = [.. curve.Healthy.Scores.OrderDescending()], affected = [.. curve.Affected.Scores.OrderDescending()];
        var alarms = new List<double>();
        var found = new List<double>();
        int reached = 0;
        for (int step = 0; step <= 120; step++)
        {
            double alarm = 0.005 * step;
            int place = Math.Clamp((int)Math.Round(alarm * healthy.Length), 0, healthy.Length - 2);
            double threshold = healthy[place];
            // Many athletes of one score (an adjusted p of 1, or inside the error bound): the rule cannot be made any laxer.
            if (threshold == healthy[place + 1])
                break;
            while (reached < affected.Length && affected[reached] >= threshold)
                reached++;
            alarms.Add(alarm);
            found.Add((double)reached / affected.Length);
        }
        return ([.. alarms], [.. found]);
    }

    private static void LabelInPercent(IAxis axis, double[] shares)
    {
        var ticks = new ScottPlot.TickGenerators.NumericManual();
        foreach (double share in shares)
            ticks.AddMajor(share, $"{100 * share:0} %");
        axis.TickGenerator = ticks;
    }

    private static string Describe(IEnumerable<RocCurve> curves) => string.Join(" ", curves.Select(curve =>
        $"{curve.Name}: {100 * curve.Affected.Flagged:0} % found at {100 * curve.Healthy.Flagged:0.0} % false flags."));
}
