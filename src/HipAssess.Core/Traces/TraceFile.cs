using System.Collections.Immutable;
using System.Globalization;
using HipAssess.Domain;

namespace HipAssess.Traces;

/// <summary>
/// Reads a force–time file: metadata lines, a line of titles, samples. Titles known are <c>time, weight</c>;
/// <c>time left, weight left, time right, weight right</c>; <c>timestamp, frame, battery, samples, masses</c>; and those named by the user.
/// </summary>
public static class TraceFile
{
    /// <summary>The largest file that is read.</summary>
    public const long LargestBytes = 64 << 20;

    private const int LastTitleLine = 40;

    private static readonly string[] Times = ["time", "timestamp", "t", "elapsed"], Forces = ["weight", "force", "mass", "masses", "load", "value"];

    /// <summary>Units of time that may be meant, and how many of them make a second.</summary>
    private static readonly (string Name, double PerSecond)[] Clocks = [("s", 1), ("ms", 1e3), ("us", 1e6)];

    /// <summary>The traces of a file: one, or one for each side.</summary>
    /// <param name="text">All of it.</param>
    /// <param name="columns">Titles of time and force where they are none of the known; null for those.</param>
    /// <returns>The traces; or none and what is wrong, a sentence with what to do.</returns>
    public static (ImmutableArray<Trace> Traces, string? Wrong) Read(string text, (string Time, string Force)? columns)
    {
        string[] lines = text.TrimStart('\uFEFF').ReplaceLineEndings("\n").Split('\n');
        for (int line = 0; line < Math.Min(lines.Length, LastTitleLine); line++)
            foreach (char delimiter in ",;\t")
            {
                string[] titles = [.. lines[line].Split(delimiter).Select(Plain)];
                var pairs = Pairs(titles, columns);
                if (!pairs.IsEmpty)
                    return Samples(lines, line, delimiter, titles.Length, pairs);
            }
        return ([], columns is { } named ? $"no line has the titles {named.Time} and {named.Force}. Name them as they stand in the file"
            : "no line has titles of a time and a force (time, weight). Name them with --columns TIME,FORCE");
    }

    private static ImmutableArray<(int Time, int Force, Side? Side)> Pairs(string[] titles, (string Time, string Force)? columns)
    {
        int Index(string title) => Array.IndexOf(titles, Plain(title));
        if (columns is { } named)
            return Index(named.Time) is >= 0 and var time && Index(named.Force) is >= 0 and var force ? [(time, force, null)] : [];
        var both = Sides.Both.SelectMany(side =>
            from time in Times
            from force in Forces
            where Index($"{time} {side.Name()}") >= 0 && Index($"{force} {side.Name()}") >= 0
            select (Index($"{time} {side.Name()}"), Index($"{force} {side.Name()}"), (Side?)side)).ToImmutableArray();
        if (both.Length == 2)
            return both;
        return [.. (from time in Times from force in Forces where Index(time) >= 0 && Index(force) >= 0 select (Index(time), Index(force), (Side?)null)).Take(1)];
    }

    private static (ImmutableArray<Trace>, string?) Samples(string[] lines, int header, char delimiter, int width, ImmutableArray<(int Time, int Force, Side? Side)> pairs)
    {
        var traces = ImmutableArray.CreateBuilder<Trace>();
        foreach (var (timeColumn, forceColumn, side) in pairs)
        {
            var (times, forces) = (new List<double>(), new List<double>());
            for (int line = header + 1; line < lines.Length; line++)
            {
                if (string.IsNullOrWhiteSpace(lines[line]))
                    continue;
                string[] cells = lines[line].Split(delimiter);
                string time = Cell(cells, timeColumn), force = Cell(cells, forceColumn);
                if (time.Length == 0 && force.Length == 0)
                    continue; // one side was recorded longer than the other
                if (cells.Length > width || Number(time) is not { } at || Number(force) is not { } value)
                    return ([], $"line {line + 1} is no sample (found \"{Shortened(lines[line])}\"): a time and a force are expected, with a decimal point. Mend or remove the line");
                if (times.Count > 0 && at < times[^1])
                    return ([], $"line {line + 1}: time goes back from {times[^1].ToString(CultureInfo.InvariantCulture)} to {time}. Recordings after each other need a file each");
                if (times.Count > 0 && at == times[^1])
                {
                    forces[^1] = value; // several samples of one packet share its time: the last stands for it
                    continue;
                }
                times.Add(at);
                forces.Add(value);
            }
            if (times.Count < 3)
                return ([], "there are fewer than three samples. Record again");
            double step = Trace.StepOf(times);
            var clocks = Clocks.Where(clock => clock.PerSecond / step is >= SlowestHz and < FastestHz).ToList();
            if (clocks is not [var clock])
                return ([], $"samples {step.ToString("R", CultureInfo.InvariantCulture)} apart are neither seconds, milliseconds nor microseconds of a dynamometer. Check the column of the time");
            traces.Add(new Trace([.. times.Select(at => (at - times[0]) / clock.PerSecond)], [.. forces], side));
        }
        return (traces.ToImmutable(), null);
    }

    // Between them one unit of time fits, for they are a factor of 1000 apart.
    private const double SlowestHz = 5, FastestHz = 5000;

    private static string Plain(string title) => title.Trim().Trim('"').Trim().ToLowerInvariant().Replace('_', ' ');

    private static string Cell(string[] cells, int index) => index < cells.Length ? cells[index].Trim().Trim('"') : "";

    private static double? Number(string text) => double.TryParse(text, NumberStyles.Float, CultureInfo.InvariantCulture, out double value) && double.IsFinite(value) ? value : null;

    private static string Shortened(string line) => line.Length > 60 ? line[..60] + "…" : line;
}
