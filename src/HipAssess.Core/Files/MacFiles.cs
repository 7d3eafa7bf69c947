using System.Runtime.InteropServices;

namespace HipAssess.Files;

/// <summary>Looks at files on macOS with stat, whose record has 64-bit numbers under one name on Arm and another on Intel.</summary>
internal static partial class MacFiles
{
    private const int RecordSize = 256, Device = 0, Mode = 4, Names = 6, Number = 8, Modified = 48, Size = 96;

    public static FileFacts? Look(string path)
    {
        Span<byte> record = stackalloc byte[RecordSize];
        int failed = RuntimeInformation.ProcessArchitecture == Architecture.X64 ? StatOnIntel(path, ref record[0]) : Stat(path, ref record[0]);
        if (failed != 0)
            return null;
        return new FileFacts(
            new FileIdentity(BitConverter.ToUInt32(record[Device..]), BitConverter.ToUInt64(record[Number..])),
            UnixKind.Of(BitConverter.ToUInt16(record[Mode..])),
            BitConverter.ToUInt16(record[Names..]),
            BitConverter.ToInt64(record[Size..]),
            unchecked(BitConverter.ToInt64(record[Modified..]) * 1_000_000_000 + BitConverter.ToInt64(record[(Modified + sizeof(long))..])));
    }

    [LibraryImport("libc", EntryPoint = "stat", StringMarshalling = StringMarshalling.Utf8)]
    [DefaultDllImportSearchPaths(DllImportSearchPath.SafeDirectories)]
    private static partial int Stat(string path, ref byte record);

    [LibraryImport("libc", EntryPoint = "stat$INODE64", StringMarshalling = StringMarshalling.Utf8)]
    [DefaultDllImportSearchPaths(DllImportSearchPath.SafeDirectories)]
    private static partial int StatOnIntel(string path, ref byte record);
}
