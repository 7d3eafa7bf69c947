namespace HipAssess.Import.Problems;

/// <summary>What is wrong with when something was measured.</summary>
internal static class DayProblems
{
    internal static ProblemKind DaysTwo { get; } = Error("date_columns_two",
        "No column is called date, and the cells of {0} and {1} are both dates.", "Call the one with the day of the test date.");
    internal static ProblemKind TestsPooled { get; } = Error("tests_pooled",
        "The same reading of an athlete stands here and on line {1}, without a date; {0} differs ({2} and {3}), and is not read: two tests would count as trials of one.", "Give each test its day in a column date; if these are trials of one test, number them in a column trial; if they are two conditions of one, call the column condition.");
    internal static ProblemKind FurtherRow { get; } = Error("further_row",
        "Line {0} holds the same athlete and muscle group: a row is a test of its own, and nothing says when it was.{1}", "Give each test its day in a column date; if these are trials of one test, number them in a column trial; if they are two conditions of one, put them into a column condition; if another column says whose they are, call it athlete.");
    internal static ProblemKind ReadingsPooled { get; } = Warning("readings_pooled",
        "The same reading of an athlete stands here and on line {1}; {0} differs ({2} and {3}): they count as trials of one test.", "Nothing, if these are trials; if the column parts two tests, give each its day in a column date, or call it condition.");
    internal static ProblemKind FurtherRowJoined { get; } = Warning("further_row_joined",
        "Line {0} holds the same athlete, day and muscle group: the rows count as trials of one test.{1}", "Nothing, if these are trials; if they are two conditions of one day, put them into a column condition.");

    internal static ProblemKind OccasionNotUnderstood { get; } = Error("session_not_understood",
        "The tests of this file are numbered, and this is no number.", "Number it, as in the other rows, or give every test its day in a column date.");

    /// <summary>All of them, in the order of the page.</summary>
    internal static IReadOnlyList<ProblemKind> All { get; } = [DaysTwo, TestsPooled, FurtherRow, ReadingsPooled, FurtherRowJoined, OccasionNotUnderstood];

    private static ProblemKind Error(string code, string message, string fix) => new(code, Severity.Error, message, fix);

    private static ProblemKind Warning(string code, string message, string fix) => new(code, Severity.Warning, message, fix);
}
