using System.Globalization;
using HipAssess.Domain;
using HipAssess.Import.Cells;
using HipAssess.Import.Columns;
using HipAssess.Import.Problems;

namespace HipAssess.Import.Rows;

/// <summary>Reads ranges of motion. 0 is a valid one; which way extension is signed, the file as a whole decides.</summary>
internal static class RowRanges
{
    /// <summary>Degrees for a joint angle, centimetres for the bent knee fall out, and neither for a strength.</summary>
    public static bool GoesWith(Movement? movement, StrengthUnit unit) => movement is null
        ? !unit.IsOfRange()
        : unit == (movement.Value.Unit() == MovementUnit.Centimetre ? StrengthUnit.Centimetre : StrengthUnit.Degree);

    public static double Read(Row row, Column column, byte mark, Movement movement)
    {
        var (low, high) = PlausibleRange.Of(movement);
        if (movement == Movement.Extension)
            low = -high; // signed either way
        if (!NumberCell.TryParse(row.Cell(column), mark, out double value))
            row.Report(Vocabulary.IsMissingWord(row.Text(column)) ? ProblemCatalogue.MissingWord : ValueProblems.RangeNotANumber, column);
        else if (value < low || value > high)
            row.Report(ValueProblems.RangeImplausible, column, Text(low), Text(high), movement.Unit() == MovementUnit.Degree ? "°" : " cm", movement.Name().Replace('_', ' '));
        return value;
    }

    private static string Text(double limit) => limit.ToString(CultureInfo.InvariantCulture);
}
