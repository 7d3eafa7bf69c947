using System.Collections.Immutable;
using HipAssess.Domain;
using HipAssess.Import.Cells;
using HipAssess.Import.Problems;
using HipAssess.Import.Text;

namespace HipAssess.Import.Columns;

/// <summary>
/// Headers of two or three rows: muscle groups over sides, titles over units. They are read where every column gets one meaning;
/// a row that looks like part of the header and does not give one is no data either, so the file is refused.
/// </summary>
internal static class HeaderRows
{
    /// <summary>The layout under the header found, alone or with its neighbours; null with the problem.</summary>
    public static Layout? Layout(SourceText text, HeaderLine header, StrengthUnit? unit, ProblemLog problems)
    {
        var aloneProblems = new ProblemLog(problems.File);
        var alone = Columns.Layout.Of(header, false, unit, aloneProblems);
        var (above, below) = Neighbours(text, header, problems);
        bool isPartBelow = below.Count > 0 && IsPart(below[0].Titles, header.Titles);
        if (alone is not null && !isPartBelow)
            return alone;
        ProblemLog? nearest = null;
        foreach (HeaderLine[] rows in Choices(above, header, below, isPartBelow))
        {
            var joined = Join(rows);
            var found = new ProblemLog(problems.File);
            if (joined is not null && Columns.Layout.Of(joined, false, unit, found) is { } layout)
                return layout with { Says = layout.Says.Add(new Decision("header", $"lines {rows[0].Line} to {rows[^1].Line}", "together they give every column one meaning")) };
            nearest ??= joined is not null && found.Has(ProblemCatalogue.UnitMissing) ? found : null;
        }
        bool isPartAbove = above.Count > 0 && IsPart(above[^1].Titles, header.Titles);
        if (nearest is not null)
            problems.Include(nearest);
        else if (isPartBelow || (isPartAbove && header.Titles.Length > 1))
            problems.Add(TitleProblems.HeaderOfTwoRows, isPartBelow ? header.Line : above[^1].Line, particulars: isPartBelow ? [header.Line, below[0].Line] : [above[^1].Line, header.Line]);
        else
            problems.Include(aloneProblems);
        return null;
    }

    private static IEnumerable<HeaderLine[]> Choices(List<HeaderLine> above, HeaderLine header, List<HeaderLine> below, bool isPartBelow)
    {
        if (isPartBelow && below.Count > 1 && IsPart(below[1].Titles, header.Titles))
            yield return [header, below[0], below[1]];
        if (isPartBelow && above.Count > 0)
            yield return [above[^1], header, below[0]];
        if (isPartBelow)
            yield return [header, below[0]];
        else if (above.Count > 0)
        {
            if (above.Count > 1)
                yield return [above[^2], above[^1], header];
            yield return [above[^1], header];
        }
    }

    /// <summary>A row without numbers in which two cells at least are words of titles: sides, muscle groups, trials or units.</summary>
    private static bool IsPart(ImmutableArray<string> row, ImmutableArray<string> header)
    {
        var filled = row.Where(title => title.Length > 0).ToList();
        bool isOfWords = filled.Count > 1 && row.Length >= header.Length - 1 && !filled.Any(IsNumber);
        return isOfWords && row.Select((title, i) => title.Length > 0 && IsPartOfTitle(title) && (i >= header.Length || !IsOfWords(header[i]))).Count(part => part) > 1;
    }

    /// <summary>A column whose cells are words of titles anyway.</summary>
    private static bool IsOfWords(string title) => ColumnTitle.Read(0, title).Role is ColumnRole.Muscle or ColumnRole.Side or ColumnRole.Unit or ColumnRole.Note or ColumnRole.Fact or ColumnRole.Position;

    private static bool IsPartOfTitle(string title) =>
        UnitWords.Find(title) is not null || ColumnTitle.Read(0, title).Role is ColumnRole.Strength or ColumnRole.Mean;

    private static bool IsNumber(string title) => NumberCell.TryParse(System.Text.Encoding.UTF8.GetBytes(title), (byte)'.', out _);

    /// <summary>The rows as one: each column by the titles above each other, a group's title also over the empty cells behind it; null when some part has no meaning.</summary>
    private static HeaderLine? Join(HeaderLine[] rows)
    {
        int count = rows.Max(row => row.Titles.Length);
        var titles = new string[count];
        for (int i = 0; i < count; i++)
        {
            string[] own = [.. rows.Select(row => Title(row, i))];
            string[] spread = [.. rows.Select((row, r) => own[r].Length > 0 || r == rows.Length - 1 ? own[r] : Spread(row, i))];
            if (Meaning(spread) is { } title)
                titles[i] = title;
            else if (Meaning(own) is { } other)
                titles[i] = other;
            else if (own.Count(IsPartOfTitle) > 1 || spread.Count(IsPartOfTitle) > 1)
                return null;
            else
                titles[i] = string.Join(' ', own.Where(part => part.Length > 0));
        }
        return rows[^1] with { Titles = [.. titles] };
    }

    private static string Title(HeaderLine row, int index) => index < row.Titles.Length ? row.Titles[index] : "";

    private static string Spread(HeaderLine row, int index)
    {
        while (index >= 0 && Title(row, index).Length == 0)
            index--;
        return index < 0 ? "" : Title(row, index);
    }

    /// <summary>The title the parts make in either order; null when they make none the tool knows.</summary>
    private static string? Meaning(string[] parts)
    {
        string[] filled = [.. parts.Where(part => part.Length > 0)];
        string down = string.Join(' ', filled), up = string.Join(' ', filled.Reverse());
        return filled.Length == 0 ? ""
            : ColumnTitle.Read(0, down).Role is not null ? down
            : ColumnTitle.Read(0, up).Role is not null ? up
            : null;
    }

    private static (List<HeaderLine> Above, List<HeaderLine> Below) Neighbours(SourceText text, HeaderLine header, ProblemLog problems)
    {
        var (above, below) = (new List<HeaderLine>(), new List<HeaderLine>());
        using var rows = new CsvRows(text.Open(problems), header.Delimiter);
        while (below.Count < 2 && rows.Read())
        {
            var row = new HeaderLine(rows.Row.Line, header.Delimiter, [.. Enumerable.Range(0, Math.Min(rows.Row.Count, Plausibility.MostColumns)).Select(i => rows.Row.Text(i))]);
            if (row.Line < header.Line)
                above.Add(row);
            else if (row.Line > header.Line)
                below.Add(row);
        }
        return (above, below);
    }
}
