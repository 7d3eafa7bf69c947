using HipAssess.Files;
using HipAssess.Reports.Words;

namespace HipAssess.Cli.Output;

/// <summary>The files a command reads: nothing it writes may take the place of one, by whatever path, link or spelling.</summary>
/// <param name="paths">As the user named them; <c>-</c> is standard input.</param>
/// <param name="key">The key of the codes in place of ids; null for none. It must not be passed on with what is written.</param>
public sealed class InputFiles(IEnumerable<string?> paths, string? key = null)
{
    private const UnixFileMode Others = UnixFileMode.GroupRead | UnixFileMode.GroupWrite | UnixFileMode.OtherRead | UnixFileMode.OtherWrite;

    private const string StandardInput = "/dev/stdin";

    private static readonly (string Path, string Name)[] Streams = [("/dev/stdout", "Standard output"), ("/dev/stderr", "Standard error")];

    private readonly string[] paths = [.. paths.Append(key).OfType<string>().Select(path => path == "-" ? StandardInput : path).Where(path => path.Length > 0)];

    /// <summary>Refuses a folder in which a file of the output would take the place of an input; before anything is read.</summary>
    /// <param name="folder">The folder; null for none.</param>
    /// <param name="further">Names of files of this output, beside those every command may write.</param>
    /// <exception cref="UsageException">It would.</exception>
    public void KeepFromFolder(string? folder, params IEnumerable<string> further)
    {
        KeepFromStreams();
        if (folder is not { Length: > 0 })
            return;
        if (key is not null && IsInside(key, folder))
            throw new UsageException($"the key {Visible(key)} lies in {Visible(folder)}, and would be passed on with it. Keep it elsewhere.");
        if (!Directory.Exists(folder))
            return;
        foreach (string file in Names(folder).Where(name => OutputNames.IsOurs(name) || further.Contains(name, StringComparer.OrdinalIgnoreCase)))
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
        if (key is not null && !OperatingSystem.IsWindows() && FileFacts.Of(key) is { Kind: FileKind.File } && (File.GetUnixFileMode(key) & Others) != 0)
            throw new UsageException($"the key {Visible(key)} can be read by others, who would get from codes to names. Allow it to yourself alone (chmod 600).");
        foreach (var (path, name) in Streams)
            if (!OperatingSystem.IsWindows() && Same(path) is { } input)
                throw new UsageException($"{name} goes to {Visible(input)}, which is read. Send it to another file.");
    }

    private static bool IsInside(string file, string folder)
    {
        for (string? at = Path.GetDirectoryName(Path.GetFullPath(file)); at is not null; at = Path.GetDirectoryName(at))
            if (at == Path.TrimEndingDirectorySeparator(Path.GetFullPath(folder)) || (FileFacts.Of(at) is { } one && one.Identity == FileFacts.Of(folder)?.Identity))
                return true;
        return false;
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
