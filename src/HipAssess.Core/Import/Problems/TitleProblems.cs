namespace HipAssess.Import.Problems;

/// <summary>What is wrong with titles that are read in part.</summary>
internal static class TitleProblems
{
    internal static ProblemKind HeaderOfTwoRows { get; } = Error("header_of_two_rows",
        "Lines {0} and {1} look like one header, but do not give every column one meaning.", "Put one line in place of both, with titles such as abductors_left_n, or map the columns with --profile.");
    internal static ProblemKind HalfUnderstood { get; } = Warning("title_half_understood",
        "Of this title {0} is not understood; the column is left out.", "Rename it (abductors_left_n, abductors_left_2_n), put what parts tests into a column condition or date, or map it with --profile.");
    internal static ProblemKind FactWithoutUnit { get; } = Warning("fact_without_unit",
        "The title does not say the unit, so the column is left out ({0}?).", "Call it mass_kg or mass_lb, height_m or height_cm, leg_length_m or leg_length_cm.");

    /// <summary>All of them, in the order of the page.</summary>
    internal static IReadOnlyList<ProblemKind> All { get; } = [HeaderOfTwoRows, HalfUnderstood, FactWithoutUnit];

    private static ProblemKind Error(string code, string message, string fix) => new(code, Severity.Error, message, fix);

    private static ProblemKind Warning(string code, string message, string fix) => new(code, Severity.Warning, message, fix);
}
