using System.Security.Cryptography;
using System.Text;
using HipAssess.Reports.Letterheads;
using HipAssess.Reports.Words.Printed;
using PdfSharp.Drawing;
using PdfSharp.Pdf;
using PdfSharp.UniversalAccessibility;

namespace HipAssess.Reports.Print;

/// <summary>
/// A PDF made of reports: text that can be selected, fonts in the file, tags and alternative texts for screen readers, bookmarks.
/// The only place that makes a document of PDFsharp.
/// </summary>
public sealed class PdfFile : IDisposable
{
    private const int BytesOfFonts = 100_000;
    private const int BytesOfASheet = 35_000;

    private readonly PdfDocument document = new();
    private readonly IncrementalHash content = IncrementalHash.CreateHash(HashAlgorithmName.SHA256);
    private readonly StructureBuilder tags;
    private readonly bool holdsMany;
    private int expectedSize = BytesOfFonts;
    private XImage? logo;

    /// <param name="title">Of the file.</param>
    /// <param name="madeBy">The tool with its version.</param>
    /// <param name="holdsMany">Bookmarks of a report lie under one for the report.</param>
    public PdfFile(string title, string madeBy, bool holdsMany = false)
    {
        this.holdsMany = holdsMany;
        var accessible = UAManager.ForDocument(document);
        accessible.SetDocumentLanguage("en");
        tags = accessible.StructureBuilder;
        document.Info.Title = Bookmark(title);
        document.Info.Creator = madeBy;
        document.Options.FlateEncodeMode = PdfFlateEncodeMode.BestSpeed;
        Remember(title);
    }

    /// <summary>A report as a file of its own.</summary>
    public static void Write(Stream to, LaidOut report)
    {
        using var file = new PdfFile(report.Printout.Title, report.Printout.MadeBy);
        file.Add(report);
        file.Save(to);
    }

    /// <summary>The bytes of that file.</summary>
    public static byte[] Bytes(LaidOut report)
    {
        using var file = new MemoryStream();
        Write(file, report);
        return file.ToArray();
    }

    /// <summary>Adds the sheets of a report, numbered from 1.</summary>
    public void Add(LaidOut report)
    {
        using var charts = report.Charts.Length > 0 ? XPdfForm.FromStream(new MemoryStream(report.Charts)) : null;
        content.AppendData(report.Charts);
        expectedSize += report.Charts.Length + BytesOfASheet * report.Sheets.Length;
        PdfOutlineCollection bookmarks = document.Outlines;
        tags.BeginElement(PdfGroupingElementTag.Article);
        for (int i = 0; i < report.Sheets.Length; i++)
        {
            var page = document.AddPage();
            (page.Width, page.Height) = (XUnit.FromPoint(report.Paper.Width), XUnit.FromPoint(report.Paper.Height));
            if (i == 0 && holdsMany)
                bookmarks = bookmarks.Add(Bookmark(report.Printout.Title), page, false).Outlines;
            using var graphics = XGraphics.FromPdfPage(page);
            var ink = new Ink(graphics, tags, report.Paper, charts, (text, level) =>
            {
                Remember(text);
                if (level > 1)
                    bookmarks.Add(Bookmark(text), page, false);
            });
            ink.Draw(report.Sheets[i], (report.Printout.Footer, report.Printout.MadeBy, PrintWords.Page(i + 1, report.Sheets.Length)), i == 0 ? Logo(report.Printout.Letterhead) : null);
            Remember(report.Sheets[i]);
        }
        tags.End();
    }

    /// <summary>Writes the file. The same reports give the same bytes, but for the time they were written at.</summary>
    public void Save(Stream to)
    {
        string id = PdfIdentity.Of(content.GetHashAndReset());
        (document.Internals.FirstDocumentID, document.Internals.SecondDocumentID) = (id, id);
        using var written = new MemoryStream(expectedSize);
        document.Save(written, closeStream: false);
        var bytes = written.GetBuffer().AsSpan(0, (int)written.Length);
        PdfIdentity.Settle(bytes);
        to.Write(bytes);
    }

    /// <inheritdoc />
    public void Dispose()
    {
        logo?.Dispose();
        document.Dispose();
        content.Dispose();
    }

    // The same picture for all reports of a file.
    private XImage? Logo(Letterhead? letterhead) =>
        letterhead?.Logo is not { IsSvg: false } png ? null : logo ??= XImage.FromStream(new MemoryStream(png.Content));

    private static string Bookmark(string text) => Typesetting.Plain(Glyphs.Printable(text));

    private void Remember(Sheet sheet)
    {
        foreach (var (piece, _) in sheet.Pieces)
            Remember(piece switch
            {
                Piece.Text text => Said(text.Lines),
                Piece.Point point => Said(point.Lines),
                Piece.Row row => string.Join('|', row.Cells.Select(cell => Said(cell.Lines))),
                Piece.Chart chart => chart.Alternative,
                _ => "",
            });
    }

    private static string Said(IEnumerable<Line> lines) => string.Concat(lines.SelectMany(line => line.Runs).Select(run => run.Text));

    private void Remember(string text) => content.AppendData(Encoding.UTF8.GetBytes(text + "\n"));
}
