using System.Collections.Immutable;

namespace HipAssess.Import;

/// <summary>Reads the rows of one file into sessions, after everything about the file as a whole is decided.</summary>
internal sealed class FileReader(SourceText text, FileDecisions file, string name, int number)
{
    public long Rows { get; private set; }

    public long Accepted { get; private set; }

    public long Rejected { get; private set; }

    /// <summary>Rows the profile says are no tests of the hip.</summary>
    public long PassedOver { get; private set; }

    public List<RejectedRow> Rejects { get; } = [];

    public IEnumerable<Decision> Decisions { get; private set; } = [];

    /// <summary>Reads every row. Rows of the sessions named are rejected with the reason given there.</summary>
    public void Read(ImportOptions options, SessionDrafts drafts, AthleteIds ids, RowFold fold, IReadOnlyDictionary<(string, DateOnly?), string> contradicted, ProblemLog problems)
    {
        using var rows = new CsvRows(text.Open(problems), file.Layout.Header.Delimiter);
        var row = new Row(rows, file.Layout, number, problems);
        var labels = new RowLabels(file, name, options, ids, problems);
        var facts = new RowFacts(file, drafts);
        var strengths = new RowStrengths(file, options);
        var when = new RowCondition(file.Layout.When, file.Layout);
        var passedOver = new SortedSet<string>(StringComparer.Ordinal);
        file.Layout.Header.Skip(rows);
        while (rows.Read())
        {
            if (!rows.HasContent)
                continue;
            Rows++;
            row.Start();
            CheckShape(rows, row);
            if (!row.HasError && !when.Holds(row))
            {
                passedOver.Add(when.Told(row));
                PassedOver++;
                continue;
            }
            if (!row.HasError)
            {
                labels.Read(row);
                facts.Read(row);
                strengths.Read(row, labels);
                if (strengths.Readings.Count > 0)
                    labels.RequireDate(row);
            }
            string? reason = row.HasError ? row.Errors : contradicted.Count > 0 ? contradicted.GetValueOrDefault((labels.Athlete, labels.Date)) : null;
            if (reason is null)
            {
                Accepted++;
                if (file.Layout.IsRoster || labels.LacksDate)
                    fold.KeepAthlete(row, labels, facts, file.Layout.IsRoster);
                else
                    fold.Keep(row, labels, facts, strengths.Readings);
                continue;
            }
            Rejected++;
            if (options.SkipBadRows)
                Rejects.Add(new RejectedRow(name, rows.Line, rows.RawText, reason));
        }
        if (PassedOver > 0 && PassedOver == Rows)
            problems.Add(ProblemCatalogue.NoHipTests, particulars: [Rows, file.Layout.Profile?.Name]);
        else if (PassedOver > 0)
            problems.Add(ProblemCatalogue.RowsPassedOver, particulars: [PassedOver, file.Layout.Profile?.Name, string.Join(", ", passedOver.Take(5))]);
        Decisions = [.. labels.MassWords.Select(word => new Decision("unit", word, "the unit of mass means the force"))];
    }

    private void CheckShape(CsvRows rows, Row row)
    {
        int columns = file.Layout.Header.Titles.Length;
        if (rows.Fault is { } fault)
            row.Report(fault, null);
        else if (rows.Count != columns)
            row.Report(rows.Count < columns ? ProblemCatalogue.RowShort : ProblemCatalogue.RowLong, null, rows.Count, columns);
        else if (rows.Raw.IndexOfAny((byte)'\n', (byte)'\r') >= 0)
            CheckLineBreaks(rows, row, columns);
    }

    /// <summary>
    /// A quote missing in one row may be closed by the next row's: then whole rows hide in one cell.
    /// Only free text may run over lines, and no line of it may look like a row.
    /// </summary>
    private void CheckLineBreaks(CsvRows rows, Row row, int columns)
    {
        foreach (var column in file.Layout.Columns)
        {
            var cell = rows.Cell(column.Index);
            if (cell.IndexOfAny((byte)'\n', (byte)'\r') < 0)
                continue;
            bool isText = column.Role is null or ColumnRole.Note || column.Fact == Fact.Diagnosis;
            if (isText && cell.Count((byte)file.Layout.Header.Delimiter) < Math.Max(columns - 1, 2))
                continue;
            row.Report(ProblemCatalogue.LineBreakInCell, column, cell, cell.Count((byte)'\n') + 1);
            return;
        }
    }
}
