using HipAssess.Import.Columns;
using HipAssess.Import.Problems;
using HipAssess.Import.Sessions;
using HipAssess.Import.Text;

namespace HipAssess.Import;

/// <summary>Looks again at rows whose readings joined others and names the column that parts them and makes no tests of their own.</summary>
internal static class PooledReadings
{
    /// <summary>Titles of what parts one test from another.</summary>
    private static readonly string[] Occasions =
    [
        "week", "visit", "phase", "session", "season", "timepoint", "event", "month", "round", "wave", "block", "occasion", "testid", "testnumber", "testno",
        "assessment", "measurement", "date", "day", "woche", "monat", "prepost", "state", "status", "treatment", "stage", "period", "semester", "year", "t0t1",
    ];

    /// <summary>Titles of what parts one trial from another, or one row.</summary>
    private static readonly string[] Trials =
        ["rep", "reps", "repetition", "attempt", "try", "set", "trialno", "versuch", "wiederholung", "row", "rowid", "rowno", "index", "no", "nr", "number", "seq", "order", "uuid", "guid", "id", "line", "zeile", "note", "notes", "comment", "comments", "remark", "remarks", "bemerkung"];

    /// <summary>Reports what was pooled.</summary>
    /// <returns>True when tests would be pooled in a way no left-out row cures.</returns>
    public static bool Report(SourceText text, Layout layout, IReadOnlyList<FurtherReading> pairs, ProblemLog problems)
    {
        if (pairs.Count == 0)
            return false;
        var unread = layout.Header.Titles.Select((title, index) => new Column(index, title))
            .Where(c => c.Title.Length > 0 && layout.Columns.All(used => used.Index != c.Index || used.Role is null or ColumnRole.Tester or ColumnRole.Device)).ToList();
        var cells = Cells(text, layout, unread, pairs.SelectMany(p => new[] { p.Earlier, p.Line }).ToHashSet(), problems);
        bool isRefused = false;
        foreach (var pair in pairs.Where(p => p.IsRefused || layout.RowIsATest).Take(pairs.Any(p => p.IsRefused) ? int.MaxValue : 1))
            OfRow(pair, unread, cells, problems);
        if (!layout.RowIsATest && MostTelling(pairs, unread, cells) is var (column, found))
        {
            isRefused = !found.IsDated && IsOccasion(column);
            problems.Add(isRefused ? DayProblems.TestsPooled : DayProblems.ReadingsPooled, found.Line, column.Place, cells[found.Line][column.Index],
                column.Label, found.Earlier, cells[found.Earlier][column.Index], cells[found.Line][column.Index]);
        }
        return isRefused;
    }

    private static void OfRow(FurtherReading pair, List<Column> unread, Dictionary<int, string[]> cells, ProblemLog problems)
    {
        var differing = unread.Where(c => Differs(pair, c, cells)).ToList();
        string named = differing.Count == 0 ? "" : $" They differ in {OverlookedColumns.Names(differing)}.";
        var at = differing.FirstOrDefault(IsOccasion) ?? differing.FirstOrDefault() ?? pair.Column;
        problems.Add(pair.IsRefused ? DayProblems.FurtherRow : DayProblems.FurtherRowJoined, pair.Line, at.Place,
            differing.Count == 0 ? null : cells[pair.Line][at.Index], pair.Earlier, named);
    }

    /// <summary>The column that parts the readings, and where it is first seen to; null when they differ in nothing that could part tests.</summary>
    private static (Column, FurtherReading)? MostTelling(IReadOnlyList<FurtherReading> pairs, List<Column> unread, Dictionary<int, string[]> cells)
    {
        foreach (var column in unread.Where(c => !Trials.Contains(Letters(c))).OrderByDescending(IsOccasion))
        {
            bool isNamed = IsOccasion(column);
            foreach (var pair in pairs)
                if (Differs(pair, column, cells) && (isNamed || (IsWord(cells[pair.Line][column.Index], pair.IsDated) && IsWord(cells[pair.Earlier][column.Index], pair.IsDated))))
                    return (column, pair);
        }
        return null;
    }

    /// <summary>A measurement beside the strength is no name of a test; nor, on one day, is a number.</summary>
    private static bool IsWord(string text, bool isDated) =>
        text.Length is > 0 and <= 30 && !text.Contains('.') && !text.Contains(',') && (!isDated || !text.Any(char.IsAsciiDigit));

    private static bool Differs(FurtherReading pair, Column column, Dictionary<int, string[]> cells) =>
        cells.TryGetValue(pair.Earlier, out string[]? one) && cells.TryGetValue(pair.Line, out string[]? other) && one[column.Index] != other[column.Index];

    private static bool IsOccasion(Column column) => Letters(column) is var plain && Occasions.Any(word => plain.StartsWith(word, StringComparison.Ordinal) || plain.EndsWith(word, StringComparison.Ordinal));

    private static string Letters(Column column) => string.Concat(Vocabulary.Plain(column.Title).Where(char.IsLetterOrDigit));

    private static Dictionary<int, string[]> Cells(SourceText text, Layout layout, List<Column> unread, HashSet<int> lines, ProblemLog problems)
    {
        var cells = new Dictionary<int, string[]>();
        int last = lines.Max();
        using var rows = new CsvRows(text.Open(problems), layout.Header.Delimiter);
        layout.Header.Skip(rows);
        while (unread.Count > 0 && rows.Read() && rows.Row.Line <= last)
            if (lines.Contains((int)rows.Row.Line))
                cells[(int)rows.Row.Line] = [.. layout.Header.Titles.Select((_, i) => i < rows.Row.Count ? rows.Row.Text(i) : "")];
        return cells;
    }
}
