using HipAssess.Import.Problems;
using HipAssess.Import.Sessions;
using HipAssess.Reports.Words;

namespace HipAssess.Cli.Output;

/// <summary>Says on stderr what was decided about the input and what is wrong with it: the same for every command.</summary>
public static class InputReport
{
    private const int OfAKind = 5;

    /// <summary>One line per file with its decisions, one line per problem, and the count.</summary>
    /// <param name="imported">What was read.</param>
    /// <param name="to">Where to.</param>
    /// <param name="listsRejects">The command goes on to write the rows left out to a file, and says which.</param>
    public static void Print(Imported imported, TextWriter to, bool listsRejects = false)
    {
        foreach (var input in imported.Inputs)
        {
            string rows = $"{input.Accepted:N0} of {TermWords.Counted(input.Rows, "row")} used";
            to.WriteLine($"{VisibleText.Visible(input.File)}: {(input.Layout is null ? "not understood" : $"{input.Layout} layout, {rows}")}");
            foreach (var decision in input.Decisions)
                to.WriteLine($"  {decision.What}: {VisibleText.Visible(decision.Value)} ({VisibleText.Visible(decision.Why)})");
        }
        foreach (var problem in Shown(imported.Problems))
            to.WriteLine(Line(problem));
        foreach (string more in More(imported))
            to.WriteLine(more);

        int errors = imported.Problems.Count(problem => problem.Severity == Severity.Error);
        if (imported.IsRejected)
            to.WriteLine($"The input was rejected: {TermWords.Counted(errors, "error")}. {WhatToDo(imported)}");
        else if (imported.Inputs.Sum(input => input.Rejected) is > 0 and var rejected)
            to.WriteLine($"{TermWords.Counted(rejected, "row")} with errors left out{(listsRejects || imported.Rejects.IsEmpty ? "" : " (assess and track list them in rejects.csv with --output)")}.");
    }

    /// <summary>The first few of each kind, in their order.</summary>
    public static IReadOnlyList<Problem> Shown(IEnumerable<Problem> problems)
    {
        var counts = new Dictionary<string, int>(StringComparer.Ordinal);
        return [.. problems.Where(problem => (counts[problem.Code] = counts.GetValueOrDefault(problem.Code) + 1) <= OfAKind)];
    }

    /// <summary>How many of each kind are not shown, and where they stand.</summary>
    public static IEnumerable<string> More(Imported imported)
    {
        var hidden = imported.Problems.CountBy(problem => problem.Code, StringComparer.Ordinal)
            .Select(kind => (Code: kind.Key, Count: Math.Max(0, kind.Value - OfAKind) + imported.FurtherProblems.GetValueOrDefault(kind.Key)))
            .Where(kind => kind.Count > 0).ToList();
        foreach (var (code, count) in hidden)
            yield return $"and {count:N0} more of {code}";
        if (hidden.Count > 0)
            yield return "All of them, as a table: hipassess check FILE --format csv";
    }

    /// <summary>Bad rows can be left out, a file that is not understood as a whole cannot.</summary>
    public static string WhatToDo(Imported imported) => imported.IsBeyondSkipping
        ? "Mend what concerns the whole file first: leaving rows out does not help there."
        : "Mend them, or leave the bad rows out with --skip-bad-rows.";

    /// <summary>E.g. <c>runners.csv:12: error value_not_positive in force_n: strength must be above 0 (found "0"). Leave ...</c></summary>
    public static string Line(Problem problem)
    {
        string where = problem.Cell is { } cell ? $"{problem.File}:{cell}" : problem.Line is { } line ? $"{problem.File}:{line}" : problem.File;
        string column = problem.Column is { } name ? $" in {name}" : "";
        string found = problem.Found is { Length: > 0 } text ? $" (found \"{text}\")" : "";
        string severity = problem.Severity == Severity.Error ? "error" : "warning";
        return VisibleText.Visible($"{where}: {severity} {problem.Code}{column}: {problem.Message.TrimEnd('.')}{found}. {problem.Fix}");
    }
}
