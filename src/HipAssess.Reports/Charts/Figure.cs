using System.Collections.Immutable;
using System.Text;
using ScottPlot;
using ScottPlot.Rendering.RenderActions;
using SkiaSharp;

namespace HipAssess.Reports.Charts;

/// <summary>A chart ready to be written: its plots side by side under one title, with a description for those who cannot see it.</summary>
/// <param name="Name">Stem of its file name, e.g. <c>side-by-side</c>.</param>
/// <param name="Title">Drawn above it.</param>
/// <param name="Description">What it shows, in words.</param>
/// <param name="Panels">From left to right.</param>
/// <param name="Height">Height in pixels, title included.</param>
public sealed record Figure(string Name, string Title, string Description, ImmutableArray<Panel> Panels, int Height)
{
    private const int TitleHeight = 22;
    private const int LegendHeight = 26;
    private const int Margin = 8;

    /// <summary>How to read it: printed below it in a page.</summary>
    public string Caption { get; init; } = "";

    /// <summary>A plot under the panels, over their whole width; null for none.</summary>
    public LowerPanel? Lower { get; init; }

    /// <summary>Width in pixels.</summary>
    public int Width => Panels.Sum(panel => panel.Width);

    /// <summary>The same text each time: standalone or inside a page.</summary>
    /// <param name="idPrefix">Keeps ids apart where several charts stand in one page.</param>
    public string Svg(string idPrefix = "")
    {
        // Skia writes a few bytes at a time: into memory of its own, for a .NET stream would be called back for each.
        using var drawn = new SKDynamicMemoryWStream();
        using (var canvas = SKSvgCanvas.Create(new SKRect(0, 0, Width, Height), drawn))
            Draw(canvas);
        using var text = drawn.DetachAsData();
        return AccessibleSvg.From(Encoding.UTF8.GetString(text.AsSpan()), this, idPrefix);
    }

    /// <summary>A PNG file.</summary>
    /// <param name="scale">Pixels per unit of the chart; 2 prints well.</param>
    public byte[] Png(float scale = 2)
    {
        using var surface = SKSurface.Create(new SKImageInfo((int)(Width * scale), (int)(Height * scale)));
        surface.Canvas.Scale(scale);
        Draw(surface.Canvas);
        using var image = surface.Snapshot();
        using var png = image.Encode(SKEncodedImageFormat.Png, 100);
        return png.ToArray();
    }

    /// <summary>Draws it from the upper left corner of any canvas, one unit to a pixel.</summary>
    internal void Draw(SKCanvas canvas)
    {
        canvas.Clear(SKColors.White);
        int x = 0, bottom = Height - LegendHeight - (Lower?.Height ?? 0);
        foreach (var panel in Panels)
        {
            Draw(panel.Plot, canvas, new PixelRect(x + Margin, x + panel.Width - Margin, bottom, TitleHeight));
            x += panel.Width;
        }
        if (Lower is not null)
            Draw(Lower.Plot, canvas, new PixelRect(Margin, Width - Margin, Height - LegendHeight, bottom));

        using var paint = Paint.NewDisposablePaint();
        var title = new LabelStyle
        {
            Text = Title,
            FontName = ChartFont.Family,
            FontSize = 16,
            Bold = true,
            ForeColor = ChartStyle.Ink,
            Alignment = Alignment.UpperLeft,
        };
        title.Render(canvas, new Pixel(Margin, 8), paint);
        ChartLabels.DrawLegend(
            canvas, paint, new PixelRect(Margin, Width - Margin, Height, Height - LegendHeight), Plots);
    }

    // A new plot draws itself twice, the first time to find its layout: an SVG would hold both.
    // So the first time it only goes through what comes before the drawing.
    private static void Draw(Plot plot, SKCanvas canvas, PixelRect area)
    {
        var actions = plot.RenderManager.RenderActions;
        int drawing = actions.FindIndex(action => action is RenderStartingEvent);
        var rest = actions[drawing..];
        actions.RemoveRange(drawing, rest.Count);
        using (var nowhere = new SKNoDrawCanvas((int)area.Right, (int)area.Bottom))
            plot.Render(nowhere, area);
        actions.AddRange(rest);
        plot.Render(canvas, area);
    }

    private IEnumerable<Plot> Plots => [.. Panels.Select(panel => panel.Plot), .. Lower is null ? Array.Empty<Plot>() : [Lower.Plot]];
}

/// <summary>One plot of a figure.</summary>
/// <param name="Plot">What is drawn.</param>
/// <param name="Width">Its width in pixels.</param>
public sealed record Panel(Plot Plot, int Width);

/// <summary>A plot under the others.</summary>
/// <param name="Plot">What is drawn.</param>
/// <param name="Height">Its height in pixels.</param>
public sealed record LowerPanel(Plot Plot, int Height);
