using ScottPlot;
using SkiaSharp;

namespace HipAssess.Reports.Charts;

/// <summary>
/// One legend under all plots of a figure, in as many lines as its width asks for: a word stands nearer to its own mark than to the
/// next, and marks sit in the middle of the letters.
/// </summary>
internal sealed class ChartLegend
{
    private const float Size = ChartStyle.FontSize - 1;
    private const float ToWord = 6, ToNext = 22;
    private const float LineWidth = 24, PatchWidth = 16, PatchHeight = 10;
    private const int LineHeight = 18, Above = 4;

    private readonly List<List<LegendItem>> lines = [];
    private readonly float width;

    private ChartLegend(float width) => this.width = width;

    /// <summary>Height in pixels.</summary>
    public int Height => lines.Count == 0 ? Above : lines.Count * LineHeight + 2 * Above;

    /// <summary>What several plots share is explained once.</summary>
    /// <param name="plots">Plots of one figure.</param>
    /// <param name="width">In pixels.</param>
    public static ChartLegend Of(IEnumerable<Plot> plots, float width)
    {
        var legend = new ChartLegend(width);
        foreach (var item in plots.SelectMany(plot => plot.Legend.ManualItems).DistinctBy(item => item.LabelText))
            if (legend.lines.Count > 0 && WidthOf([.. legend.lines[^1], item]) <= width)
                legend.lines[^1].Add(item);
            else
                legend.lines.Add([item]);
        return legend;
    }

    /// <summary>Draws it, each line in the middle.</summary>
    public void Draw(SKCanvas canvas, float left, float top)
    {
        for (int i = 0; i < lines.Count; i++)
        {
            float x = left + Math.Max(0, (width - WidthOf(lines[i])) / 2), baseLine = top + Above + i * LineHeight + Size;
            foreach (var item in lines[i])
            {
                DrawMark(canvas, item, x, baseLine - Size * 0.36f);
                x += MarkRoom(item);
                ChartText.Draw(canvas, item.LabelText, x, baseLine, Size);
                x += ChartText.Width(item.LabelText, Size, bold: false) + ToNext;
            }
        }
    }

    private static float WidthOf(List<LegendItem> items) =>
        items.Sum(item => MarkRoom(item) + ChartText.Width(item.LabelText, Size, bold: false)) + ToNext * (items.Count - 1);

    private static bool IsLine(LegendItem item) => item.LineWidth > 0;

    private static bool IsDot(LegendItem item) => item.MarkerStyle.Size > 0 && item.MarkerStyle.Shape != MarkerShape.None;

    private static float MarkWidth(LegendItem item) => IsLine(item) ? LineWidth : IsDot(item) ? item.MarkerStyle.Size : PatchWidth;

    private static float MarkRoom(LegendItem item) => item.IsVisible ? MarkWidth(item) + ToWord : 0;

    private static void DrawMark(SKCanvas canvas, LegendItem item, float x, float middle)
    {
        if (!item.IsVisible)
            return;
        // A dash would stay in the paint for the next mark.
        using var paint = Paint.NewDisposablePaint();
        if (IsLine(item))
            Drawing.DrawLine(canvas, paint, new Pixel(x, middle), new Pixel(x + LineWidth, middle), item.LineStyle);
        else if (IsDot(item))
            item.MarkerStyle.Render(canvas, new Pixel(x + item.MarkerStyle.Size / 2, middle), paint);
        else
            Drawing.FillRectangle(canvas, new PixelRect(x, x + PatchWidth, middle + PatchHeight / 2, middle - PatchHeight / 2), paint, item.FillStyle);
    }
}
