using System.IO.Compression;
using System.Text;

namespace HipAssess.Store.Kept;

/// <summary>Whether the bytes of a file hold a word: of files whose rows were not all read it is not known otherwise.</summary>
internal static class FileMentions
{
    /// <summary>Bytes of a workbook that are unpacked and looked through.</summary>
    public const long MostUnpacked = 256L << 20;

    private const int Block = 1 << 20;

    private const int Before = 16; // bytes before a word that say what it is

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
        Sought[] sought =
        [
            .. from word in words
               where word.Length > 0
               from way in Encodings
               let bytes = way.Encoding.GetBytes(word)
               where way.Encoding.GetString(bytes) == word // an encoding without its letters cannot hold it
               select new Sought(bytes, way.Size, way.Telling),
        ];
        if (sought.Length == 0)
            return false;
        // Of an archive its parts count: what is packed may look like anything.
        return Archive(content) is { } archive ? PartsHold(archive, sought) : Holds(content, sought, 0, isEnd: true);
    }

    // A workbook is an archive of XML.
    private static bool PartsHold(ZipArchive archive, Sought[] sought)
    {
        using (archive)
            try
            {
                long left = MostUnpacked;
                byte[] block = new byte[Block + Overlap(sought)];
                foreach (var entry in archive.Entries)
                {
                    using var packed = entry.Open();
                    if (Holds(packed, sought, block, ref left))
                        return true;
                }
                return false;
            }
            catch (Exception unreadable) when (unreadable is InvalidDataException or NotSupportedException or IOException)
            {
                return true;
            }
    }

    // Null of what only begins like one.
    private static ZipArchive? Archive(byte[] content)
    {
        if (!content.AsSpan().StartsWith("PK"u8))
            return null;
        try
        {
            return new ZipArchive(new MemoryStream(content, writable: false));
        }
        catch (InvalidDataException)
        {
            return null;
        }
    }

    private static int Overlap(Sought[] sought) => Before + sought.Max(word => word.Bytes.Length + word.Size);

    // Block by block, each with the end of the one before, where a word may have begun. What stands at a border is seen with its neighbours in the block before or after.
    private static bool Holds(Stream packed, Sought[] sought, byte[] block, ref long left)
    {
        int overlap = Overlap(sought), kept = 0;
        while (packed.ReadAtLeast(block.AsSpan(kept), block.Length - kept, throwOnEndOfStream: false) is > 0 and var read)
        {
            left -= read;
            var here = block.AsSpan(0, kept + read);
            if (left < 0 || Holds(here, sought, kept > 0 ? Before : 0, isEnd: here.Length < block.Length))
                return true;
            kept = Math.Min(overlap, here.Length);
            here[^kept..].CopyTo(block);
        }
        // The last block may have been full: its end has no neighbour after all.
        return kept > 0 && Holds(block.AsSpan(0, kept), sought, Before, isEnd: true);
    }

    // From where a word must begin, so that what is before it is here; where this is not the end, what follows it must be here too.
    private static bool Holds(ReadOnlySpan<byte> content, Sought[] sought, int first, bool isEnd)
    {
        foreach (var word in sought)
            for (int from = 0; content[from..].IndexOf(word.Bytes) is >= 0 and var found; from += found + 1)
            {
                int at = from + found;
                if (at >= first && (isEnd || at + word.Bytes.Length + word.Size <= content.Length) && word.StandsByItself(content, at))
                    return true;
            }
        return false;
    }

    private sealed record Sought(byte[] Bytes, int Size, int Telling)
    {
        public bool StandsByItself(ReadOnlySpan<byte> content, int at) => !IsLetter(content, at - Size) && !IsLetter(content, at + Bytes.Length) && !IsPlaceOfACell(content[..at]);

        // In a workbook "A1" is a cell before it is anybody.
        private static bool IsPlaceOfACell(ReadOnlySpan<byte> before) => before.EndsWith(" r=\""u8) || before.EndsWith("ref=\""u8) || before.EndsWith("Cell=\""u8);

        private bool IsLetter(ReadOnlySpan<byte> content, int at) => at >= 0 && at + Size <= content.Length
            && char.IsAsciiLetterOrDigit((char)content[at + Telling]) && (Size == 1 || content[at + 1 - Telling] == 0);
    }
}
