using System.Collections.Concurrent;
using CsvHelper;
using HipAssess.Import.Problems;

namespace HipAssess.Import.Text;

/// <summary>The rows of a CSV text that are not blank. With <see cref="CsvRow"/> the only place that knows CsvHelper.</summary>
internal sealed class CsvRows : IDisposable
{
    private const int LongestRow = 1 << 20;

    private readonly CsvReader _reader;
    private readonly ConcurrentDictionary<long, ProblemKind> _faults = new();
    private volatile bool _hasFaults;

    public CsvRows(Stream utf8, char delimiter) => _reader = CsvReader.Create(utf8, new CsvReaderOptions
    {
        HasHeader = false,
        Separator = delimiter,
        DetectSeparatorHint = false,
        TrackLineNumbers = true,
        TrimWhitespace = true,
        MaxRecordSize = LongestRow,
        BufferSize = 1 << 18,
        OnMalformedRecord = Note,
    });

    /// <summary>The row <see cref="Read"/> went to.</summary>
    public CsvRow Row { get; private set; }

    /// <summary>The row that could not be read because of its length; reading ends there.</summary>
    public long? TooLongLine { get; private set; }

    /// <summary>Goes to the next row.</summary>
    public bool Read()
    {
        try
        {
            if (!_reader.Read())
                return false;
        }
        catch (CsvFormatException e)
        {
            TooLongLine = e.LineNumber;
            return false;
        }
        Row = At(_reader);
        return true;
    }

    /// <summary>Reads the rows that remain and hands on what they are read as, in their order.</summary>
    /// <param name="read">Reads one row; called on several threads at a time after the first rows.</param>
    /// <param name="take">Takes what one row was read as; false when no more are wanted.</param>
    /// <param name="alone">How many rows are read on this thread before all processors join in.</param>
    public void ReadAll<T>(Func<CsvRow, T> read, Func<T, bool> take, int alone)
    {
        for (int i = 0; i < alone; i++)
            if (!Read() || !take(read(Row)))
                return;
        try
        {
            foreach (var result in _reader.ParallelEnumerate(reader => read(At(reader))))
                if (!take(result))
                    return;
        }
        catch (CsvFormatException e)
        {
            TooLongLine = e.LineNumber;
        }
    }

    public void Dispose() => _reader.Dispose();

    private CsvRow At(CsvReader reader)
    {
        if (!_hasFaults || !_faults.TryRemove(reader.LineNumber, out var fault))
            return new(reader, null);
        // A spreadsheet keeps the zeros of an id by writing it as a formula, ="007": its quotes are meant so.
        return new(reader, fault == ProblemCatalogue.StrayQuote && FormulaText.AreAllQuotes(reader) ? null : fault);
    }

    private void Note(CsvMalformedRecord malformed)
    {
        _faults[malformed.LineNumber] = malformed.Reason switch
        {
            CsvMalformedReason.UnterminatedQuote => ProblemCatalogue.UnclosedQuote,
            CsvMalformedReason.TextAfterClosingQuote => ProblemCatalogue.TextAfterQuote,
            _ => ProblemCatalogue.StrayQuote,
        };
        _hasFaults = true;
    }
}
