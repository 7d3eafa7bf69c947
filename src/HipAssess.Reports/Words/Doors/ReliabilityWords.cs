using System.Collections.Immutable;
using HipAssess.Domain;
using HipAssess.Statistics;
using HipAssess.Statistics.Agreement;
using HipAssess.Strength;

namespace HipAssess.Reports.Words.Doors;

/// <summary>Error of measurement from a repeat test, the same at every door.</summary>
public static class ReliabilityWords
{
    private const int Few = 20;

    /// <summary>Why there is nothing to estimate.</summary>
    public const string None = "No muscle group has three athletes with both sides in two sessions. Test at least three people, better twenty, on two days.";

    /// <summary>Below the table.</summary>
    public const string Legend = "SEM: error of one side. MDC95: the smallest change of one side beyond error.";

    /// <summary>Columns of <see cref="Row(ReliabilityEstimate)"/>.</summary>
    public static ImmutableArray<string> Heads { get; } =
        ["muscle group", "people", "sessions", "ICC left (95 %)", "ICC right (95 %)", "SEM", "SEM % (95 %)", "MDC95", "MDC95 % (95 %)"];

    /// <summary>Columns of <see cref="Row(ReliabilityRow)"/>.</summary>
    public static ImmutableArray<string> SetHeads { get; } = ["muscle group", "position", "SEM %", "SEM % of a difference", "people", "how they were tested", "source"];

    /// <summary>An estimate as one line.</summary>
    public static string[] Row(ReliabilityEstimate estimate) =>
    [
        Name(estimate), $"{estimate.People}", $"{estimate.Sessions}", Icc(estimate.Left), Icc(estimate.Right),
        $"{Rounded.Strength(estimate.Sem)} {estimate.Unit.Symbol()}", Percent(estimate.SemPercent, estimate.SemPercentCi95),
        $"{Rounded.Strength(estimate.Mdc95)} {estimate.Unit.Symbol()}", Percent(estimate.Mdc95Percent, estimate.Mdc95PercentCi95),
    ];

    /// <summary>A row of a reliability set as one line.</summary>
    public static string[] Row(ReliabilityRow row) =>
    [
        TermWords.Muscle(row.Muscle), VisibleText.Visible(row.Position ?? "any"), Rounded.Percent(row.SemPercent), Rounded.Percent(row.DifferenceSemPercent),
        row.N is { } n ? $"{n}" : "?", VisibleText.Visible(row.Design), VisibleText.Visible(row.Source),
    ];

    /// <summary>Who had no second session, and a warning where few had one.</summary>
    /// <param name="estimates">Not empty.</param>
    public static IEnumerable<string> Remarks(ImmutableArray<ReliabilityEstimate> estimates)
    {
        foreach (var estimate in estimates.Where(estimate => estimate.LeftOut.Length > 0))
            yield return $"{Name(estimate)}: left out, only one complete session: {string.Join(", ", estimate.LeftOut.Select(VisibleText.Visible))}.";
        if (FewPeople(estimates.Min(estimate => estimate.People)) is { } warning)
            yield return warning;
    }

    /// <summary>A warning where few people were tested; null where there were enough.</summary>
    public static string? FewPeople(int people) => people < Few ? $"Warning: {people} people give wide intervals; {Few} or more are better." : null;

    /// <summary>E.g. "0.93 (0.81 to 0.97)".</summary>
    public static string Icc(Icc? icc) => icc is null
        ? "not defined"
        : Rounded.Number(icc.Value, 2) + (icc.Ci95 is { } ci ? $" ({Rounded.Number(ci.Low, 2)} to {Rounded.Number(ci.High, 2)})" : "");

    /// <summary>E.g. "5 % (3.6 to 8.1)".</summary>
    public static string Percent(double percent, Interval ci95) =>
        $"{Rounded.Percent(percent)} ({Rounded.Number(ci95.Low, 1)} to {Rounded.Number(ci95.High, 1)})";

    private static string Name(ReliabilityEstimate estimate) => VisibleText.Visible(string.Join(", ", new[]
    {
        TermWords.Muscle(estimate.Muscle), estimate.Position, estimate.Contraction,
    }.OfType<string>()));
}
