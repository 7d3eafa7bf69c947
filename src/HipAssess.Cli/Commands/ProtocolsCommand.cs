using System.CommandLine;
using HipAssess.Cli.Output;
using HipAssess.Protocols;
using HipAssess.Reports.Words;
using HipAssess.Reports.Words.Doors;

namespace HipAssess.Cli.Commands;

/// <summary><c>hipassess protocols</c>: the test batteries, and one of them step by step.</summary>
public static class ProtocolsCommand
{
    /// <summary>The command line of <c>protocols</c>.</summary>
    public static Command Declare(Terminal terminal)
    {
        var id = new Argument<string>("ID") { Description = "A battery of the list." };
        var list = new Command("list", "Lists the test batteries.");
        list.SetAction(_ =>
        {
            TextTable.Print(terminal, ["id", "tests"], [.. ProtocolCatalogue.All.Select(protocol => new[] { protocol.Id, ProtocolWords.Tests(protocol) })]);
            return ExitCodes.Done;
        });
        var show = new Command("show",
            "Shows one battery step by step, ready to print.\n\n"
            + "Example:\n"
            + "  hipassess protocols show runner-hip-mobility") { id };
        show.SetAction(parsed => Show(parsed.GetRequiredValue(id), terminal));
        return new Command("protocols", "Test batteries: what to measure, how, and in which order. template prints a file for one of them.") { list, show };
    }

    private static int Show(string id, Terminal terminal)
    {
        if (ProtocolCatalogue.Find(id) is not { } protocol)
        {
            terminal.Error.WriteLine($"hipassess: {Unknown(id)}");
            return ExitCodes.Usage;
        }
        var to = terminal.Out;
        to.WriteLine(protocol.Name.ToUpperInvariant());
        to.WriteLine();
        WrappedText.Write(to, "", protocol.Purpose, indent: 0);
        WrappedText.Write(to, "", ProtocolWords.Order(protocol), indent: 0);
        foreach (var (i, test) in protocol.Tests.Index())
        {
            to.WriteLine();
            WrappedText.Write(to, $"{i + 1,2}.", $"{TermWords.Capital(ProtocolWords.Test(test))} ({ProtocolWords.How(test)}): {ProtocolWords.Trials(test)}.", indent: 4);
            WrappedText.Write(to, "", test.HowTo, indent: 4);
        }
        to.WriteLine();
        WrappedText.Write(to, "Source", protocol.Source, indent: 10);
        return ExitCodes.Done;
    }

    /// <summary>What to say to an id nobody knows.</summary>
    internal static string Unknown(string id) =>
        $"there is no protocol '{VisibleText.Visible(id)}'. They are: {string.Join(", ", ProtocolCatalogue.All.Select(protocol => protocol.Id))}.";
}
