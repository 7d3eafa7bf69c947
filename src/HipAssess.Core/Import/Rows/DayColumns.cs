using HipAssess.Import.Columns;
using HipAssess.Import.Problems;

namespace HipAssess.Import.Rows;

/// <summary>The day under another title: where no column is called date, one whose cells are dates is it.</summary>
internal static class DayColumns
{
    private static readonly HashSet<string> OfTests = new[]
    {
        "timestamp", "datetime", "createdat", "recordedat", "recordedon", "testedat", "testedon", "measuredat", "measuredon", "performedat", "assessedon",
        "fecha", "datum", "tag", "data", "dato", "when", "day", "testday", "examdate", "assessmentdate", "visitdate", "recorded", "measured", "tested",
    }.ToHashSet();

    private static readonly HashSet<string> OfOccasions = new[]
    {
        "session", "visit", "sessionnumber", "visitnumber", "sessionno", "visitno", "sessionnr", "visitnr", "sessionid", "visitid",
    }.ToHashSet();

    /// <summary>The columns to look at.</summary>
    public static IReadOnlyList<Column> Candidates(Layout layout, ImportOptions options)
    {
        if (layout.IsRoster || layout.Profile is not null || options.Date is not null || layout.Of(ColumnRole.Date) is not null)
            return [];
        return [.. layout.Columns.Where(c => c.Role is null && !OverlookedColumns.IsOfAnotherDay(c.Title))];
    }

    /// <summary>The layout with its day; null with the problem when two columns may be it.</summary>
    public static Layout? Choose(IReadOnlyList<ColumnCells> looked, Layout layout, ProblemLog problems)
    {
        var days = looked.Where(cells => cells.AreDates && cells.AnyFilled && (!cells.AnyEmpty || OfTests.Contains(Vocabulary.Plain(cells.Column.Title)))).ToList();
        if (days.Count == 0)
            return Numbered(looked, layout);
        var day = days[0].Column;
        if (days.Count == 1)
            return layout.With(day, ColumnRole.Date, "day of the test", "its cells are dates, and no column is called date");
        problems.Add(DayProblems.DaysTwo, layout.Header.Line, days[1].Column, days[1].Column.Title, day.Label, days[1].Column.Label);
        return null;
    }

    /// <summary>Without dates the numbers of sessions or visits part one test from another and say their order.</summary>
    private static Layout Numbered(IEnumerable<ColumnCells> looked, Layout layout)
    {
        var numbered = looked.Where(cells => cells.AreNumbered && cells.AnyFilled && !cells.AnyEmpty && OfOccasions.Contains(Vocabulary.Plain(cells.Column.Title))).ToList();
        return numbered is [var only]
            ? layout.With(only.Column, ColumnRole.Occasion, "tests", "numbered, without dates: enough for their order, for reliability and for the levels of track; trends need dates")
            : layout;
    }
}
