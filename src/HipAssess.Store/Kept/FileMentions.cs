using System.IO.Compression;
using System.Text;

namespace HipAssess.Store.Kept;

/// <summary>Whether the bytes of a file hold a word: of files whose rows were not all read it is not known otherwise.</summary>
internal static class FileMentions
{
    private static readonly Encoding[] Encodings = [new UTF8Encoding(false), new UnicodeEncoding(bigEndian: false, byteOrderMark: false), new UnicodeEncoding(bigEndian: true, byteOrderMark: false), Encoding.Latin1];

    /// <summary>True where one of the words stands in it by itself, in any of the encodings files come in, or in a part of a workbook.</summary>
    public static bool Of(byte[] content, IEnumerable<string> words) =>
        words.Where(word => word.Length > 0).Any(word => Holds(content, word) || Parts(content).Any(part => Holds(part, word)));

    private static bool Holds(byte[] content, string word) => Encodings.Select(encoding => encoding.GetBytes(word)).Any(sought => Holds(content, sought));

    private static bool Holds(ReadOnlySpan<byte> content, ReadOnlySpan<byte> sought)
    {
        for (int from = 0; content[from..].IndexOf(sought) is >= 0 and var found; from += found + 1)
        {
            int at = from + found, after = at + sought.Length;
            if (!(at > 0 && char.IsAsciiLetterOrDigit((char)content[at - 1])) && !(after < content.Length && char.IsAsciiLetterOrDigit((char)content[after])))
                return true;
        }
        return false;
    }

    // A workbook is an archive of XML.
    private static IEnumerable<byte[]> Parts(byte[] content)
    {
        if (!content.AsSpan().StartsWith("PK"u8))
            yield break;
        ZipArchive? archive = null;
        try
        {
            archive = new ZipArchive(new MemoryStream(content));
        }
        catch (InvalidDataException)
        {
            // It only begins like one.
        }
        using (archive)
            foreach (var entry in archive?.Entries ?? (IEnumerable<ZipArchiveEntry>)[])
            {
                using var part = new MemoryStream();
                using (var packed = entry.Open())
                    packed.CopyTo(part);
                yield return part.ToArray();
            }
    }
}
