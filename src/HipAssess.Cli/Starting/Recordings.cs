using System.Collections.Immutable;
using System.Globalization;
using System.Text;
using HipAssess.Domain;
using HipAssess.Files;
using HipAssess.Reports.Words.Doors;

namespace HipAssess.Cli.Starting;

/// <summary>One file of force over time, and what it is of: said by options or a list, never guessed.</summary>
public sealed record Recording(string Path, string Athlete, DateOnly? Date, MuscleGroup Muscle, Side? Side);

/// <summary>Reads what recordings are of.</summary>
public static class Recordings
{
    private const long Largest = 64 << 20;

    private static readonly string[] Columns = ["file", "athlete", "date", "muscle", "side"];
    private static readonly UTF8Encoding StrictUtf8 = new(encoderShouldEmitUTF8Identifier: false, throwOnInvalidBytes: true);

    /// <summary>All of one athlete, muscle group and side.</summary>
    public static (ImmutableArray<Recording> Recordings, ImmutableArray<string> Wrong) OfOptions(IEnumerable<string> files, string? athlete, string? date, string? muscle, string? side)
    {
        var wrong = ImmutableArray.CreateBuilder<string>();
        if (string.IsNullOrWhiteSpace(athlete))
            wrong.Add(TraceWords.Missing("--athlete"));
        if (muscle is null)
            wrong.Add(TraceWords.Missing("--muscle"));
        else if (Names.ParseMuscle(muscle) is null)
            wrong.Add(TraceWords.NoMuscle(muscle));
        if (date is not null && Day(date) is null)
            wrong.Add(TraceWords.NoDay(date));
        return wrong.Count > 0 ? ([], wrong.ToImmutable())
            : ([.. files.Select(file => new Recording(file, athlete!, date is null ? null : Day(date), Names.ParseMuscle(muscle!)!.Value, side is null ? null : Names.ParseSide(side)))], []);
    }

    /// <summary>Of lists with the columns file, athlete, date, muscle and side.</summary>
    public static (ImmutableArray<Recording> Recordings, ImmutableArray<string> Wrong) OfList(IEnumerable<string> lists)
    {
        var (recordings, wrong) = (ImmutableArray.CreateBuilder<Recording>(), ImmutableArray.CreateBuilder<string>());
        foreach (string list in lists)
            try
            {
                Read(list, recordings, wrong);
            }
            catch (DecoderFallbackException)
            {
                wrong.Add(TraceWords.Wrong(list, TraceWords.NotUtf8));
            }
            catch (Exception problem) when (problem is IOException or UnauthorizedAccessException)
            {
                wrong.Add(TraceWords.Wrong(list, TraceWords.Unreadable));
            }
        return (recordings.ToImmutable(), wrong.ToImmutable());
    }

    private static void Read(string list, ImmutableArray<Recording>.Builder recordings, ImmutableArray<string>.Builder wrong)
    {
        // Letters that are not understood would make one person of two.
        string[] lines = StrictUtf8.GetString(FileOpening.ReadSmall(list, Largest) ?? throw new IOException()).ReplaceLineEndings("\n").Split('\n');
        char delimiter = lines.Length > 0 ? ",;\t".MaxBy(mark => lines[0].Count(c => c == mark)) : ',';
        string[] titles = lines.Length == 0 ? [] : [.. lines[0].TrimStart('\uFEFF').Split(delimiter).Select(title => title.Trim().Trim('"').ToLowerInvariant())];
        if (Columns.Where(column => column is not ("date" or "side") && !titles.Contains(column)).ToList() is { Count: > 0 } missing)
        {
            wrong.Add(TraceWords.Wrong(list, TraceWords.NoListColumns(missing)));
            return;
        }
        string folder = Path.GetDirectoryName(Path.GetFullPath(list))!;
        for (int line = 1; line < lines.Length; line++)
        {
            if (string.IsNullOrWhiteSpace(lines[line]))
                continue;
            string[] cells = lines[line].Split(delimiter);
            string Cell(string column) => Array.IndexOf(titles, column) is >= 0 and var at && at < cells.Length ? cells[at].Trim().Trim('"') : "";
            var (muscle, side, date) = (Names.ParseMuscle(Cell("muscle")), Names.ParseSide(Cell("side")), Day(Cell("date")));
            string? problem = cells.Length != titles.Length ? TraceWords.NoListRow
                : Cell("file").Length == 0 || Cell("athlete").Length == 0 ? TraceWords.NoListCell
                : muscle is null ? TraceWords.NoMuscle(Cell("muscle"))
                : Cell("side").Length > 0 && side is null ? TraceWords.NoSideWord(Cell("side"))
                : Cell("date").Length > 0 && date is null ? TraceWords.NoDay(Cell("date"))
                : null;
            if (problem is not null)
                wrong.Add(TraceWords.Wrong(FormattableString.Invariant($"{list}:{line + 1}"), problem));
            else
                recordings.Add(new Recording(Path.Combine(folder, Cell("file")), Cell("athlete"), date, muscle!.Value, side));
        }
    }

    private static DateOnly? Day(string text) =>
        DateOnly.TryParseExact(text, "yyyy-MM-dd", CultureInfo.InvariantCulture, DateTimeStyles.None, out var day) && day <= DateOnly.FromDateTime(DateTime.Today) ? day : null;
}
