using System.CommandLine;
using System.CommandLine.Help;
using System.CommandLine.Invocation;

namespace HipAssess.Cli;

/// <summary>
/// Help that ends with examples. A command's description holds them after a blank line; lists of commands
/// show only what comes before.
/// </summary>
public sealed class HelpWithExamples : SynchronousCommandLineAction
{
    private readonly HelpAction help;
    private readonly Dictionary<Command, string> examples = [];

    private HelpWithExamples(HelpAction help) => this.help = help;

    /// <summary>Makes the help of a root command and all below it end with their examples.</summary>
    public static void AddTo(RootCommand root)
    {
        var option = root.Options.OfType<HelpOption>().Single();
        var action = new HelpWithExamples((HelpAction)option.Action!);
        action.Take(root);
        option.Action = action;
    }

    /// <summary>Who asks for help need not have given the files.</summary>
    public override bool ClearsParseErrors => true;

    /// <inheritdoc/>
    public override int Invoke(ParseResult parseResult)
    {
        int code = help.Invoke(parseResult);
        if (examples.TryGetValue(parseResult.CommandResult.Command, out string? text))
            parseResult.InvocationConfiguration.Output.WriteLine(text);
        return code;
    }

    private void Take(Command command)
    {
        if (command.Description?.IndexOf("\n\n", StringComparison.Ordinal) is > 0 and var end)
        {
            examples[command] = command.Description[(end + 2)..] + "\n";
            command.Description = command.Description[..end];
        }
        foreach (var below in command.Subcommands)
            Take(below);
    }
}
