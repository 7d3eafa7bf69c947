using System.Collections.Immutable;
using HipAssess.Reports.Charts;

namespace HipAssess.Reports.Print;

/// <summary>A report with everything in its place: drawn into a file of its own, and into the one of all.</summary>
public sealed class LaidOut
{
    private const double SmallestFirstChart = 0.68;

    private LaidOut(Printout printout, Paper paper)
    {
        (Printout, Paper) = (printout, paper);
        Sheets = Sheeting.Of(FirstSheetFits(printout.Blocks, paper), paper);
        Charts = ChartSheets.Of([.. printout.Blocks.OfType<Block.Chart>().Select(chart => chart.Figure)]);
    }

    internal Printout Printout { get; }

    internal Paper Paper { get; }

    internal ImmutableArray<Sheet> Sheets { get; }

    /// <summary>A PDF with a page for each chart; empty without charts.</summary>
    internal byte[] Charts { get; }

    /// <summary>Breaks lines, puts all on sheets and draws the charts. Safe to call from several threads.</summary>
    public static LaidOut Of(Printout printout, Paper paper) => new(printout, paper);

    // What people need stands on one sheet: the chart gives way a little where that is enough.
    private static ImmutableArray<Piece> FirstSheetFits(ImmutableArray<Block> blocks, Paper paper)
    {
        var pieces = Pieces.Of(blocks, paper);
        var first = pieces.TakeWhile(piece => piece is not Piece.NextSheet).ToList();
        double over = first.Sum(piece => piece.Above + piece.Height) - (paper.Bottom - paper.Top);
        if (over <= 0 || first.Count == pieces.Length || first.OfType<Piece.Chart>().FirstOrDefault() is not { } chart)
            return pieces;
        double size = (chart.Height - over - 1) / chart.Height;
        return size >= SmallestFirstChart ? Pieces.Of(blocks, paper, size) : pieces;
    }
}
