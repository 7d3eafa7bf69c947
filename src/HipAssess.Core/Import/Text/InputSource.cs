using HipAssess.Import.Problems;

namespace HipAssess.Import.Text;

/// <summary>One file to read: a path, or a stream with a name. It can be opened more than once.</summary>
public sealed class InputSource
{
    private const int LargestStream = 256 * 1024 * 1024;

    private readonly string? _path;
    private readonly Stream? _stream;
    private int _largest = LargestStream;
    private MemoryStream? _content;

    private InputSource(string name, string? path, Stream? stream) => (Name, _path, _stream) = (name, path, stream);

    /// <summary>File name without folder.</summary>
    public string Name { get; }

    /// <summary>A file on disk.</summary>
    public static InputSource FromFile(string path) => new(Path.GetFileName(path) is { Length: > 0 } name ? name : path, path, null);

    /// <summary>Standard input, or any other stream, read once.</summary>
    public static InputSource FromStream(string name, Stream stream) => FromStream(name, stream, LargestStream);

    /// <summary>The same with another limit on what is kept in memory.</summary>
    internal static InputSource FromStream(string name, Stream stream, int largest) => new(name, null, stream) { _largest = largest };

    /// <summary>The content from its first byte, or what is in the way.</summary>
    internal Stream? Open(ProblemLog problems)
    {
        try
        {
            if (_path is null)
                return (_content ??= ReadStream(problems)) is { } content ? new MemoryStream(content.GetBuffer(), 0, (int)content.Length, writable: false) : null;
            if (Directory.Exists(_path))
            {
                problems.Add(ProblemCatalogue.Directory);
                return null;
            }
            return new FileStream(_path, FileMode.Open, FileAccess.Read, FileShare.ReadWrite, 1, FileOptions.SequentialScan);
        }
        catch (Exception e) when (e is FileNotFoundException or DirectoryNotFoundException)
        {
            problems.Add(ProblemCatalogue.NotFound);
        }
        catch (Exception e) when (e is IOException or UnauthorizedAccessException or ArgumentException or NotSupportedException)
        {
            problems.Add(ProblemCatalogue.Unreadable);
        }
        return null;
    }

    private MemoryStream? ReadStream(ProblemLog problems)
    {
        var memory = new MemoryStream();
        var block = new byte[1 << 16];
        int read;
        while ((read = _stream!.Read(block)) > 0)
        {
            if (memory.Length + read > _largest)
            {
                problems.Add(ProblemCatalogue.StreamTooLarge);
                return null;
            }
            memory.Write(block, 0, read);
        }
        return memory;
    }
}
