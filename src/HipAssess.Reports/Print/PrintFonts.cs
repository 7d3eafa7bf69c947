using HipAssess.Reports.Charts;
using PdfSharp.Drawing;
using PdfSharp.Fonts;
using PdfSharp.Pdf;

namespace HipAssess.Reports.Print;

/// <summary>The embedded fonts as PDFsharp asks for them: nothing comes from the machine.</summary>
internal sealed class PrintFonts : IFontResolver
{
    private static readonly WhenAsked<PrintFonts> Only = new(() =>
    {
        var fonts = new PrintFonts();
        GlobalFontSettings.FontResolver = fonts;
        return fonts;
    });

    private PrintFonts()
    {
    }

    /// <summary>A font of a size.</summary>
    public static XFont Of(double size, bool bold)
    {
        _ = Only.Value;
        return new XFont(ChartFont.Family, size, bold ? XFontStyleEx.Bold : XFontStyleEx.Regular, new XPdfFontOptions(PdfFontEncoding.Unicode));
    }

    /// <inheritdoc />
    public FontResolverInfo ResolveTypeface(string familyName, bool bold, bool italic) => new(bold ? "bold" : "regular");

    /// <inheritdoc />
    public byte[] GetFont(string faceName) => ChartFont.File(faceName == "bold");
}
