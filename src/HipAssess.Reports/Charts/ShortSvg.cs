using System.Text;

namespace HipAssess.Reports.Charts;

/// <summary>
/// Drawn SVG without indentation, with two decimals of a pixel and without what goes without saying: a third less to send, and the same on every
/// processor.
/// </summary>
/// <param name="room">Where it is written; large enough for all that comes.</param>
internal ref struct ShortSvg(Span<byte> room)
{
    private static readonly byte[] Family = Encoding.UTF8.GetBytes($" font-family=\"{ChartFont.Family}\"");

    private readonly Span<byte> room = room;
    private int length;
    private int decimals = -1;
    private bool isInTag;

    /// <summary>What was written so far.</summary>
    public readonly ReadOnlySpan<byte> Written => room[..length];

    /// <summary>Adds what needs no shortening.</summary>
    public void AddAsIs(scoped ReadOnlySpan<byte> text)
    {
        text.CopyTo(room[length..]);
        length += text.Length;
        decimals = -1;
    }

    /// <summary>Adds what follows in a drawing; it may begin and end within a tag.</summary>
    public void Add(scoped ReadOnlySpan<byte> drawn)
    {
        for (int i = 0; i < drawn.Length; i++)
        {
            byte c = drawn[i];
            isInTag = c == '<' || (isInTag && c != '>');
            decimals = isInTag && c == '.' ? 0 : decimals >= 0 && char.IsAsciiDigit((char)c) ? decimals + 1 : -1;
            if (decimals > 2 || c is (byte)'\t' or (byte)'\r')
                continue;
            int saidAnyway = c is (byte)' ' or (byte)',' ? SaidAnyway(drawn[i..]) : 0;
            if (saidAnyway > 0)
                i += saidAnyway - 1;
            else
                room[length++] = c;
        }
    }

    // The font of the whole picture, what is the rule, and the comma after the last of several numbers.
    private static int SaidAnyway(ReadOnlySpan<byte> rest) =>
        rest.StartsWith(Family) ? Family.Length
        : rest.StartsWith(" stroke-miterlimit=\"4\""u8) ? " stroke-miterlimit=\"4\""u8.Length
        : rest.StartsWith(", \""u8) ? 2
        : 0;
}
