using System.Collections.Immutable;
using System.Text.Unicode;
using HipAssess.Import.Cells;
using HipAssess.Import.Problems;
using HipAssess.Import.Text;

namespace HipAssess.Import.Columns;

/// <summary>The line with the column titles, and the delimiter that splits it.</summary>
internal sealed record HeaderLine(long Line, char Delimiter, ImmutableArray<string> Titles)
{
    private const int LastLine = 15;

    /// <summary>Known titles that make a line the header, though none of them is of a strength.</summary>
    private const int LeastOfAHeader = 2;

    private static readonly (char Mark, string Name)[] Delimiters = [(',', "comma"), (';', "semicolon"), ('\t', "tab"), ('|', "pipe")];

    public static bool IsDelimiter(string text) => text.Length == 1 && Delimiters.Any(d => d.Mark == text[0]);

    /// <summary>The delimiter of that name; null when there is none.</summary>
    public static char? DelimiterOf(string? name) => Array.FindIndex(Delimiters, one => one.Name == name) is >= 0 and var index ? Delimiters[index].Mark : null;

    public string DelimiterName => Delimiters.First(d => d.Mark == Delimiter).Name;

    /// <summary>
    /// Title rows may stand above the header, so each of the first 15 lines is tried with each delimiter;
    /// the one with the most known titles is it. A line with numbers in it is data. Known titles count below zero
    /// where none of them is of a strength: such a line is no header, but says what is missing.
    /// </summary>
    public static HeaderLine? Find(SourceText text, char? givenDelimiter, Func<IReadOnlyList<string>, int> knownTitles, ProblemKind notFound, ProblemLog problems)
    {
        HeaderLine? best = null, nearest = null;
        var tables = new List<(long Header, long Data)>(); // lines that look like data, and the line that looks like their header
        int bestKnown = 0, nearestKnown = 1 - LeastOfAHeader;
        ProblemKind? fault = null;
        foreach (char delimiter in (givenDelimiter ?? Hint(text, problems)) is { } hint ? [hint] : Delimiters.Select(d => d.Mark))
        {
            using var rows = new CsvRows(text.Open(problems), delimiter);
            HeaderLine? last = null;
            while (rows.Read() && rows.Row.Line <= LastLine)
            {
                if (WhyNotText(rows.Row, text) is { } unreadable)
                {
                    unreadable.Report(problems);
                    return null;
                }
                if (rows.Row.Count > Plausibility.MostColumns)
                {
                    problems.Add(ProblemCatalogue.TooManyColumns, rows.Row.Line, particulars: Plausibility.MostColumns);
                    return null;
                }
                var titles = Enumerable.Range(0, rows.Row.Count).Select(i => rows.Row.Text(i)).ToImmutableArray();
                if (titles.Any(IsNumber))
                {
                    if (last?.Titles.Length == titles.Length)
                        tables.Add((last.Line, rows.Row.Line));
                    continue;
                }
                int known = knownTitles(titles);
                if (known >= LeastOfAHeader)
                    last = new HeaderLine(rows.Row.Line, delimiter, titles);
                if (known < nearestKnown)
                    (nearest, nearestKnown) = (new HeaderLine(rows.Row.Line, delimiter, titles), known);
                if (known <= bestKnown)
                    continue;
                (best, bestKnown, fault) = (new HeaderLine(rows.Row.Line, delimiter, titles), known, rows.Row.Fault);
            }
            if (best is null && rows.TooLongLine is { } line)
            {
                problems.Add(ProblemCatalogue.RowTooLong, line);
                return null;
            }
        }
        if (best is not null && tables.FindIndex(table => table.Data < best.Line) is >= 0 and var first)
        {
            problems.Add(ProblemCatalogue.RowsAboveHeader, tables[first].Data, particulars: [best.Line, tables[first].Header]);
            return null;
        }
        if (best is null && nearest is not null)
            problems.Add(ProblemCatalogue.StrengthColumnMissing, nearest.Line, particulars: nearest.Told());
        else if (best is null || fault is not null)
            problems.Add(fault ?? notFound, best?.Line);
        return fault is null ? best : null;
    }

