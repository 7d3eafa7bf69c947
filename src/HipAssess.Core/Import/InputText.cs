using HipAssess.Import.Columns;
using HipAssess.Import.Problems;
using HipAssess.Import.Spreadsheets;
using HipAssess.Import.Text;

namespace HipAssess.Import;

/// <summary>The text of an input: of a file of text as it stands, of a spreadsheet that of the sheet that is meant.</summary>
internal static class InputText
{
    private static ReadOnlySpan<byte> OldOffice => [0xD0, 0xCF, 0x11, 0xE0];

    /// <summary>Null with the problem when there is none.</summary>
    /// <param name="source">The file.</param>
    /// <param name="options">What was settled about it, the sheet among it.</param>
    /// <param name="knownTitles">How many titles of a row are known; none where it is no header.</param>
    /// <param name="problems">Are told.</param>
    public static SourceText? Of(InputSource source, ImportOptions options, Func<IReadOnlyList<string>, int> knownTitles, ProblemLog problems)
    {
        if (Packed(source) is not { } content)
            return SourceText.Of(source, options.Encoding, problems);
        if (content.AsSpan().StartsWith(OldOffice))
        {
            problems.Add(content.AsSpan().IndexOf("E\0n\0c\0r\0y\0p\0t\0e\0d\0P\0a\0c\0k\0a\0g\0e\0"u8) >= 0 ? SheetProblems.Password : SheetProblems.Old);
            return null;
        }
        using var workbook = Workbook.Open(new MemoryStream(content, writable: false), problems);
        return workbook is not null && Choose(workbook, options, knownTitles, problems) is { } sheet ? SourceText.Of(source, content, sheet) : null;
    }

    // All of a spreadsheet; null for everything else, and what cannot be opened, of which the reader of text tells.
    private static byte[]? Packed(InputSource source)
    {
        using var stream = source.Open(new ProblemLog(source.Name));
        Span<byte> start = stackalloc byte[OldOffice.Length];
        if (stream is null || stream.ReadAtLeast(start, start.Length, throwOnEndOfStream: false) < start.Length || !(Workbook.IsZip(start) || start.SequenceEqual(OldOffice)))
            return null;
        using var content = new MemoryStream();
        content.Write(start);
        stream.CopyTo(content);
        return content.ToArray();
    }

    private static SheetText? Choose(Workbook workbook, ImportOptions options, Func<IReadOnlyList<string>, int> knownTitles, ProblemLog problems)
    {
        char mark = options.DecimalMark == "comma" ? ',' : '.';
        if (options.Sheet is { } name)
        {
            if (workbook.Sheets.FirstOrDefault(sheet => sheet.Name == name) is { } named)
                return workbook.Read(named, mark, problems);
            problems.Add(SheetProblems.SheetUnknown, particulars: [name, Names(workbook.Sheets)]);
            return null;
        }
        Sheet[] visible = [.. workbook.Sheets.Where(sheet => !sheet.IsHidden)];
        SheetText? chosen = null, only = null;
        int filled = 0;
        foreach (var sheet in visible)
        {
            if (workbook.Read(sheet, mark, problems) is not { } text)
                return null;
            if (text.Text.Length == 0)
                continue;
            filled++;
            only = text;
            var found = new ProblemLog(sheet.Name);
            if (HeaderLine.Find(SourceText.Of(InputSource.FromStream(sheet.Name, Stream.Null), [], text), '\t', knownTitles, ProblemCatalogue.HeaderNotFound, found) is null && !found.Has(ProblemCatalogue.RowsAboveHeader))
                continue;
            if (chosen is not null)
                problems.Add(SheetProblems.SheetNotRead, particulars: [sheet.Name, chosen.Name]);
            chosen ??= text;
        }
        if (chosen is null && filled == 0)
            problems.Add(ProblemCatalogue.EmptyFile);
        else if (chosen is null && filled > 1)
            problems.Add(SheetProblems.SheetOpen, particulars: Names(visible));
        return chosen ?? (filled == 1 ? only : null);
    }

    private static string Names(IEnumerable<Sheet> sheets) => string.Join(", ", sheets.Select(sheet => sheet.Name));
}
