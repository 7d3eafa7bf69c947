namespace HipAssess.Files;

/// <summary>Opens what lies at a path for reading, whatever it is.</summary>
public static class FileOpening
{
    /// <summary>How long a pipe may stay without anybody who writes to it, and a lock with somebody else: a start takes less.</summary>
    public static TimeSpan Patience { get; } = TimeSpan.FromSeconds(10);

    /// <summary>The content from its first byte. Others may go on using the file.</summary>
    /// <exception cref="IOException">It cannot be opened, or is a pipe that nobody writes to.</exception>
    /// <exception cref="UnauthorizedAccessException">It may not be opened, or is a folder.</exception>
    public static FileStream Open(string path)
    {
        try
        {
            return FileFacts.Of(path) is { Kind: FileKind.Stream } ? OpenPipe(path) : OpenNow(path);
        }
        catch (Exception problem) when (problem is ArgumentException or NotSupportedException)
        {
            throw new IOException("this is no path of a file", problem);
        }
    }

    /// <summary>All bytes of a file that is small by nature, such as a key or a mapping; null when it is larger than it may be.</summary>
    /// <exception cref="IOException">It cannot be read.</exception>
    /// <exception cref="UnauthorizedAccessException">It may not be read, or is a folder.</exception>
    public static byte[]? ReadSmall(string path, long largest)
    {
        using var stream = Open(path);
        using var content = new MemoryStream();
        var block = new byte[1 << 14];
        int read;
        while ((read = stream.Read(block)) > 0)
        {
            if (content.Length + read > largest)
                return null;
            content.Write(block, 0, read);
        }
        return content.ToArray();
    }

    private static FileStream OpenNow(string path) => new(path, FileMode.Open, FileAccess.Read, FileShare.ReadWrite | FileShare.Delete, 1, FileOptions.SequentialScan);

    // The system lets nobody open a pipe before there is a writer, for however long that is.
    private static FileStream OpenPipe(string path)
    {
        var opening = Task.Factory.StartNew(() => OpenNow(path), CancellationToken.None, TaskCreationOptions.LongRunning, TaskScheduler.Default);
        if (Task.WaitAny([opening], Patience) < 0)
            throw new PipeException(path);
        return opening.GetAwaiter().GetResult();
    }
}
