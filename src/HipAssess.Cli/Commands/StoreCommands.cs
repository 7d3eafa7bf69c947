using System.CommandLine;
using HipAssess.Cli.Flags;
using HipAssess.Cli.Output;
using HipAssess.Cli.Sharing;
using HipAssess.Reports.Export;
using HipAssess.Reports.Words;
using HipAssess.Store;
using HipAssess.Store.Copies;
using HipAssess.Store.Engines;
using HipAssess.Store.Kept;

namespace HipAssess.Cli.Commands;

/// <summary>What is done to a store as a whole: <c>hipassess export</c>, <c>backup</c>, <c>restore</c> and <c>store copy</c>.</summary>
public static class StoreCommands
{
    /// <summary>The command line of <c>backup</c>.</summary>
    public static Command DeclareBackup(Terminal terminal)
    {
        var file = new Argument<string>("FILE") { Description = "The backup: a new file." };
        var command = new Command("backup",
            "Writes the whole store into one new file, also while the browser door runs. It holds names and measurements: keep it as safe as the store.\n\n"
            + "Examples:\n"
            + "  hipassess backup clinic-2026-11-30.db\n"
            + "  hipassess backup clinic.db --data \"Host=localhost;Database=hipassess;Username=hipassess\"") { file };
        var store = new StoreFlags().AddTo(command);
        command.SetAction(parsed =>
        {
            BackupAsync(store.Address(parsed), parsed.GetRequiredValue(file)).GetAwaiter().GetResult();
            terminal.Out.WriteLine($"{VisibleText.Visible(parsed.GetRequiredValue(file))} written.");
            return ExitCodes.Done;
        });
        return command;
    }

    /// <summary>The command line of <c>restore</c>.</summary>
    public static Command DeclareRestore(Terminal terminal)
    {
        var file = new Argument<string>("FILE") { Description = "A backup, or a daily copy. It stays as it is." };
        var command = new Command("restore",
            "Puts a backup in the place of the store's file. The file that was there stays beside it under another name. End hipassess serve first.\n\n"
            + "Examples:\n"
            + "  hipassess restore clinic-2026-11-30.db\n"
            + "  hipassess restore clinic.db --data new/hipassess.db") { file };
        var store = new StoreFlags().AddTo(command);
        command.SetAction(parsed =>
        {
            var address = store.Address(parsed);
            string? replaced = Restoration.RestoreAsync(parsed.GetRequiredValue(file), address).GetAwaiter().GetResult();
            terminal.Out.WriteLine(VisibleText.Visible($"{address} is restored.{(replaced is null ? "" : $" What was there before is {replaced}.")}"));
            return ExitCodes.Done;
        });
        return command;
    }

    /// <summary>The command line of <c>store</c>.</summary>
    public static Command DeclareStore(Terminal terminal)
    {
        var from = new Argument<string>("FROM") { Description = "The store to copy: a file or a PostgreSQL database." };
        var to = new Argument<string>("TO") { Description = "An empty database, or a file that is not there yet." };
        var copy = new Command("copy",
            "Copies a store from a file to a PostgreSQL database, or back. Every row is counted and compared; where one differs nothing is copied.\n\n"
            + "Examples:\n"
            + "  hipassess store copy clinic.db \"Host=localhost;Database=hipassess;Username=hipassess\"\n"
            + "  hipassess store copy \"Host=localhost;Database=hipassess;Username=hipassess\" clinic.db") { from, to };
        copy.SetAction(parsed =>
        {
            StoreAddress source = StoreFlags.Parse(parsed.GetRequiredValue(from)), target = StoreFlags.Parse(parsed.GetRequiredValue(to));
            foreach (var (table, rows) in StoreCopy.CopyAsync(source, target).GetAwaiter().GetResult())
                terminal.Out.WriteLine($"{rows,9}  {table}");
            terminal.Out.WriteLine(VisibleText.Visible($"Copied from {source} to {target}, and equal."));
            return ExitCodes.Done;
        });
        return new Command("store", "Moves a store between a file and a PostgreSQL database, and prepares one that many share.") { copy, DeclarePrepare(terminal) };
    }

    private static Command DeclarePrepare(Terminal terminal)
    {
        var user = new Option<string>("--for") { Description = "The database user hipassess serve works as.", HelpName = "USER", Required = true };
        var owner = SharingFlags.NewDatabase();
        owner.Description = $"The database, by the user who owns it (otherwise what {SharingFlags.DatabaseVariable} holds).";
        var command = new Command("prepare",
            "Brings a PostgreSQL database to the schema of this version, as its owner, and lets another user work with it: read and write, but never change or empty the audit. Run it at first and after each update.\n\n"
            + "Examples:\n"
            + "  hipassess store prepare --database \"Host=localhost;Database=hipassess;Username=hipassess_owner\" --for hipassess") { owner, user };
        command.SetAction(parsed =>
        {
            var address = SharingFlags.Database(parsed, owner);
            SessionStore.PrepareAsync(address, parsed.GetRequiredValue(user)).GetAwaiter().GetResult();
            terminal.Out.WriteLine(VisibleText.Visible($"{address} is ready for {parsed.GetRequiredValue(user)}."));
            return ExitCodes.Done;
        });
        return command;
    }

    /// <summary>The command line of <c>export</c>.</summary>
    public static Command DeclareExport(Terminal terminal)
    {
        var athlete = new Option<string?>("--athlete") { Description = "Only of one athlete.", HelpName = "ID" };
        var output = new Option<string?>("--output") { Description = "The file to write, instead of standard output.", HelpName = "FILE" };
        var command = new Command("export",
            "Writes the tests of the store as CSV in the long layout, which assess, study and track read, to the last digit.\n\n"
            + "Examples:\n"
            + "  hipassess export > tests.csv\n"
            + "  hipassess export --athlete A01 --output A01.csv") { athlete, output };
        var store = new StoreFlags().AddTo(command);
        command.SetAction(parsed => ExportAsync(store.Address(parsed), parsed.GetValue(athlete), parsed.GetValue(output), terminal).GetAwaiter().GetResult());
        return command;
    }

    private static async Task<int> ExportAsync(StoreAddress address, string? athlete, string? output, Terminal terminal)
    {
        new InputFiles([address.File]).KeepFromFile(output);
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

    private static async Task BackupAsync(StoreAddress address, string file)
    {
        await using var store = await SessionStore.OpenAsync(address, create: false);
        await store.BackupAsync(file);
    }
}
