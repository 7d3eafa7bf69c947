using System.Text;
using CsvHelper;

namespace HipAssess.Import;

/// <summary>The rows of a CSV text, one at a time. The only place that knows CsvHelper.</summary>
internal sealed class CsvRows : IDisposable
{
    private const int LongestRow = 1 << 20;

    private readonly CsvReader _reader;
    private ProblemKind? _pendingFault;
    private long _pendingRecord;
    private long _record;

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

    /// <summary>Line on which the row starts, as an editor counts.</summary>
    public long Line => _reader.LineNumber;

    public int Count => _reader.FieldCount;

    /// <summary>The row as it stands in the file.</summary>
    public ReadOnlySpan<byte> Raw => _reader.RawRecord;

    public string RawText => Encoding.UTF8.GetString(Raw);

    /// <summary>What is wrong with the quotes of the row, if anything.</summary>
    public ProblemKind? Fault { get; private set; }

    /// <summary>The row that could not be read because of its length; reading ends there.</summary>
    public long? TooLongLine { get; private set; }

    /// <summary>Goes to the next row that is not blank.</summary>
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
        _record++;
        Fault = _pendingFault is not null && _pendingRecord == _record ? _pendingFault : null;
        return true;
    }

    /// <summary>The cell without surrounding blanks; empty beyond the end of the row.</summary>
    public ReadOnlySpan<byte> Cell(int index)
    {
        var cell = _reader.GetSpan(index);
        return cell.Length > 0 && (cell[0] <= ' ' || cell[^1] <= ' ' || cell[0] >= 0x80 || cell[^1] >= 0x80) ? Trim(cell) : cell;
    }

    /// <summary>Some cell of the row is filled in.</summary>
    public bool HasContent
    {
        get
        {
            for (int i = 0; i < Count; i++)
                if (!Cell(i).IsEmpty)
                    return true;
            return false;
        }
    }

    public string Text(int index) => Encoding.UTF8.GetString(Cell(index));

    public void Dispose() => _reader.Dispose();

    private void Note(CsvMalformedRecord malformed)
    {
        _pendingRecord = malformed.RecordNumber;
        _pendingFault = malformed.Reason switch
        {
            CsvMalformedReason.UnterminatedQuote => ProblemCatalogue.UnclosedQuote,
            CsvMalformedReason.TextAfterClosingQuote => ProblemCatalogue.TextAfterQuote,
            _ => ProblemCatalogue.StrayQuote,
        };
    }

    /// <summary>Blanks are space, tab, line breaks and the no-break space spreadsheets leave.</summary>
    private static ReadOnlySpan<byte> Trim(ReadOnlySpan<byte> cell)
    {
        while (cell is [(byte)' ' or (byte)'\t' or (byte)'\r' or (byte)'\n', ..])
            cell = cell[1..];
        while (cell is [.., (byte)' ' or (byte)'\t' or (byte)'\r' or (byte)'\n'])
            cell = cell[..^1];
        if (cell is [0xC2, 0xA0, ..])
            return Trim(cell[2..]);
        return cell is [.., 0xC2, 0xA0] ? Trim(cell[..^2]) : cell;
    }
}
