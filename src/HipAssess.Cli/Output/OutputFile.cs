using HipAssess.Files;
using HipAssess.Reports.Words;

namespace HipAssess.Cli.Output;

/// <summary>The single file of an <c>--output FILE</c>: written as a whole or not at all.</summary>
public static class OutputFile
{
    /// <summary>Writes the file, or standard output when no path is given.</summary>
    /// <exception cref="OutputException">It cannot be written.</exception>
    public static void Write(string? path, Terminal terminal, Action<Stream> write)
    {
        if (path is null)
        {
            terminal.WriteBytes(write);
            return;
        }
        if (Directory.Exists(path))
            throw new OutputException($"{path} could not be written: it is a folder, where a file is needed. Name a file in it.");
        using var content = new MemoryStream();
        write(content);
        Write(path, content, terminal);
        terminal.Error.WriteLine($"{VisibleText.Visible(path)} written.");
    }

    private static void Write(string path, MemoryStream content, Terminal terminal)
    {
        string meant = WholeFile.Meant(path);
        try
        {
            // A pipe or a device is written to; a file of its name in its place would be the end of it.
            if (FileFacts.Of(meant) is { Kind: FileKind.Stream })
            {
                using var stream = new FileStream(meant, FileMode.Open, FileAccess.Write, FileShare.ReadWrite, 1);
                content.WriteTo(stream);
                return;
            }
            string folder = Path.GetDirectoryName(meant)!;
            Directory.CreateDirectory(folder);
            using var guard = WholeFile.Lock(folder, terminal);
            WholeFile.Replace(meant, content.GetBuffer().AsMemory(0, (int)content.Length));
        }
        catch (Exception problem) when (problem is IOException or UnauthorizedAccessException)
        {
            throw new OutputException($"{path} could not be written: {problem.Message}", problem);
        }
    }
}
