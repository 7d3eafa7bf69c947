using System.Globalization;

namespace HipAssess.Benchmarks.WholeProcess;

/// <summary>A table in Markdown, written row by row: the first program's time and memory, and those of the others as multiples of it.</summary>
internal sealed class ResultsTable
{
    private readonly TextWriter to;
    private readonly Dictionary<string, Run> smaller = [];

    public ResultsTable(TextWriter to, IReadOnlyList<Contestant> contestants, string size)
    {
        this.to = to;
        to.WriteLine($"| {size} | job | {contestants[0].Name} | growth |{string.Concat(contestants.Skip(1).Select(other => $" {other.Name} |"))}");
        to.WriteLine($"|---|---|---|---|{string.Concat(Enumerable.Repeat("---|", contestants.Count - 1))}");
    }

    /// <summary>Adds a row.</summary>
    /// <param name="job">What was done.</param>
    /// <param name="size">With how much.</param>
    /// <param name="runs">By each program; null where it does not do that.</param>
    public void Add(Job job, string size, IReadOnlyList<Run?> runs)
    {
        var own = runs[0];
        string growth = own is { Failure: null } && smaller.TryGetValue(job.Name, out var before) ? Multiples(own, before) : "";
        if (own is { Failure: null })
            smaller[job.Name] = own;
        to.WriteLine($"| {size} | `{job.Name}` | {Cell(own)} | {growth} |{string.Concat(runs.Skip(1).Select(run => $" {Cell(run, own)} |"))}");
        to.Flush();
    }

    private static string Cell(Run? run, Run? own = null) => run switch
    {
        null => "",
        { Failure: { } failure } => failure,
        _ => FormattableString.Invariant($"{run.Seconds:F2} s, {run.Mebibytes:F0} MiB") + (own is { Failure: null } ? $" ({Multiples(run, own)})" : ""),
    };

    private static string Multiples(Run run, Run of) =>
        $"{Times(run.Seconds / of.Seconds)}, {Times(run.Mebibytes / of.Mebibytes)}";

    private static string Times(double ratio) => ratio.ToString(ratio < 1 ? "F2" : "F1", CultureInfo.InvariantCulture) + "×";
}
