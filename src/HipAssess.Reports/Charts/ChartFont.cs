using ScottPlot;
using SkiaSharp;

namespace HipAssess.Reports.Charts;

/// <summary>
/// DejaVu Sans, embedded: ScottPlot would otherwise take whatever font comes first on a machine,
/// and drop every label in silence on a machine without fonts.
/// </summary>
public static class ChartFont
{
    /// <summary>The family name charts carry.</summary>
    public const string Family = "DejaVu Sans";

    // Verdana is DejaVu's near relative in width, for an SVG file opened where DejaVu is not installed.
    internal const string Families = "DejaVu Sans, Verdana, sans-serif";

    private static readonly WhenAsked<SKTypeface> Regular = new(() => SKTypeface.FromData(SKData.CreateCopy(File(bold: false))));
    private static readonly WhenAsked<SKTypeface> Bold = new(() => SKTypeface.FromData(SKData.CreateCopy(File(bold: true))));
    private static readonly Lock Gate = new();
    private static bool isSet;

    /// <summary>The files behind a page's <c>@font-face</c>: regular and bold, as WOFF2.</summary>
    public static byte[] WebFont(bool bold) => Read(bold ? "DejaVuSans-Bold.woff2" : "DejaVuSans.woff2");

    /// <summary>The font files: regular and bold, as TrueType.</summary>
    internal static byte[] File(bool bold) => Read(bold ? "DejaVuSans-Bold.ttf" : "DejaVuSans.ttf");

    /// <summary>One object for each, so that a PDF of several charts holds them once.</summary>
    internal static SKTypeface Typeface(bool bold) => (bold ? Bold : Regular).Value;

    /// <summary>
    /// Makes ScottPlot use it. Every chart calls this before its first <see cref="Plot"/>; the first call counts. That one looks through the
    /// machine's fonts, which takes a while: who will draw later does it meanwhile.
    /// </summary>
    public static void Use()
    {
        if (Volatile.Read(ref isSet))
            return;
        lock (Gate)
        {
            if (isSet)
                return;
            Fonts.FontResolvers.Insert(0, new Embedded());
            Fonts.Default = Fonts.Sans = Fonts.Serif = Fonts.Monospace = Family;
            Volatile.Write(ref isSet, true);
        }
    }

    private static byte[] Read(string name)
    {
        using var stream = typeof(ChartFont).Assembly.GetManifestResourceStream(name)
            ?? throw new InvalidOperationException($"The font {name} is not embedded.");
        var bytes = new byte[stream.Length];
        stream.ReadExactly(bytes);
        return bytes;
    }

    private sealed class Embedded : IFontResolver
    {
        public SKTypeface? CreateTypeface(string fontName, FontWeight weight, FontSlant slant, FontSpacing spacing) =>
            Typeface(weight >= FontWeight.SemiBold);

        public SKTypeface? CreateTypeface(string fontName, bool bold, bool italic) => Typeface(bold);
    }
}
