using System.Collections.Immutable;
using System.Text;
using HipAssess.Domain;
using HipAssess.Import.Columns;
using HipAssess.Import.Problems;
using HipAssess.Import.Rows;
using HipAssess.Import.Text;

namespace HipAssess.Tracking.OwnFiles;

/// <summary>
/// An athlete's own file, kept as text so that rows can be added that look like those that are there:
/// same encoding, line ends, delimiter, quotes and columns. Nothing else in it is touched.
/// </summary>
internal sealed class OwnFile
{
    private readonly byte[] mark;
    private readonly Encoding encoding;
    private readonly ImmutableArray<string> lines;

    private OwnFile(byte[] content, SourceText source, FileDecisions decided, ImmutableArray<OwnRow> rows)
    {
        encoding = EncodingOf(source.EncodingName);
        mark = source.HasMark ? encoding.GetPreamble() : [];
        lines = [.. Lines(encoding.GetString(content, mark.Length, content.Length - mark.Length))];
        (Decided, Rows) = (decided, rows);
    }

    public FileDecisions Decided { get; }

    public ImmutableArray<OwnRow> Rows { get; }

    public Layout Layout => Decided.Layout;

    /// <summary>The unit of the last strength in it; null where there is none.</summary>
    public StrengthUnit? LastUnitOfStrength => Rows.LastOrDefault(row => row.Unit?.IsOfRange() == false)?.Unit;

    /// <summary>Null with the problems when the file cannot be understood.</summary>
    public static OwnFile? Read(byte[] content, string name, ImportOptions options, ProblemLog problems)
    {
        var source = SourceText.Of(InputSource.FromStream(name, new MemoryStream(content)), options.Encoding, problems);
        if (source is null
            || HeaderLine.Find(source, null, Layout.KnownTitles, ProblemCatalogue.HeaderNotFound, problems) is not { } header
            || Layout.Of(header, isRoster: false, options.Unit, problems) is not { } layout)
            return null;
        var unfilled = new ProblemLog(name);
        var decided = FileDecisions.Look(source, layout, options, unfilled);
        if (decided is null && unfilled.InOrder().Where(problem => problem.Severity == Severity.Error).All(problem => problem.Code == ProblemCatalogue.NoRows.Code))
            decided = new FileDecisions { Layout = layout, HasDates = true, Decisions = [] };
        return decided is null ? null : new OwnFile(content, source, decided, [.. ReadRows(source, decided, name, options, problems)]);
    }

    /// <summary>The content with rows taken out and others added at the end, and the text of those added.</summary>
    /// <exception cref="EncoderFallbackException">A character does not exist in the file's encoding.</exception>
    public (byte[] Content, ImmutableArray<string> Added) With(IReadOnlyCollection<OwnRow> without, IEnumerable<IReadOnlyList<string>> added)
    {
        var kept = lines.ToList();
        foreach (var row in without.OrderByDescending(row => row.Line))
            kept.RemoveRange(row.Line - 1, EndOf(row) - row.Line + 1);
        string newLine = lines.Select(LineEnd).FirstOrDefault(end => end.Length > 0) ?? "\n";
        if (kept.Count > 0 && LineEnd(kept[^1]).Length == 0)
            kept[^1] += newLine;
        ImmutableArray<string> rows = [.. added.Select(Text)];
        string text = string.Concat(kept.Concat(rows.Select(row => row + newLine)));
        return ([.. mark, .. encoding.GetBytes(text)], rows);
    }

    /// <summary>The row's text as it stands.</summary>
    public string TextOf(OwnRow row) => string.Concat(lines[(row.Line - 1)..EndOf(row)]).TrimEnd('\r', '\n');

    private static IEnumerable<OwnRow> ReadRows(SourceText source, FileDecisions decided, string name, ImportOptions options, ProblemLog problems)
    {
        using var rows = new CsvRows(source.Open(problems), decided.Layout.Header.Delimiter);
        var row = new Row(decided.Layout);
        var reader = new RowLabels(decided, name, options);
        decided.Layout.Header.Skip(rows);
        while (rows.Read())
        {
            row.Read(rows.Row);
            reader.NoteChanges(row);
            var labels = reader.Read(row);
            var unit = decided.Layout.Measures.FirstOrDefault(measure => !row.Cell(measure.Main).IsEmpty) is { } filled ? filled.Unit ?? reader.Unit?.Unit ?? options.Unit : null;
            yield return new OwnRow(
                row.Line, [.. Enumerable.Range(0, rows.Row.Count).Select(i => rows.Row.Text(i))], labels.Athlete, labels.Date, reader.Tested, unit, labels.Position, reader.Side);
        }
    }

    // A row reaches to the line before the next one: a cell may hold line breaks.
    private int EndOf(OwnRow row) => Rows.FirstOrDefault(other => other.Line > row.Line) is { } next ? next.Line - 1 : lines.Length;

    private string Text(IReadOnlyList<string> cells) => Joined(cells, quoteAll: Rows is [.., var last] && Joined(last.Cells, quoteAll: true) == TextOf(last).Trim());

    private string Joined(IReadOnlyList<string> cells, bool quoteAll) =>
        string.Join(Layout.Header.Delimiter, cells.Select(cell => quoteAll || NeedsQuotes(cell) ? $"\"{cell.Replace("\"", "\"\"")}\"" : cell));

    private bool NeedsQuotes(string cell) => cell.AsSpan().IndexOfAny([Layout.Header.Delimiter, '"', '\r', '\n']) >= 0 || cell != cell.Trim();

    private static IEnumerable<string> Lines(string text)
    {
        int start = 0;
        while (start < text.Length)
        {
            int end = text.AsSpan(start).IndexOfAny('\r', '\n');
            end = end < 0 ? text.Length : start + end + (text.AsSpan(start + end).StartsWith("\r\n") ? 2 : 1);
            yield return text[start..end];
            start = end;
        }
    }

    private static string LineEnd(string line) => line[line.AsSpan().TrimEnd("\r\n").Length..];

    private static Encoding EncodingOf(string name) => name switch
    {
        "utf-8" => new UTF8Encoding(encoderShouldEmitUTF8Identifier: true, throwOnInvalidBytes: true),
        "utf-16le" => new UnicodeEncoding(bigEndian: false, byteOrderMark: true, throwOnInvalidBytes: true),
        "utf-16be" => new UnicodeEncoding(bigEndian: true, byteOrderMark: true, throwOnInvalidBytes: true),
        _ => CodePagesEncodingProvider.Instance.GetEncoding(name, EncoderFallback.ExceptionFallback, DecoderFallback.ExceptionFallback)
            ?? Encoding.GetEncoding(name, EncoderFallback.ExceptionFallback, DecoderFallback.ExceptionFallback),
    };
}
