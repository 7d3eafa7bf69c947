using HipAssess.Files;
using HipAssess.Reports.Words;

namespace HipAssess.Cli.Output;

/// <summary>The files a command reads: nothing it writes may take the place of one, by whatever path, link or spelling.</summary>
/// <param name="paths">As the user named them; <c>-</c> is standard input.</param>
public sealed class InputFiles(IEnumerable<string?> paths)
{
    private const string StandardInput = "/dev/stdin";

    private static readonly (string Path, string Name)[] Streams = [("/dev/stdout", "Standard output"), ("/dev/stderr", "Standard error")];

    private readonly string[] paths = [.. paths.OfType<string>().Select(path => path == "-" ? StandardInput : path).Where(path => path.Length > 0)];

    /// <summary>Refuses a folder in which a file of the output would take the place of an input; before anything is read.</summary>
    /// <exception cref="UsageException">It would.</exception>
    public void KeepFromFolder(string? folder)
    {
        KeepFromStreams();
        if (folder is not { Length: > 0 } || !Directory.Exists(folder))
            return;
        foreach (string file in Names(folder).Where(OutputNames.IsOurs))
            if (Same(Path.Combine(folder, file)) is { } input)
                throw new UsageException($"{Visible(input)} is read, and a file of that name would be written into {Visible(folder)}. Name another folder.");
    }

    /// <summary>Refuses an output that is an input; before anything is read.</summary>
    /// <exception cref="UsageException">It is.</exception>
    public void KeepFromFile(string? output)
    {
        KeepFromStreams();
        if (output is { Length: > 0 } && Same(output) is { } input)
            throw new UsageException($"{Visible(output)} would be written over {(input == output ? "what is read from it" : $"{Visible(input)}, which is read")}. Name another file for --output.");
    }

    // A shell may lead standard output to the end of an input (>>).
    private void KeepFromStreams()
    {
        foreach (var (path, name) in Streams)
            if (!OperatingSystem.IsWindows() && Same(path) is { } input)
                throw new UsageException($"{name} goes to {Visible(input)}, which is read. Send it to another file.");
    }

    // A key that is yet to be made has a path only.
    private string? Same(string output) => paths.FirstOrDefault(input =>
        FileFacts.AreOne(input, output) || (!File.Exists(input) && Path.GetFullPath(input) == Path.GetFullPath(output)));

    private static IEnumerable<string> Names(string folder)
    {
        try
        {
            return [.. Directory.EnumerateFiles(folder).Select(file => Path.GetFileName(file))];
        }
        catch (Exception problem) when (problem is IOException or UnauthorizedAccessException)
        {
            throw new OutputException($"{folder} could not be written: {problem.Message}", problem);
        }
    }

    private static string Visible(string path) => path == StandardInput ? "standard input" : VisibleText.Visible(path);
}
