using ScottPlot;

namespace HipAssess.Reports.Charts;

/// <summary>
/// What a row of a chart is called and what it says: beside the data where there is room, else above it. Row 0 is on top, the next at −1.
/// </summary>
internal static class RowNames
{
    private const double NameTop = 0.47, WordsTop = 0.23, DataMiddle = -0.25;

    /// <summary>Height of a narrow row in pixels, names included.</summary>
    public const int NarrowRow = 64;

    /// <summary>Where the data of a row stand, from the row's middle, and half of what they may take.</summary>
    public static (double Middle, double Half) Data(ChartForm form, double half) => form == ChartForm.Wide ? (0, half) : (DataMiddle, half * 0.5);

    /// <summary>Names the rows. Call it after the limits of the axes are set.</summary>
    public static void Write(Plot plot, ChartForm form, double left, IReadOnlyList<(string Name, string Words)> rows)
    {
        plot.Grid.YAxisStyle.IsVisible = false;
        if (form == ChartForm.Wide)
        {
            ChartStyle.Name(plot.Axes.Left, rows.Select((row, i) => (-(double)i, row.Name)));
            ChartStyle.Name(plot.Axes.Right, rows.Select((row, i) => (-(double)i, row.Words)));
            return;
        }
        ChartStyle.NoRoom(plot.Axes.Left);
        ChartStyle.NoRoom(plot.Axes.Right);
        for (int i = 0; i < rows.Count; i++)
        {
            Write(plot, rows[i].Name, left, NameTop - i, isBold: true);
            Write(plot, rows[i].Words.Replace("\n", "  ", StringComparison.Ordinal), left, WordsTop - i, isBold: false);
        }
    }

    private static void Write(Plot plot, string words, double x, double y, bool isBold)
    {
        var text = plot.Add.Text(words, x, y);
        text.LabelAlignment = Alignment.UpperLeft;
        text.OffsetX = 4;
        text.LabelFontSize = ChartStyle.FontSize;
        text.LabelFontColor = ChartStyle.Ink;
        text.LabelBold = isBold;
    }
}

/// <summary>How much room a chart has: a sheet or a screen, or a phone held upright.</summary>
public enum ChartForm
{
    /// <summary>Names beside the data.</summary>
    Wide,

    /// <summary>Names above the data, as wide as a phone.</summary>
    Narrow,
}
