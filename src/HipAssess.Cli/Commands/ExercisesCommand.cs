using System.CommandLine;
using HipAssess.Cli.Output;
using HipAssess.Exercises;
using HipAssess.Reports.Words;

namespace HipAssess.Cli.Commands;

/// <summary><c>hipassess exercises</c>: the catalogue, or one exercise step by step.</summary>
public static class ExercisesCommand
{
    /// <summary>The command line of <c>exercises</c>.</summary>
    public static Command Declare(Terminal terminal)
    {
        var id = new Argument<string?>("ID") { Description = "An exercise of the list, or all.", Arity = ArgumentArity.ZeroOrOne };
        var command = new Command("exercises",
            "Lists the exercises, or shows one step by step with its dose and evidence, ready to print.\n\n"
            + "Examples:\n"
            + "  hipassess exercises\n"
            + "  hipassess exercises monster-walk\n"
            + "  hipassess exercises all > exercises.txt")
        {
            id,
        };
        command.SetAction(parsed => Run(parsed.GetValue(id), terminal));
        return command;
    }

    private static int Run(string? id, Terminal terminal)
    {
        if (id is null)
        {
            List(terminal);
            return ExitCodes.Done;
        }
        var wanted = id == "all" ? ExerciseCatalogue.All : [.. ExerciseCatalogue.All.Where(exercise => exercise.Id == id)];
        if (wanted.IsEmpty)
        {
            terminal.Error.WriteLine($"hipassess: there is no exercise '{VisibleText.Visible(id)}'. They are: {string.Join(", ", ExerciseCatalogue.All.Select(exercise => exercise.Id))}.");
            return ExitCodes.Usage;
        }
        for (int i = 0; i < wanted.Length; i++)
        {
            if (i > 0)
                terminal.Out.WriteLine("\n" + new string('-', WrappedText.Width) + "\n");
            Show(wanted[i], terminal.Out);
        }
        return ExitCodes.Done;
    }

    private static void List(Terminal terminal)
    {
        string[][] rows = [.. ExerciseCatalogue.All.Select(exercise => new[] { exercise.Id, exercise.Name, ExerciseWords.Trains(exercise) })];
        foreach (string line in TextTable.Lines(rows, terminal.Width).SelectMany(lines => lines))
            terminal.Out.WriteLine(line);
        terminal.Out.WriteLine();
        terminal.Say("assess and track suggest them only for muscle groups flagged as weak. Show one with: hipassess exercises ID");
    }

    private static void Show(Exercise exercise, TextWriter to)
    {
        to.WriteLine(exercise.Name.ToUpperInvariant());
        to.WriteLine();
        WrappedText.Write(to, "Trains", ExerciseWords.Trains(exercise));
        WrappedText.Write(to, "Needs", exercise.Equipment);
        to.WriteLine();
        for (int i = 0; i < exercise.HowTo.Length; i++)
            WrappedText.Write(to, $"{i + 1,2}.", exercise.HowTo[i], indent: 4);
        to.WriteLine();
        WrappedText.Write(to, "How much", $"{exercise.Dose} ({exercise.DoseSource})");
        WrappedText.Write(to, "Evidence", exercise.Evidence);
        WrappedText.Write(to, "Source", exercise.Source);
        to.WriteLine();
        WrappedText.Write(to, "", "Stop when it hurts. If you are injured, ask a clinician before you begin.", indent: 0);
    }
}
