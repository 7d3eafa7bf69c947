namespace HipAssess.Store.Engines;

/// <summary>The files a store is made of, so that nothing else takes the place of one.</summary>
public static class StoreFiles
{
    private static readonly string[] Beside = ["-wal", "-shm"];

    /// <summary>True where a path is a file of SQLite's, or one of those it keeps beside: what was confirmed last may lie there alone.</summary>
    public static bool IsPart(string path) => IsDatabase(path)
        || Beside.Any(end => path.EndsWith(end, StringComparison.Ordinal) && IsDatabase(path[..^end.Length]));

    // The first 16 bytes: sqlite.org/fileformat2.html, section 1.2.
    private static bool IsDatabase(string path)
    {
        try
        {
            if (!File.Exists(path))
                return false;
            using var file = new FileStream(path, FileMode.Open, FileAccess.Read, FileShare.ReadWrite | FileShare.Delete);
            Span<byte> head = stackalloc byte[16];
            return file.ReadAtLeast(head, head.Length, throwOnEndOfStream: false) == head.Length && head.SequenceEqual("SQLite format 3\0"u8);
        }
        catch (Exception problem) when (problem is IOException or UnauthorizedAccessException)
        {
            return false;
        }
    }
}
