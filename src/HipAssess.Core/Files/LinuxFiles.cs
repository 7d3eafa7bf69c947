using System.Runtime.InteropServices;

namespace HipAssess.Files;

/// <summary>Looks at files on Linux with statx, whose record is the same on every processor.</summary>
internal static partial class LinuxFiles
{
    private const int AtWorkingFolder = -100;
    private const uint BasicStats = 0x7FF;
    private const int RecordSize = 256, Names = 16, Mode = 28, Number = 32, Size = 40, Modified = 112, DeviceMajor = 136, DeviceMinor = 140;

    public static FileFacts? Look(string path)
    {
        Span<byte> record = stackalloc byte[RecordSize];
        if (Stat(AtWorkingFolder, path, 0, BasicStats, ref record[0]) != 0)
            return null;
        return new FileFacts(
            new FileIdentity(((ulong)U32(record, DeviceMajor) << 32) | U32(record, DeviceMinor), U64(record, Number)),
            UnixKind.Of(BitConverter.ToUInt16(record[Mode..])),
            U32(record, Names),
            (long)U64(record, Size),
            unchecked((long)U64(record, Modified) * 1_000_000_000 + U32(record, Modified + sizeof(long))));
    }

    private static uint U32(ReadOnlySpan<byte> record, int at) => BitConverter.ToUInt32(record[at..]);

    private static ulong U64(ReadOnlySpan<byte> record, int at) => BitConverter.ToUInt64(record[at..]);

    [LibraryImport("libc", EntryPoint = "statx", StringMarshalling = StringMarshalling.Utf8)]
    [DefaultDllImportSearchPaths(DllImportSearchPath.SafeDirectories)]
    private static partial int Stat(int folder, string path, int flags, uint mask, ref byte record);
}
