namespace HipAssess.Files;

/// <summary>What a file is, by whatever path, link or spelling it is reached.</summary>
/// <param name="Device">The file system.</param>
/// <param name="Number">The file's number in it.</param>
public readonly record struct FileIdentity(ulong Device, ulong Number);
