using System.Runtime.CompilerServices;
using System.Runtime.InteropServices;

namespace HipAssess.Files;

/// <summary>
/// Arrays for which Linux is asked for pages of 2 MB: the memory of a large file is met page by page, and with small ones that took a quarter of the
/// time of the thread that keeps its rows. Only a hint; without it everything is as it was.
/// </summary>
internal static partial class LargePages
{
    private const int Page = 1 << 21, Advice = 14; // MADV_HUGEPAGE

    /// <summary>Bytes from which an array holds at least one such page whole, wherever it begins.</summary>
    public const int Worthwhile = 2 * Page;

    /// <summary>An array whose items are set before they are read; it takes memory as it is filled.</summary>
    public static T[] Array<T>(int length)
        where T : unmanaged
    {
        var array = GC.AllocateUninitializedArray<T>(length, pinned: true);
        if (OperatingSystem.IsLinux())
        {
            // To whole pages outwards, so that a page that lies half in this array and half in the next is large too.
            nint start = Marshal.UnsafeAddrOfPinnedArrayElement(array, 0), end = start + (nint)length * Unsafe.SizeOf<T>();
            nint from = start & -Page, to = (end + Page - 1) & -Page;
            _ = Advise(from, to - from, Advice);
        }
        return array;
    }

    [LibraryImport("libc", EntryPoint = "madvise")]
    [DefaultDllImportSearchPaths(DllImportSearchPath.SafeDirectories)]
    private static partial int Advise(nint from, nint length, int advice);
}
