using HipAssess.Reports.Charts;
using SkiaSharp;

namespace HipAssess.Reports.Print;

/// <summary>Charts as the pages of a PDF, in lines and type, with the fonts once for all of them.</summary>
internal static class ChartSheets
{
    /// <summary>The file; empty without figures.</summary>
    public static byte[] Of(IReadOnlyCollection<Figure> figures)
    {
        if (figures.Count == 0)
            return [];
        using var written = new SKDynamicMemoryWStream();
        using (var document = SKDocument.CreatePdf(written))
        {
            foreach (var figure in figures)
            {
                figure.Draw(document.BeginPage(figure.Width, figure.Height));
                document.EndPage();
            }
            document.Close();
        }
        using var file = written.DetachAsData();
        return file.ToArray();
    }
}
