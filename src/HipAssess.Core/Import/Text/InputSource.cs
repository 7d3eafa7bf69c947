using HipAssess.Files;
using HipAssess.Import.Problems;

namespace HipAssess.Import.Text;

/// <summary>One file to read: a path, or a stream with a name. It can be opened more than once; what cannot be read twice (a pipe) is kept.</summary>
public sealed class InputSource
{
    private const int LargestStream = 256 * 1024 * 1024;

    private readonly string? _path;
    private readonly Stream? _stream;
    private int _largest = LargestStream;
    private MemoryStream? _content;
    private FileFacts? _first;

    private InputSource(string name, string? path, Stream? stream) => (Name, _path, _stream) = (name, path, stream);

    /// <summary>File name without folder.</summary>
    public string Name { get; }

    /// <summary>A file on disk.</summary>
    public static InputSource FromFile(string path) => new(Path.GetFileName(path) is { Length: > 0 } name ? name : path, path, null);

    /// <summary>Standard input, or any other stream, read once.</summary>
    public static InputSource FromStream(string name, Stream stream) => FromStream(name, stream, LargestStream);

    /// <summary>The same with another limit on what is kept in memory.</summary>
    internal static InputSource FromStream(string name, Stream stream, int largest) => new(name, null, stream) { _largest = largest };

    /// <summary>The file is no longer the one that was opened first, or was written to since.</summary>
    internal bool HasChanged => _first is not null && (FileFacts.Of(_path!) is not { } now
        || (now.Identity, now.Size, now.Modified) != (_first.Identity, _first.Size, _first.Modified));

    /// <summary>The content from its first byte, or what is in the way.</summary>
    internal Stream? Open(ProblemLog problems)
    {
        try
        {
            if (_content is not null || _stream is not null)
                return Kept(_stream, problems);
            if (Directory.Exists(_path))
            {
                problems.Add(ProblemCatalogue.Directory);
                return null;
            }
            var facts = FileFacts.Of(_path!);
            var file = FileOpening.Open(_path!);
            if (facts?.Kind == FileKind.Stream)
                using (file)
                    return Kept(file, problems);
            _first ??= facts;
            return file;
        }
        catch (PipeException)
        {
            problems.Add(ProblemCatalogue.PipeSilent);
        }
        catch (Exception e) when (e is FileNotFoundException or DirectoryNotFoundException)
        {
            problems.Add(ProblemCatalogue.NotFound, found: _path == Name ? null : _path);
        }
        catch (Exception e) when (e is IOException or UnauthorizedAccessException)
        {
            problems.Add(ProblemCatalogue.Unreadable);
        }
        return null;
    }

    private MemoryStream? Kept(Stream? stream, ProblemLog problems) => (_content ??= ReadStream(stream!, problems)) is { } content
        ? new MemoryStream(content.GetBuffer(), 0, (int)content.Length, writable: false) : null;

    private MemoryStream? ReadStream(Stream stream, ProblemLog problems)
    {
        var memory = new MemoryStream();
        var block = new byte[1 << 16];
        int read;
        while ((read = stream.Read(block)) > 0)
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
