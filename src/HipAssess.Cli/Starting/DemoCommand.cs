using System.CommandLine;
using HipAssess.Cli.Output;
using HipAssess.Reports.Words;

namespace HipAssess.Cli.Starting;

/// <summary><c>hipassess demo</c>: sample files in a folder, and what to try with them.</summary>
public static class DemoCommand
{
    private static readonly string[] Samples = ["runners.csv", "season.csv", "athlete.csv", "retest.csv", "screening.csv"];

    /// <summary>The command line of <c>demo</c>.</summary>
    public static Command Declare(Terminal terminal)
    {
        var folder = new Argument<string>("FOLDER") { Description = "Where to.", DefaultValueFactory = _ => "hipassess-demo" };
        var command = new Command("demo",
            "Writes sample files into a folder and says three commands to try with them.\n\n"
            + "Examples:\n  hipassess demo\n  hipassess demo samples") { folder };
        command.SetAction(parsed => Run(parsed.GetRequiredValue(folder), terminal));
        return command;
    }

    private static int Run(string folder, Terminal terminal)
    {
        try
        {
            Directory.CreateDirectory(folder);
            foreach (string name in Samples)
                Write(Path.Combine(folder, name), Sample(name), terminal);
        }
        catch (Exception problem) when (problem is IOException or UnauthorizedAccessException)
        {
            throw new OutputException($"{VisibleText.Visible(folder)} could not be written: {problem.Message.TrimEnd('.')}. Name another folder.", problem);
        }
        string runners = Path.Combine(folder, "runners.csv"), season = Path.Combine(folder, "season.csv");
        terminal.Out.WriteLine($"{TermWords.Counted(Samples.Length, "sample file")} in {VisibleText.Visible(folder)}: all synthetic: runners, a club's screening with mobility, an athlete's season. Try");
        terminal.Out.WriteLine($"  hipassess assess {VisibleText.Visible(runners)} --output {VisibleText.Visible(Path.Combine(folder, "report"))} --open");
        terminal.Out.WriteLine($"  hipassess track {VisibleText.Visible(season)} --output {VisibleText.Visible(Path.Combine(folder, "season"))} --open");
        terminal.Out.WriteLine($"  hipassess study {VisibleText.Visible(runners)} --output {VisibleText.Visible(Path.Combine(folder, "study"))} --open");
        return ExitCodes.Done;
    }

    // A file that somebody may have worked on is left as it is.
    private static void Write(string path, byte[] content, Terminal terminal)
    {
        if (!File.Exists(path))
        {
            using var file = new FileStream(path, FileMode.CreateNew, FileAccess.Write);
            file.Write(content);
        }
        else if (new FileInfo(path).Length != content.Length || !File.ReadAllBytes(path).AsSpan().SequenceEqual(content))
        {
            terminal.Error.WriteLine($"hipassess: {VisibleText.Visible(path)} is there already and differs from the sample; it was left as it is.");
        }
    }

    private static byte[] Sample(string name)
    {
        using var stream = typeof(DemoCommand).Assembly.GetManifestResourceStream(name) ?? throw new InvalidOperationException($"{name} is not embedded.");
        var bytes = new byte[stream.Length];
        stream.ReadExactly(bytes);
        return bytes;
    }
}
