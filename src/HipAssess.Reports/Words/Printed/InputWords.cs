using HipAssess.Import.Columns;
using HipAssess.Import.Problems;

namespace HipAssess.Reports.Words.Printed;

/// <summary>What was read of a file, and what was wrong with it.</summary>
internal static class InputWords
{
    public const string NoProblems = "No problems were found in the input.";
    public const string Problems = "Problems in the input";
    public const string Kind = "Kind";
    public const string File = "File";
    public const string Line = "Line";
    public const string Cell = "cell";
    public const string Column = "Column";
    public const string Found = "Found";
    public const string Wrong = "What is wrong, and what to do";
    public const string Row = "The row";

    /// <summary>"error" or "warning".</summary>
    public static string Severity(Severity severity) => severity == Import.Problems.Severity.Error ? "error" : "warning";

    /// <summary>Behind the name of the file, e.g. ": long layout, profile vald-dynamo;".</summary>
    public static string Understood(InputFile input) =>
        (input.Layout is { } layout ? $": {VisibleText.Visible(layout)} layout" : ": not understood")
        + (input.Profile is { } profile ? $", profile {VisibleText.Visible(profile)}" : "") + ";";

    /// <summary>E.g. "60 rows, 58 used, 2 left out because of errors.".</summary>
    public static string Used(InputFile input) =>
        $"{TermWords.Counted(input.Rows, "row")}, {input.Accepted:N0} used{(input.Rejected > 0 ? $", {input.Rejected:N0} left out because of errors" : "")}.";

    /// <summary>What the file is known by.</summary>
    public static string Hash(string sha256) => $"SHA-256 {sha256}";

    /// <summary>Before the code of the kind, e.g. "12 more of the kind".</summary>
    public static string MoreOfTheKind(long count) => $"{count} more of the kind";

    /// <summary>The head of a column beside its cell on a phone, e.g. "line".</summary>
    public static string Short(string head) => head.ToLowerInvariant();
}
