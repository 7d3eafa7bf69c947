using System.Runtime.InteropServices;
using System.Text;
using Microsoft.Win32.SafeHandles;

namespace HipAssess.Files;

/// <summary>A lock on a folder itself: no file is made for it, so none can be left.</summary>
internal sealed partial class UnixFolderLock : IDisposable
{
    private const int Exclusive = 2, AtOnce = 4, Interrupted = 4;

    private readonly SafeFileHandle held;

    private UnixFolderLock(SafeFileHandle held) => this.held = held;

    private static int CloseOnExec => OperatingSystem.IsMacOS() ? 0x100_0000 : 0x8_0000;

    private static int WouldBlock => OperatingSystem.IsMacOS() ? 35 : 11;

    /// <summary>The lock; null when somebody else has it, or when this folder cannot be locked.</summary>
    public static UnixFolderLock? TryTake(string folder, out bool isPossible)
    {
        var handle = new SafeFileHandle(Open(folder, CloseOnExec), ownsHandle: true);
        if (!handle.IsInvalid && Lock((int)handle.DangerousGetHandle(), Exclusive | AtOnce) == 0)
        {
            isPossible = true;
            return new UnixFolderLock(handle);
        }
        isPossible = !handle.IsInvalid && Marshal.GetLastPInvokeError() is var error && (error == WouldBlock || error == Interrupted);
        handle.Dispose();
        return null;
    }

    /// <summary>The process that has the lock, where the system tells.</summary>
    public static int? Holder(string folder)
    {
        try
        {
            return FileFacts.Of(folder) is { } facts
                ? File.ReadLines("/proc/locks", Encoding.UTF8)
                    .Select(line => line.Split(' ', StringSplitOptions.RemoveEmptyEntries))
                    .Where(cells => cells is [_, "FLOCK", _, "WRITE", _, var file, ..] && file.EndsWith($":{facts.Identity.Number}", StringComparison.Ordinal))
                    .Select(cells => int.TryParse(cells[4], out int process) && process > 0 ? process : (int?)null)
                    .FirstOrDefault()
                : null;
        }
        catch (Exception problem) when (problem is IOException or UnauthorizedAccessException)
        {
            return null;
        }
    }

    public void Dispose() => held.Dispose();

    [LibraryImport("libc", EntryPoint = "open", SetLastError = true, StringMarshalling = StringMarshalling.Utf8)]
    [DefaultDllImportSearchPaths(DllImportSearchPath.SafeDirectories)]
    private static partial int Open(string path, int flags);

    [LibraryImport("libc", EntryPoint = "flock", SetLastError = true)]
    [DefaultDllImportSearchPaths(DllImportSearchPath.SafeDirectories)]
    private static partial int Lock(int file, int operation);
}
