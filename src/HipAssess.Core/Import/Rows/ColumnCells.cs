using HipAssess.Import.Cells;
using HipAssess.Import.Columns;
using HipAssess.Import.Problems;
using HipAssess.Import.Text;

namespace HipAssess.Import.Rows;

/// <summary>What the cells of a column show about what it is: dates under any title, positions of a game under the title position.</summary>
internal sealed class ColumnCells(Column column)
{
    private const int FirstRows = 5000, MostWords = 200;

    private readonly HashSet<string> _words = new(StringComparer.OrdinalIgnoreCase);

    public Column Column => column;

    /// <summary>Every cell filled in is a date, with or without a time.</summary>
    public bool AreDates { get; private set; } = true;

    /// <summary>Every cell filled in is a number, or ends with one: 1, V2, visit 3.</summary>
    public bool AreNumbered { get; private set; } = true;

    public bool AnyFilled { get; private set; }

    public bool AnyEmpty { get; private set; }

    public IReadOnlyCollection<string> Words => _words;

    /// <summary>The layout with what cells settle; null when they show two days, so that the file must be refused.</summary>
    public static Layout? Settle(SourceText text, Layout layout, ImportOptions options, ProblemLog problems)
    {
        var days = DayColumns.Candidates(layout, options);
        var position = layout.Profile is null ? layout.Of(ColumnRole.Position) : null;
        if (position is null && days.Count == 0 && ConditionColumns.Candidates(layout).Count == 0)
            return layout;
        var conditions = ConditionColumns.Candidates(layout).ExceptBy(days.Select(c => c.Index), c => c.Index);
        ColumnCells[] looked = [.. days.Concat(conditions).Append(position).OfType<Column>().Select(c => new ColumnCells(c))];
        using (var rows = new CsvRows(text.Open(problems), layout.Header.Delimiter))
        {
            layout.Header.Skip(rows);
            for (int i = 0; i < FirstRows && rows.Read(); i++)
                if (rows.Row.Count == layout.Header.Titles.Length)
                    foreach (var cells in looked)
                        cells.See(rows.Row.Text(cells.Column.Index), rows.Row);
        }
        if (position is not null && PlayingPositions.Are(looked[^1].Words))
            layout = layout.Without(position, "position", "words of a game, not of a test: the column is left out");
        return DayColumns.Choose(looked[..days.Count], ConditionColumns.Choose(looked, layout), problems);
    }

    /// <summary>The number of a session or visit; −1 when the text ends in none.</summary>
    public static int Occasion(string text)
    {
        int digits = 0;
        while (digits < text.Length && char.IsAsciiDigit(text[text.Length - 1 - digits]))
            digits++;
        return digits is > 0 and <= 4 && text.Length - digits <= 10 && !text.AsSpan(0, text.Length - digits).ContainsAny("./-:,") ? int.Parse(text.AsSpan(text.Length - digits)) : -1;
    }

    private void See(string text, CsvRow row)
    {
        if (text.Length == 0)
        {
            for (int i = 0; i < row.Count && !AnyEmpty; i++)
                AnyEmpty = !row.Cell(i).IsEmpty;
            return;
        }
        AnyFilled = true;
        AreDates = AreDates && DateCell.Read(text) is not null;
        AreNumbered = AreNumbered && Occasion(text) >= 0;
        if (_words.Count < MostWords)
            _words.Add(text);
    }
}
