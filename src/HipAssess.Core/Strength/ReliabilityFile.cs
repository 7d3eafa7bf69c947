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

/// <summary>
/// A reliability set as a file: CSV with the columns muscle, position, sem_percent, difference_sem_percent, df, n, design, source; of a
/// movement, which stands in muscle, sem and difference_sem in degrees (bent knee fall out in centimetres).
/// </summary>
public static class ReliabilityFile
{
    private const long LargestBytes = 1 << 20;
    private const double SmallestSemPercent = 0.01, LargestSemPercent = 50; // a device that reads to a tenth of a newton errs more
    private static readonly string[] Columns = ["muscle", "position", "sem_percent", "difference_sem_percent", "df", "n", "design", "source", "sem", "difference_sem"];

    /// <summary>The set that estimates make: one row per muscle group and position, of several contractions the one that repeats worst.</summary>
    public static ReliabilitySet Of(IEnumerable<ReliabilityEstimate> estimates, string file) => new(
    [
        .. estimates.GroupBy(estimate => (estimate.Muscle, estimate.Position)).Select(group => group.MaxBy(estimate => estimate.SemPercent)!)
            .Select(worst => new ReliabilityRow(
                worst.Muscle, worst.SemPercent, worst.People, $"up to {worst.Sessions} sessions", $"own repeat test ({file})")
            {
                Position = worst.Position,
                Df = worst.Df,
                DifferenceSemPercent = Math.Min(worst.DifferenceSemPercent, Math.Sqrt(2) * worst.SemPercent),
            }),
    ]);

    // A goniometer that is read to a degree errs more than the least, and no hip moves as far as the largest.
    private static readonly (double Low, double High) SemOfRange = (0.01, 30);

