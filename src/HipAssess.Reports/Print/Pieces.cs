using System.Collections.Immutable;

namespace HipAssess.Reports.Print;

/// <summary>Blocks measured: text broken into lines, tables into rows, charts to the width of the paper.</summary>
internal static class Pieces
{
    private const int LinesInAPiece = 12;
    private const int LinesInACell = 14;
    private const int RowsTogether = 8;
    private const int LinesInAHeading = 5;
    private const double Square = 9;

    private static readonly Style[] Headings = [Style.Title, Style.Section, Style.Topic];
    private static readonly double[] AboveHeadings = [0, 11, 6];

    /// <summary>All pieces of a report.</summary>
    /// <param name="blocks">The report.</param>
    /// <param name="paper">What it is printed on.</param>
    /// <param name="firstChart">Size of the first chart beside the width of the text, at most 1.</param>
    public static ImmutableArray<Piece> Of(ImmutableArray<Block> blocks, Paper paper, double firstChart = 1)
    {
        var pieces = ImmutableArray.CreateBuilder<Piece>();
        int charts = 0;
        foreach (var block in blocks)
            pieces.AddRange(block switch
            {
                Block.Heading heading => [Heading(heading, paper)],
                Block.Paragraph paragraph => Paragraph(paragraph, paper),
                Block.Points points => Points(points, paper),
                Block.Table table => Rows(table, paper),
                Block.Chart chart => Chart(chart, paper, ++charts, charts == 1 ? firstChart : 1),
                _ => [new Piece.NextSheet()],
            });
        return pieces.ToImmutable();
    }

    private static Piece.Text Heading(Block.Heading heading, Paper paper)
    {
        var style = Headings[heading.Level - 1];
        return new Piece.Text(
            Typesetting.Break("", heading.Text, style, paper.TextWidth, LinesInAHeading), style, AboveHeadings[heading.Level - 1],
            heading.Level, heading.Level <= 2 ? heading.Text : "", StaysWithNext: true);
    }

    // A paragraph without end is no reason to fail: it goes on as another one.
    private static IEnumerable<Piece> Paragraph(Block.Paragraph paragraph, Paper paper) =>
        Typesetting.Break(paragraph.Lead, paragraph.Text, paragraph.Style, paper.TextWidth).Chunk(LinesInAPiece)
            .Select((lines, i) => new Piece.Text([.. lines], paragraph.Style, i == 0 ? 4 : 0));

    private static IEnumerable<Piece> Points(Block.Points points, Paper paper)
    {
        var list = new object();
        return points.Items.SelectMany((item, i) =>
            Typesetting.Break(item.Lead, item.Text, points.Style, paper.TextWidth - Piece.Point.Indent).Chunk(LinesInAPiece).Select((lines, part) =>
                new Piece.Point(list, part > 0 ? "" : points.IsNumbered ? $"{i + 1}." : "•", [.. lines], points.Style, part > 0 ? 0 : i == 0 ? 4 : 1.5)));
    }

    private static IEnumerable<Piece> Rows(Block.Table table, Paper paper)
    {
        if (table.Caption.Length > 0)
            yield return new Piece.Text(Typesetting.Break(table.Caption, "", Style.Small, paper.TextWidth), Style.Small, Above: 7, StaysWithNext: true);
        double all = table.Columns.Sum(column => column.Share);
        double[] widths = [.. table.Columns.Select(column => paper.TextWidth * column.Share / all)];
        double[] places = [.. widths.Select((_, i) => widths.Take(i).Sum())];
        var head = Row(null, stays: true, [.. table.Columns.Select(column => Cell.Strong(column.Title, column.Side))]);
        yield return head;
        for (int i = 0; i < table.Rows.Length; i++)
            yield return Row(head, stays: table.Rows.Length <= RowsTogether && i < table.Rows.Length - 1, table.Rows[i]);

        Piece.Row Row(Piece.Row? above, bool stays, ImmutableArray<Cell> cells)
        {
            ImmutableArray<Piece.SetCell> set = [.. cells.Select((cell, i) => new Piece.SetCell(
                Typesetting.Break(cell.Lead, cell.Text, table.Style,
                    widths[i] - Piece.Row.Padding - Piece.Row.PaddingRight(table.Style, table.Columns[i].IsNumber) - (cell.Side is null ? 0 : Square), LinesInACell),
                places[i], widths[i], table.Columns[i].IsNumber, cell.Side))];
            return new Piece.Row(above, set, table.Style, set.Max(cell => cell.Lines.Length) * table.Style.Line + 2 * Piece.Row.Padding, stays);
        }
    }

    private static IEnumerable<Piece> Chart(Block.Chart chart, Paper paper, int number, double size)
    {
        var figure = chart.Figure;
        double scale = size * Math.Min(1, Math.Min(paper.TextWidth / figure.Width, (paper.Bottom - paper.Top - 60) / figure.Height));
        yield return new Piece.Chart(number, Typesetting.Plain(Glyphs.Printable($"{figure.Title}. {figure.Description}")), scale * figure.Width, scale * figure.Height);
        if (figure.Caption.Length > 0)
            yield return new Piece.Text(Typesetting.Break("", figure.Caption, Style.Small, paper.TextWidth), Style.Small, Above: 2);
    }
}
