using System.CommandLine;
using HipAssess.Cli.Commands;
using HipAssess.Cli.Output;
using HipAssess.Cli.Sharing;
using HipAssess.Cli.Starting;
using HipAssess.Store.Engines;

namespace HipAssess.Cli;

/// <summary>All commands, and what happens around every one of them.</summary>
public static class CommandLine
{
    /// <summary>Every command by its name, in the order of the help.</summary>
    internal static OrderedDictionary<string, Func<Terminal, Command>> Commands { get; } = new()
    {
        ["assess"] = AssessCommand.Declare,
        ["track"] = TrackCommand.Declare,
        ["study"] = StudyCommand.Declare,
        ["check"] = CheckCommand.Declare,
        ["traces"] = TracesCommand.Declare,
        ["log"] = LogDeclaration.Declare,
        ["exercises"] = ExercisesCommand.Declare,
        ["protocols"] = ProtocolsCommand.Declare,
        ["norms"] = NormsCommand.Declare,
        ["reliability"] = ReliabilityCommand.Declare,
        ["profiles"] = ProfilesCommand.Declare,
        ["template"] = TemplateCommand.Declare,
        ["serve"] = ServeCommand.Declare,
        ["people"] = PeopleCommand.Declare,
        ["export"] = StoreCommands.DeclareExport,
        ["backup"] = StoreCommands.DeclareBackup,
        ["restore"] = StoreCommands.DeclareRestore,
        ["store"] = StoreCommands.DeclareStore,
        ["demo"] = DemoCommand.Declare,
        ["completion"] = CompletionCommand.Declare,
    };

    /// <summary>Runs one command line.</summary>
    /// <returns>One of <see cref="ExitCodes"/>.</returns>
    public static int Run(string[] arguments, Terminal console)
    {
        var terminal = console with { Error = new VisibleWriter(console.Error) };
        try
        {
            var parsed = Root(arguments, terminal).Parse(arguments, new ParserConfiguration { ResponseFileTokenReplacer = null });
            RefuseEmpty(parsed);
            int code = Invoke(parsed, terminal);
            terminal.Out.Flush();
            terminal.Error.Flush();
            return code;
        }
        catch (Exception problem) when (Cause(problem) is UsageException)
        {
            terminal.Error.WriteLine($"hipassess: {Cause(problem).Message}");
            return ExitCodes.Usage;
        }
        catch (Exception problem) when (Cause(problem) is IOException closed && IsClosedPipe(closed))
        {
            // The reader of a pipe (head, less) may close it early: that is its right, not our failure.
            return ExitCodes.Done;
        }
        catch (Exception problem) when (Cause(problem) is StoreException store)
        {
            terminal.Error.WriteLine($"hipassess: {Cause(problem).Message}");
            return store.Problem is StoreProblem.NotReachable or StoreProblem.NoStore or StoreProblem.Newer or StoreProblem.Damaged ? ExitCodes.Rejected : ExitCodes.NotWritten;
        }
        catch (Exception problem) when (Cause(problem) is OutputException or IOException or UnauthorizedAccessException)
        {
            string what = Cause(problem) is OutputException output ? output.Message : $"The output could not be written: {Cause(problem).Message}";
            terminal.Error.WriteLine($"hipassess: {what}");
            return ExitCodes.NotWritten;
        }
#pragma warning disable CA1031 // The last resort: whatever it is, the user gets a message to report and never a stack of ours alone.
        catch (Exception bug)
#pragma warning restore CA1031
        {
            terminal.Error.WriteLine("hipassess: this is a bug. Please report the lines below; they hold no measurements.");
            terminal.Error.WriteLine($"{ToolVersion.Text}: {Cause(bug).GetType().Name}");
            terminal.Error.WriteLine(Cause(bug).StackTrace);
            return ExitCodes.Bug;
        }
    }

    private static int Invoke(ParseResult parsed, Terminal terminal)
    {
        if (parsed.Errors.Count > 0 && parsed.Action is System.CommandLine.Invocation.ParseErrorAction)
        {
            UsageErrors.Print(parsed, terminal.Error);
            return ExitCodes.Usage;
        }
        int code = parsed.Invoke(new InvocationConfiguration
        {
            Output = terminal.Out,
            Error = terminal.Error,
            EnableDefaultExceptionHandler = false,
        });
        return parsed.Errors.Count > 0 ? ExitCodes.Usage : code;
    }

    // An empty argument is a variable of a script that was never set; no file, folder or id is called so.
    private static void RefuseEmpty(ParseResult parsed)
    {
        for (int i = 0; i < parsed.Tokens.Count; i++)
            if (parsed.Tokens[i].Value.Length == 0 && (i == 0 || parsed.Tokens[i - 1].Value != "--note"))
                throw new UsageException($"{(i == 0 ? "an argument" : $"what follows {parsed.Tokens[i - 1].Value}")} is empty. Give it a value, or leave it out.");
    }

    // Work on several threads wraps what went wrong on one of them.
    private static Exception Cause(Exception problem) =>
        problem is AggregateException { InnerException: { } inner } ? Cause(inner) : problem;

    // EPIPE, and its two names on Windows.
    private static bool IsClosedPipe(IOException problem) =>
        problem.HResult is 32 or unchecked((int)0x8007006D) or unchecked((int)0x800700E8);

    private static RootCommand Root(string[] arguments, Terminal terminal)
    {
        var root = new RootCommand(
            "Compares left and right hip strength and mobility from CSV and Excel files: with each other, with measurement error and with controls. "
            + "Says which differences are unusual and draws them. Nothing leaves this machine.");
        // Whoever names a command needs no other: declaring them all takes 0.02 s.
        IEnumerable<Func<Terminal, Command>> asked = arguments is [var name, ..] && Commands.TryGetValue(name, out var named) ? [named] : Commands.Values;
        foreach (var declare in asked)
            root.Add(declare(terminal));
        HelpWithExamples.AddTo(root);
        return root;
    }
}
