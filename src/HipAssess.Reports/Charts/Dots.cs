using ScottPlot;
using SkiaSharp;

namespace HipAssess.Reports.Charts;

/// <summary>
/// Many small dots of one colour, drawn as one line that has no length anywhere and round ends: of a hundred and fifty controls a picture holds one
/// element in place of a hundred and fifty.
/// </summary>
internal sealed class Dots(Coordinates[] places, Color color, float size) : IPlottable
{
    public bool IsVisible { get; set; } = true;

    public IAxes Axes { get; set; } = new Axes();

    /// <summary>Where they are.</summary>
    public IReadOnlyList<Coordinates> Places => places;

    public IEnumerable<LegendItem> LegendItems => [];

    public AxisLimits GetAxisLimits() => new(places);

    public void Render(RenderPack rp)
    {
        using var path = new SKPath();
        foreach (var place in places)
        {
            var pixel = Axes.GetPixel(place).ToSKPoint();
            path.MoveTo(pixel);
            path.Close();
        }
        using var paint = new SKPaint { Color = color.ToSKColor(), IsAntialias = true, IsStroke = true, StrokeWidth = size, StrokeCap = SKStrokeCap.Round };
        rp.Canvas.DrawPath(path, paint);
    }
}
