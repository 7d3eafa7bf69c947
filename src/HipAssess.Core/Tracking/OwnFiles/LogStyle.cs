using HipAssess.Domain;
using HipAssess.Import.Cells;
using HipAssess.Import.Rows;
using HipAssess.Strength;

namespace HipAssess.Tracking.OwnFiles;

/// <summary>Writes dates and sides the way a file writes them already.</summary>
internal static class LogStyle
{
    /// <summary>In order, marks and width of the file's last date; ISO where there is none.</summary>
    public static string Date(DateOnly date, string like, FileDecisions decided)
    {
        int end = like.IndexOfAny(['T', ' ']);
        string day = end < 0 ? like : like[..end];
        if (DateCell.Read(day) is not { } parts)
            return date.ToString("yyyy-MM-dd");
        char mark = day.First(c => !char.IsAsciiDigit(c));
        string[] cells = day.Split(mark);
        bool isPadded = cells.All(cell => cell.Length >= 2);
        var order = parts.YearFirst ? decided.YearFirst : decided.YearLast;
        string year = date.Year.ToString("0000"), month = date.Month.ToString(isPadded ? "00" : "0"), dayOfMonth = date.Day.ToString(isPadded ? "00" : "0");
        return string.Join(mark, order switch
        {
            DateOrder.YearMonthDay => [year, month, dayOfMonth],
            DateOrder.YearDayMonth => [year, dayOfMonth, month],
            DateOrder.DayMonthYear => [dayOfMonth, month, year],
            _ => new[] { month, dayOfMonth, year },
        });
    }

    /// <summary>The word for a side where the file has only its opposite: <c>L</c> goes with <c>R</c>.</summary>
    public static string OtherSide(string opposite, Side wanted)
    {
        string word = opposite.Length switch
        {
            1 => wanted.Name()[..1],
            2 => wanted == Side.Left ? "lt" : "rt",
            _ => wanted.Name(),
        };
        return opposite.All(char.IsUpper) ? word.ToUpperInvariant() : char.IsUpper(opposite[0]) ? char.ToUpperInvariant(word[0]) + word[1..] : word;
    }
}
