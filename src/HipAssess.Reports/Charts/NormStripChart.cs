using HipAssess.Domain;
using HipAssess.Norms;
using HipAssess.Reports.Words;
using HipAssess.Reports.Words.Drawn;
using HipAssess.Statistics.Distributions;
using HipAssess.Verdicts;
using ScottPlot;

namespace HipAssess.Reports.Charts;

/// <summary>
/// One strip per muscle group: where each side lies in its norm, as percentile on a normal scale, with the 95 % interval
/// of the percentile. The darker middle of a strip holds half of the norm's people.
/// </summary>
public static class NormStripChart
{
    private const double Reach = 2.7, StripHeight = 0.7, SideOffset = 0.46;
    private static readonly double[] TickPercentiles = [1, 5, 25, 50, 75, 95, 99];

    /// <summary>The muscle groups of a session that have a percentile.</summary>
    public static IReadOnlyList<MuscleAssessment> Shown(SessionAssessment session) =>
        [.. session.Muscles.Where(muscle => Sides.Both.Any(side => muscle.StrengthNorm?.On(side)?.P is not null))];

    /// <summary>Draws these muscle groups, the first on top.</summary>
    public static Plot Of(IReadOnlyList<MuscleAssessment> muscles, ChartForm form = ChartForm.Wide)
    {
        var plot = ChartStyle.Blank();
        for (int row = 0; row < muscles.Count; row++)
        {
            var (middle, half) = RowNames.Data(form, StripHeight / 2);
            DrawStrip(plot, middle - row, half);
            foreach (var side in Sides.Both)
                if (muscles[row].StrengthNorm?.On(side) is { P: { } p } position)
                    DrawSide(plot, middle - row + half * (side == Side.Left ? SideOffset : -SideOffset), side, p, position, Verdict.OfStrength(muscles[row], side));
        }
        plot.Axes.SetLimits(-Reach, Reach, -muscles.Count + 0.45, 0.55);
        plot.Axes.SetLimitsY(-muscles.Count + 0.45, 0.55, plot.Axes.Right);
        RowNames.Write(plot, form, -Reach, [.. muscles.Select(muscle => (ChartLabels.OneLine(muscles.Select(m => m.Test), muscle.Test), Percentiles(muscle)))]);
        LabelScale(plot, form);
        AddLegend(plot, muscles);
        return plot;
    }

    /// <summary>The place of a share on the scale; beyond its ends at the end.</summary>
    public static double OnScale(double share) => share <= 0 ? -Reach : share >= 1 ? Reach : Math.Clamp(Normal.Quantile(share), -Reach, Reach);

    private static void DrawStrip(Plot plot, double y, double half)
    {
        foreach (var (low, high, color) in new[] { (0.05, 0.95, ChartStyle.Grid), (0.25, 0.75, ChartStyle.Band) })
        {
            var strip = plot.Add.Rectangle(OnScale(low), OnScale(high), y - half, y + half);
            strip.FillColor = color;
            strip.LineWidth = 0;
        }
    }

    private static void DrawSide(Plot plot, double y, Side side, double p, NormPosition position, Flag verdict)
    {
        if (position.PercentileCi95 is { } ci95)
        {
            var line = plot.Add.Line(OnScale(ci95.Low / 100), y, OnScale(ci95.High / 100), y);
            line.LineColor = ChartStyle.Of(side);
            line.LineWidth = 2;
        }
        var mark = plot.Add.Marker(OnScale(p), y);
        mark.MarkerStyle.Shape = ChartStyle.ShapeOf(verdict);
        mark.MarkerStyle.FillColor = ChartStyle.Of(side);
        mark.MarkerStyle.OutlineColor = ChartStyle.Ink;
        mark.MarkerStyle.OutlineWidth = 1.5f;
        mark.MarkerSize = verdict >= Flag.Watch ? 13 : 11;
    }

    private static string Percentiles(MuscleAssessment muscle) => string.Join('\n', Sides.Both
        .Where(side => muscle.StrengthNorm?.On(side)?.Percentile is not null)
        .Select(side => $"{ChartWords.Side(side, isRoomy: false)} {Rounded.Percentile(muscle.StrengthNorm!.On(side)!.Percentile!.Value)}"));

    private static void LabelScale(Plot plot, ChartForm form)
    {
        var ticks = new ScottPlot.TickGenerators.NumericManual();
        foreach (double percentile in TickPercentiles)
            ticks.AddMajor(OnScale(percentile / 100), Rounded.Plain(percentile));
        plot.Axes.Bottom.TickGenerator = ticks;
        plot.XLabel(ChartWords.Percentile(form == ChartForm.Wide));
    }

    private static void AddLegend(Plot plot, IReadOnlyList<MuscleAssessment> muscles)
    {
        var items = new List<LegendItem>
        {
            ChartLabels.Dot(TermWords.Side(Side.Left), ChartStyle.Left, ChartStyle.Ink, size: 9),
            ChartLabels.Dot(TermWords.Side(Side.Right), ChartStyle.Right, ChartStyle.Ink, size: 9),
            ChartLabels.Line(ChartWords.Interval, ChartStyle.Ink),
            ChartLabels.Patch(ChartWords.NormMost, ChartStyle.Grid),
            ChartLabels.Patch(ChartWords.NormHalf, ChartStyle.Band),
        };
        var verdicts = muscles.SelectMany(m => Sides.Both.Select(side => Verdict.OfStrength(m, side))).ToHashSet();
        foreach (var verdict in new[] { Flag.Watch, Flag.Flag }.Where(verdicts.Contains))
            items.Add(ChartLabels.Dot(ChartWords.Weak(verdict), ChartStyle.Ink, ChartStyle.Ink, ChartStyle.ShapeOf(verdict), size: 10));
        ChartLabels.Legend(plot, items);
    }
}
