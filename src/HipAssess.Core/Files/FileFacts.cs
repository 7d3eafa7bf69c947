namespace HipAssess.Files;

/// <summary>What the file system says of what lies at a path.</summary>
/// <param name="Identity">Which file it is.</param>
/// <param name="Kind">What it is.</param>
/// <param name="Names">How many names it has; more than one are hard links.</param>
/// <param name="Size">Bytes.</param>
/// <param name="Modified">When its content last changed, in the system's own count.</param>
public sealed record FileFacts(FileIdentity Identity, FileKind Kind, long Names, long Size, long Modified)
{
    /// <summary>The facts, links followed; null when nothing is there or nobody may look.</summary>
    public static FileFacts? Of(string path) =>
        path.Length == 0 ? null
        : OperatingSystem.IsWindows() ? WindowsFiles.Look(path)
        : OperatingSystem.IsMacOS() ? MacFiles.Look(path)
        : LinuxFiles.Look(path);

    /// <summary>True when both paths lead to one file.</summary>
    public static bool AreOne(string a, string b) => Of(a) is { Kind: FileKind.File } one && Of(b)?.Identity == one.Identity;

    /// <summary>Nobody may write the file, by its own mark; that the user could break it (root, the folder's owner) is no leave to.</summary>
    public static bool IsReadOnly(string path) => Of(path) is { Kind: FileKind.File } && (OperatingSystem.IsWindows()
        ? File.GetAttributes(path).HasFlag(FileAttributes.ReadOnly)
        : (File.GetUnixFileMode(path) & (UnixFileMode.UserWrite | UnixFileMode.GroupWrite | UnixFileMode.OtherWrite)) == 0);
}
