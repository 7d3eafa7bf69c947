using System.Text;

namespace HipAssess.Reports.Print;

/// <summary>
/// What PDFsharp makes up anew for every file, made of the content instead: the same report gives the same bytes.
/// </summary>
internal static class PdfIdentity
{
    private const int TagLength = 6;
    private const int GuidLength = 36;

    /// <summary>The identity of a file, sixteen bytes as characters.</summary>
    public static string Of(byte[] hash) => Encoding.Latin1.GetString(hash.AsSpan(0, 16));

    /// <summary>The six letters before the name of a font, which only tell subsets apart, and the identities in the metadata.</summary>
    public static void Settle(Span<byte> file)
    {
        for (int at, from = 0; (at = file[from..].IndexOf("+DejaVu#20Sans"u8)) >= 0; from += at + 1)
            if (from + at >= TagLength && file[from + at - TagLength - 1] == '/')
                "HIPASS"u8.CopyTo(file[(from + at - TagLength)..]);
        for (int at, from = 0; (at = file[from..].IndexOf("uuid:"u8)) >= 0; from += at + 1)
            if (file.Length - from - at - 5 >= GuidLength)
                Encoding.ASCII.GetBytes(Guid.Empty.ToString("D")).CopyTo(file[(from + at + 5)..]);
    }
}
