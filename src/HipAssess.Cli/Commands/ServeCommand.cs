using System.CommandLine;
using System.Globalization;
using System.Runtime.InteropServices;
using HipAssess.Cli.Flags;
using HipAssess.Cli.Output;
using HipAssess.Cli.Sharing;
using HipAssess.Reports.Words;
using HipAssess.Store.Engines;
using HipAssess.Web;

namespace HipAssess.Cli.Commands;

/// <summary><c>hipassess serve</c>: the same work in a browser.</summary>
public static class ServeCommand
{
    /// <summary>The command line of <c>serve</c>.</summary>
    public static Command Declare(Terminal terminal)
    {
        var data = new Option<string?>("--data") { Description = "File in which athletes and tests are kept (otherwise hipassess.db in your own data folder).", HelpName = "FILE" };
        var port = new Option<int?>("--port") { Description = "Port on this machine (otherwise that of last time, or a free one).", HelpName = "N" };
        var noOpen = new Option<bool>("--no-open") { Description = "Print the address, open no browser." };
        port.CustomParser = given =>
        {
            if (int.TryParse(given.Tokens[0].Value, NumberStyles.None, CultureInfo.InvariantCulture, out int number) && number is >= 1 and <= 65535)
                return number;
            given.AddError($"--port: '{VisibleText.Visible(given.Tokens[0].Value)}' is no number from 1 to 65535.");
            return null;
        };
        var command = new Command("serve",
            "Opens HipAssess in your browser: test, import, look at reports and follow people. Only this machine can reach it; "
            + "everything stays in one file. With --shared it is the door of a clinic: accounts, over https, on a database (docs/sharing.md).\n\n"
            + "Examples:\n"
            + "  hipassess serve\n"
            + "  hipassess serve --data clinic.db --no-open\n"
            + "  hipassess serve --shared --database \"Host=localhost;Database=hipassess;Username=hipassess\" --address https://hips.clinic.example --behind-proxy") { data, port, noOpen };
        var sharing = new SharingFlags().AddTo(command);
        command.SetAction(parsed =>
        {
            if (!sharing.IsShared(parsed))
                return Run(end => PersonalDoor.RunAsync(FileOf(parsed.GetValue(data) ?? StoreAddress.Default.File!), parsed.GetValue(port), ToolVersion.Number, !parsed.GetValue(noOpen), terminal.Tell, end), parsed.GetValue(port)?.ToString(CultureInfo.InvariantCulture));
            if (parsed.GetValue(data) is not null || parsed.GetValue(port) is not null)
                throw new UsageException("--data and --port are of the door of one person. With --shared name --database and --listen.");
            var opening = sharing.Opening(parsed);
            return Run(end => SharedDoor.RunAsync(SharingFlags.Database(parsed, sharing.DatabaseOption), opening, ToolVersion.Number, terminal.TellBeside, end), opening.Listen.ToString());
        });
        return command;
    }

    // SIGXFSZ: a file that may not grow is told of like a full disk, and ends nothing.
    private const PosixSignal FileAtItsLimit = (PosixSignal)25;

    private static int Run(Func<CancellationToken, Task> door, string? place)
    {
        using var end = new CancellationTokenSource();
        using var interrupt = PosixSignalRegistration.Create(PosixSignal.SIGINT, End);
        using var terminate = PosixSignalRegistration.Create(PosixSignal.SIGTERM, End);
        using var limit = OperatingSystem.IsWindows() ? null : PosixSignalRegistration.Create(FileAtItsLimit, signal => signal.Cancel = true);
        using var windowClosed = PosixSignalRegistration.Create(PosixSignal.SIGHUP, End);
        try
        {
            door(end.Token).GetAwaiter().GetResult();
            return ExitCodes.Done;
        }
        catch (StoreException problem)
        {
            throw new OutputException(problem.Message);
        }
        catch (IOException problem) when (place is not null)
        {
            throw new OutputException($"{place} cannot be listened at: {problem.Message} Name another port.");
        }

        void End(PosixSignalContext signal)
        {
            signal.Cancel = true;
            end.Cancel();
        }
    }

    // What looks like a server's address is none of a file.
    private static string FileOf(string data) => StoreFlags.Parse(data).File
        ?? throw new UsageException("serve keeps tests in a file: name one with --data. A database serves many with --shared --database, or is copied into a file with hipassess store copy.");
}
