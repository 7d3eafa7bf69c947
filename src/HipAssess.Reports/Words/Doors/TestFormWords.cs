using System.Globalization;
using HipAssess.Domain;
using HipAssess.Mobility;
using HipAssess.Strength;

namespace HipAssess.Reports.Words.Doors;

/// <summary>What the form of a test day says.</summary>
public static class TestFormWords
{
    internal const string NewTest = "New test";
    internal const string TwoVersions = "Two versions of one test";
    internal const string TwoTests = "Two tests of one day";
    internal const string Both = "both";
    internal const string Typed = "Typed here";
    internal const string StoreMine = "Store mine as the newest version";
    internal const string AddToIt = "Add this one to it";
    internal const string Replace = "Put this one in its place";
    internal const string LookAtStored = "Look at the stored one";
    internal const string NotFinished = "Not finished yet";
    internal const string GoOn = "Go on with";
    internal const string ATest = "a test";
    internal const string WhoAndWhen = "Who and when";
    internal const string AthletesCode = "Athlete’s code";
    internal const string DayHint = "as 2026-03-14";
    internal const string Sex = "Sex";
    internal const string Age = "Age";
    internal const string Years = "years";
    internal const string Mass = "Body mass";
    internal const string Height = "Height";
    internal const string DominantSide = "Dominant side";
    internal const string DominantHint = "preferred kicking leg";
    internal const string InjuredSide = "Injured side";
    internal const string Dynamometer = "Dynamometer";
    internal const string Seldom = "Diagnosis, weeks of symptoms, leg length, decimal mark";
    internal const string Diagnosis = "Diagnosis";
    internal const string Symptoms = "Symptoms";
    internal const string Weeks = "weeks";
    internal const string LegLength = "Leg length";
    internal const string DecimalMark = "Decimal mark";
    internal const string DecimalHint = "only where a number can be read in two ways";
    internal const string NoteOnDay = "Note on the day";
    internal const string Finish = "Finish and see the report";
    internal const string StoreVersion = "Store as the newest version";
    internal const string DiscardTest = "Discard this test";
    internal const string DiscardThese = "Discard these changes";
    internal const string DoubtfulLead = "Doubtful: ";
    internal const string TestedBefore = "Somebody tested before";
    internal const string TypeMore = "Type more of the code or name.";
    internal const string SomebodyElse = "Somebody else";
    internal const string SomebodyNew = "Somebody new";
    internal const string NameIfKept = "Name, if you keep it here";
    internal const string WhatIsMeasured = "What is measured";
    internal const string BlankSheet = "Blank sheet";
    internal const string HowToDoIt = "How to do it";
    internal const string PainToTen = "Pain, 0 to 10";
    internal const string OfThisTest = "Device, tester or condition of this test alone";
    internal const string Condition = "Condition";
    internal const string ConditionHint = "such as fatigued";
    internal const string LeverArm = "Lever arm";

    /// <summary>The tests of a session that came from a file are no battery.</summary>
    public const string AsTested = "As it was tested";

    /// <summary>Beside the state of a form that is sent as it is typed.</summary>
    public const string Unsaved = "Not saved yet: HipAssess does not answer. It is tried again every two seconds; leave this page open.";

    /// <summary>A draft that is finished or discarded.</summary>
    public const string DraftGone = "This test is no longer being filled in: it was finished or discarded, perhaps in another window. What this page sent was not kept.";

    /// <summary>Above a form that could not be finished.</summary>
    public const string NotYet = "This is not stored yet: correct what is marked, or empty the field. What you typed is kept.";

    /// <summary>Above a form with doubtful values.</summary>
    public const string Doubtful = "Some of this is possible yet doubtful. Look at what is marked, and finish once more if it is right.";

    /// <summary>A form without a single value.</summary>
    public const string NothingMeasured = "Nothing is measured yet. Fill in one trial at least, or discard the test.";

    /// <summary>What to type, and how values are kept.</summary>
    public const string HowToType = "Each value is kept as you type it. A decimal comma and a point mean the same. Leave empty what was not measured; Enter goes to the next field.";

    /// <summary>Which way an angle short of neutral is typed.</summary>
    public const string SignOfExtension = "Beyond neutral is positive; short of it, type a minus.";

