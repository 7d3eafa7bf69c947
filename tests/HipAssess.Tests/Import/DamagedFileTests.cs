using System.Globalization;
using CsCheck;
using HipAssess.Domain;
using HipAssess.Import.Columns;
using HipAssess.Import.Problems;

namespace HipAssess.Tests.Import;

/// <summary>Damages a good file at random: every row must be read right or reported.</summary>
public sealed class DamagedFileTests
{
    private const string Header = "athlete,date,sex,mass_kg,muscle,side,trial,force_n";

    private static readonly string[] Rows =
    [
        .. from athlete in new[] { "A1", "A2", "B-7" }
           from muscle in new[] { "abductors", "adductors", "flexors" }
           from side in new[] { "left", "right" }
           from trial in new[] { 1, 2 }
           select $"{athlete},2026-0{trial + 2}-1{athlete.Length},female,61.5,{muscle},{side},{trial},{150 + 10 * trial + muscle.Length}.{side.Length}",
    ];

    private static readonly Gen<(int Row, int At, int Kind, string Text)[]> Damages = Gen.Select(
        Gen.Int[0, Rows.Length - 1],
        Gen.Int[0, 60],
        Gen.Int[0, 4],
        Gen.OneOf(",", ";", "\"", "\"\"", "\n", "\r", "\t", " ", ".", "-", "0", "9", "e", "l", "N", "%", "\u00A0", "\u0000", "\uFEFF", "ö", "NA", "1,5", "/", "a", "x"),
        (row, at, kind, text) => (row, at, kind, text)).Array[1, 4];

    [Fact]
    public void Every_row_of_a_damaged_file_is_read_right_or_reported() => Damages.Sample(damages =>
    {
        string[] rows = [.. Rows];
        foreach (var (row, at, kind, text) in damages)
            rows[row] = Damage(rows[row], Math.Min(at, rows[row].Length), kind, text, rows[(row + 1) % rows.Length]);
        string file = Header + "\n" + string.Join('\n', rows) + "\n";

        var imported = Csv.Read(file, Csv.Options with { SkipBadRows = true });

        if (imported.IsRejected)
        {
            Assert.Contains(imported.Problems, p => p.Severity == Severity.Error);
            return;
        }
        var reported = imported.Rejects.SelectMany(r => Enumerable.Range((int)r.Line, r.Raw.ReplaceLineEndings("\n").Count(c => c == '\n') + 1)).ToHashSet();
        var read = imported.Sessions.SelectMany(Flatten).ToHashSet();
        var expected = new HashSet<string>();
        bool quoted = false;
        string[] lines = file.ReplaceLineEndings("\n").Split('\n');
        for (int i = 1; i < lines.Length; i++)
        {
            if (reported.Contains(i + 1) || lines[i].All(c => c is ' ' or '\t' or ',' or '\u00A0'))
                continue;
            quoted |= lines[i].Contains('"');
            if (!lines[i].Contains('"') && Reading(lines[i]) is { } reading)
                expected.Add(reading);
        }
        Assert.Subset(read, expected);
        if (!quoted)
            Assert.Subset(expected, read);
    }, iter: 500);

    [Fact]
    public void A_damaged_header_never_crashes_and_never_passes_in_silence() => Gen.Select(Gen.Int[0, Header.Length], Gen.Int[0, 4], Gen.OneOf(",", ";", "\"", "x", "_", "\n", "\u0000", "side")).Sample((at, kind, text) =>
    {
        string header = Damage(Header, Math.Min(at, Header.Length), kind, text, "athlete");
        var imported = Csv.Read(header + "\n" + string.Join('\n', Rows) + "\n");
        if (imported.IsRejected)
            Assert.Contains(imported.Problems, p => p.Severity == Severity.Error);
        else
            Assert.Equal(header.Trim('\n').Split('\n')[^1].Split(',').Length, imported.Inputs[0].Columns.Length);
    }, iter: 200);

    private static string Damage(string row, int at, int kind, string text, string next) => kind switch
    {
        0 => row.Insert(at, text),
        1 => at < row.Length ? row.Remove(at, 1) : row,
        2 => at < row.Length ? row.Remove(at, 1).Insert(at, text) : row,
        3 => row[..at],
        _ => row + "\n" + next,
    };

    /// <summary>A row without quotes, read by the plainest means.</summary>
    private static string? Reading(string line)
    {
        string[] cells = [.. line.Split(',').Select(c => c.Trim(' ', '\t', '\u00A0', '\r'))];
        Assert.Equal(8, cells.Length);
        Assert.Contains(Vocabulary.Plain(cells[2]), new[] { "female", "f", "w", "male", "m", "" });
        Assert.True(decimal.TryParse(cells[3].Length == 0 ? "60" : cells[3], NumberStyles.AllowDecimalPoint | NumberStyles.AllowLeadingSign | NumberStyles.AllowExponent, CultureInfo.InvariantCulture, out decimal mass) && mass is >= 20 and <= 300, line);
        var date = DateOnly.ParseExact(cells[1], ["yyyy-M-d", "yyyy/M/d"], CultureInfo.InvariantCulture);
        if (cells[7].Length == 0)
            return null;
        double value = (double)decimal.Parse(cells[7], NumberStyles.Float, CultureInfo.InvariantCulture);
        int trial = (int)decimal.Parse(cells[6], NumberStyles.Float, CultureInfo.InvariantCulture);
        return Describe(cells[0], date, Vocabulary.Muscle(cells[4])!.Value, Vocabulary.SideWord(cells[5])!.Value, trial, value);
    }

    private static IEnumerable<string> Flatten(Session session) => session.Tests.SelectMany(t => Sides.Both.SelectMany(side =>
        (t.On(side)?.Trials ?? []).Select((value, i) => value is { } v ? Describe(session.Athlete, session.Date!.Value, t.Muscle, side, i + 1, v) : null))).OfType<string>();

    private static string Describe(string athlete, DateOnly date, MuscleGroup muscle, Side side, int trial, double value) =>
        $"{athlete} {date:O} {muscle} {side} {trial} {value:R}";
}