    /// <summary>What stands in it: the titles that are known, and those that are not.</summary>
    private string Told()
    {
        var columns = Titles.Select((title, i) => ColumnTitle.Read(i, title)).Where(c => c.Title.Length > 0).ToList();
        var unknown = columns.Where(c => c.Role is null).ToList();
        return $"It has: {OverlookedColumns.Names([.. columns.Where(c => c.Role is not null)])}" + (unknown.Count > 0 ? $". Not known: {OverlookedColumns.Names(unknown)}" : "");
    }

    /// <summary>
    /// What looks most like titles in a file whose header nobody knows: the first row without numbers that is as wide as most of the
    /// first rows, under the delimiter that makes them widest. Empty where nothing is wider than one column.
    /// </summary>
    public static ImmutableArray<string> Guess(SourceText text, char? givenDelimiter)
    {
        var problems = new ProblemLog("");
        ImmutableArray<string> best = [];
        foreach (char delimiter in givenDelimiter is { } given ? [given] : Delimiters.Select(d => d.Mark))
        {
            using var rows = new CsvRows(text.Open(problems), delimiter);
            var first = new List<ImmutableArray<string>>();
            while (first.Count < LastLine && rows.Read() && WhyNotText(rows.Row, text) is null && rows.Row.Count <= Plausibility.MostColumns)
                first.Add([.. Enumerable.Range(0, rows.Row.Count).Select(i => rows.Row.Text(i))]);
            int width = first.GroupBy(row => row.Length).OrderByDescending(rows => rows.Count()).ThenByDescending(rows => rows.Key).FirstOrDefault()?.Key ?? 0;
            if (width > Math.Max(1, best.Length) && first.Find(row => row.Length == width && !row.Any(IsNumber)) is { IsDefault: false } titles)
                best = titles;
        }
        return best;
    }

    /// <summary>Goes to the header of an opened text.</summary>
    public void Skip(CsvRows rows)
    {
        while (rows.Read() && rows.Row.Line < Line)
        {
        }
    }

    /// <summary>The first byte of the row that is no text in the encoding.</summary>
    public static NoText? WhyNotText(CsvRow row, SourceText text)
    {
        var raw = row.Raw;
        int nul = raw.IndexOf((byte)0);
        if (nul >= 0)
            return new NoText(ProblemCatalogue.NulCharacter, LineAt(nul), []);
        int bad = text.IsTranslated ? raw.IndexOf(SourceText.Unreadable) : Utf8.IsValid(raw) ? -1 : FirstInvalid(raw);
        return bad < 0 ? null : new NoText(ProblemCatalogue.NotUtf8, LineAt(bad), [text.IsTranslated ? "sequence" : $"0x{raw[bad]:X2}", text.EncodingName]);

        long LineAt(int index) => row.Line + row.Raw[..index].Count((byte)'\n');
    }

    private static int FirstInvalid(ReadOnlySpan<byte> raw)
    {
        int at = 0;
        while (System.Text.Rune.DecodeFromUtf8(raw[at..], out _, out int length) == System.Buffers.OperationStatus.Done)
            at += length;
        return at;
    }

    private static bool IsNumber(string title) =>
        NumberCell.TryParse(System.Text.Encoding.UTF8.GetBytes(title), (byte)'.', out _)
        || NumberCell.TryParse(System.Text.Encoding.UTF8.GetBytes(title), (byte)',', out _);

    /// <summary>The first line <c>sep=;</c> spreadsheets write.</summary>
    private static char? Hint(SourceText text, ProblemLog problems)
    {
        using var rows = new CsvRows(text.Open(problems), ',');
        return rows.Read() && rows.Row.Line == 1 && rows.Row.Raw.Length <= 8 && rows.Row.RawText.Trim('"') is ['s' or 'S', 'e' or 'E', 'p' or 'P', '=', var mark]
            && Delimiters.Any(d => d.Mark == mark) ? mark : null;
    }
}

/// <summary>What in a row is no text; the file is read no further.</summary>
internal sealed record NoText(ProblemKind Kind, long Line, object?[] Particulars)
{
    public void Report(ProblemLog problems) => problems.Add(Kind, Line, particulars: Particulars);
}
