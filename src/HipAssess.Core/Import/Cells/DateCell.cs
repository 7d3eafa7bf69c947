namespace HipAssess.Import.Cells;

/// <summary>The order of the parts of a date.</summary>
internal enum DateOrder
{
    YearMonthDay,
    YearDayMonth,
    DayMonthYear,
    MonthDayYear,
}

/// <summary>A date as written: three numbers, and the time of day behind them, if any.</summary>
internal readonly record struct DateCell(int First, int Second, int Third, bool YearFirst, int? Seconds)
{
    /// <summary>How many minutes the zone is ahead of universal time; null when none is given.</summary>
    public int? ZoneMinutes { get; init; }

    /// <summary>Splits <c>2026-03-14</c>, <c>14/03/2026</c>, <c>14.03.2026</c>, with or without a time of day; null when it is none of these.</summary>
    public static DateCell? Read(ReadOnlySpan<char> text)
    {
        int end = text.IndexOfAny('T', ' ');
        var date = end < 0 ? text : text[..end];
        int? seconds = null;
        if (end >= 0 && (seconds = TimeCell.Read(text[(end + 1)..])) is null)
            return null;
        int mark = date.IndexOfAny('-', '/', '.');
        if (mark < 0)
            return null;
        int second = mark + 1 + date[(mark + 1)..].IndexOf(date[mark]);
        if (second <= mark
            || !Number(date[..mark], out int first) || !Number(date[(mark + 1)..second], out int middle) || !Number(date[(second + 1)..], out int last))
            return null;
        bool yearFirst = mark == 4;
        return yearFirst != (date.Length - second - 1 == 4) && second - mark - 1 <= 2 && (yearFirst ? date.Length - second - 1 : mark) <= 2
            ? new DateCell(first, middle, last, yearFirst, seconds) { ZoneMinutes = end < 0 ? null : TimeCell.ZoneMinutes(text[(end + 1)..]) }
            : null;
    }

    /// <summary>The day, read in the order given; null when there is no such day.</summary>
    public DateOnly? Day(DateOrder order)
    {
        var (year, month, day) = order switch
        {
            DateOrder.YearMonthDay => (First, Second, Third),
            DateOrder.YearDayMonth => (First, Third, Second),
            DateOrder.DayMonthYear => (Third, Second, First),
            _ => (Third, First, Second),
        };
        return year is >= 1 and <= 9999 && month is >= 1 and <= 12 && day >= 1 && day <= DateTime.DaysInMonth(year, month)
            ? new DateOnly(year, month, day)
            : null;
    }

    private static bool Number(ReadOnlySpan<char> text, out int number)
    {
        number = 0;
        return text.Length is >= 1 and <= 4 && !text.ContainsAnyExceptInRange('0', '9') && int.TryParse(text, out number);
    }
}
