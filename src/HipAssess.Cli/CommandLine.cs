using System.CommandLine;

namespace HipAssess.Cli;

/// <summary>All commands, and what happens around every one of them.</summary>
public static class CommandLine
{
    /// <summary>Runs one command line.</summary>
    /// <returns>One of <see cref="ExitCodes"/>.</returns>
    public static int Run(string[] arguments, Terminal terminal)
    {
        var parsed = Root(terminal).Parse(arguments, new ParserConfiguration { ResponseFileTokenReplacer = null });
        try
        {
            int code = parsed.Invoke(new InvocationConfiguration
            {
                Output = terminal.Out,
                Error = terminal.Error,
                EnableDefaultExceptionHandler = false,
            });
            return parsed.Errors.Count > 0 ? ExitCodes.Usage : code;
        }
        catch (OutputException problem)
        {
            terminal.Error.WriteLine($"hipassess: {problem.Message}");
            return ExitCodes.NotWritten;
        }
#pragma warning disable CA1031 // The last resort: whatever it is, the user gets a message to report and never a stack of ours alone.
        catch (Exception bug)
#pragma warning restore CA1031
        {
            terminal.Error.WriteLine("hipassess: this is a bug. Please report the lines below; they hold no measurements.");
            terminal.Error.WriteLine($"{ToolVersion.Text}: {bug.GetType().Name}");
            terminal.Error.WriteLine(bug.StackTrace);
            return ExitCodes.Bug;
        }
        finally
        {
            Flush(terminal);
        }
    }

    private static RootCommand Root(Terminal terminal)
    {
        var root = new RootCommand(
            "Compares left and right hip strength from CSV: with each other, with measurement error and with controls. "
            + "Says which differences are unusual and draws them. Nothing leaves this machine.")
        {
            AssessCommand.Declare(terminal),
            TrackCommand.Declare(terminal),
            StudyCommand.Declare(terminal),
            CheckCommand.Declare(terminal),
            LogDeclaration.Declare(terminal),
            ExercisesCommand.Declare(terminal),
            NormsCommand.Declare(terminal),
            ReliabilityCommand.Declare(terminal),
            ProfilesCommand.Declare(terminal),
            TemplateCommand.Declare(terminal),
        };
        HelpWithExamples.AddTo(root);
        return root;
    }

    private static void Flush(Terminal terminal)
    {
        try
        {
            terminal.Out.Flush();
        }
        catch (IOException)
        {
            // The reader of a pipe (head, less) may close it early: that is its right, not our failure.
        }
    }
}
