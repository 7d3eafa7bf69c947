namespace HipAssess.Files;

/// <summary>What lies at a path, links followed.</summary>
public enum FileKind
{
    /// <summary>A file on a disk: it can be read again from its start.</summary>
    File,

    /// <summary>A folder.</summary>
    Folder,

    /// <summary>A pipe or a device: what is read is gone.</summary>
    Stream,
}
