using HipAssess.Import.Columns;
using HipAssess.Import.Problems;
using HipAssess.Import.Rows;
using HipAssess.Import.Sessions;
using HipAssess.Import.Text;

namespace HipAssess.Import;

/// <summary>Reads the rows of one file into sessions.</summary>
internal sealed class FileReader(SourceText text, FileDecisions file, string name, int number)
{
    private readonly SortedSet<string> _passedOver = new(StringComparer.Ordinal);

    public long Rows { get; private set; }

    public long Accepted { get; private set; }

    public long Rejected { get; private set; }

    /// <summary>Rows the profile says are no tests of the hip.</summary>
    public long PassedOver { get; private set; }

    public List<RejectedRow> Rejects { get; } = [];

    /// <summary>True when leaving rows out cures nothing: a quote never closed holds all rows below it; tests of days nobody reads are pooled.</summary>
    public bool IsBeyondSkipping { get; private set; }

    public IEnumerable<Decision> Decisions { get; private set; } = [];

    /// <summary>
    /// Reads every row. Rows of the sessions named are rejected with the reason given there;
    /// what makes it useless to go on is a problem of the file.
    /// </summary>
    /// <returns>What all rows show about the file; null when some of it is no text.</returns>
    public Evidence? Read(ImportOptions options, RowFold fold, IReadOnlyDictionary<(string, DateOnly?), string> contradicted, ProblemLog problems, ProblemLog problemsOfFile)
    {
        HashedStream? hashed = null;
        using var rows = new CsvRows(options.Hashes ? text.OpenHashed(problems, out hashed) : text.Open(problems), file.Layout.Header.Delimiter);
        using var readers = new ThreadLocal<RowReader>(() => new RowReader(text, file, name, options, contradicted), trackAllValues: true);
        file.Layout.Header.Skip(rows);
        fold.Start(file, name, number, problems);
        NoText? noText = null;
        rows.ReadAll(csv => readers.Value!.Read(csv), row => (noText = row.Content.NoText) is null && Take(row, fold, problems), file.IsLong ? options.RowsAlone : int.MaxValue);
        if (hashed is not null && !text.EndHashing(hashed))
            problemsOfFile.Add(ProblemCatalogue.FileChanged);
        if (noText is not null)
        {
            noText.Report(problemsOfFile);
            return null;
        }
        if (rows.TooLongLine is { } line)
            problemsOfFile.Add(ProblemCatalogue.RowTooLong, line);
        if (PassedOver > 0 && PassedOver == Rows)
            problems.Add(ProblemCatalogue.NoHipTests, particulars: [Rows, file.Layout.Profile?.Name]);
        else if (PassedOver > 0)
            problems.Add(ProblemCatalogue.RowsPassedOver, particulars: [PassedOver, file.Layout.Profile?.Name, string.Join(", ", _passedOver.Take(5))]);
        if (Accepted > 0 && fold.Readings == 0 && !file.Layout.IsRoster)
            problems.Add(ProblemCatalogue.NoReadings);
        Decisions =
        [
            .. readers.Values.SelectMany(r => r.UnitsToSay).Order(StringComparer.Ordinal).Distinct().Select(word => new Decision("unit", word, UnitWords.Says(word)!)),
            .. fold.Joined > 0 ? [new Decision("tests of a day", "joined", $"{fold.Joined} times a side was tested again on the same day: the best of all counts, and the mean of all repetitions")] : Array.Empty<Decision>(),
        ];
        Quote(problems);
        IsBeyondSkipping |= PooledReadings.Report(text, file.Layout, fold.Further.Pairs, problems);
        return readers.Values.Select(r => r.Evidence).Aggregate(new Evidence(file.Layout), (all, one) => all.And(one, file.Layout));
    }

    private bool Take(in RowRead row, RowFold fold, ProblemLog problems)
    {
        var content = row.Content;
        if (content.Outcome == RowOutcome.Blank)
            return true;
        Rows++;
        foreach (var problem in content.Problems)
            problems.Add(problem, row.Line);
        fold.LookAtId(row);
        switch (content.Outcome)
        {
            case RowOutcome.Accepted:
                Accepted++;
                fold.Keep(row);
                break;
            case RowOutcome.PassedOver:
                PassedOver++;
                _passedOver.Add(content.PassedOver!);
                break;
            default:
                Rejected++;
                IsBeyondSkipping |= content.Problems.Any(p => p.Kind == ProblemCatalogue.UnclosedQuote || p.Kind == SheetProblems.SecondTable);
                if (content.Rejected is { } rejected)
                    Rejects.Add(rejected);
                break;
        }
        return true;
    }

    /// <summary>
    /// Looks up what stands in the cells of problems between rows. The rows are long gone when they are found,
    /// and keeping all of their text for the few would cost everyone.
    /// </summary>
    private void Quote(ProblemLog problems)
    {
        if (!problems.LacksQuotes)
            return;
        using var rows = new CsvRows(text.Open(problems), file.Layout.Header.Delimiter);
        var row = new Row(file.Layout);
        file.Layout.Header.Skip(rows);
        while (problems.LacksQuotes && rows.Read())
            if (problems.LacksQuotesOf(rows.Row.Line))
            {
                row.Read(rows.Row);
                problems.QuoteFrom(row.Line, column => ProblemLog.Quote(row.Cell(file.Layout.Columns.First(one => one.Index == column))));
            }
    }
}
