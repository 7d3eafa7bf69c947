using System.Collections.Immutable;
using HipAssess.Domain;
using HipAssess.Mobility;
using HipAssess.Reports.Words;
using HipAssess.Reports.Words.Doors;
using HipAssess.Statistics;

namespace HipAssess.Cli.Output;

/// <summary>How well movements repeat, on the terminal: in degrees, never in percent.</summary>
public static class RangeReliabilityTable
{
    /// <summary>Prints a row per movement, and who was left out; nothing without movements.</summary>
    public static void Print(ImmutableArray<RangeReliabilityEstimate> estimates, Terminal terminal)
    {
        if (estimates.IsEmpty)
            return;
        TextTable.Print(
            terminal,
            ["movement", "people", "sessions", "ICC left (95 %)", "ICC right (95 %)", "SEM (95 %)", "of a difference", "MDC95 (95 %)"],
            [.. estimates.Select(Row)]);
        terminal.Out.WriteLine();
        if (ReliabilityWords.FewPeople(estimates.Min(estimate => estimate.People)) is { } warning)
            terminal.Error.WriteLine(warning);
        foreach (var estimate in estimates.Where(estimate => estimate.LeftOut.Length > 0))
            terminal.Error.WriteLine($"{Name(estimate)}: left out, only one complete session: {string.Join(", ", estimate.LeftOut.Select(VisibleText.Visible))}.");
    }

    private static string[] Row(RangeReliabilityEstimate estimate)
    {
        var unit = estimate.Movement.Unit();
        return
        [
            Name(estimate), $"{estimate.People}", $"{estimate.Sessions}", ReliabilityWords.Icc(estimate.Left), ReliabilityWords.Icc(estimate.Right),
            WithCi(estimate.Sem, estimate.SemCi95, unit), MovementWords.Range(estimate.DifferenceSem, unit, 1), WithCi(estimate.Mdc95, estimate.Mdc95Ci95, unit),
        ];
    }

    private static string Name(RangeReliabilityEstimate estimate) =>
        MovementWords.Test(new MovementTest(estimate.Movement, estimate.Position, estimate.Mode, null, null));

    private static string WithCi(double value, Interval ci95, MovementUnit unit) =>
        $"{MovementWords.Range(value, unit, 1)} ({Rounded.Number(ci95.Low, 1)} to {Rounded.Number(ci95.High, 1)})";
}
