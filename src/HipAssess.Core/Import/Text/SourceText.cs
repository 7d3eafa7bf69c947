using System.Security.Cryptography;
using System.Text;
using HipAssess.Import.Problems;
using HipAssess.Import.Spreadsheets;

namespace HipAssess.Import.Text;

/// <summary>The text of one file as UTF-8, whatever its encoding: UTF-8, UTF-16 with byte order mark, or the one named; or that of a sheet.</summary>
internal sealed class SourceText
{
    /// <summary>Stands for a byte the named encoding does not know; a noncharacter, so no text holds it.</summary>
    public static ReadOnlySpan<byte> Unreadable => "\uFFFF"u8;

    private readonly InputSource _source;
    private readonly Encoding? _encoding;
    private readonly byte[] _start;
    private readonly int _markLength;
    private string? _sha256;

    private SourceText(InputSource source, byte[] start, Encoding? encoding, string name, int markLength) =>
        (_source, _start, _encoding, EncodingName, _markLength) = (source, start, encoding, name, markLength);

    public string EncodingName { get; }

    /// <summary>The sheet of a spreadsheet; null for a file of text.</summary>
    public SheetText? Sheet { get; private init; }

    /// <summary>What parts cells, where that is no question.</summary>
    public char? Delimiter => Sheet is null ? null : '\t';

    /// <summary>True when bytes are translated, so that unreadable ones show as <see cref="Unreadable"/>.</summary>
    public bool IsTranslated => _encoding is not null;

    public bool HasMark => _markLength > 0;

    /// <summary>The text of a sheet.</summary>
    /// <param name="source">The spreadsheet.</param>
    /// <param name="content">Its bytes.</param>
    /// <param name="sheet">The sheet of it.</param>
    public static SourceText Of(InputSource source, ReadOnlySpan<byte> content, SheetText sheet) =>
        new(source, content[..Math.Min(content.Length, 512)].ToArray(), null, "xlsx", 0) { Sheet = sheet, _sha256 = Convert.ToHexStringLower(SHA256.HashData(content)) };

    /// <summary>Looks at the first bytes; null when this is no text at all.</summary>
    public static SourceText? Of(InputSource source, string? encodingName, ProblemLog problems)
    {
        using var stream = source.Open(problems);
        if (stream is null)
            return null;
        var start = new byte[512];
        int length;
        try
        {
            length = stream.ReadAtLeast(start, start.Length, throwOnEndOfStream: false);
        }
        catch (Exception e) when (e is IOException or UnauthorizedAccessException)
        {
            problems.Add(ProblemCatalogue.Unreadable);
            return null;
        }
        var head = start.AsSpan(0, length);
        if (NoText(head) is { } kind)
        {
            problems.Add(kind);
            return null;
        }
        var (marked, mark) = ByMark(head);
        if (encodingName is not null)
        {
            if (Named(encodingName) is { } named)
                return new SourceText(source, head.ToArray(), named.CodePage == Encoding.UTF8.CodePage ? null : named, named.WebName, named.CodePage == (marked ?? Encoding.UTF8).CodePage ? mark : 0);
            problems.Add(ProblemCatalogue.EncodingUnknown, particulars: encodingName);
            return null;
        }
        return new SourceText(source, head.ToArray(), marked, marked switch { null => "utf-8", { CodePage: 1200 } => "utf-16le", _ => "utf-16be" }, mark);
    }

    /// <summary>The text from its first character; the byte order mark is left out.</summary>
    public Stream Open(ProblemLog problems) => Sheet is not null ? new MemoryStream(Sheet.Text, writable: false) : Open(_source.Open(problems) ?? Stream.Null);

    /// <summary>The same, with the hash made of the bytes as they are read; <see cref="EndHashing"/> ends it.</summary>
    public Stream OpenHashed(ProblemLog problems, out HashedStream? hashed)
    {
        hashed = Sheet is null ? new HashedStream(_source.Open(problems) ?? Stream.Null) : null; // a sheet's file was read as a whole before
        return hashed is null ? Open(problems) : Open(hashed);
    }

    /// <summary>Takes the hash of what was read. False when an earlier reading had other bytes.</summary>
    public bool EndHashing(HashedStream hashed)
    {
        string? earlier = _sha256;
        _sha256 = hashed.Finish();
        return earlier is null || earlier == _sha256;
    }

    /// <summary>The file is no longer what it was when it was opened first.</summary>
    public bool HasChanged => _source.HasChanged;

    private Stream Open(Stream stream)
    {
        if (stream != Stream.Null)
            stream.ReadExactly(new byte[_markLength]);
        return _encoding is null ? stream : Encoding.CreateTranscodingStream(stream, _encoding, Encoding.UTF8);
    }

    /// <summary>True when the first bytes are the same.</summary>
    public bool StartsLike(SourceText other) => _start.AsSpan().SequenceEqual(other._start);

    /// <summary>SHA-256 of the bytes that were read, lower-case hex; null when the file can no longer be read or is another by now.</summary>
    public string? Sha256()
    {
        try
        {
            if (_sha256 is not null)
                return _sha256;
            using var stream = _source.Open(new ProblemLog(_source.Name));
            string? hash = stream is null ? null : Convert.ToHexStringLower(SHA256.HashData(new BufferedStream(stream, 1 << 18)));
            return _sha256 = HasChanged ? null : hash;
        }
        catch (IOException)
        {
            return null;
        }
    }

    private static ProblemKind? NoText(ReadOnlySpan<byte> head)
    {
        if (head.IsEmpty)
            return ProblemCatalogue.EmptyFile;
        if (head.StartsWith("PK\x03\x04"u8) || head.StartsWith((ReadOnlySpan<byte>)[0xD0, 0xCF, 0x11, 0xE0]) || head.StartsWith("%PDF"u8))
            return ProblemCatalogue.Workbook;
        string text = Encoding.Latin1.GetString(head).TrimStart('\u00EF', '\u00BB', '\u00BF', ' ', '\t', '\r', '\n');
        return text.StartsWith("<!doctype html", StringComparison.OrdinalIgnoreCase) || text.StartsWith("<html", StringComparison.OrdinalIgnoreCase)
            ? ProblemCatalogue.WebPage : null;
    }

    private static (Encoding? Encoding, int Length) ByMark(ReadOnlySpan<byte> head) => head switch
    {
        [0xEF, 0xBB, 0xBF, ..] => (null, 3),
        [0xFF, 0xFE, ..] => (Strict(Encoding.Unicode), 2),
        [0xFE, 0xFF, ..] => (Strict(Encoding.BigEndianUnicode), 2),
        _ => (null, 0),
    };

    private static Encoding? Named(string name)
    {
        try
        {
            return Strict(CodePagesEncodingProvider.Instance.GetEncoding(name) ?? Encoding.GetEncoding(name));
        }
        catch (ArgumentException)
        {
            return null;
        }
    }

    private static Encoding Strict(Encoding encoding)
    {
        var strict = (Encoding)encoding.Clone();
        strict.DecoderFallback = new DecoderReplacementFallback("\uFFFF");
        return strict;
    }
}
