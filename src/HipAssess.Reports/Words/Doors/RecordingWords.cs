using HipAssess.Traces;

namespace HipAssess.Reports.Words.Doors;

/// <summary>What the browser door says of recordings of force over time.</summary>
internal static class RecordingWords
{
    public const string Title = "Recordings of force over time",
        Where = "Apps of crane scales and dynamometers write nothing else: peak or best second of each effort become its trials.",
        About = "CSV files with a time and a force for each sample. The efforts in them are found, and peak or best second of each becomes a trial. You see every curve with what is taken of it before anything is kept.",
        Files = "Recordings", ListFile = "A list of them, if there is one",
        ListHint = "A CSV file with the columns file, athlete, date, muscle, side and, where it is known, position; it may come later too.",
        Bring = "Bring them", Limits = "Up to 64 MB each, 256 MB together.",
        Athlete = "Athlete", Muscle = "Muscle group", IfKnown = "if known", Unit = "Unit of the force", Taken = "What is taken of an effort",
        Peak = "its peak", Plateau = "its best second", TimeTitle = "Title of the time", ForceTitle = "Title of the force", BothSides = "both, as its titles say",
        Look = "Draw the curves", MakeTrials = "Make trials of them", LetGo = "Let go of it",
        Redrawn = "What you changed is drawn anew. Look at it, then make trials of it.",
        ToCurves = "To the curves", TrialsElsewhere = "Its trials are in the file made of it, among the files kept.",
        PerhapsOne = "If it holds force over time, a row for each sample, bring it here:";

    public const string NothingBrought = "Choose a recording, or a list of those brought before; nothing was there.",
        NothingTaken = "Nothing was taken. Mend what is named, and bring all of them again.",
        NoUnit = "Choose the unit: files do not say it, or say it wrongly.",
        TwoTitles = "Give the titles of both the time and the force.";

    /// <summary>Recordings not kept yet.</summary>
    public static string Waiting(int count) => count == 1 ? "1 recording of force over time" : $"{count} recordings of force over time";

    /// <summary>Where the way goes on.</summary>
    public static string Whole(int efforts, int recordings) =>
        $"{TermWords.Counted(efforts, "effort")} in {TermWords.Counted(recordings, "recording")}. Look at every curve, then make trials of them. Nothing is kept yet; what is not kept within an hour is let go.";

    /// <summary>The name of a file of trials.</summary>
    public static string TrialsName(int recordings) => $"trials of {TermWords.Counted(recordings, "recording")}.csv";

    /// <summary>What a file of trials was made of.</summary>
    public static string Made(int recordings) => $"Made of {TermWords.Counted(recordings, "recording")} of force over time";

    /// <summary>The same of a file not kept yet.</summary>
    public static string MadeOf(int recordings) => $"{Made(recordings)}, which {(recordings == 1 ? "is" : "are")} kept with it, byte for byte.";

    /// <summary>What was said of a recording.</summary>
    public static string Said(RecordingLabel label, string unit, bool plateau) => VisibleText.Visible(string.Join(", ",
        new[] { "force over time", label.Athlete, label.Date, label.Muscle.Replace('_', ' '), label.Position, label.Side, unit, plateau ? Plateau : Peak }.Where(word => word.Length > 0)));

    /// <summary>A file that holds nothing.</summary>
    public static string Empty(string file) => $"“{VisibleText.Visible(file)}” is empty. Record or save it again.";

    /// <summary>A file that is larger than is read.</summary>
    public static string TooLarge(string file) => $"“{VisibleText.Visible(file)}” is larger than 64 MB. Cut it to the minutes of the test.";

    /// <summary>More than a page draws.</summary>
    public static string TooMany(int most) => $"More than {most} recordings at once: bring them in parts.";

    /// <summary>A line of the list.</summary>
    public static string OfList(int line, RecordingFault fault) => $"Line {line} of the list: {VisibleText.Visible(TraceWords.OfList(fault))}.";

    /// <summary>A line of a list that names no file that was brought.</summary>
    public static string NoSuchFile(int line, string file) => $"Line {line} of the list: no recording “{VisibleText.Visible(file)}” was brought.";

    /// <summary>A line of a list whose file is not the only one of its name, or was named before.</summary>
    public static string NamedTwice(int line, string file) => $"Line {line} of the list: “{VisibleText.Visible(file)}” is there twice. Give every recording a name and a line of its own.";

    /// <summary>At a field.</summary>
    public static string At(RecordingFault fault) => (fault.Field, fault.Found.Length) switch
    {
        (RecordingFault.Athlete, _) => "Say whose it is.",
        (RecordingFault.Date, 0) => "Say the test day.",
        (RecordingFault.Muscle, 0) => "Choose the muscle group; it is never guessed.",
        (RecordingFault.Side, 0) => "Choose the side; it is never guessed.",
        _ => VisibleText.Visible(TraceWords.Misunderstood(fault)) + ".",
    };

    /// <summary>At a file.</summary>
    public static string At(EffortFault fault) => InPage(TraceWords.Of(fault)) + ".";

    /// <summary>A sentence that names options of the command line, with the fields of the page in their place.</summary>
    public static string InPage(string sentence) => VisibleText.Visible(TermWords.Capital(sentence
        .Replace("--columns TIME,FORCE", "the fields below", StringComparison.Ordinal).Replace("Name them as they stand in the file", "Write them as they stand in the file", StringComparison.Ordinal)
        .Replace("Give none for this file", "Choose none", StringComparison.Ordinal)
        .Replace("Use --effort peak", "Take the peak", StringComparison.Ordinal).Replace("Prefer --effort plateau", "Prefer the best second", StringComparison.Ordinal)));

    /// <summary>Whose field it is, for those who cannot see beside which it stands.</summary>
    public static string Of(string label, string file) => $"{label} of {VisibleText.Visible(file)}";
}
