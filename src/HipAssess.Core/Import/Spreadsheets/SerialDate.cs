using System.Globalization;

namespace HipAssess.Import.Spreadsheets;

/// <summary>
/// Days as spreadsheets count them: from the last day of 1899, as if 1900 had been a leap year, or from the first of 1904 (Ecma-376, part 1, 18.17.4).
/// </summary>
internal static class SerialDate
{
    private const int LeapDay1900 = 60, LastDay = 2958465;
    private const long MillisecondsOfDay = 86_400_000;

    /// <summary>As <c>2026-03-14</c>, with the time of day where there is one; null when it is no date of a spreadsheet.</summary>
    /// <param name="serial">Days, and parts of a day.</param>
    /// <param name="from1904">The workbook counts from 1904.</param>
    public static string? Date(double serial, bool from1904)
    {
        if (!(serial >= 0 && serial < LastDay + 1))
            return null;
        long milliseconds = (long)Math.Round(serial * MillisecondsOfDay), days = milliseconds / MillisecondsOfDay;
        string time = milliseconds % MillisecondsOfDay == 0 ? "" : $"T{Clock(milliseconds % MillisecondsOfDay)}";
        if (!from1904 && days == LeapDay1900)
            return $"1900-02-29{time}"; // a day that never was, as the spreadsheet shows it: the importer refuses it
        var first = from1904 ? new DateTime(1904, 1, 1) : days < LeapDay1900 ? new DateTime(1899, 12, 31) : new DateTime(1899, 12, 30);
        return days > (DateTime.MaxValue - first).Days ? null : first.AddDays(days).ToString("yyyy-MM-dd", CultureInfo.InvariantCulture) + time;
    }

    /// <summary>The time of day alone, as <c>09:30:00</c>.</summary>
    public static string? Time(double serial) => serial >= 0 && serial < LastDay + 1 ? Clock((long)Math.Round(serial * MillisecondsOfDay) % MillisecondsOfDay) : null;

    private static string Clock(long milliseconds) =>
        TimeSpan.FromMilliseconds(milliseconds).ToString(milliseconds % 1000 == 0 ? @"hh\:mm\:ss" : @"hh\:mm\:ss\.fff", CultureInfo.InvariantCulture);
}
