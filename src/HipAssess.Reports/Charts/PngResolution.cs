using System.Buffers.Binary;

namespace HipAssess.Reports.Charts;

/// <summary>Says in a PNG how large it is meant to be printed: the <c>pHYs</c> chunk of the PNG specification, section 11.3.4.3.</summary>
internal static class PngResolution
{
    // Signature and IHDR, which is always first and always as long.
    private const int AfterHeader = 33;

    /// <summary>The file with its resolution.</summary>
    /// <param name="png">A PNG without one.</param>
    /// <param name="dotsPerInch">Across and down.</param>
    public static byte[] Set(ReadOnlySpan<byte> png, double dotsPerInch)
    {
        var chunk = new byte[21];
        uint perMetre = (uint)Math.Round(dotsPerInch / 0.0254);
        BinaryPrimitives.WriteUInt32BigEndian(chunk, 9);
        "pHYs"u8.CopyTo(chunk.AsSpan(4));
        BinaryPrimitives.WriteUInt32BigEndian(chunk.AsSpan(8), perMetre);
        BinaryPrimitives.WriteUInt32BigEndian(chunk.AsSpan(12), perMetre);
        chunk[16] = 1;
        BinaryPrimitives.WriteUInt32BigEndian(chunk.AsSpan(17), Crc(chunk.AsSpan(4, 13)));
        return [.. png[..AfterHeader], .. chunk, .. png[AfterHeader..]];
    }

    // CRC-32 as in the PNG specification, annex D.
    private static uint Crc(ReadOnlySpan<byte> bytes)
    {
        uint crc = uint.MaxValue;
        foreach (byte one in bytes)
        {
            crc ^= one;
            for (int bit = 0; bit < 8; bit++)
                crc = (crc & 1) == 0 ? crc >> 1 : 0xEDB88320 ^ (crc >> 1);
        }
        return ~crc;
    }
}
