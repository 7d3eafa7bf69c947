using System.IO.Compression;
using System.Text;

namespace HipAssess.Store.Kept;

/// <summary>Whether the bytes of a file hold a word: of files whose rows were not all read it is not known otherwise.</summary>
internal static class FileMentions
{
    /// <summary>Bytes of a workbook that are unpacked and looked through.</summary>
    public const long MostUnpacked = 256L << 20;

    private const int Block = 1 << 20;

    // With how many bytes a plain letter takes, and which of them tells it.
    private static readonly (Encoding Encoding, int Size, int Telling)[] Encodings =
    [
        (new UTF8Encoding(false), 1, 0), (Encoding.Latin1, 1, 0),
        (new UnicodeEncoding(bigEndian: false, byteOrderMark: false), 2, 0), (new UnicodeEncoding(bigEndian: true, byteOrderMark: false), 2, 1),
    ];

    /// <summary>
    /// True where one of the words stands in it by itself, in any of the encodings files come in, or in a part of a workbook; and where a part
    /// cannot be looked through, for then nobody knows.
    /// </summary>
    public static bool Of(byte[] content, IEnumerable<string> words)
    {
        Sought[] sought = [.. from word in words where word.Length > 0 from way in Encodings select new Sought(way.Encoding.GetBytes(word), way.Size, way.Telling)];
        return sought.Length > 0 && (Holds(content, sought) || (content.AsSpan().StartsWith("PK"u8) && PartsHold(content, sought)));
    }

    // A workbook is an archive of XML.
    private static bool PartsHold(byte[] content, Sought[] sought)
    {
        if (Archive(content) is not { } archive)
            return false; // it only begins like one
        using (archive)
            try
            {
                long left = MostUnpacked;
                foreach (var entry in archive.Entries)
                {
                    using var packed = entry.Open();
                    if (Holds(packed, sought, ref left))
                        return true;
                }
                return false;
            }
            catch (Exception unreadable) when (unreadable is InvalidDataException or NotSupportedException or IOException)
            {
                return true;
            }
    }

    private static ZipArchive? Archive(byte[] content)
    {
        try
        {
            return new ZipArchive(new MemoryStream(content, writable: false));
        }
        catch (InvalidDataException)
        {
            return null;
        }
    }

    // Block by block, each with the end of the one before, where a word may have begun.
    private static bool Holds(Stream packed, Sought[] sought, ref long left)
    {
        int overlap = sought.Max(word => word.Bytes.Length + word.Size), kept = 0;
        byte[] block = new byte[Block + overlap];
        while (packed.ReadAtLeast(block.AsSpan(kept), block.Length - kept, throwOnEndOfStream: false) is > 0 and var read)
        {
            left -= read;
            var here = block.AsSpan(0, kept + read);
            if (left < 0 || Holds(here, sought))
                return true;
            kept = Math.Min(overlap, here.Length);
            here[^kept..].CopyTo(block);
        }
        return false;
    }

    private static bool Holds(ReadOnlySpan<byte> content, Sought[] sought)
    {
        foreach (var word in sought)
            for (int from = 0; content[from..].IndexOf(word.Bytes) is >= 0 and var found; from += found + 1)
                if (word.StandsByItself(content, from + found))
                    return true;
        return false;
    }

    private sealed record Sought(byte[] Bytes, int Size, int Telling)
    {
        public bool StandsByItself(ReadOnlySpan<byte> content, int at) => !IsLetter(content, at - Size) && !IsLetter(content, at + Bytes.Length);

        private bool IsLetter(ReadOnlySpan<byte> content, int at) => at >= 0 && at + Size <= content.Length
            && char.IsAsciiLetterOrDigit((char)content[at + Telling]) && (Size == 1 || content[at + 1 - Telling] == 0);
    }
}
