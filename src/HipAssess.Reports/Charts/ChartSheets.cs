using SkiaSharp;

namespace HipAssess.Reports.Charts;

/// <summary>Charts as the pages of a PDF, in lines and type, with the fonts once for all of them.</summary>
internal static class ChartSheets
{
    /// <summary>The file; empty without figures.</summary>
    /// <param name="figures">A page each, as large as the figure.</param>
    /// <param name="title">Of the file; empty for none.</param>
    /// <param name="points">To a unit of a figure.</param>
    public static byte[] Of(IReadOnlyCollection<Figure> figures, string title = "", float points = 1)
    {
        if (figures.Count == 0)
            return [];
        using var written = new SKDynamicMemoryWStream();
        using (var document = title.Length == 0 ? SKDocument.CreatePdf(written) : SKDocument.CreatePdf(written, new SKDocumentPdfMetadata { Title = title }))
        {
            foreach (var figure in figures)
            {
                var page = document.BeginPage(figure.Width * points, figure.Height * points);
                page.Scale(points);
                figure.Draw(page);
                document.EndPage();
            }
            document.Close();
        }
        using var file = written.DetachAsData();
        return file.ToArray();
    }
}
