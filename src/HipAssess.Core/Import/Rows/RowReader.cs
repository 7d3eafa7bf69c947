using System.Text;
using HipAssess.Domain;
using HipAssess.Import.Cells;
using HipAssess.Import.Columns;
using HipAssess.Import.Problems;
using HipAssess.Import.Spreadsheets;
using HipAssess.Import.Text;

namespace HipAssess.Import.Rows;

/// <summary>
/// Reads rows one at a time, each by itself: sessions put together what they say.
/// Every thread has a reader of its own, since it remembers the row before.
/// </summary>
internal sealed class RowReader
{
    private readonly SourceText _text;
    private readonly string _name;
    private readonly ImportOptions _options;
    private readonly IReadOnlyDictionary<(string, DateOnly?), string> _contradicted;
    private readonly Layout _layout;
    private readonly Row _row;
    private readonly RowLabels _labels;
    private readonly RowStrengths _strengths;
    private readonly RowCondition _when;
    private readonly TwinChecks? _twins; // null in most files
    private readonly RowContent?[] _contents = new RowContent?[2 * Enum.GetValues<MuscleGroup>().Length]; // the last of each side

    /// <param name="text">The file.</param>
    /// <param name="file">What was decided about it.</param>
    /// <param name="name">Its name.</param>
    /// <param name="options">What the user asked for.</param>
    /// <param name="contradicted">Sessions whose rows are rejected, and why.</param>
    public RowReader(SourceText text, FileDecisions file, string name, ImportOptions options, IReadOnlyDictionary<(string, DateOnly?), string> contradicted)
    {
        (_text, _name, _options, _contradicted, _layout) = (text, name, options, contradicted, file.Layout);
        _row = new Row(_layout);
        _labels = new RowLabels(file, name, options);
        _strengths = new RowStrengths(file, options);
        _when = new RowCondition(_layout.When, _layout);
        _twins = _layout.Twins.IsEmpty ? null : new TwinChecks(file);
        Evidence = new Evidence(_layout);
    }

    public Evidence Evidence { get; }

    public IReadOnlySet<string> UnitsToSay => _labels.UnitsToSay;

    public RowRead Read(CsvRow csv)
    {
        _row.Read(csv);
        int line = _row.Line;
        if (!_row.IsPlain && HeaderLine.WhyNotText(csv, _text) is { } noText)
            return new RowRead(new RowContent(RowOutcome.NoText) { NoText = noText }, line);
        _labels.NoteChanges(_row);
        Evidence.See(_row);
        if (!_row.HasContent)
            return new RowRead(RowContent.Blank, line);
        RowShape.Check(csv, _row, _layout);
        if (!_row.HasError && !_when.Holds(_row))
            return new RowRead(new RowContent(RowOutcome.PassedOver) { PassedOver = _when.Told(_row) }, line);

        if (!_row.HasError && _text.Sheet is { } sheet)
            ReportCells(sheet);
        Labels? labels = null;
        if (!_row.HasError)
        {
            labels = _labels.Read(_row);
            _strengths.Read(_row, _labels);
            _twins?.Check(_row, labels);
            if (!_strengths.Readings.IsEmpty)
                _labels.RequireDate(_row, labels);
        }
        if (_row.HasError && RowShape.BeginsSecondTable(csv, _layout))
            _row.ReportAlone(SheetProblems.SecondTable);
        string? reason = _row.HasError ? _options.SkipBadRows ? _row.Errors : ""
            : labels is not null && _contradicted.Count > 0 ? _contradicted.GetValueOrDefault((labels.Athlete, labels.Date)) : null;
        if (reason is null && _row.Problems.Count == 0 && _strengths.Readings is [{ IsSummary: false } reading])
        {
            ref var content = ref _contents[(2 * (int)reading.Muscle) + (int)reading.Side];
            if (content?.Holds(reading) != true)
                content = new RowContent(RowOutcome.Accepted) { Reading = reading, Readings = null };
            return new RowRead(content, line, labels, reading.Trial, reading.Value);
        }
        return new RowRead(
            new RowContent(reason is null ? RowOutcome.Accepted : RowOutcome.Rejected)
            {
                Readings = reason is null ? [.. _strengths.Readings] : [],
                Problems = [.. _row.Problems],
                Rejected = reason is not null && _options.SkipBadRows ? new RejectedRow(_name, line, csv.RawText, reason) : null,
            },
            line,
            labels);
    }

    // What is wrong with a cell matters where its column is read.
    private void ReportCells(SheetText sheet)
    {
        foreach (var fault in sheet.FaultsOf(_row.Line))
            if (_layout.Columns.FirstOrDefault(column => column.Index == fault.Column && column.Role is not null) is { } column)
                _row.Report(fault.Kind, column, Encoding.UTF8.GetBytes(fault.Found), fault.Particular);
    }
}
