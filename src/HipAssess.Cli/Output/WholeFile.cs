using HipAssess.Files;
using HipAssess.Store.Engines;

namespace HipAssess.Cli.Output;

/// <summary>Replaces a file as a whole: whatever happens on the way, there is the old file or the new one, never half of one.</summary>
public static class WholeFile
{
    private const long LargestFile = 256 << 20;

    /// <summary>Waits until no other run writes in the folder.</summary>
    /// <exception cref="OutputException">One did all the time.</exception>
    public static FolderLock Lock(string folder, Terminal terminal)
    {
        try
        {
            return FolderLock.Take(folder, FileOpening.Patience, text => terminal.Error.WriteLine($"hipassess: {text}."));
        }
        catch (Exception problem) when (problem is IOException or UnauthorizedAccessException)
        {
            throw new OutputException($"{folder} could not be written: {problem.Message}.", problem);
        }
    }

    /// <summary>Why the file at a path must not be replaced; null when it may.</summary>
    public static string? WhyKept(string path) =>
        FileFacts.IsReadOnly(path) ? "it is read-only. Allow writing to it first."
        : FileFacts.Of(path) is { Kind: FileKind.File } && StoreFiles.IsPart(path) ? "it holds tests that the browser door keeps. Name another file."
        : FileFacts.Of(path) is { Kind: FileKind.Stream } ? "it is a pipe or a device, where a file is needed."
        : FileFacts.Of(path) is { Kind: FileKind.File, Names: > 1 } ? "it has a second name (a hard link), which would keep the old rows. Make that a copy or a symbolic link."
        : null;

    /// <summary>Writes a file beside it, sees it onto the disk, and gives it the name.</summary>
    /// <exception cref="OutputException">It could not be written; the old file is as it was.</exception>
    public static void Replace(string path, ReadOnlyMemory<byte> content)
    {
        string part = Path.Combine(Path.GetDirectoryName(path)!, $".{Path.GetFileName(path)}{OutputNames.Unfinished}");
        if (WhyKept(path) is { } kept)
            throw new OutputException($"{path} could not be written, and is as it was: {kept}");
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
            return !File.Exists(path) ? null : FileOpening.ReadSmall(path, LargestFile)
                ?? throw new OutputException($"{path} is larger than any file of test days, and was left alone.");
        }
        catch (Exception problem) when (problem is IOException or UnauthorizedAccessException)
        {
            throw new OutputException($"{path} could not be read: {problem.Message}", problem);
        }
    }

    /// <summary>The file a path means, through links: replacing a link would cut it off.</summary>
    /// <exception cref="OutputException">The link leads nowhere, or in a circle.</exception>
    public static string Meant(string path)
    {
        try
        {
            var target = new FileInfo(path).LinkTarget is null ? null : File.ResolveLinkTarget(path, returnFinalTarget: true);
            return target is { Exists: false } ? throw new OutputException($"{path} is a link to {target.FullName}, which is not there.")
                : target?.FullName ?? Path.GetFullPath(path);
        }
        catch (Exception problem) when (problem is IOException or UnauthorizedAccessException)
        {
            throw new OutputException($"{path} could not be written: {problem.Message}", problem);
        }
    }

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
