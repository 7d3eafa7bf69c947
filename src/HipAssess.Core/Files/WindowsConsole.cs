using System.Runtime.InteropServices;
using System.Runtime.Versioning;

namespace HipAssess.Files;

/// <summary>The window with text that a program on Windows writes into.</summary>
public static partial class WindowsConsole
{
    /// <summary>It was opened for this program alone, as a double click does; a shell shares its own.</summary>
    [SupportedOSPlatform("windows")]
    public static bool IsOwn
    {
        get
        {
            Span<uint> two = stackalloc uint[2];
            return List(ref two[0], 2) == 1;
        }
    }

    [LibraryImport("kernel32", EntryPoint = "GetConsoleProcessList")]
    [DefaultDllImportSearchPaths(DllImportSearchPath.System32)]
    private static partial uint List(ref uint processes, uint room);
}
