using System.Buffers.Binary;
using System.Xml;
using HipAssess.Reports.Words.Printed;

namespace HipAssess.Reports.Letterheads;

/// <summary>
/// A clinic's logo: a PNG, or an SVG, which pages show as a picture only, so that nothing in it runs or is loaded.
/// </summary>
/// <param name="Content">The file.</param>
/// <param name="IsSvg">An SVG, else a PNG.</param>
public sealed record Logo(byte[] Content, bool IsSvg)
{
    /// <summary>A logo may have so many bytes at most.</summary>
    public const int Largest = 1 << 20;

    /// <summary>Most pixels across or down.</summary>
    private const int LargestSide = 4000;

    /// <summary>The file as a logo, or what is wrong with it.</summary>
    public static (Logo? Logo, string? Problem) Of(byte[] content) =>
        IsPng(content) ? Png(content)
        : IsSvgDocument(content) ? (new Logo(content, IsSvg: true), null)
        : (null, LetterheadWords.NotAPicture);

    /// <summary>As the address of a picture that is in the page itself.</summary>
    public string DataAddress => $"data:image/{(IsSvg ? "svg+xml" : "png")};base64,{Convert.ToBase64String(Content)}";

    private static bool IsPng(byte[] content) => content.AsSpan().StartsWith<byte>([0x89, (byte)'P', (byte)'N', (byte)'G', 0x0D, 0x0A, 0x1A, 0x0A]);

    private static (Logo?, string?) Png(byte[] content)
    {
        if (content.Length < 33)
            return (null, LetterheadWords.BrokenPng);
        uint width = BinaryPrimitives.ReadUInt32BigEndian(content.AsSpan(16)), height = BinaryPrimitives.ReadUInt32BigEndian(content.AsSpan(20));
        return width is 0 or > LargestSide || height is 0 or > LargestSide
            ? (null, LetterheadWords.Pixels(width, height, LargestSide))
            : (new Logo(content, IsSvg: false), null);
    }

    // Without a document type, which could make a small file large.
    private static bool IsSvgDocument(byte[] content)
    {
        try
        {
            using var reader = XmlReader.Create(new MemoryStream(content), new XmlReaderSettings { DtdProcessing = DtdProcessing.Prohibit, XmlResolver = null });
            bool isSvg = reader.MoveToContent() == XmlNodeType.Element && reader is { LocalName: "svg", NamespaceURI: "http://www.w3.org/2000/svg" };
            while (isSvg && reader.Read())
            {
            }
            return isSvg;
        }
        catch (XmlException)
        {
            return false;
        }
    }
}
