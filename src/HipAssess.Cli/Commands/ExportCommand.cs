using System.CommandLine;
using HipAssess.Cli.Flags;
using HipAssess.Cli.Output;
using HipAssess.Reports.Export;
using HipAssess.Reports.Words;
using HipAssess.Store;
using HipAssess.Store.Engines;
using HipAssess.Store.Kept;

namespace HipAssess.Cli.Commands;

/// <summary><c>hipassess export</c>: what the store holds as CSV.</summary>
public static class ExportCommand
{
    /// <summary>The command line of <c>export</c>.</summary>
    public static Command Declare(Terminal terminal)
    {
        var athlete = new Option<string?>("--athlete") { Description = "Only of one athlete.", HelpName = "ID" };
        var output = new Option<string?>("--output") { Description = "The file to write, instead of standard output.", HelpName = "FILE" };
        var command = new Command("export",
            "Writes the tests of the store as CSV in the long layout, which assess, study and track read, to the last digit.\n\n"
            + "Examples:\n"
            + "  hipassess export > tests.csv\n"
            + "  hipassess export --athlete A01 --output A01.csv") { athlete, output };
        var store = new StoreFlags().AddTo(command);
        command.SetAction(parsed => RunAsync(store.Address(parsed), parsed.GetValue(athlete), parsed.GetValue(output), terminal).GetAwaiter().GetResult());
        return command;
    }

    private static async Task<int> RunAsync(StoreAddress address, string? athlete, string? output, Terminal terminal)
    {
        await using var store = await SessionStore.OpenAsync(address, create: false);
        if (athlete is not null && await store.Athletes.OneAsync(athlete) is null)
        {
            terminal.Error.WriteLine($"hipassess: there is no athlete '{VisibleText.Visible(athlete)}' in the store. Ids are read exactly, with upper and lower case.");
            return ExitCodes.Rejected;
        }
        OutputFile.Write(output, terminal, to => SessionsCsv.Write(
            to, store.Sessions.ReadAsync(new SessionFilter { Athlete = athlete }).ToBlockingEnumerable().Select(stored => stored.Session)));
        return ExitCodes.Done;
    }
}
