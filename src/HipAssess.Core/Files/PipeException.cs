namespace HipAssess.Files;

/// <summary>Nobody writes to a pipe that was to be read.</summary>
/// <param name="path">The pipe.</param>
public sealed class PipeException(string path) : IOException($"nobody writes to the pipe {path}");
