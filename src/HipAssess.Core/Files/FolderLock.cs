using System.Diagnostics;

namespace HipAssess.Files;

/// <summary>
/// Lets one process at a time change the files of a folder. The lock is the operating system's: it is the same by
/// whatever path the folder is reached, and dies with its process, however that ends.
/// </summary>
public sealed class FolderLock : IDisposable
{
    private const int ShortestPause = 5, LongestPause = 40;

    /// <summary>Twenty may stand in the queue of a slow machine; a folder in which something goes on for ever is still given up.</summary>
    private const int LongestQueue = 30;

    private static readonly TimeSpan Quiet = TimeSpan.FromSeconds(2);

    private readonly IDisposable held;

    private FolderLock(IDisposable held) => this.held = held;

    /// <summary>Waits for the lock.</summary>
    /// <param name="folder">The folder; it must be there.</param>
    /// <param name="patience">How long to wait for one that does nothing; while others come and go in the folder, longer.</param>
    /// <param name="tell">Is told whom we wait for when it takes longer than two seconds.</param>
    /// <exception cref="IOException">Somebody else held it all the time, or the folder cannot be locked; the message says so.</exception>
    /// <exception cref="UnauthorizedAccessException">The folder cannot be locked.</exception>
    public static FolderLock Take(string folder, TimeSpan patience, Action<string> tell)
    {
        Stopwatch all = Stopwatch.StartNew(), idle = Stopwatch.StartNew();
        var seen = Directory.GetLastWriteTimeUtc(folder);
        bool hasTold = false;
        while (true)
        {
            if (TryTake(folder) is { } held)
                return new FolderLock(held);
            if (Directory.GetLastWriteTimeUtc(folder) is var now && now != seen)
                (seen, idle) = (now, Stopwatch.StartNew());
            if (idle.Elapsed >= patience || all.Elapsed >= LongestQueue * patience)
                throw new IOException($"{Whom(folder)} is writing there, and did not end in {all.Elapsed.TotalSeconds:0} s");
            if (!hasTold && all.Elapsed > Quiet)
            {
                tell($"waiting for {Whom(folder)}, which is writing in the same folder");
                hasTold = true;
            }
            Thread.Sleep(Random.Shared.Next(ShortestPause, LongestPause));
        }
    }

    /// <summary>Lets the next one in.</summary>
    public void Dispose() => held.Dispose();

    private static IDisposable? TryTake(string folder) => OperatingSystem.IsWindows()
        ? LockFile.TryTake(folder)
        : UnixFolderLock.TryTake(folder, out bool isPossible) is { } held ? held : isPossible ? null : LockFile.TryTake(folder);

    private static string Whom(string folder) =>
        OperatingSystem.IsLinux() && UnixFolderLock.Holder(folder) is { } process ? $"another hipassess (process {process})" : "another hipassess";
}
