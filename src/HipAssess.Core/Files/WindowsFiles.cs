using System.Runtime.InteropServices;
using Microsoft.Win32.SafeHandles;

namespace HipAssess.Files;

/// <summary>Looks at files on Windows through an open handle.</summary>
internal static partial class WindowsFiles
{
    private const int RecordSize = 52, Modified = 20, Volume = 28, SizeHigh = 32, SizeLow = 36, Names = 40, NumberHigh = 44, NumberLow = 48;

    public static FileFacts? Look(string path)
    {
        try
        {
            // A folder cannot be opened as a file; its path is all that is asked of it here.
            if (Directory.Exists(path))
                return new FileFacts(new FileIdentity(0, (ulong)StringComparer.OrdinalIgnoreCase.GetHashCode(Path.GetFullPath(path))), FileKind.Folder, 1, 0, 0);
            using var handle = File.OpenHandle(path, FileMode.Open, FileAccess.Read, FileShare.ReadWrite | FileShare.Delete);
            Span<byte> record = stackalloc byte[RecordSize];
            if (!Look(handle, ref record[0]))
                return null;
            return new FileFacts(
                new FileIdentity(U32(record, Volume), Long(record, NumberHigh, NumberLow)),
                FileKind.File,
                U32(record, Names),
                (long)Long(record, SizeHigh, SizeLow),
                BitConverter.ToInt64(record[Modified..]));
        }
        catch (Exception problem) when (problem is IOException or UnauthorizedAccessException or ArgumentException or NotSupportedException)
        {
            return null;
        }
    }

    private static uint U32(ReadOnlySpan<byte> record, int at) => BitConverter.ToUInt32(record[at..]);

    private static ulong Long(ReadOnlySpan<byte> record, int high, int low) => ((ulong)U32(record, high) << 32) | U32(record, low);

    [LibraryImport("kernel32", EntryPoint = "GetFileInformationByHandle", SetLastError = true)]
    [DefaultDllImportSearchPaths(DllImportSearchPath.System32)]
    [return: MarshalAs(UnmanagedType.Bool)]
    private static partial bool Look(SafeFileHandle handle, ref byte record);
}
