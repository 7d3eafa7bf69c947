namespace HipAssess.Cli.Output;

/// <summary>Replaces a file as a whole: whatever happens on the way, there is the old file or the new one, never half of one.</summary>
public static class WholeFile
{
    /// <summary>Writes a file beside it, sees it onto the disk, and gives it the name.</summary>
    /// <exception cref="OutputException">It could not be written; the old file is as it was.</exception>
    public static void Replace(string path, ReadOnlyMemory<byte> content)
    {
        string part = Path.Combine(Path.GetDirectoryName(path)!, $".{Path.GetFileName(path)}.part");
        try
        {
            // One left by a process that was killed; or a link, which must not lead the writing elsewhere.
            File.Delete(part);
            using (var stream = new FileStream(part, FileMode.CreateNew, FileAccess.Write, FileShare.None))
            {
                if (!OperatingSystem.IsWindows() && File.Exists(path))
                    File.SetUnixFileMode(stream.SafeFileHandle, File.GetUnixFileMode(path));
                stream.Write(content.Span);
                stream.Flush(flushToDisk: true);
            }
            File.Move(part, path, overwrite: true);
        }
        catch (Exception problem) when (problem is IOException or UnauthorizedAccessException)
        {
            TryDelete(part);
            throw new OutputException($"{path} could not be written, and is as it was: {problem.Message}", problem);
        }
    }

    /// <summary>All bytes; null when there is no such file.</summary>
    /// <exception cref="OutputException">It is there and cannot be read.</exception>
    public static byte[]? Read(string path)
    {
        try
        {
            return File.Exists(path) ? File.ReadAllBytes(path) : null;
        }
        catch (Exception problem) when (problem is IOException or UnauthorizedAccessException)
        {
            throw new OutputException($"{path} could not be read: {problem.Message}", problem);
        }
    }

    /// <summary>The file a path means, through links: replacing a link would cut it off.</summary>
    public static string Meant(string path) =>
        File.Exists(path) && File.ResolveLinkTarget(path, returnFinalTarget: true) is { } target ? target.FullName : Path.GetFullPath(path);

    private static void TryDelete(string part)
    {
        try
        {
            File.Delete(part);
        }
        catch (Exception problem) when (problem is IOException or UnauthorizedAccessException)
        {
            // The next call deletes it.
        }
    }
}
