using System.Globalization;

namespace HipAssess.Import.Cells;

/// <summary>
/// The one number parser for files: an optional sign, digits with one decimal mark, an optional exponent.
/// No thousands marks, units, percent signs, NaN or infinity.
/// </summary>
internal static class NumberCell
{
    private static readonly double[] Tens = [1, 1e1, 1e2, 1e3, 1e4, 1e5, 1e6, 1e7, 1e8, 1e9, 1e10, 1e11, 1e12, 1e13, 1e14, 1e15];

    private const int ExactDigits = 15; // below 2^53, so mantissa and power of ten are exact and one division rounds right

    /// <summary>Nothing a file measures is smaller and not zero; far below, a number would lose its digits and become zero.</summary>
    private const double Smallest = 1e-12;

    public static bool TryParse(ReadOnlySpan<byte> cell, byte mark, out double value)
    {
        long mantissa = 0;
        int digits = 0, decimals = -1, i = cell is [(byte)'-' or (byte)'+', ..] ? 1 : 0;
        for (; i < cell.Length; i++)
        {
            int digit = cell[i] - '0';
            if ((uint)digit <= 9)
            {
                mantissa = digits < ExactDigits ? mantissa * 10 + digit : mantissa;
                digits++;
                if (decimals >= 0)
                    decimals++;
            }
            else if (cell[i] == mark && decimals < 0)
                decimals = 0;
            else
                break;
        }
        value = 0;
        if (digits == 0 || decimals == 0)
            return false;
        if (i < cell.Length && !IsExponent(cell[i..]))
            return false;
        if (i < cell.Length || digits > ExactDigits)
            return ParseLong(cell, mark, out value);
        value = decimals > 0 ? mantissa / Tens[decimals] : mantissa;
        if (cell[0] == '-')
            value = -value;
        return true;
    }

    /// <summary>The decimal mark of a number and where it stands; 0 when the cell has none or is no number.</summary>
    public static byte Mark(ReadOnlySpan<byte> cell, out int at)
    {
        for (at = 0; at < cell.Length; at++)
            if (cell[at] is (byte)'.' or (byte)',')
                return TryParse(cell, cell[at], out _) ? cell[at] : (byte)0;
        return 0;
    }

    /// <summary>The mark may set off thousands: nothing the tool reads reaches 3,000, so only 1,234 or 2.500 could.</summary>
    public static bool MayBeThousands(ReadOnlySpan<byte> cell, int at) => at == 1 && cell[0] is (byte)'1' or (byte)'2' && cell.Length == 5;

    private static bool IsExponent(ReadOnlySpan<byte> rest)
    {
        if (rest[0] is not ((byte)'e' or (byte)'E'))
            return false;
        rest = rest[1..];
        if (rest is [(byte)'-' or (byte)'+', ..])
            rest = rest[1..];
        return rest.Length is > 0 and <= 4 && !rest.ContainsAnyExceptInRange((byte)'0', (byte)'9');
    }

    /// <summary>Numbers of many digits or with an exponent, checked to be well-formed, in the framework's hands.</summary>
    private static bool ParseLong(ReadOnlySpan<byte> cell, byte mark, out double value)
    {
        value = 0;
        if (cell.Length > 400)
            return false;
        Span<byte> invariant = stackalloc byte[cell.Length];
        cell.CopyTo(invariant);
        invariant.Replace(mark, (byte)'.');
        return double.TryParse(invariant, NumberStyles.Float & ~NumberStyles.AllowLeadingWhite & ~NumberStyles.AllowTrailingWhite, CultureInfo.InvariantCulture, out value)
            && double.IsFinite(value)
            && (Math.Abs(value) >= Smallest || !invariant[..(invariant.IndexOfAny((byte)'e', (byte)'E') is >= 0 and var e ? e : invariant.Length)].ContainsAnyInRange((byte)'1', (byte)'9'));
    }
}
