using System.Buffers;
using System.Text;
using HipAssess.Import.Cells;
using HipAssess.Import.Columns;
using HipAssess.Import.Problems;
using HipAssess.Import.Text;

namespace HipAssess.Import.Rows;

/// <summary>The row being read: its cells, which of them differ from the row before, and what is wrong with it.</summary>
/// <remarks>Most cells of a file repeat those above: what they mean need not be found out again.</remarks>
internal sealed class Row(Layout layout)
{
    private static readonly SearchValues<byte> Plain = SearchValues.Create([(byte)'\t', .. Enumerable.Range(' ', '~' - ' ' + 1).Where(c => c != '"').Select(c => (byte)c)]);

    private readonly byte[][] _missingValues = [.. layout.MissingValues];
    private readonly bool _isVerbatim = layout.MissingValues.Count == 0 && layout.Columns.All(c => c.Words is null);
    private readonly RowCell[] _cells = new RowCell[layout.Header.Titles.Length];
    private readonly List<RowProblem> _problems = [];
    private readonly List<string> _errors = [];
    private byte[] _raw = new byte[256]; // the row, copied, so that the next one can be compared with it
    private int _length;
    private int _filled;

    public int Line { get; private set; }

    public bool HasError => _errors.Count > 0;

    public IReadOnlyList<RowProblem> Problems => _problems;

    /// <summary>Its errors in one line, for rejects.</summary>
    public string Errors => string.Join("; ", _errors.Distinct());

    /// <summary>The columns that differ from the row before, as bits of <see cref="Bit"/>.</summary>
    public ulong Changed { get; private set; }

    /// <summary>Some cell is filled in.</summary>
    public bool HasContent { get; private set; }

    /// <summary>Nothing but printable ASCII and tabs without quotes, as most rows are: encoding, line breaks and quotes need no look.</summary>
    public bool IsPlain { get; private set; } = true;

    /// <summary>The bit of a column; the last one stands for all beyond.</summary>
    public static ulong Bit(int column) => 1UL << Math.Min(column, 63);

    public void Read(CsvRow csv)
    {
        Line = (int)Math.Min(csv.Line, int.MaxValue);
        _problems.Clear();
        _errors.Clear();
        Changed = 0;
        var raw = csv.Raw;
        int alike = raw.CommonPrefixLength(_raw.AsSpan(0, _length)), count = csv.Count;
        IsPlain = !raw[(IsPlain ? alike : 0)..].ContainsAnyExcept(Plain);
        int first = Unchanged(alike, count);
        ReadCells(csv, first, first == 0 ? 0 : _cells[first - 1].End + 1);
        if (raw.Length > _raw.Length)
            Array.Resize(ref _raw, 2 * raw.Length);
        raw[alike..].CopyTo(_raw.AsSpan(alike));
        _length = raw.Length;
        HasContent = _filled > 0;
        for (int i = _cells.Length; i < count && !HasContent; i++)
            HasContent = !csv.Cell(i).IsEmpty;
    }

    /// <summary>
    /// How many cells from the left need not be looked at one by one: rows alike in their first bytes are split alike there.
    /// The cell in which they part may be longer than it was.
    /// </summary>
    private int Unchanged(int alike, int count)
    {
        int cells = 0;
        while (cells < _cells.Length && cells < count && _cells[cells].End < alike)
            cells++;
        return cells;
    }

    private void ReadCells(CsvRow csv, int first, int start)
    {
        int count = csv.Count;
        var above = _raw.AsSpan(0, _length);
        for (int i = first; i < _cells.Length; i++)
        {
            ref var cell = ref _cells[i];
            var raw = i < count ? csv.RawCell(i) : default;
            bool isSame = raw.SequenceEqual(cell.Raw(above));
            cell.Start = i < count ? start : 0;
            start += raw.Length + 1;
            if (isSame)
                continue;
            _filled -= cell.IsEmpty ? 0 : 1;
            if (IsPlain && (raw.IsEmpty || (raw[0] > ' ' && raw[0] != '\'' && raw[^1] > ' ')))
                cell.Set(raw.Length);
            else
                cell.Set(raw, i < count ? csv.Cell(i) : default);
            _filled += cell.IsEmpty ? 0 : 1;
            Changed |= Bit(i);
        }
    }

    /// <summary>The cell without surrounding blanks; empty when missing, also by the mapping's word for it.</summary>
    public ReadOnlySpan<byte> Cell(Column column) => _isVerbatim ? AsWritten(column) : Translated(column);

    /// <summary>The cell without surrounding blanks, whatever a mapping says it means.</summary>
    public ReadOnlySpan<byte> AsWritten(Column column) => _cells[column.Index].Text(_raw);

    private ReadOnlySpan<byte> Translated(Column column)
    {
        var cell = AsWritten(column);
        foreach (byte[] missing in _missingValues)
            if (cell.SequenceEqual(missing))
                return default;
        return column.Words is { } words && words.TryGetValue(Encoding.UTF8.GetString(cell), out byte[]? meaning) ? meaning : cell;
    }

    public string Text(Column column) => Encoding.UTF8.GetString(Cell(column));

    /// <summary>Reports what explains all that was reported of the row before, in place of it.</summary>
    public void ReportAlone(ProblemKind kind)
    {
        _problems.Clear();
        _errors.Clear();
        Report(kind, null);
    }

    public void Report(ProblemKind kind, Column? column, params ReadOnlySpan<object?> particulars) =>
        Report(kind, column, column is null ? default : Cell(column), particulars);

    public void Report(ProblemKind kind, Column? column, ReadOnlySpan<byte> found, params ReadOnlySpan<object?> particulars)
    {
        if (kind.Severity == Severity.Error)
            _errors.Add(column is null ? kind.Code : $"{kind.Code} ({column.Label})");
        _problems.Add(new RowProblem(kind, column, ProblemLog.Quote(found), particulars.ToArray()));
    }
}
