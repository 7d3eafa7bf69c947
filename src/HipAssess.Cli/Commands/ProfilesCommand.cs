using System.CommandLine;
using System.Text;
using HipAssess.Cli.Output;
using HipAssess.Import.Columns;

namespace HipAssess.Cli.Commands;

/// <summary><c>hipassess profiles</c>: the vendor formats the tool knows, and their mapping files.</summary>
public static class ProfilesCommand
{
    /// <summary>The command line of <c>profiles</c>.</summary>
    public static Command Declare(Terminal terminal)
    {
        var name = new Argument<string>("NAME") { Description = "Name of a built-in profile." };
        var list = new Command("list", "Lists the built-in profiles.");
        list.SetAction(_ =>
        {
            TextTable.Print(terminal, ["name", "recognised", "format"], [.. Profiles.Names.Select(n => MappingFile.Parse(Profiles.Text(n))).Select(f => new[]
            {
                f.Name, f.Refuse is not null ? "and refused" : f.ByNameOnly ? "by name" : "from the header", f.Title ?? "",
            })]);
            return ExitCodes.Done;
        });
        var show = new Command("show",
            "Prints a profile's mapping file, to edit and use with --profile FILE.\n\n"
            + "Example:\n"
            + "  hipassess profiles show vald-forceframe-hub > my-dynamometer.json") { name };
        show.SetAction(parsed => Show(parsed.GetRequiredValue(name), terminal));
        return new Command("profiles", "The vendor formats the tool knows. A new one is a mapping file; docs/csv-format.md says how.") { list, show };
    }

    private static int Show(string name, Terminal terminal)
    {
        if (Profiles.Text(name) is { } text)
        {
            terminal.Out.Write(Encoding.UTF8.GetString(text));
            return ExitCodes.Done;
        }
        terminal.Error.WriteLine($"hipassess: there is no profile '{name}'. There are: {string.Join(", ", Profiles.Names)}.");
        return ExitCodes.Usage;
    }
}
