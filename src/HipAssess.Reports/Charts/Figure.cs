using System.Collections.Immutable;
using ScottPlot;
using ScottPlot.Rendering.RenderActions;
using SkiaSharp;

namespace HipAssess.Reports.Charts;

/// <summary>A chart ready to be written: rows of plots under one title, with a description for those who cannot see it.</summary>
/// <param name="Name">Stem of its file name, e.g. <c>side-by-side</c>.</param>
/// <param name="Title">Drawn above it.</param>
/// <param name="Description">What it shows, in words.</param>
/// <param name="Rows">From top to bottom.</param>
public sealed record Figure(string Name, string Title, string Description, ImmutableArray<PanelRow> Rows)
{
    private const int Margin = 8;
    private const int TitleLine = 20;
    private const float TitleSize = 16;
    private const int HeadingHeight = 18;

    /// <summary>How to read it: printed below it in a page.</summary>
    public string Caption { get; init; } = "";

    /// <summary>The same for a phone; null where it fits one as it is.</summary>
    public WhenAsked<Figure>? Narrow { get; init; }

    /// <summary>The title stands in the picture. A journal sets its own below.</summary>
    public bool HasTitle { get; init; } = true;

    /// <summary>Width in pixels.</summary>
    public int Width => Rows.Max(row => row.Panels.Sum(panel => panel.Width));

    /// <summary>Height in pixels.</summary>
    public int Height => TitleHeight + Rows.Sum(RowHeight) + Legend.Height;

    private ChartLegend Legend => ChartLegend.Of(Rows.SelectMany(row => row.Panels).Select(panel => panel.Plot), Width - 2 * Margin);

    private IReadOnlyList<string> TitleLines => HasTitle ? ChartText.Lines(Title, TitleSize, bold: true, Width - 2 * Margin) : [];

    // The first plot's own margin gives the rest of the room.
    private int TitleHeight => HasTitle ? 2 + TitleLine * TitleLines.Count : 0;

    /// <summary>The same text each time: standalone or inside a page.</summary>
    /// <param name="idPrefix">Keeps ids apart where several charts stand in one page.</param>
    public string Svg(string idPrefix = "") => Drawn(svg => AccessibleSvg.From(svg, this, idPrefix));

    /// <summary>The same with every letter as an outline, so that it looks alike wherever it is opened.</summary>
    public string OutlinedSvg() => SvgOutlines.Of(Svg());

    /// <summary>A PNG file that says how large it is.</summary>
    /// <param name="scale">Pixels per unit of the chart; 2 prints well.</param>
    /// <param name="unitsPerInch">How large the chart is printed: 96 as on a screen.</param>
    public byte[] Png(float scale = 2, float unitsPerInch = 96)
    {
        using var surface = SKSurface.Create(new SKImageInfo((int)(Width * scale), (int)(Height * scale)));
        surface.Canvas.Scale(scale);
        Draw(surface.Canvas);
        using var image = surface.Snapshot();
        using var png = image.Encode(SKEncodedImageFormat.Png, 100);
        return PngResolution.Set(png.AsSpan(), scale * unitsPerInch);
    }

    /// <summary>A PDF of one page as large as the chart, in lines and type, with its fonts.</summary>
    /// <param name="unitsPerInch">How large the chart is printed: 96 as on a screen.</param>
    public byte[] Pdf(float unitsPerInch = 96) => ChartSheets.Of([this], Title, 72 / unitsPerInch);

    /// <summary>Draws it from the upper left corner of any canvas, one unit to a pixel.</summary>
    internal void Draw(SKCanvas canvas)
    {
        canvas.Clear(SKColors.White);
        int top = TitleHeight;
        foreach (var row in Rows)
        {
            int left = 0, heading = HeadingOf(row);
            foreach (var panel in row.Panels)
            {
                Draw(panel.Plot, canvas, new PixelRect(left + Margin, left + panel.Width - Margin, top + heading + row.Height, top + heading));
                ChartText.Draw(canvas, panel.Heading, left + Margin, top + HeadingHeight - 2, ChartStyle.FontSize, bold: true);
                left += panel.Width;
            }
            top += RowHeight(row);
        }
        foreach (var (i, line) in TitleLines.Index())
            ChartText.Draw(canvas, line, Margin, 22 + i * TitleLine, TitleSize, bold: true);
        Legend.Draw(canvas, Margin, top);
    }

    private static int HeadingOf(PanelRow row) => row.Panels.Any(panel => panel.Heading.Length > 0) ? HeadingHeight : 0;

    private static int RowHeight(PanelRow row) => row.Height + HeadingOf(row);

    private T Drawn<T>(Func<ReadOnlySpan<byte>, T> use)
    {
        // Skia writes a few bytes at a time: into memory of its own, for a .NET stream would be called back for each.
        using var drawn = new SKDynamicMemoryWStream();
        using (var canvas = SKSvgCanvas.Create(new SKRect(0, 0, Width, Height), drawn))
            Draw(canvas);
        using var text = drawn.DetachAsData();
        return use(text.AsSpan());
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
}

/// <summary>Plots beside each other.</summary>
/// <param name="Height">Their height in pixels, without headings.</param>
/// <param name="Panels">From left to right.</param>
public sealed record PanelRow(int Height, ImmutableArray<Panel> Panels);

/// <summary>One plot of a figure.</summary>
/// <param name="Plot">What is drawn.</param>
/// <param name="Width">Its width in pixels.</param>
/// <param name="Heading">Above it; empty for none.</param>
public sealed record Panel(Plot Plot, int Width, string Heading = "");
