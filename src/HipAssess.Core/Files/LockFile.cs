namespace HipAssess.Files;

/// <summary>A lock on a file in a folder, where the folder itself cannot be locked. The file goes when the lock does.</summary>
internal sealed class LockFile : IDisposable
{
    private const string Name = ".hipassess.lock";

    private readonly FileStream held;

    private LockFile(FileStream held) => this.held = held;

    /// <summary>The lock; null when somebody else has it.</summary>
    public static LockFile? TryTake(string folder)
    {
        string path = Path.Combine(folder, Name);
        try
        {
            var held = new FileStream(path, FileMode.OpenOrCreate, FileAccess.ReadWrite, FileShare.None, 1, FileOptions.DeleteOnClose);
            // The one before may have taken the name away between our opening the file and our locking it.
            if (OperatingSystem.IsWindows() || FileFacts.AreOne(path, $"/dev/fd/{held.SafeFileHandle.DangerousGetHandle()}"))
                return new LockFile(held);
            held.Dispose();
            return null;
        }
        catch (IOException problem) when (problem is not (DirectoryNotFoundException or PathTooLongException))
        {
            return null;
        }
    }

    public void Dispose() => held.Dispose();
}
