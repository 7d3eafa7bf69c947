using System.Text;

namespace HipAssess.Import;

/// <summary>The row being read: its cells, and what is wrong with it.</summary>
internal sealed class Row(CsvRows rows, Layout layout, int file, ProblemLog problems)
{
    private readonly List<string> _errors = [];
    private readonly byte[][] _missingValues = [.. layout.MissingValues];

    public long Line => rows.Line;

    public Place Place => new(file, (int)Math.Min(rows.Line, int.MaxValue));

    public bool HasError => _errors.Count > 0;

    /// <summary>Its errors in one line, for rejects.</summary>
    public string Errors => string.Join("; ", _errors.Distinct());

    public void Start() => _errors.Clear();

    /// <summary>The cell without surrounding blanks; empty when missing, also by the mapping's word for it.</summary>
    public ReadOnlySpan<byte> Cell(Column column)
    {
        var cell = rows.Cell(column.Index);
        if (_missingValues.Length == 0 && column.Words is null)
            return cell;
        foreach (byte[] missing in _missingValues)
            if (cell.SequenceEqual(missing))
                return default;
        return column.Words is { } words && words.TryGetValue(Encoding.UTF8.GetString(cell), out byte[]? meaning) ? meaning : cell;
    }

    public string Text(Column column) => Encoding.UTF8.GetString(Cell(column));

    public void Report(ProblemKind kind, Column? column, params ReadOnlySpan<object?> particulars) =>
        Report(kind, column, column is null ? default : Cell(column), particulars);

    public void Report(ProblemKind kind, Column? column, ReadOnlySpan<byte> found, params ReadOnlySpan<object?> particulars)
    {
        if (kind.Severity == Severity.Error)
            _errors.Add(column is null ? kind.Code : $"{kind.Code} ({column.Label})");
        if (column is null)
            problems.Add(kind, Line, null, null, particulars);
        else
            problems.Add(kind, Line, column, found, particulars);
    }
}
