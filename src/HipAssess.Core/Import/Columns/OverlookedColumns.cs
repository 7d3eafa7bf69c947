using HipAssess.Import.Problems;

namespace HipAssess.Import.Columns;

/// <summary>
/// A file may do without athletes or dates. But where one of its columns is called otherwise than the tool knows,
/// all athletes would become one, or all days one, so columns that are not read are named then.
/// </summary>
internal static class OverlookedColumns
{
    private static readonly string[] DayWords = ["date", "datum", "visit", "session", "timepoint", "event", "timestamp", "createdat", "recordedat", "testedon", "measuredat", "fecha", "week", "season", "month"];

    /// <summary>Words of other days than the one of the test, and training sessions a week.</summary>
    private static readonly string[] OtherDays = ["birth", "geburt", "injur", "onset", "surgery", "consent", "update", "perweek"];

    /// <summary>Words of days that may be looked for in vain, yet are not to be taken for the test day unasked.</summary>
    private static readonly string[] NeverTaken =
        ["perseason", "next", "due", "return", "planned", "regist", "joined", "modified", "changed", "deleted", "export", "import", "print", "expir", "expected", "contract", "enrol", "dob"];

    private const int Named = 5;

    public static void Warn(Layout layout, ImportOptions options, ProblemLog problems)
    {
        if (layout.IsRoster)
            return;
        // What the cells showed counts too, so the columns are asked, not their titles.
        var read = layout.Columns.Where(c => c.Role is not null).Select(c => c.Index).ToHashSet();
        var unread = layout.Header.Titles.Select((title, index) => ColumnTitle.Read(index, title)).Where(c => c.Title.Length > 0 && !read.Contains(c.Index)).ToList();
        if (layout.Profile is null && !layout.NamesAthletes && unread.Count > 0)
            problems.Add(ProblemCatalogue.AthleteColumnMissing, layout.Header.Line, particulars: Names(unread));
        var days = unread.Where(c => IsOfADay(c.Title)).ToList();
        if (layout.Of(ColumnRole.Date) is null && layout.Of(ColumnRole.Event) is null && options.Date is null && days.Count > 0)
            problems.Add(ProblemCatalogue.DateColumnMissing, layout.Header.Line, particulars: Names(days));
    }

    /// <summary>The first of them, for a message.</summary>
    public static string Names(IReadOnlyCollection<Column> columns) =>
        string.Join(", ", columns.Take(Named).Select(HalfUnderstood.Told)) + (columns.Count > Named ? " ..." : "");

    /// <summary>The title says that its days are others than that of the test.</summary>
    public static bool IsOfAnotherDay(string title) =>
        Vocabulary.Plain(title) is var plain && (OtherDays.Any(plain.Contains) || NeverTaken.Any(plain.Contains));

    private static bool IsOfADay(string title) =>
        Vocabulary.Plain(title) is var plain && DayWords.Any(plain.Contains) && !OtherDays.Any(plain.Contains);
}
