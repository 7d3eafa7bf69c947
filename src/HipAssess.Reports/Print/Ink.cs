using System.Collections.Immutable;
using HipAssess.Domain;
using PdfSharp.Drawing;
using PdfSharp.UniversalAccessibility;

namespace HipAssess.Reports.Print;

/// <summary>One sheet drawn onto one page: first what nobody reads aloud, then all text and charts in their order, each under its tag.</summary>
internal sealed class Ink(XGraphics graphics, StructureBuilder tags, Paper paper, XPdfForm? charts, Action<string, int> bookmark)
{
    private static readonly XBrush Black = new XSolidBrush(XColor.FromArgb(0x22, 0x22, 0x22));
    private static readonly XBrush Grey = new XSolidBrush(XColor.FromArgb(0x55, 0x55, 0x55));
    private static readonly XBrush Left = new XSolidBrush(XColor.FromArgb(0x00, 0x72, 0xB2));
    private static readonly XBrush Right = new XSolidBrush(XColor.FromArgb(0xE6, 0x9F, 0x00));
    private const double Square = 6;
    private const double LogoWidth = 128, LogoHeight = 42;

    private readonly Dictionary<(double, bool), XFont> fonts = [];

    /// <summary>Draws a sheet.</summary>
    /// <param name="sheet">What stands on it.</param>
    /// <param name="footer">Left, middle and right of the line at its foot.</param>
    /// <param name="logo">At the right of its head; null for none.</param>
    public void Draw(Sheet sheet, (string Left, string Middle, string Right) footer, XImage? logo = null)
    {
        tags.BeginArtifact();
        if (logo is not null)
        {
            double scale = Math.Min(LogoWidth / logo.PointWidth, LogoHeight / logo.PointHeight);
            graphics.DrawImage(logo, paper.Right - scale * logo.PointWidth, paper.Top, scale * logo.PointWidth, scale * logo.PointHeight);
        }
        foreach (var (piece, y) in sheet.Pieces)
            if (piece is Piece.Row row)
                Rules(row, y);
        Footer(footer);
        tags.End();

        object? open = null;
        foreach (var (piece, y) in sheet.Pieces)
        {
            object? group = piece switch { Piece.Point point => point.List, Piece.Row row => row.Head ?? row, _ => null };
            if (open is not null && !ReferenceEquals(open, group))
                tags.End();
            if (group is not null && !ReferenceEquals(open, group))
                tags.BeginElement(piece is Piece.Row ? PdfBlockLevelElementTag.Table : PdfBlockLevelElementTag.List);
            open = group;
            Draw(piece, y);
        }
        if (open is not null)
            tags.End();
    }

    private void Draw(Piece piece, double y)
    {
        switch (piece)
        {
            case Piece.Text text:
                if (text.Bookmark.Length > 0)
                    bookmark(text.Bookmark, text.Level);
                Tagged(text.Level switch { 1 => PdfBlockLevelElementTag.Heading1, 2 => PdfBlockLevelElementTag.Heading2, 3 => PdfBlockLevelElementTag.Heading3, _ => PdfBlockLevelElementTag.Paragraph }, () => Lines(text.Lines, text.Style, paper.Left, y));
                break;
            case Piece.Point point:
                tags.BeginElement(PdfBlockLevelElementTag.ListItem);
                if (point.Label.Length > 0)
                    Tagged(PdfBlockLevelElementTag.Label, () => String(point.Label + " ", point.Style.Size, bold: false, paper.Left, y + point.Style.Ascent));
                Tagged(PdfBlockLevelElementTag.ListBody, () => Lines(point.Lines, point.Style, paper.Left + Piece.Point.Indent, y));
                tags.End();
                break;
            case Piece.Row row:
                tags.BeginElement(PdfBlockLevelElementTag.TableRow);
                for (int i = 0; i < row.Cells.Length; i++)
                    Cell(row, row.Cells[i], isHead: row.Head is null, isName: i == 0, y);
                tags.End();
                break;
            case Piece.Chart chart when charts is not null:
                var place = new XRect(paper.Left, y, chart.Width, chart.Height);
                tags.BeginElement(PdfIllustrationElementTag.Figure, chart.Alternative, place);
                charts.PageNumber = chart.Number;
                graphics.DrawImage(charts, place);
                tags.End();
                break;
        }
    }

