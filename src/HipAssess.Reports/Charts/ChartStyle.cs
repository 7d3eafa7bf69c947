using HipAssess.Domain;
using HipAssess.Verdicts;
using ScottPlot;

namespace HipAssess.Reports.Charts;

/// <summary>How every chart looks: a white ground, thin grey lines, the Okabe–Ito blue and orange for left and right.</summary>
internal static class ChartStyle
{
    /// <summary>Size of ordinary text.</summary>
    public const float FontSize = 13;

    /// <summary>Left: blue. In grey print clearly darker than the right.</summary>
    public static readonly Color Left = Color.FromHex("#0072B2");

    /// <summary>Right: orange.</summary>
    public static readonly Color Right = Color.FromHex("#E69F00");

    /// <summary>Text and marks.</summary>
    public static readonly Color Ink = Color.FromHex("#222222");

    /// <summary>Secondary lines and words.</summary>
    public static readonly Color Faint = Color.FromHex("#6B6B6B");

    /// <summary>Norm and error bands.</summary>
    public static readonly Color Band = Color.FromHex("#DEDEDE");

    /// <summary>The dots of controls.</summary>
    public static readonly Color Control = Color.FromHex("#8C8C8C");

    /// <summary>Grid lines.</summary>
    public static readonly Color Grid = Color.FromHex("#EDEDED");

    /// <summary>The colour of a side.</summary>
    public static Color Of(Side side) => side == Side.Left ? Left : Right;

    /// <summary>A verdict has a shape of its own, so that it shows in grey print.</summary>
    public static MarkerShape ShapeOf(Flag flag) => flag switch
    {
        Flag.Flag => MarkerShape.FilledDiamond,
        Flag.Watch => MarkerShape.FilledTriangleUp,
        _ => MarkerShape.FilledCircle,
    };

    /// <summary>An empty plot in this style.</summary>
    public static Plot Blank()
    {
        ChartFont.Use();
        var plot = new Plot();
        // Several plots share the canvas of a figure.
        plot.RenderManager.ClearCanvasBeforeEachRender = false;
        plot.FigureBackground.Color = Colors.White;
        plot.DataBackground.Color = Colors.White;
        plot.Axes.Color(Ink);
        plot.Axes.FrameColor(Color.FromHex("#9A9A9A"));
        plot.Grid.MajorLineColor = Grid;
        foreach (var axis in plot.Axes.GetAxes())
        {
            axis.TickLabelStyle.FontSize = FontSize;
            axis.TickLabelStyle.ForeColor = Ink;
            axis.TickLabelStyle.OffsetY = axis is IYAxis ? 2 : 0;
            axis.Label.FontSize = FontSize;
            axis.MinorTickStyle.Length = 0;
            axis.Label.Bold = false;
            axis.Label.ForeColor = Ink;
        }
        return plot;
    }

    /// <summary>An axis without names, as thin as its line.</summary>
    public static void NoRoom(IAxis axis)
    {
        Name(axis, []);
        axis.MinimumSize = axis.MaximumSize = 6;
    }

    /// <summary>Names instead of numbers on an axis: no marks, but their room.</summary>
    public static void Name(IAxis axis, IEnumerable<(double Position, string Name)> names)
    {
        var ticks = new ScottPlot.TickGenerators.NumericManual();
        foreach (var (position, name) in names)
            ticks.AddMajor(position, name);
        axis.TickGenerator = ticks;
        axis.MajorTickStyle.Color = Colors.Transparent;
    }
}
