using System.CommandLine;
using HipAssess.Cli.Output;
using HipAssess.Domain;
using HipAssess.Mobility;
using HipAssess.Norms.Published;
using HipAssess.Reports.Words.Doors;

namespace HipAssess.Cli.Commands;

/// <summary><c>hipassess norms mobility</c>: what is published of ranges of motion and of their error.</summary>
public static class MobilityNormsCommand
{
    /// <summary>The command line of <c>norms mobility</c>.</summary>
    public static Command Declare(Terminal terminal)
    {
        var movement = new Option<string?>("--movement") { Description = "Only this movement, e.g. internal_rotation." };
        movement.AcceptOnlyFromAmong([.. Enum.GetValues<Movement>().Select(one => one.Name())]);
        var command = new Command("mobility",
            "Lists the published norms of ranges of motion and the published errors of measuring them, one line each.\n\n"
            + "Example:\n  hipassess norms mobility --movement internal_rotation") { movement };
        command.SetAction(parsed => List(parsed.GetValue(movement), terminal));
        return command;
    }

    /// <summary>All of a set, and how to cite it; nothing for no norms.</summary>
    public static void Show(IReadOnlyList<PublishedRange> norms, Terminal terminal)
    {
        foreach (var norm in norms)
        {
            terminal.Say(NormTableWords.Title(norm));
            foreach (var (label, text) in NormTableWords.Facts(norm))
                terminal.Say($"  {label,-9} {text}");
            terminal.Out.WriteLine();
        }
    }

    private static int List(string? movement, Terminal terminal)
    {
        TextTable.Print(terminal, [.. NormTableWords.RangeHeads], [.. PublishedRangeNorms.All.Where(norm => movement is null || norm.Movement?.Name() == movement).Select(NormTableWords.Row)]);
        terminal.Out.WriteLine();
        terminal.Say("Error of measurement:");
        TextTable.Print(terminal, [.. NormTableWords.ErrorHeads], [.. PublishedRangeError.All.Where(error => movement is null || error.Movement == movement).Select(NormTableWords.Row)]);
        terminal.Out.WriteLine();
        terminal.Say($"{NormTableWords.NotStated} All of a set and how to cite it: hipassess norms show SET");
        return ExitCodes.Done;
    }
}
