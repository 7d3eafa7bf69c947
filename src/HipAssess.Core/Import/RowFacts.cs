namespace HipAssess.Import;

/// <summary>Reads what a row says about the athlete.</summary>
internal sealed class RowFacts(FileDecisions file)
{
    private readonly Column[] _columns = file.FactColumns;
    private readonly Memo<FactCell>[] _cells = [.. file.FactColumns.Select(c => new Memo<FactCell>(text => FactCell.Read(c, file.Mark, text)))];

    /// <summary>One value for each fact column, NaN when not given; and the diagnosis, which is no number.</summary>
    public (double[] Values, string? Diagnosis) Read(Row row)
    {
        double[] values = new double[_columns.Length];
        string? diagnosis = null;
        for (int i = 0; i < values.Length; i++)
        {
            values[i] = double.NaN;
            var cell = row.Cell(_columns[i]);
            if (cell.IsEmpty)
                continue;
            var fact = _cells[i].Of(cell);
            if (fact.Problem is { } problem)
                row.Report(problem, _columns[i], fact.First, fact.Second);
            else if (_columns[i].Fact == Fact.Diagnosis)
                diagnosis = row.Text(_columns[i]);
            values[i] = fact.Value;
        }
        return (values, diagnosis);
    }
}
