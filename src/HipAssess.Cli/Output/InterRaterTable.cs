using System.Collections.Immutable;
using HipAssess.Domain;
using HipAssess.Reports.Words;
using HipAssess.Statistics;
using HipAssess.Statistics.Agreement;
using HipAssess.Strength;

namespace HipAssess.Cli.Output;

/// <summary>How well testers agree, on the terminal.</summary>
public static class InterRaterTable
{
    private const int Few = 20;

    /// <summary>Prints the figures, labelled as inter-rater, and what each tester reads more than the others.</summary>
    public static void Print(ImmutableArray<InterRaterEstimate> estimates, Func<string, string> nameOf, Terminal terminal)
    {
        terminal.Out.WriteLine("Inter-rater: different testers, the same people, one day. Not the error from day to day.");
        terminal.Out.WriteLine();
        TextTable.Print(
            terminal.Out,
            ["muscle group", "testers", "people", "ICC left (95 %)", "ICC right (95 %)", "inter-rater SEM", "inter-rater SEM %", "at one level SEM % (95 %)", "MDC95 %"],
            [.. estimates.Select(Row)]);
        terminal.Out.WriteLine();
        terminal.Out.WriteLine("ICC(2,1): absolute agreement. Inter-rater SEM: what a change of tester adds to a reading of one side; at one level: the same once every tester's own level is taken out. "
            + "MDC95: the smallest change of one side beyond error when another tester measures.");
        foreach (var estimate in estimates)
            terminal.Out.WriteLine($"{Name(estimate)}: {string.Join("; ", estimate.Offsets.Select(offset => Offset(offset, nameOf)))}.");
        foreach (var estimate in estimates.Where(estimate => estimate.LeftOut.Length > 0))
            terminal.Error.WriteLine($"{Name(estimate)}: left out, not measured on both sides by every tester on one day: {string.Join(", ", estimate.LeftOut.Select(id => VisibleText.Visible(nameOf(id))))}.");
        WarnOfFew(estimates.Min(estimate => estimate.People), terminal);
    }

    /// <summary>Says that few people give wide intervals.</summary>
    public static void WarnOfFew(int fewest, Terminal terminal)
    {
        if (fewest < Few)
            terminal.Error.WriteLine($"Warning: {fewest} people give wide intervals; {Few} or more are better.");
    }

    /// <summary>E.g. "0.93 (0.81 to 0.97)".</summary>
    public static string Icc(Icc? icc) => icc is null
        ? "not defined"
        : Rounded.Number(icc.Value, 2) + (icc.Ci95 is { } ci ? $" ({Rounded.Number(ci.Low, 2)} to {Rounded.Number(ci.High, 2)})" : "");

    /// <summary>E.g. "5 % (3.6 to 8.1)".</summary>
    public static string Percent(double percent, Interval ci95) =>
        $"{Rounded.Percent(percent)} ({Rounded.Number(ci95.Low, 1)} to {Rounded.Number(ci95.High, 1)})";

    private static string[] Row(InterRaterEstimate estimate) =>
    [
        Name(estimate), $"{estimate.Testers.Length}", $"{estimate.People}", Icc(estimate.Left), Icc(estimate.Right),
        $"{Rounded.Strength(estimate.Sem)} {estimate.Test.Unit.Symbol()}", Rounded.Percent(estimate.SemPercent),
        Percent(estimate.OwnLevelSemPercent, estimate.OwnLevelSemPercentCi95), Rounded.Percent(estimate.Mdc95Percent),
    ];

    private static string Name(InterRaterEstimate estimate) => VisibleText.Visible(TermWords.Test(estimate.Test));

    private static string Offset(TesterOffset offset, Func<string, string> nameOf) =>
        $"{VisibleText.Visible(nameOf(offset.Tester))} reads {ChangeWords.Signed(offset.Percent)} against the others"
        + (offset.Ci95Percent is { } ci ? $" ({ChangeWords.Signed(ci.Low)} to {ChangeWords.Signed(ci.High)})" : "");
}
