using System.Collections.Immutable;
using System.Globalization;
using System.Text;
using CsvHelper;
using HipAssess.Domain;
using HipAssess.Files;
using HipAssess.Import.Cells;
using HipAssess.Import.Problems;
using HipAssess.Import.Text;

namespace HipAssess.Strength;

/// <summary>A reliability set as a file: CSV with the columns muscle, sem_percent, n, design, source.</summary>
public static class ReliabilityFile
{
    private const long LargestBytes = 1 << 20;
    private const double SmallestSemPercent = 0.01, LargestSemPercent = 50; // a device that reads to a tenth of a newton errs more
    private static readonly string[] Columns = ["muscle", "sem_percent", "n", "design", "source"];

    /// <summary>The set that estimates make: of several positions of a muscle group the one that repeats worst.</summary>
    public static ReliabilitySet Of(IEnumerable<ReliabilityEstimate> estimates, string file) => new(
    [
        .. estimates.GroupBy(estimate => estimate.Muscle).Select(group => group.MaxBy(estimate => estimate.SemPercent)!)
            .Select(worst => new ReliabilityRow(
                worst.Muscle, worst.SemPercent, worst.People, $"{worst.Sessions} sessions", $"own repeat test ({file})")),
    ]);

    /// <summary>Writes a set as UTF-8; cells a spreadsheet would run are neutralised.</summary>
    public static void Write(Stream to, ReliabilitySet set)
    {
        using var csv = CsvWriter.Create(to, SpreadsheetText.Options, leaveOpen: true);
        csv.WriteHeader(Columns);
        foreach (var row in set.Rows)
        {
            csv.WriteField(row.Muscle.Name());
            csv.WriteField<double>(row.SemPercent);
            csv.WriteField(row.N);
            csv.WriteField(row.Design);
            csv.WriteText(row.Source);
            csv.EndRecord();
        }
    }

    /// <summary>Reads the file at a path; reports call it by its file name, or by <paramref name="alias"/>.</summary>
    /// <returns>The set, or null and everything that is wrong.</returns>
    public static (ReliabilitySet? Set, ImmutableArray<Problem> Problems) Read(string path, string? alias = null)
    {
        string name = alias ?? Path.GetFileName(path);
        try
        {
            return FileOpening.ReadSmall(path, LargestBytes) is { } bytes
                ? Read(new MemoryStream(bytes), name)
                : Refused(name, "reliability_too_large", "the file is larger than 1 MB", "Give a reliability set as hipassess reliability writes it");
        }
        catch (Exception problem) when (problem is IOException or UnauthorizedAccessException)
        {
            return Refused(name, "reliability_unreadable", "the file cannot be read", "Check its path and that you may read it");
        }
    }

    /// <summary>Reads UTF-8 text of a file of that name.</summary>
    public static (ReliabilitySet? Set, ImmutableArray<Problem> Problems) Read(Stream utf8, string name)
    {
        using var rows = new CsvRows(utf8, ',');
        if (!rows.Read())
            return Refused(name, "reliability_empty", "the file is empty", "Give a reliability set as hipassess reliability writes it");
        string[] titles = [.. Enumerable.Range(0, rows.Row.Count).Select(i => rows.Row.Text(i).TrimStart('\uFEFF').ToLowerInvariant())];
        int[] at = [.. Columns.Select(column => Array.IndexOf(titles, column))];
        if (at[0] < 0 || at[1] < 0)
            return (null, [Problem(rows, null, string.Join(',', titles), "a reliability set has the columns muscle and sem_percent",
                "Name the columns muscle, sem_percent, n, design, source") with { Code = "reliability_columns" }]);

        var problems = new List<Problem>();
        var found = new List<ReliabilityRow>();
        while (rows.Read())
        {
            string Text(int column) => at[column] >= 0 && at[column] < rows.Row.Count ? rows.Row.Text(at[column]) : "";
            if (Names.ParseMuscle(Text(0)) is not { } muscle)
                problems.Add(Problem(rows, Columns[0], Text(0), "this is no muscle group", "Write abductors, adductors, flexors, extensors, internal_rotators or external_rotators"));
            else if (found.Any(row => row.Muscle == muscle))
                problems.Add(Problem(rows, Columns[0], Text(0), "this muscle group stands in the file already", "Keep one row"));
            else if (!NumberCell.TryParse(Encoding.UTF8.GetBytes(Text(1)), (byte)'.', out double sem) || sem is < SmallestSemPercent or > LargestSemPercent)
                problems.Add(Problem(rows, Columns[1], Text(1), "a SEM is a percentage from 0.01 to 50", "Correct the value; decimals have a point"));
            else if (Text(2).Length > 0 && !(int.TryParse(Text(2), NumberStyles.None, CultureInfo.InvariantCulture, out int n) && n > 0))
                problems.Add(Problem(rows, Columns[2], Text(2), "n is a whole number above 0", "Give the number of people, or leave the cell empty"));
            else
                found.Add(new ReliabilityRow(
                    muscle, sem, Text(2).Length > 0 ? int.Parse(Text(2), CultureInfo.InvariantCulture) : null, Text(3),
                    Text(4).Length > 0 ? Text(4) : name));
        }
        if (rows.TooLongLine is not null)
            return Refused(name, "reliability_value", "a row is longer than 1 MiB, most often because a quote is never closed", "Close the quote");
        if (problems.Count == 0 && found.Count == 0)
            return Refused(name, "reliability_empty", "the file has no rows", "Give a reliability set as hipassess reliability writes it");
        return problems.Count == 0 ? (new ReliabilitySet([.. found]) { File = name }, []) : (null, [.. problems]);

        Problem Problem(CsvRows row, string? column, string text, string message, string fix) => new(
            Severity.Error, "reliability_value", name, row.Row.Line, column, text.Length > 60 ? text[..60] : text, message, fix);
    }

    private static (ReliabilitySet? Set, ImmutableArray<Problem> Problems) Refused(string name, string code, string message, string fix) =>
        (null, [new Problem(Severity.Error, code, name, null, null, null, message, fix)]);
}
