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
    public const string Unreadable = "the file cannot be read, or is larger than 64 MB. Check the path";

    /// <summary>A file and what is wrong with it.</summary>
    public static string Wrong(string file, string what) => $"{file}: {what}.";

    /// <summary>What is wrong with an option.</summary>
    public static string OfOption(RecordingFault fault) => fault.Found.Length == 0
        ? $"--{fault.Field} is missing: it is never guessed. Give it, or a list of the recordings with --list."
        : $"{Misunderstood(fault)}.";

    /// <summary>What is wrong with a line of a list, without a stop.</summary>
    public static string OfList(RecordingFault fault) => fault.Field switch
    {
        RecordingFault.Titles => $"the list has no column {fault.Found}. It needs file, athlete and muscle, and has date and side",
        RecordingFault.Cells => "the row has other cells than the header. Give every column a cell",
        RecordingFault.Letters => "its letters are not UTF-8, so names could not be told apart. Save the list as UTF-8",
        _ when fault.Found.Length == 0 => $"{fault.Field} is empty. Fill it in",
        _ => Misunderstood(fault),
    };

    /// <summary>What was found where something else is expected, without a stop.</summary>
    internal static string Misunderstood(RecordingFault fault) => fault.Field switch
    {
        RecordingFault.Muscle => $"'{fault.Found}' is no muscle group. Use {string.Join(", ", Enum.GetValues<MuscleGroup>().Select(muscle => muscle.Name()))}",
        RecordingFault.Side => $"'{fault.Found}' is no side. Use left or right",
        _ => $"'{fault.Found}' is no day between 1950 and today. Write it as 2026-03-14",
    };

    /// <summary>Why nothing is taken of a trace, without a stop.</summary>
    public static string Of(EffortFault fault) => fault switch
    {
        EffortFault.NoSide => "nothing says which side was tested. Give --side, or a column side in the list",
        EffortFault.BothSides => "its titles name both sides, so that the one given says too little. Give none for this file",
        EffortFault.None => "no effort was found: the force never rises for half a second. Look at the recording",
        _ => "an effort is shorter than one second, so that it has no best second. Use --effort peak",
    };

    /// <summary>What was found in a trace, and what makes it doubtful: a line each.</summary>
    public static IEnumerable<string> Found(string file, RecordedEfforts found, StrengthUnit unit) =>
    [
        $"{file}, {found.Side.Name()}: {Counted(found)}; the quiet force before each is taken off; {RiseIsNotJudged}",
        .. found.Efforts.Select((effort, i) => $"  {i + 1}: {Effort(found, effort, unit)}"),
        .. Doubts(found, unit).Select(doubt => $"  warning: {doubt}"),
    ];

    /// <summary>How many efforts there are in how long a recording, and what is taken of each.</summary>
    public static string Caption(RecordedEfforts found, bool plateau) => $"{Counted(found)}; taken is the {(plateau ? "best second" : "peak")} of each above the quiet force before it; {RiseIsNotJudged}.";

    /// <summary>One effort.</summary>
    public static string Effort(RecordedEfforts found, Effort effort, StrengthUnit unit) =>
        $"peak {Number(effort.Peak)} {unit.Symbol()} at {Number(found.Trace.Time[effort.PeakAt])} s"
        + (effort.Plateau is { } plateau ? $", best second {Number(plateau)} {unit.Symbol()}" : ", shorter than one second")
        + (effort.RisePerSecond is { } rise ? $", {Number(rise)} {unit.Symbol()}/s over the first 200 ms" : "");

    /// <summary>What makes a trace doubtful.</summary>
    public static IEnumerable<string> Doubts(RecordedEfforts found, StrengthUnit unit)
    {
        var sights = TraceSights.Of(found.Trace, found.Efforts);
        if (sights.SlowHz is { } slow)
            yield return $"{Number(slow)} samples per second can miss a peak. Prefer --effort plateau.";
        foreach (var (from, to) in sights.Cuts)
            yield return $"no samples from {Number(from)} to {Number(to)} s: an effort cut there counts as two. Record it again.";
        var others = sights.Gaps.Except(sights.Cuts).ToList();
        foreach (var (from, to) in others.Take(3))
            yield return $"no samples from {Number(from)} to {Number(to)} s.";
        if (others.Count > 3)
            yield return $"{others.Count - 3} more gaps.";
        if (sights.Drift is { } drift)
            yield return $"the quiet force moved by {Number(drift)} {unit.Symbol()} from the first effort to the last. Zero the device before each.";
        if (sights.SaturatedAt is { } limit)
            yield return $"the force stays at exactly {Number(limit)} {unit.Symbol()}: the device may not measure more.";
    }

    /// <summary>Of a chart.</summary>
    public static string ChartTitle(RecordedEfforts found) =>
        VisibleText.Visible($"{found.Recording.Athlete}: {TermWords.Muscle(found.Recording.Muscle)}{(found.Recording.Position is { } position ? $" ({position})" : "")}, {found.Side.Name()}");

    /// <summary>Along the axes and in the legend.</summary>
    public const string Time = "Time, s", Quiet = "quiet force before", BestSecond = "best second", Peak = "peak";

    /// <summary>Up the axis.</summary>
    public static string Force(StrengthUnit unit) => $"Force, {unit.Symbol()}";

    /// <summary>The curve.</summary>
    public static string Curve(Side side) => $"force, {side.Name()}";

    /// <summary>In words what a chart shows.</summary>
    public static string ChartDescription(RecordedEfforts found, bool plateau, StrengthUnit unit) =>
        $"Force over {Number(found.Trace.Time[^1])} s with {TermWords.Counted(found.Efforts.Length, "effort")}; taken is the {(plateau ? "best mean over one second" : "peak")} above the quiet force before it: "
        + string.Join(", ", found.Efforts.Select(effort => $"{Number(RecordedEfforts.Taken(effort, plateau)!.Value)} {unit.Symbol()}")) + ".";

    private const string RiseIsNotJudged = "the rise over the first 200 ms is a description, not judged";

    private static string Counted(RecordedEfforts found) =>
        $"{TermWords.Counted(found.Efforts.Length, "effort")} in {Number(found.Trace.Time[^1])} s, {Number(found.Trace.SamplesPerSecond)} samples per second";

    private static string Number(double value) => value.ToString("0.##", CultureInfo.InvariantCulture);
}
