using System.Globalization;
using System.Text;
using HipAssess.Domain;
using HipAssess.Import.Cells;
using HipAssess.Import.Columns;
using HipAssess.Import.Problems;

namespace HipAssess.Import.Rows;

/// <summary>
/// Compares a vendor's own asymmetry with 100·(R − L)/max(R, L) of the values beside it, positive when the right is stronger.
/// Ours is always used; a disagreement shows that the row was put together from different repetitions.
/// </summary>
internal static class VendorAsymmetry
{
    public static void Check(Row row, Column column, byte mark, ReadOnlySpan<Reading> readings)
    {
        if (Read(row.Cell(column), mark) is not { } theirs || Best(readings, Side.Left) is not { } left || Best(readings, Side.Right) is not { } right)
            return;
        double ours = 100 * (right - left) / Math.Max(right, left);
        double difference = theirs.IsSigned ? theirs.Percent - ours : Math.Abs(theirs.Percent) - Math.Abs(ours);
        if (Math.Abs(difference) > Plausibility.AsymmetryTolerance)
            row.Report(ProblemCatalogue.AsymmetryDiffers, column, theirs.Percent, ours);
    }

    /// <summary>A number, or text such as <c>9.0% L</c>, whose letter is not relied on; null for anything else.</summary>
    private static (double Percent, bool IsSigned)? Read(ReadOnlySpan<byte> cell, byte mark)
    {
        if (NumberCell.TryParse(cell, mark, out double percent))
            return (percent, true);
        string text = Encoding.UTF8.GetString(cell);
        int end = text.IndexOf('%', StringComparison.Ordinal);
        return end > 0 && double.TryParse(text.AsSpan(0, end), NumberStyles.AllowDecimalPoint, CultureInfo.InvariantCulture, out percent) ? (percent, false) : null;
    }

    private static double? Best(ReadOnlySpan<Reading> readings, Side side)
    {
        foreach (var reading in readings)
            if (reading.Side == side && !double.IsNaN(reading.Value))
                return reading.Value;
        return null;
    }
}