    /// <summary>Writes a set as UTF-8; cells a spreadsheet would run are neutralised.</summary>
    public static void Write(Stream to, ReliabilitySet set)
    {
        using var csv = CsvWriter.Create(to, SpreadsheetText.Options, leaveOpen: true);
        csv.WriteHeader(Columns);
        foreach (var row in set.Rows)
        {
            csv.WriteField(row.Muscle.Name());
            csv.WriteField(row.Position);
            csv.WriteField<double>(row.SemPercent);
            csv.WriteField<double>(row.DifferenceSemPercent);
            csv.WriteField(row.Df);
            csv.WriteField(row.N);
            csv.WriteField(row.Design);
            csv.WriteText(row.Source);
            csv.WriteField("");
            csv.WriteField("");
            csv.EndRecord();
        }
        foreach (var row in set.Movements)
        {
            csv.WriteField(row.Movement.Name());
            csv.WriteField(row.Position);
            csv.WriteField("");
            csv.WriteField("");
            csv.WriteField(row.Df);
            csv.WriteField(row.N);
            csv.WriteField(row.Design);
            csv.WriteText(row.Source);
            csv.WriteField<double>(row.Sem);
            csv.WriteField(row.DifferenceSem);
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
        if (titles.Contains(InterRaterFile.SemPercent))
            return (null, [Problem(rows, name, InterRaterFile.SemPercent, "", "these are figures between testers on one day, which leave out what changes from day to day",
                "Give a reliability set from two days, as hipassess reliability writes it without --between") with { Code = "reliability_columns" }]);
        if (at[0] < 0 || (at[2] < 0 && at[8] < 0))
            return (null, [Problem(rows, name, null, string.Join(',', titles), "a reliability set has the columns muscle and sem_percent (or sem, of movements)",
                $"Name the columns {string.Join(", ", Columns)}") with { Code = "reliability_columns" }]);

        var problems = new List<Problem>();
        var found = new List<ReliabilityRow>();
        var movements = new List<RangeReliability>();
        while (rows.Read())
            Add(rows, at, name, found, movements, problems);
        if (rows.TooLongLine is not null)
            return Refused(name, "reliability_value", "a row is longer than 1 MiB, most often because a quote is never closed", "Close the quote");
        if (problems.Count == 0 && found.Count + movements.Count == 0)
            return Refused(name, "reliability_empty", "the file has no rows", "Give a reliability set as hipassess reliability writes it");
        return problems.Count == 0 ? (new ReliabilitySet([.. found]) { File = name, Movements = [.. movements] }, []) : (null, [.. problems]);
    }

    private static void Add(CsvRows rows, int[] at, string name, List<ReliabilityRow> found, List<RangeReliability> movements, List<Problem> problems)
    {
        int before = problems.Count;
        string? position = Text(1).Length > 0 ? string.Join(' ', Text(1).ToLowerInvariant().Split(' ', StringSplitOptions.RemoveEmptyEntries)) : null;
        var muscle = Names.ParseMuscle(Text(0));
        var movement = Movements.Parse(Text(0));
        if (muscle is null && movement is null)
            Fault(0, "this is no muscle group and no movement", "Write abductors, internal_rotators or another muscle group, or abduction, internal_rotation or another movement, as in docs/norms.md");
        else if ((muscle is not null && found.Any(row => row.Muscle == muscle && row.Position == position)) || (movement is not null && movements.Any(row => row.Movement == movement && row.Position == position)))
            Fault(0, "this muscle group and position stand in the file already", "Keep one row");
        int? df = Count(4), n = Count(5);
        if (movement is { } of)
        {
            double range = Range(8) ?? 0;
            double? both = Text(9).Length > 0 ? Range(9) : null;
            if (problems.Count == before)
                movements.Add(new(of, position, range, n, Source()) { Df = df, DifferenceSem = both, Design = Text(6) });
            return;
        }
        double sem = Percent(2, LargestSemPercent) ?? 0;
        double? difference = Text(3).Length > 0 ? Percent(3, Math.Sqrt(2) * LargestSemPercent) : null;
        if (problems.Count == before)
            found.Add(new ReliabilityRow(muscle!.Value, sem, n, Text(6), Source()) { Position = position, Df = df, DifferenceSemPercent = difference ?? Math.Sqrt(2) * sem });

        string Source() => Text(7).Length > 0 ? Text(7) : name;

        string Text(int column) => at[column] >= 0 && at[column] < rows.Row.Count ? rows.Row.Text(at[column]) : "";

        double? Percent(int column, double largest)
        {
            if (NumberCell.TryParse(Encoding.UTF8.GetBytes(Text(column)), (byte)'.', out double value) && value >= SmallestSemPercent && value <= largest)
                return value;
            Fault(column, $"a SEM is a percentage from 0.01 to {largest:0}", "Correct the value; decimals have a point");
            return null;
        }

        double? Range(int column)
        {
            if (NumberCell.TryParse(Encoding.UTF8.GetBytes(Text(column)), (byte)'.', out double value) && value >= SemOfRange.Low && value <= SemOfRange.High)
                return value;
            Fault(column, "the error of a range of motion is a number from 0.01 to 30, in degrees or centimetres", "Correct the value; decimals have a point");
            return null;
        }

        int? Count(int column)
        {
            if (Text(column).Length == 0)
                return null;
            if (int.TryParse(Text(column), NumberStyles.None, CultureInfo.InvariantCulture, out int count) && count > 0)
                return count;
            Fault(column, $"{Columns[column]} is a whole number above 0", "Give the number, or leave the cell empty");
            return null;
        }

        void Fault(int column, string message, string fix) =>
            problems.Add(Problem(rows, name, Columns[column], Text(column), message, fix));
    }

    private static Problem Problem(CsvRows rows, string name, string? column, string text, string message, string fix) => new(
        Severity.Error, "reliability_value", name, rows.Row.Line, column, text.Length > 60 ? text[..60] : text, message, fix);

    private static (ReliabilitySet? Set, ImmutableArray<Problem> Problems) Refused(string name, string code, string message, string fix) =>
        (null, [new Problem(Severity.Error, code, name, null, null, null, message, fix)]);
}
