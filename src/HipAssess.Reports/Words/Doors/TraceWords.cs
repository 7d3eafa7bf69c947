using System.Collections.Immutable;
using System.Globalization;
using HipAssess.Domain;
using HipAssess.Traces;

namespace HipAssess.Reports.Words.Doors;

/// <summary>What is said of force–time recordings.</summary>
public static class TraceWords
{
    /// <summary>Options that are missing or wrong.</summary>
    public const string NoUnit = "--unit is missing: files of force over time do not say their unit, or say it wrongly. Give n, kgf or lbf.",
        NoColumns = "--columns takes two titles, as in --columns \"Elapsed,Pull\".";

    /// <summary>What is wrong with a file.</summary>
    public const string Unreadable = "the file cannot be read, or is larger than 64 MB. Check the path",
        NotUtf8 = "its letters are not UTF-8, so names could not be told apart. Save the list as UTF-8",
        NoSide = "nothing says which side was tested. Give --side, or a column side in the list",
        OtherSide = "its titles name the other side than the one given. Correct one of them",
        NoEffort = "no effort was found: the force never rises for half a second. Look at the recording",
        TooShort = "an effort is shorter than one second, so that it has no best second. Use --effort peak",
        NoListRow = "the row has other cells than the header. Give every column a cell",
        NoListCell = "file or athlete is empty. Fill it in";

    /// <summary>A file and what is wrong with it.</summary>
    public static string Wrong(string file, string what) => $"{file}: {what}.";

    /// <summary>An option nobody gave.</summary>
    public static string Missing(string option) => $"{option} is missing: it is never guessed. Give it, or a list of the recordings with --list.";

    /// <summary>No muscle group.</summary>
    public static string NoMuscle(string found) => $"'{found}' is no muscle group. Use {string.Join(", ", Enum.GetValues<MuscleGroup>().Select(muscle => muscle.Name()))}";

    /// <summary>No side.</summary>
    public static string NoSideWord(string found) => $"'{found}' is no side. Use left or right";

    /// <summary>No day.</summary>
    public static string NoDay(string found) => $"'{found}' is no day up to today. Write it as 2026-03-14";

    /// <summary>Columns a list lacks.</summary>
    public static string NoListColumns(IEnumerable<string> missing) => $"the list has no column {string.Join(", ", missing)}. It needs file, athlete and muscle, and has date and side";

    /// <summary>What was found in a trace, and what makes it doubtful: a line each.</summary>
    public static IEnumerable<string> Found(string file, Side side, Trace trace, ImmutableArray<Effort> efforts, StrengthUnit unit)
    {
        yield return $"{file}, {side.Name()}: {TermWords.Counted(efforts.Length, "effort")} in {Number(trace.Time[^1])} s, {Number(trace.SamplesPerSecond)} samples per second; the quiet force before each is taken off";
        foreach (var (i, effort) in efforts.Index())
            yield return $"  {i + 1}: peak {Number(effort.Peak)} {unit.Symbol()} at {Number(trace.Time[effort.PeakAt])} s"
                + (effort.Plateau is { } plateau ? $", best second {Number(plateau)} {unit.Symbol()}" : ", shorter than one second")
                + (effort.RisePerSecond is { } rise ? $", {Number(rise)} {unit.Symbol()}/s over the first 200 ms (a description, not judged)" : "");
        foreach (string doubt in Doubts(TraceSights.Of(trace, efforts), unit))
            yield return $"  {doubt}";
    }

    /// <summary>What makes a trace doubtful.</summary>
    public static IEnumerable<string> Doubts(TraceSights sights, StrengthUnit unit)
    {
        if (sights.SlowHz is { } slow)
            yield return $"warning: {Number(slow)} samples per second can miss a peak. Prefer --effort plateau.";
        foreach (var (from, to) in sights.Gaps.Take(3))
            yield return $"warning: no samples from {Number(from)} to {Number(to)} s.";
        if (sights.Gaps.Length > 3)
            yield return $"warning: {sights.Gaps.Length - 3} more gaps.";
        if (sights.Drift is { } drift)
            yield return $"warning: the quiet force moved by {Number(drift)} {unit.Symbol()} from the first effort to the last. Zero the device before each.";
        if (sights.SaturatedAt is { } limit)
            yield return $"warning: the force stays at exactly {Number(limit)} {unit.Symbol()}: the device may not measure more.";
    }

    /// <summary>Of a chart.</summary>
    public static string ChartTitle(string athlete, MuscleGroup muscle, Side side) => $"{VisibleText.Visible(athlete)}: {TermWords.Muscle(muscle)}, {side.Name()}";

    /// <summary>Along the axes and in the legend.</summary>
    public const string Time = "Time, s", Quiet = "quiet force before", BestSecond = "best second", Peak = "peak";

    /// <summary>Up the axis.</summary>
    public static string Force(StrengthUnit unit) => $"Force, {unit.Symbol()}";

    /// <summary>The curve.</summary>
    public static string Curve(Side side) => $"force, {side.Name()}";

    /// <summary>In words what a chart shows.</summary>
    public static string ChartDescription(Trace trace, ImmutableArray<Effort> efforts, bool plateau, StrengthUnit unit) =>
        $"Force over {Number(trace.Time[^1])} s with {TermWords.Counted(efforts.Length, "effort")}; taken is the {(plateau ? "best mean over one second" : "peak")} above the quiet force before it: "
        + string.Join(", ", efforts.Select(effort => $"{Number(plateau ? effort.Plateau ?? double.NaN : effort.Peak)} {unit.Symbol()}")) + ".";

    private static string Number(double value) => value.ToString("0.##", CultureInfo.InvariantCulture);
}
