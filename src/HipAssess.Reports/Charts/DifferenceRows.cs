using HipAssess.Domain;
using HipAssess.Norms;
using HipAssess.Reports.Words.Drawn;
using HipAssess.Verdicts;
using ScottPlot;

namespace HipAssess.Reports.Charts;

/// <summary>What a row of side differences is drawn of, of strength and of mobility alike; the half to the right means that left has less.</summary>
internal static class DifferenceRows
{
    private const double BandHeight = 0.62;

    /// <summary>Where the data of a row stand, from the row's middle, and half of their height.</summary>
    public static (double Middle, double Half) Data(ChartForm form) => RowNames.Data(form, BandHeight / 2);

    /// <summary>How far from equal the controls lie; 0 for none.</summary>
    public static double Reach(DifferenceNorm? norm) => norm?.Values is { Count: > 0 } values ? Math.Max(Math.Abs(values[0]), Math.Abs(values[^1])) : 0;

    /// <summary>What measurement error alone can make.</summary>
    public static void DrawBand(Plot plot, double y, double half, double bound)
    {
        var band = plot.Add.Rectangle(-bound, bound, y - half, y + half);
        band.FillColor = ChartStyle.Band;
        band.LineWidth = 0;
    }

    /// <summary>Limits of a verdict.</summary>
    public static void DrawLimits(Plot plot, double y, double half, double[] limits, LinePattern pattern)
    {
        foreach (double limit in limits)
        {
            var line = plot.Add.Line(limit, y - half, limit, y + half);
            line.LineColor = ChartStyle.Ink;
            line.LineWidth = 1.5f;
            line.LinePattern = pattern;
        }
    }

    /// <summary>Every control as a small dot.</summary>
    public static void DrawControls(Plot plot, double y, double half, IEnumerable<double> values)
    {
        // Spread over the height of the band by the golden ratio, so that dots of equal value stay apart, the same way each time.
        plot.Add.Plottable(new Dots([.. values.Select((x, i) => new Coordinates(x, y + (i * 0.6180339887498949 % 1 - 0.5) * 2 * half * 0.85))], ChartStyle.Control, size: 4));
    }

    /// <summary>The athlete, in the colour of the side with less, as the half of the chart is called.</summary>
    public static void DrawAthlete(Plot plot, double y, double x, Side? lesser, bool isMarked, Flag flag)
    {
        var dot = plot.Add.Marker(x, y);
        dot.MarkerStyle.Shape = ChartStyle.ShapeOf(flag);
        dot.MarkerStyle.FillColor = isMarked ? Colors.White : lesser is { } side ? ChartStyle.Of(side) : ChartStyle.Faint;
        dot.MarkerStyle.OutlineColor = ChartStyle.Ink;
        dot.MarkerStyle.OutlineWidth = isMarked ? 2.5f : 1.5f;
        dot.MarkerSize = flag >= Flag.Watch ? 15 : 13;
    }

    /// <summary>What the halves mean.</summary>
    public static void NameHalves(Plot plot, string low, string high, double reach)
    {
        Name(low, -reach, Alignment.MiddleLeft, 6);
        Name(high, reach, Alignment.MiddleRight, -6);

        void Name(string words, double x, Alignment alignment, float offset)
        {
            var text = plot.Add.Text(words, x, 0.75);
            text.LabelAlignment = alignment;
            text.OffsetX = offset;
            text.LabelFontSize = ChartStyle.FontSize;
            text.LabelFontColor = ChartStyle.Ink;
            text.LabelBold = true;
        }
    }

    /// <summary>Controls, error and limits in the legend.</summary>
    public static IEnumerable<LegendItem> Legend(bool hasControls, bool hasLimits)
    {
        if (hasControls)
            yield return ChartLabels.Dot(ChartWords.OneControl, ChartStyle.Control, ChartStyle.Control, size: 4);
        yield return ChartLabels.Patch(ChartWords.Error, ChartStyle.Band);
        if (!hasLimits)
            yield break;
        yield return ChartLabels.Line(ChartWords.WatchBeyond, ChartStyle.Ink, LinePattern.Dotted);
        yield return ChartLabels.Line(ChartWords.FlagBeyond, ChartStyle.Ink);
    }
}
