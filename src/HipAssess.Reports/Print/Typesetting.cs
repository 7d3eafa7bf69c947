using System.Collections.Immutable;

namespace HipAssess.Reports.Print;

/// <summary>Text broken into lines.</summary>
internal static class Typesetting
{
    private const string Ellipsis = "…";

    /// <summary>Breaks between words, and inside a word that is wider than a line.</summary>
    /// <param name="lead">In bold, before the text; empty for none.</param>
    /// <param name="text">The text.</param>
    /// <param name="style">How it looks.</param>
    /// <param name="width">Of a line, in points.</param>
    /// <param name="most">Lines at most; what is left then ends in an ellipsis.</param>
    public static ImmutableArray<Line> Break(string lead, string text, Style style, double width, int most = int.MaxValue)
    {
        var lines = new List<Line>();
        var line = new List<(string Word, bool IsBold)>();
        double used = 0;
        foreach (var (word, isBold) in Words(lead, bold: true).Concat(Words(text, style.IsBold)).SelectMany(word => Fitting(word.Word, word.IsBold, style, width)))
        {
            double space = line.Count == 0 ? 0 : Glyphs.Width(" ", style.Size, isBold);
            double wide = Glyphs.Width(word, style.Size, isBold);
            if (line.Count > 0 && used + space + wide > width)
            {
                lines.Add(Set(line, style));
                (used, space) = (0, 0);
                line.Clear();
            }
            line.Add((word, isBold));
            used += space + wide;
        }
        if (line.Count > 0)
            lines.Add(Set(line, style));
        if (lines.Count <= most)
            return [.. lines];
        var last = lines[most - 1].Runs[^1];
        return [.. lines.Take(most - 1), new Line([.. lines[most - 1].Runs.SkipLast(1), (Cut(last.Text + Ellipsis, style.Size, last.IsBold, width - last.X), last.IsBold, last.X)], width)];
    }

    /// <summary>As much of one line as fits, with an ellipsis where something is left out.</summary>
    public static string Cut(string printable, double size, bool bold, double width)
    {
        string plain = Plain(printable);
        if (Glyphs.Width(plain, size, bold) <= width)
            return plain;
        int length = plain.Length;
        while (length > 0 && Glyphs.Width(plain.AsSpan(0, length), size, bold) + Glyphs.Width(Ellipsis, size, bold) > width)
            length--;
        return plain[..length].TrimEnd() + Ellipsis;
    }

    private static IEnumerable<(string Word, bool IsBold)> Words(string text, bool bold) =>
        Glyphs.Printable(text).Split(' ', StringSplitOptions.RemoveEmptyEntries).Select(word => (word, bold));

    private static IEnumerable<(string Word, bool IsBold)> Fitting(string word, bool bold, Style style, double width)
    {
        while (word.Length > 1 && Glyphs.Width(word, style.Size, bold) > width)
        {
            int length = word.Length;
            while (length > 1 && Glyphs.Width(word.AsSpan(0, length), style.Size, bold) > width)
                length--;
            yield return (word[..length], bold);
            word = word[length..];
        }
        yield return (word, bold);
    }

    // Words of one weight are drawn at once. A space ends each line, so that copied text keeps its words apart.
    private static Line Set(List<(string Word, bool IsBold)> words, Style style)
    {
        var runs = ImmutableArray.CreateBuilder<(string, bool, double)>();
        double x = 0;
        for (int from = 0, to; from < words.Count; from = to)
        {
            bool bold = words[from].IsBold;
            for (to = from; to < words.Count && words[to].IsBold == bold;)
                to++;
            string text = Plain(string.Join(' ', words[from..to].Select(word => word.Word)));
            runs.Add((text + " ", bold, x));
            x += Glyphs.Width(text + (to < words.Count ? " " : ""), style.Size, bold);
        }
        return new Line(runs.ToImmutable(), x);
    }

    /// <summary>Breaks are made: a no-break space is a space like any other. In a title PDFsharp would write it as a euro sign.</summary>
    public static string Plain(string text) => text.Replace('\u00A0', ' ');
}
