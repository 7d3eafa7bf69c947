namespace HipAssess.Import.Problems;

/// <summary>What is wrong with whose the rows are.</summary>
internal static class PeopleProblems
{
    internal static ProblemKind HalfName { get; } = Error("half_name",
        "This column holds half a name, and no other says whose the rows are.", "Add the column of the other half or one of ids; if this is all you call them, name the column athlete.");
    internal static ProblemKind HalfNameInRow { get; } = Error("half_name_in_row",
        "The row has only half a name ({0}).", "Fill in the other half.");
    internal static ProblemKind IdMissing { get; } = Error("id_missing",
        "The row has no id, and several ids are called {0}.", "Fill in the id.");
    internal static ProblemKind IdOfTwoNames { get; } = Error("id_of_two_names",
        "Id {0} is called {1} here, but {2} in {3}.", "Correct the id of one of them; if they are one person, write the name alike.");
    internal static ProblemKind NameOfTwoPeople { get; } = Error("name_of_two_people",
        "{0} has another {1} here than in {2}: two people of one name would count as one.", "Add a column id with a different id for each person; if they are one person, write this column alike or remove it.");
    internal static ProblemKind NameOfTwoIds { get; } = Warning("name_of_two_ids",
        "{0} stands beside the ids {1} (in {3}) and {2}: they count as two athletes.", "Nothing, if these are two people; if they are one, write one id; if the column only numbers the rows, remove it.");
    internal static ProblemKind NameSpeltTwice { get; } = Warning("name_spelt_twice",
        "Id {0} is called {1} here, and {2} in {3}: they count as one athlete.", "Nothing, if this is one person; else correct the id of one of them.");

    /// <summary>All of them, in the order of the page.</summary>
    internal static IReadOnlyList<ProblemKind> All { get; } = [HalfName, HalfNameInRow, IdMissing, IdOfTwoNames, NameOfTwoPeople, NameOfTwoIds, NameSpeltTwice];

    private static ProblemKind Error(string code, string message, string fix) => new(code, Severity.Error, message, fix);

    private static ProblemKind Warning(string code, string message, string fix) => new(code, Severity.Warning, message, fix);
}
