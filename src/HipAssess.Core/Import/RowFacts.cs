namespace HipAssess.Import;

/// <summary>What a row says about the athlete.</summary>
internal sealed class RowFacts
{
    private readonly Column[] _columns;
    private readonly Memo<FactCell>[] _cells;
    private readonly SessionDrafts _drafts;

    public RowFacts(FileDecisions file, SessionDrafts drafts)
    {
        _drafts = drafts;
        _columns = [.. file.Layout.Columns.Where(c => c.Role == ColumnRole.Fact)];
        _cells = [.. _columns.Select(c => new Memo<FactCell>(c.Fact == Fact.Diagnosis ? ReadDiagnosis : text => FactCell.Read(c, file.Mark, text)))];
        Values = new double[_columns.Length];
    }

    public ReadOnlySpan<Column> Columns => _columns;

    /// <summary>One value for each column; NaN when not given.</summary>
    public double[] Values { get; }

    public void Read(Row row)
    {
        for (int i = 0; i < _columns.Length; i++)
        {
            Values[i] = double.NaN;
            var cell = row.Cell(_columns[i]);
            if (cell.IsEmpty)
                continue;
            var fact = _cells[i].Of(cell);
            if (fact.Problem is { } problem)
                row.Report(problem, _columns[i], fact.First, fact.Second);
            Values[i] = fact.Value;
        }
    }

    private FactCell ReadDiagnosis(string text) => text.Length > Plausibility.LongestText
        ? new FactCell(double.NaN, ProblemCatalogue.TextTooLong)
        : new FactCell(_drafts.NumberOf(text));
}
