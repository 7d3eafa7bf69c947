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
        string full = Path.GetFullPath(path);
        new OutputFolder(Path.GetDirectoryName(full)!).WriteBytes(Path.GetFileName(full), write);
        terminal.Error.WriteLine($"{VisibleText.Visible(path)} written.");
    }
}
