using HipAssess.Import.Columns;
using HipAssess.Import.Text;

namespace HipAssess.Import.Rows;

/// <summary>Conditions on the cells of a row, all of which must hold.</summary>
internal sealed class RowCondition(IReadOnlyList<Condition> conditions, Layout layout)
{
    private readonly (Column Column, Memo<bool> Words)[] _cells =
    [
        .. conditions.Select(condition => (
            new Column(layout.IndexOf(condition.Column), condition.Column),
            new Memo<bool>(text => condition.Words.Any(word => string.Equals(word, text, StringComparison.OrdinalIgnoreCase))))),
    ];

    /// <summary>What stands in the cells, for people.</summary>
    public string Told(Row row) => string.Join(" ", _cells.Select(c => row.Text(c.Column)));

    public bool Holds(Row row)
    {
        foreach (var (column, words) in _cells)
            if (!words.Of(row.Cell(column)))
                return false;
        return true;
    }
}
