using HipAssess.Reports.Charts;

namespace HipAssess.Cli.Output;

/// <summary>What <c>--charts</c> writes: every chart as SVG, PNG and PDF.</summary>
public static class ChartFiles
{
    // A journal's two columns, 174 mm, hold the widest figure of a study, 780 units; most ask for 600 dots per inch.
    private const float JournalDotsPerInch = 600, JournalUnitsPerInch = 780 / (174 / 25.4f);

    /// <summary>For people: with title, in text that can be searched.</summary>
    public static void Write(OutputFolder folder, string stem, Figure figure)
    {
        folder.Write($"{stem}.svg", to => to.Write(figure.Svg()));
        folder.WriteBytes($"{stem}.png", to => to.Write(figure.Png()));
        folder.WriteBytes($"{stem}.pdf", to => to.Write(figure.Pdf()));
    }

    /// <summary>For a journal: without title, letters as outlines in the SVG and embedded in the PDF, 600 dots per inch.</summary>
    public static void WriteForJournal(OutputFolder folder, Figure figure)
    {
        var bare = figure with { HasTitle = false };
        folder.Write($"{figure.Name}.svg", to => to.Write(bare.OutlinedSvg()));
        folder.WriteBytes($"{figure.Name}.png", to => to.Write(bare.Png(JournalDotsPerInch / JournalUnitsPerInch, JournalUnitsPerInch)));
        folder.WriteBytes($"{figure.Name}.pdf", to => to.Write(bare.Pdf(JournalUnitsPerInch)));
    }
}
