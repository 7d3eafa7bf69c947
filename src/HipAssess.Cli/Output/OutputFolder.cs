namespace HipAssess.Cli.Output;

/// <summary>The output could not be written; the message says what and why.</summary>
public sealed class OutputException(string message, Exception? cause = null) : Exception(message, cause);

/// <summary>
/// The folder of <c>--output</c>. Every file goes through here: names are plain, so nothing lands outside;
/// files of the same name are replaced as a whole, others left alone.
/// </summary>
public sealed class OutputFolder
{
    private readonly string path;

    /// <param name="path">The folder; made when missing.</param>
    /// <exception cref="OutputException">It cannot be made.</exception>
    public OutputFolder(string path)
    {
        this.path = path;
        if (FileInTheWay(path) is { } file)
            throw new OutputException($"{path} could not be written: {file} is a file, where a folder is needed. Name another folder, or move the file away.");
        Try(path, () => Directory.CreateDirectory(path));
    }

    /// <summary>The folder as the user named it.</summary>
    public string Name => path;

    /// <summary>How many files of that pattern lie there that are not among those named.</summary>
    public int Others(string pattern, IEnumerable<string> named) =>
        Directory.EnumerateFiles(path, pattern).Select(file => Path.GetFileName(file)!).Except(named, StringComparer.Ordinal).Count();

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
            string whole = Path.Combine(path, name), part = whole + ".part";
            // A link left there must not lead the writing elsewhere.
            File.Delete(part);
            try
            {
                using (var stream = new FileStream(part, FileMode.CreateNew, FileAccess.Write, FileShare.None, 1 << 16))
                    write(stream);
                File.Move(part, whole, overwrite: true);
            }
            finally
            {
                File.Delete(part);
            }
        });
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
