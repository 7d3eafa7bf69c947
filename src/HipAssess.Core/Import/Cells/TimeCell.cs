using System.Globalization;

namespace HipAssess.Import.Cells;

/// <summary>A time of day, only ever used to order readings of one day.</summary>
internal static class TimeCell
{
    private static readonly string[] Forms =
        ["H:mm", "H:mm:ss", "H:mm:ss.FFFFFFF", "h:mm tt", "h:mm:ss tt", "h:mmtt", "h:mm:sstt"];

    /// <summary>Seconds since midnight as written, whatever the zone; null when it is no time.</summary>
    public static int? Read(ReadOnlySpan<char> text)
    {
        text = WithoutZone(text.Trim());
        return TimeOnly.TryParseExact(text, Forms, CultureInfo.InvariantCulture, DateTimeStyles.None, out var time)
            ? (int)(time.Ticks / TimeSpan.TicksPerSecond)
            : null;
    }

    /// <summary>How many minutes the zone behind a time is ahead of universal time; null when none is given.</summary>
    public static int? ZoneMinutes(ReadOnlySpan<char> text)
    {
        text = text.Trim();
        if (text is [.., 'Z'])
            return 0;
        var zone = text[WithoutZone(text).Length..];
        if (zone.Length < 3)
            return null;
        int hours = int.Parse(zone[1..3], CultureInfo.InvariantCulture), minutes = zone.Length > 3 && int.TryParse(zone[^2..], out int some) ? some : 0;
        return (zone[0] == '-' ? -1 : 1) * ((60 * hours) + minutes);
    }

    private static ReadOnlySpan<char> WithoutZone(ReadOnlySpan<char> text)
    {
        if (text is [.. var before, 'Z'])
            return before;
        int sign = text.LastIndexOfAny('+', '-');
        return sign > 0 && text[(sign + 1)..] is { Length: 2 or 4 or 5 } zone && !zone.ContainsAnyExceptInRange('0', ':') ? text[..sign] : text;
    }
}
