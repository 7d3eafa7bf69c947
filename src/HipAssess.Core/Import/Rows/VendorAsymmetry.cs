using System.Text;
using HipAssess.Domain;
using HipAssess.Import.Cells;
using HipAssess.Import.Columns;
using HipAssess.Import.Problems;

namespace HipAssess.Import.Rows;

/// <summary>
/// Compares a vendor's own asymmetry with 100·(R − L)/max(R, L) of the values beside it, positive when the right is stronger; of a range of
/// motion the side alone, since a percentage of an angle says nothing. Ours is always used; a disagreement shows that the row was put together
/// from different repetitions. A letter behind it (<c>9.0% L</c>) is the side with more.
/// </summary>
internal static class VendorAsymmetry
{
    public static void Check(Row row, Column column, byte mark, ReadOnlySpan<Reading> readings)
    {
        bool isRange = column.IsRange;
        if (readings.Length == 0 || (readings[0].Movement is not null) != isRange || Read(row.Cell(column), mark) is not { } theirs)
            return;
        if (isRange && theirs is { Percent: not 0, More: null })
            row.Report(ValueProblems.AsymmetryWithoutSide, column);
        if (Best(readings, Side.Left) is not { } left || Best(readings, Side.Right) is not { } right)
            return;
        if (isRange)
        {
            if (theirs is { Percent: not 0, More: { } more } && left != right && more == Side.Left != left > right)
                row.Report(ValueProblems.AsymmetryOfOtherSide, column, more.Name(), more.Other().Name());
            return;
        }
        double ours = 100 * (right - left) / Math.Max(right, left);
        double percent = theirs.More is { } side ? Math.Abs(theirs.Percent) * (side == Side.Right ? 1 : -1) : theirs.Percent;
        double difference = theirs.IsSigned ? percent - ours : Math.Abs(percent) - Math.Abs(ours);
        if (Math.Abs(difference) > Plausibility.AsymmetryTolerance)
            row.Report(ProblemCatalogue.AsymmetryDiffers, column, percent, ours);
    }

    /// <summary>A number, or text such as <c>9.0% L</c>; null for anything else.</summary>
    private static (double Percent, Side? More, bool IsSigned)? Read(ReadOnlySpan<byte> cell, byte mark)
    {
        if (NumberCell.TryParse(cell, mark, out double percent))
            return (percent, null, true);
        string text = Encoding.UTF8.GetString(cell);
        string number = text.TrimEnd('L', 'l', 'R', 'r', ' ', '%');
        var side = Vocabulary.SideWord(text[number.Length..].Trim(' ', '%'));
        return number.Length < text.Length && NumberCell.TryParse(Encoding.UTF8.GetBytes(number), mark, out percent) ? (percent, side, side is not null) : null;
    }

    private static double? Best(ReadOnlySpan<Reading> readings, Side side)
    {
        foreach (var reading in readings)
            if (reading.Side == side && !double.IsNaN(reading.Value))
                return reading.Value;
        return null;
    }
}
