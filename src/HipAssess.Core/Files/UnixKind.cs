namespace HipAssess.Files;

/// <summary>The kind of a file in its mode.</summary>
internal static class UnixKind
{
    private const int Mask = 0xF000, Regular = 0x8000, Directory = 0x4000;

    public static FileKind Of(int mode) => (mode & Mask) switch
    {
        Regular => FileKind.File,
        Directory => FileKind.Folder,
        _ => FileKind.Stream,
    };
}