    /// <summary>The trial after those of the battery.</summary>
    public const string OneMore = "one more";

    /// <summary>When a draft was kept last.</summary>
    public static string Kept(DateTimeOffset at) => $"All typed is kept ({at.ToLocalTime().ToString("HH:mm:ss", CultureInfo.InvariantCulture)}).";

    /// <summary>In the window whose text had to wait.</summary>
    public static string Elsewhere(int fields) => $"{TermWords.Counted(fields, "field")} changed in another window too. Both texts are kept: choose at the field.";

    /// <summary>Values another window typed, which this one does not show.</summary>
    public static string NotShown(int fields) => $"{TermWords.Counted(fields, "field")} filled in another window {(fields == 1 ? "is" : "are")} not shown here. Nothing is lost.";

    /// <summary>The side difference beside its error; why there is none, when a side is missing; null when neither side has a value.</summary>
    public static string? Difference(DayStrength? day) => day switch
    {
        null => null,
        { Difference: null } => Missing(day.Left is null ? Side.Left : Side.Right),
        { Difference: { IsMarked: true } difference } => $"{TermWords.Capital(TermWords.Difference(difference))}. {Painful(day.Left!.LimitedByPain, day.Right!.LimitedByPain)}",
        { Difference: { } difference } => ReasonWords.BesideError(difference, day.ErrorBound),
    };

    /// <summary>The same of a movement.</summary>
    public static string? Difference(DayRange? day) => day switch
    {
        null => null,
        { Difference: null } => Missing(day.Left is null ? Side.Left : Side.Right),
        { Difference: { IsMarked: true } difference } => $"{TermWords.Capital(MovementWords.Difference(difference, day.Test.Unit))}. {Painful(day.Left!.LimitedByPain, day.Right!.LimitedByPain)}",
        _ => MovementWords.BesideError(day),
    };

    /// <summary>E.g. "Last time (3 May 2026): left 182.0 N, right 190.4 N."</summary>
    /// <param name="day">Its day.</param>
    /// <param name="on">What stood for a side then, with its unit; null when it was not tested.</param>
    public static string LastTime(DateOnly day, Func<Side, string?> on) =>
        $"Last time ({Day(day)}): {string.Join(", ", Sides.Both.Select(side => $"{TermWords.Side(side)} {on(side) ?? "not tested"}"))}.";

    /// <summary>A strength with its unit.</summary>
    public static string Strength(double value, StrengthUnit unit) => $"{Rounded.Strength(value)} {unit.Symbol()}";

    /// <summary>Advice while the athlete is still on the table, e.g. "Left: the two trials differ by 14 %: measure a third time."</summary>
    public static string Advice(Side side, Note note) => $"{TermWords.Capital(TermWords.Side(side))}: {NoteWords.Note(note)}";

    /// <summary>That day is stored already.</summary>
    public static string DayExists(string called, DateOnly? day) =>
        $"{VisibleText.Visible(called)} has a test {(day is { } date ? "on " + Day(date) : "without a day")} already. Nothing was changed: choose what to do with this one.";

    /// <summary>Somebody amended the test meanwhile.</summary>
    public const string Amended = "Somebody changed this test while you did. Both are shown; nothing is lost. Choose which one is to be the newest version: the other stays in the history, or is discarded.";

    /// <summary>Both are shown, and the stored one is not theirs to change.</summary>
    public const string NotYours = "The stored one was taken or changed by somebody else, so it is not for you to change. Give yours another day, or tell them.";

    /// <summary>The one that is amended was changed by somebody whose change is not theirs to overwrite.</summary>
    public const string NotYoursAnyMore = "Somebody else changed this test while you did, so it is not for you to change any more. Both are shown: tell them what you would change, and discard yours.";

    /// <summary>The trial that is asked for where two lie far apart.</summary>
    public const string IfAsked = "if asked for";

    /// <summary>On a blank sheet.</summary>
    public const string LeaveEmpty = "Leave empty what was not measured; write what the device shows.";

    /// <summary>When to fill the spare box of a blank sheet.</summary>
    public static string SheetAdvice { get; } =
        $"Where two trials of a side lie more than {Rounded.Percent(Thresholds.Limits.RepeatTrialPercent)} apart, measure a third time. "
        + $"Pain of {Rounded.Plain(Import.Columns.Plausibility.LimitingPain)} or more makes a side no maximum.";

