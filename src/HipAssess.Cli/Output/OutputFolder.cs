using System.Collections.Concurrent;
using HipAssess.Files;
using HipAssess.Reports.Words;

namespace HipAssess.Cli.Output;

/// <summary>
/// The folder of <c>--output</c>. Every file goes through here: names are plain, so nothing lands outside. Files are written
/// apart from those that are there, and take their places at the end of the run, the index last: until then a reader finds
/// what was there before. Files of others are left alone. One run at a time writes into a folder.
/// </summary>
public sealed class OutputFolder : IDisposable
{
    private const string Part = ".part";

    private readonly string path, unfinished, replaced;
    private readonly FolderLock guard;
    private readonly ConcurrentBag<string> names = [];

    /// <param name="path">The folder; made when missing.</param>
    /// <param name="terminal">Is told when another run is waited for.</param>
    /// <exception cref="OutputException">It cannot be made, or another run writes into it.</exception>
    public OutputFolder(string path, Terminal terminal)
    {
        this.path = path;
        (unfinished, replaced) = (Path.Combine(path, OutputNames.Unfinished), Path.Combine(path, OutputNames.Unfinished, "old"));
        if (FileInTheWay(path) is { } file)
            throw new OutputException($"{path} could not be written: {file} is a file, where a folder is needed. Name another folder, or move the file away.");
        Try(path, () => Directory.CreateDirectory(path));
        guard = WholeFile.Lock(path, terminal);
        Try(path, () =>
        {
            CleanUp();
            Directory.CreateDirectory(replaced);
        });
    }

    /// <summary>The folder as the user named it.</summary>
    public string Name => path;

    /// <summary>Files of others are left alone, yet nobody should pass on a folder without knowing of the names in it.</summary>
    public void TellOfOthers(Terminal terminal)
    {
        string[] others = [.. Directory.EnumerateFiles(path).Select(file => Path.GetFileName(file)!)
            .Where(OutputNames.IsOurs).Except(names, StringComparer.Ordinal).Order(StringComparer.Ordinal)];
        if (others.Length > 0)
            terminal.Error.WriteLine($"{VisibleText.Visible(path)} also holds {TermWords.Counted(others.Length, "file")} of earlier runs, which this run does not list "
                + $"({string.Join(", ", others.Take(3).Select(VisibleText.Visible))}{(others.Length > 3 ? ", …" : "")}): delete them or choose an empty folder.");
    }

    /// <summary>Writes text as UTF-8.</summary>
    public void Write(string name, Action<TextWriter> write) => WriteBytes(name, stream =>
    {
        using var writer = new StreamWriter(stream) { NewLine = "\n" };
        write(writer);
    });

    /// <summary>Writes bytes.</summary>
    public void WriteBytes(string name, Action<Stream> write)
    {
        if (name != Path.GetFileName(name) || name is "" or "." or "..")
            throw new ArgumentException($"'{name}' is no plain file name.");
        Try(Path.Combine(path, name), () =>
        {
            using var stream = new FileStream(InPart(name), FileMode.CreateNew, FileAccess.Write, FileShare.None, 1 << 16);
            write(stream);
        });
        names.Add(name);
    }

    /// <summary>
    /// Puts the files written in the places of those there were. The old ones go first, all of them, and the new index comes last:
    /// whoever looks on the way, or after a power cut, finds no file of the old run beside one of the new.
    /// </summary>
    /// <exception cref="OutputException">One could not be replaced; all are as they were.</exception>
    public void Commit()
    {
        string[] indexFirst = [.. names.OrderBy(name => name != OutputNames.Index).ThenBy(name => name, StringComparer.Ordinal)];
        if (indexFirst.FirstOrDefault(name => FileFacts.IsReadOnly(InPlace(name))) is { } kept)
            throw new OutputException($"{InPlace(kept)} could not be written: it is read-only. Nothing was replaced.");
        var placed = new List<string>();
        try
        {
            foreach (string name in indexFirst.Where(name => Path.Exists(InPlace(name))))
                File.Move(InPlace(name), Path.Combine(replaced, name));
            foreach (string name in indexFirst.Reverse())
            {
                File.Move(InPart(name), InPlace(name));
                placed.Add(name);
            }
        }
        catch (Exception problem) when (problem is IOException or UnauthorizedAccessException)
        {
            placed.ForEach(name => File.Delete(InPlace(name)));
            throw new OutputException($"{path} could not be written, and is as it was: {problem.Message}", problem);
        }
        Try(path, () => Directory.Delete(unfinished, recursive: true));
    }

    /// <summary>Takes away what did not come to its end, and lets the next run in.</summary>
    public void Dispose()
    {
        using (guard)
            Try(path, CleanUp);
    }

    private string InPlace(string name) => Path.Combine(path, name);

    private string InPart(string name) => Path.Combine(unfinished, name + Part);

    // What a run that did not come to its end has taken away is put back, unless there is something in its place.
    private void CleanUp()
    {
        if (!Directory.Exists(unfinished))
            return;
        if (new DirectoryInfo(unfinished).LinkTarget is null && Directory.Exists(replaced))
            foreach (string file in Directory.EnumerateFiles(replaced))
                if (!Path.Exists(InPlace(Path.GetFileName(file))))
                    File.Move(file, InPlace(Path.GetFileName(file)));
        Directory.Delete(unfinished, recursive: true);
    }

    // The path itself or a folder above it.
    private static string? FileInTheWay(string path)
    {
        for (string? at = path; !string.IsNullOrEmpty(at); at = Path.GetDirectoryName(at))
            if (File.Exists(at))
                return at;
        return null;
    }

    private static void Try(string what, Action action)
    {
        try
        {
            action();
        }
        catch (Exception problem) when (problem is IOException or UnauthorizedAccessException)
        {
            throw new OutputException($"{what} could not be written: {problem.Message}", problem);
        }
    }
}
