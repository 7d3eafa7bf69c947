using System.Collections.Immutable;
using HipAssess.Domain;
using HipAssess.Reports.Words;
using HipAssess.Reports.Words.Doors;
using HipAssess.Strength;

namespace HipAssess.Cli.Output;

/// <summary>How well testers agree, on the terminal.</summary>
public static class InterRaterTable
{
    /// <summary>Prints the figures, labelled as inter-rater, and what each tester reads more than the others.</summary>
    public static void Print(ImmutableArray<InterRaterEstimate> estimates, Func<string, string> nameOf, Terminal terminal)
    {
        terminal.Say("Inter-rater: different testers, the same people, one day. Not the error from day to day.");
        terminal.Out.WriteLine();
        TextTable.Print(
            terminal,
            ["muscle group", "testers", "people", "ICC left (95 %)", "ICC right (95 %)", "inter-rater SEM", "inter-rater SEM %", "at one level SEM % (95 %)", "MDC95 %"],
            [.. estimates.Select(Row)]);
        terminal.Out.WriteLine();
        terminal.Say("ICC(2,1): absolute agreement. Inter-rater SEM: what a change of tester adds to a reading of one side; at one level: the same once every tester's own level is taken out. "
            + "MDC95: the smallest change of one side beyond error when another tester measures.");
        foreach (var estimate in estimates)
            terminal.Say($"{Name(estimate)}: {string.Join("; ", estimate.Offsets.Select(offset => Offset(offset, nameOf)))}.");
        foreach (var estimate in estimates.Where(estimate => estimate.LeftOut.Length > 0))
            terminal.Error.WriteLine($"{Name(estimate)}: left out, not measured on both sides by every tester on one day: {string.Join(", ", estimate.LeftOut.Select(id => VisibleText.Visible(nameOf(id))))}.");
        if (ReliabilityWords.FewPeople(estimates.Min(estimate => estimate.People)) is { } warning)
            terminal.Error.WriteLine(warning);
    }

    private static string[] Row(InterRaterEstimate estimate) =>
    [
        Name(estimate), $"{estimate.Testers.Length}", $"{estimate.People}", ReliabilityWords.Icc(estimate.Left), ReliabilityWords.Icc(estimate.Right),
        $"{Rounded.Strength(estimate.Sem)} {estimate.Test.Unit.Symbol()}", Rounded.Percent(estimate.SemPercent),
        ReliabilityWords.Percent(estimate.OwnLevelSemPercent, estimate.OwnLevelSemPercentCi95), Rounded.Percent(estimate.Mdc95Percent),
    ];

    private static string Name(InterRaterEstimate estimate) => VisibleText.Visible(TermWords.Test(estimate.Test));

    private static string Offset(TesterOffset offset, Func<string, string> nameOf) =>
        $"{VisibleText.Visible(nameOf(offset.Tester))} reads {ChangeWords.Signed(offset.Percent)} against the others"
        + (offset.Ci95Percent is { } ci ? $" ({ChangeWords.Signed(ci.Low)} to {ChangeWords.Signed(ci.High)})" : "");
}
