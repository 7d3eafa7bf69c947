using System.Text;

namespace HipAssess.Import.Cells;

/// <summary>
/// Numbers typed into a form one at a time, now with a decimal point and now with a comma. A file uses one mark throughout, and the
/// importer holds it to that.
/// </summary>
public static class TypedNumbers
{
    /// <summary>
    /// Writes cells alike: where some have a point and some a comma, commas that can only be decimal marks become points. What could
    /// set off thousands stays as it is, for the importer to refuse.
    /// </summary>
    /// <param name="cells">All cells of the form.</param>
    /// <returns>What a cell is written as.</returns>
    public static Func<string, string> Alike(IEnumerable<string> cells)
    {
        var marks = cells.Select(cell => NumberCell.Mark(Encoding.UTF8.GetBytes(cell), out _)).ToHashSet();
        return marks.Contains((byte)'.') && marks.Contains((byte)',') ? WithPoint : cell => cell;
    }

    private static string WithPoint(string cell)
    {
        byte[] bytes = Encoding.UTF8.GetBytes(cell);
        return NumberCell.Mark(bytes, out int at) == ',' && !NumberCell.MayBeThousands(bytes, at) ? cell.Replace(',', '.') : cell;
    }
}