    private void Cell(Piece.Row row, Piece.SetCell cell, bool isHead, bool isName, double y)
    {
        tags.BeginElement(isHead || isName ? PdfBlockLevelElementTag.TableHeaderCell : PdfBlockLevelElementTag.TableDataCell);
        if (isHead || isName)
            tags.CurrentStructureElement.TableAttributes.Elements.SetName("/Scope", isHead ? "/Column" : "/Row");
        double at = y + Piece.Row.Padding;
        foreach (var line in cell.Lines)
        {
            double x = paper.Left + cell.X + (cell.IsNumber ? cell.Width - Piece.Row.PaddingRight(row.Style, isNumber: true) - line.Width : Piece.Row.Padding + (cell.Side is null ? 0 : Square + 3));
            Line(line, row.Style, x, at + row.Style.Ascent);
            at += row.Style.Line;
        }
        tags.End();
    }

    // Lines under rows, and the squares of the sides.
    private void Rules(Piece.Row row, double y)
    {
        double below = y + row.Height;
        graphics.DrawLine(new XPen(XColor.FromGrayScale(row.Head is null ? 0.3 : 0.75), row.Head is null ? 0.8 : 0.4), paper.Left, below, paper.Right, below);
        foreach (var cell in row.Cells)
            if (cell.Side is { } side)
            {
                double text = cell.Lines is [var first, ..] && cell.IsNumber ? cell.Width - Piece.Row.PaddingRight(row.Style, isNumber: true) - first.Width - Square - 3 : Piece.Row.Padding;
                graphics.DrawRectangle(side == Side.Left ? Left : Right, paper.Left + cell.X + text, y + Piece.Row.Padding + (row.Style.Line - Square) / 2, Square, Square);
            }
    }

    private void Footer((string Left, string Middle, string Right) footer)
    {
        const double size = 7.5;
        double y = paper.Bottom + 26;
        graphics.DrawLine(new XPen(XColor.FromGrayScale(0.75), 0.4), paper.Left, y - 13, paper.Right, y - 13);
        double right = Glyphs.Width(footer.Right, size, bold: false), middle = Glyphs.Width(footer.Middle, size, bold: false);
        graphics.DrawString(Typesetting.Cut(Glyphs.Printable(footer.Left), size, bold: true, paper.TextWidth - right - middle - 40), Font(size, bold: true), Black, paper.Left, y);
        graphics.DrawString(footer.Middle, Font(size, bold: false), Grey, paper.Right - right - 20 - middle, y);
        graphics.DrawString(footer.Right, Font(size, bold: false), Black, paper.Right - right, y);
    }

    private void Tagged(PdfBlockLevelElementTag tag, Action draw)
    {
        tags.BeginElement(tag);
        draw();
        tags.End();
    }

    private void Lines(ImmutableArray<Line> lines, Style style, double x, double y)
    {
        for (int i = 0; i < lines.Length; i++)
            Line(lines[i], style, x, y + i * style.Line + style.Ascent);
    }

    private void Line(Line line, Style style, double x, double baseLine)
    {
        foreach (var (text, isBold, at) in line.Runs)
            String(text, style.Size, isBold, x + at, baseLine);
    }

    private void String(string text, double size, bool bold, double x, double baseLine) =>
        graphics.DrawString(text, Font(size, bold), Black, x, baseLine);

    private XFont Font(double size, bool bold) => fonts.TryGetValue((size, bold), out var font) ? font : fonts[(size, bold)] = PrintFonts.Of(size, bold);
}
