namespace HipAssess.Import;

/// <summary>
/// A file may do without athletes or dates. But where one of its columns is called otherwise than the tool knows,
/// all athletes would become one, or all days one, so columns that are not read are named then.
/// </summary>
internal static class OverlookedColumns
{
    private static readonly string[] DayWords = ["date", "datum", "visit", "session", "timepoint", "event"];

    /// <summary>Words of other days than the one of the test.</summary>
    private static readonly string[] OtherDays = ["birth", "injur", "onset", "surgery"];

    public static void Warn(Layout layout, ImportOptions options, ProblemLog problems)
    {
        if (layout.Profile is not null || layout.IsRoster)
            return;
        string[] unread = [.. layout.Columns.Where(c => c.Role is null && c.Title.Length > 0).Select(c => c.Title)];
        if (layout.Of(ColumnRole.Athlete) is null && unread.Length > 0)
            problems.Add(ProblemCatalogue.AthleteColumnMissing, layout.Header.Line, particulars: List(unread));
        string[] days = [.. unread.Where(IsOfADay)];
        if (layout.Of(ColumnRole.Date) is null && options.Date is null && days.Length > 0)
            problems.Add(ProblemCatalogue.DateColumnMissing, layout.Header.Line, particulars: List(days));
    }

    private static bool IsOfADay(string title) =>
        Vocabulary.Plain(title) is var plain && DayWords.Any(plain.Contains) && !OtherDays.Any(plain.Contains);

    private static string List(string[] titles) => string.Join(", ", titles.Take(5)) + (titles.Length > 5 ? " ..." : "");
}
