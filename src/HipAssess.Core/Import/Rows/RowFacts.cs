using HipAssess.Import.Columns;
using HipAssess.Import.Text;

namespace HipAssess.Import.Rows;

/// <summary>Reads what a row says about the athlete.</summary>
internal sealed class RowFacts(FileDecisions file)
{
    private readonly Column[] _columns = file.FactColumns;
    private readonly ulong _bits = file.FactColumns.Aggregate(0UL, (bits, c) => bits | Row.Bit(c.Index));
    private readonly Memo<FactCell>[] _cells = [.. file.FactColumns.Select(c => new Memo<FactCell>(text => FactCell.Read(c, file.Mark, text)))];
    private (double[] Values, string? Diagnosis)? _last;

    /// <summary>One value for each fact column, NaN when not given; and the diagnosis, which is no number.</summary>
    /// <param name="row">The row.</param>
    /// <param name="changed">Columns that may differ from the row read before; rows alike share their facts.</param>
    public (double[] Values, string? Diagnosis) Read(Row row, ulong changed)
    {
        if (_last is { } last && (changed & _bits) == 0)
            return last;
        double[] values = new double[_columns.Length];
        string? diagnosis = null;
        bool hasProblem = false;
        for (int i = 0; i < values.Length; i++)
        {
            values[i] = double.NaN;
            var cell = row.Cell(_columns[i]);
            if (cell.IsEmpty)
                continue;
            var fact = _cells[i].Of(cell);
            if (fact.Problem is { } problem)
            {
                row.Report(problem, _columns[i], fact.First, fact.Second);
                hasProblem = true;
            }
            else if (_columns[i].Fact == Fact.Diagnosis)
                diagnosis = row.Text(_columns[i]);
            values[i] = fact.Value;
        }
        _last = hasProblem ? null : (values, diagnosis);
        return (values, diagnosis);
    }
}
