using System.CommandLine;
using HipAssess.Cli.Flags;
using HipAssess.Cli.Output;
using HipAssess.Import;
using HipAssess.Import.Sessions;
using HipAssess.Mobility;
using HipAssess.Reports.Words.Doors;
using HipAssess.Strength;

namespace HipAssess.Cli.Commands;

/// <summary><c>hipassess reliability</c>: error of measurement from a file in which the same people were tested again.</summary>
public static class ReliabilityCommand
{
    /// <summary>The command line of <c>reliability</c>.</summary>
    public static Command Declare(Terminal terminal)
    {
        var import = new ImportFlags();
        var strength = new StrengthFlags(Normalisation.None);
        var mobility = new MobilityFlags();
        var output = new Option<string?>("--output") { Description = "The reliability set to write, for --reliability.", HelpName = "FILE" };
        var between = new Option<string?>("--between")
        {
            Description = "tester: how well different testers agree who measured the same people on one day (inter-rater), in place of how well days do.",
            HelpName = "tester",
        };
        between.AcceptOnlyFromAmong("tester");
        var command = new Command("reliability",
            "Error of measurement per muscle group and movement, from two or more sessions of the same people with nothing changed in between.\n\n"
            + "Examples:\n  hipassess reliability sample-data/retest.csv --output reliability.csv\n"
            + "  hipassess reliability two-testers.csv --between tester");
        import.AddTo(command);
        strength.AddChoiceTo(command);
        mobility.AddTo(command);
        command.Add(between);
        command.Add(output);
        command.SetAction(parsed =>
        {
            import.Inputs(parsed).KeepFromFile(parsed.GetValue(output));
            if (parsed.GetValue(between) is not null)
                return InterRater(import.ReadPlain(parsed, terminal, testersApart: true), import.Codes(parsed, terminal), strength.Strength(parsed), parsed.GetValue(output), terminal);
            return Run(import.Read(parsed, terminal), strength.Strength(parsed), mobility.Choice(parsed), parsed.GetValue(output), terminal);
        });
        return command;
    }

    private static int Run(Imported imported, StrengthChoice choice, RangeChoice mobility, string? output, Terminal terminal)
    {
        InputReport.Print(imported, terminal.Error);
        if (imported.IsRejected)
            return ExitCodes.Rejected;
        var estimates = ReliabilityEstimates.Of(imported.Sessions, choice);
        var ranges = RangeReliabilityEstimate.Of(imported.Sessions, mobility);
        if (estimates.IsEmpty && ranges.IsEmpty)
        {
            terminal.Error.WriteLine($"hipassess: {char.ToLowerInvariant(ReliabilityWords.None[0])}{ReliabilityWords.None[1..]}");
            return ExitCodes.Rejected;
        }
        if (!estimates.IsEmpty)
        {
            TextTable.Print(terminal, [.. ReliabilityWords.Heads], [.. estimates.Select(ReliabilityWords.Row)]);
            terminal.Out.WriteLine();
        }
        RangeReliabilityTable.Print(ranges, terminal);
        terminal.Say(ReliabilityWords.Legend);
        if (!estimates.IsEmpty)
            foreach (string remark in ReliabilityWords.Remarks(estimates))
                terminal.Error.WriteLine(remark);
        if (output is not null)
            OutputFile.Write(output, terminal, to =>
                ReliabilityFile.Write(to, ReliabilityFile.Of(estimates, imported.Inputs[0].File) with { Movements = RangeReliabilityEstimate.Rows(ranges, imported.Inputs[0].File) }));
        return ExitCodes.Done;
    }

    private static int InterRater(Imported imported, Pseudonyms? codes, StrengthChoice choice, string? output, Terminal terminal)
    {
        InputReport.Print(codes?.Hide(imported) ?? imported, terminal.Error);
        if (imported.IsRejected)
            return ExitCodes.Rejected;
        if (!imported.Sessions.Any(session => session.Tests.Any(test => test.Tester is not null)))
        {
            terminal.Error.WriteLine("hipassess: --between tester compares who measured, and the input has no column tester, or an empty one. Write who measured into each row.");
            return ExitCodes.Usage;
        }
        var estimates = InterRaterEstimates.Of(imported.Sessions, choice);
        if (estimates.IsEmpty)
        {
            terminal.Error.WriteLine("hipassess: no muscle group has three athletes whom every tester measured on both sides on one day. "
                + "Let the same two testers measure at least three people, better twenty, on one day each.");
            return ExitCodes.Rejected;
        }
        string NameOf(string text) => codes?.Of(text) ?? text;
        InterRaterTable.Print(estimates, NameOf, terminal);
        if (output is not null)
            OutputFile.Write(output, terminal, to => InterRaterFile.Write(to, estimates, NameOf));
        return ExitCodes.Done;
    }
}