    /// <summary>Throwing a draft away.</summary>
    public const string Discard = "Everything typed into this test is deleted. Tests that are stored stay.";

    /// <summary>Throwing the changes of a stored test away.</summary>
    public const string DiscardChanges = "The changes typed here are deleted. The stored test stays as it is.";

    /// <summary>A new athlete without a code, or with more than a code.</summary>
    public const string NoCode = "Give the new athlete a code of your own, such as A01; or find somebody tested before.";

    /// <summary>The code of a new athlete is somebody's.</summary>
    public static string CodeTaken(string code, string? name) =>
        $"There is an athlete {VisibleText.Visible(code)}{(name is null ? "" : $" ({VisibleText.Visible(name)})")} already. Is it the same one? Otherwise take another code.";

    /// <summary>E.g. "last time 58.5".</summary>
    public static string Last(string value) => $"last time {value}";

    /// <summary>Both texts of one field.</summary>
    public static string OtherText(string stands, string other) => $"Changed in two windows: {Quoted(stands)} and {Quoted(other)}.";

    /// <summary>Chooses one of them.</summary>
    public static string Take(string text) => $"Use {Quoted(text)}";

    /// <summary>A draft in a list.</summary>
    public static string Draft(string protocol, string day, int values, bool isAmending) =>
        $"{(isAmending ? "Changes of a stored test" : protocol)}, {(day.Length == 0 ? "no day yet" : day)}, {TermWords.Counted(values, "value")};";

    /// <summary>E.g. "abductors (side-lying), left".</summary>
    public static string TestAndSide(string test, Side side) => $"{test}, {TermWords.Side(side)}";

    /// <summary>E.g. "184.2, 190 N; pain".</summary>
    public static string Trials(Readings readings, string unit) =>
        (readings.Summary is { } summary
            ? string.Join(", ", new[] { summary.Best, summary.Mean }.OfType<double>().Select(Number)) + $" {unit} (summary)"
            : string.Join(", ", readings.Trials.Select(trial => trial is { } value ? Number(value) : "–")) + $" {unit}")
        + (readings.LimitedByPain ? "; pain" : "");

    private static string Number(double value) => value.ToString("R", CultureInfo.InvariantCulture);

    private static string Quoted(string text) => text.Length == 0 ? "nothing" : $"“{VisibleText.Visible(text)}”";

    private static string Missing(Side side) => $"{TermWords.Capital(TermWords.Side(side))} not tested yet.";

    private static string Painful(bool left, bool right) => (left && right ? "Both sides" : left ? "Left side" : "Right side") + " limited by pain: shown, not judged.";

    private static string Day(DateOnly day) => day.ToString("d MMMM yyyy", CultureInfo.InvariantCulture);

    /// <summary>Head of the column of the stored test.</summary>
    internal static string Stored(string version) => $"Stored: {version}";

    /// <summary>Title of a form, e.g. "Test of R24", "Amend the test of R24".</summary>
    internal static string Title(string athlete, bool isAmending) => isAmending ? $"Amend the test of {athlete}" : $"Test of {athlete}";

    /// <summary>E.g. "last test 5 June 2025", "no test yet".</summary>
    internal static string LastTest(string? day) => day is null ? "no test yet" : $"last test {day}";

    /// <summary>The same as a sentence.</summary>
    internal static string LastTestSentence(string? day) => $"{TermWords.Capital(LastTest(day))}.";

    /// <summary>E.g. "Left, trial 2".</summary>
    internal static string SideAndTrial(Side side, int trial) => $"{TermWords.Capital(TermWords.Side(side))}, trial {trial}";

    /// <summary>E.g. "Left, pain".</summary>
    internal static string SideAndPain(Side side) => $"{TermWords.Capital(TermWords.Side(side))}, pain";

    /// <summary>E.g. "Trial 2", "Trial 3, if asked for".</summary>
    /// <param name="trial">Number of the trial.</param>
    /// <param name="asked">How many the battery asks for.</param>
    internal static string TrialLabel(int trial, int asked) => BatteryWords.Trial(trial) + (trial <= asked ? "" : $", {(trial == 3 ? IfAsked : OneMore)}");
}
