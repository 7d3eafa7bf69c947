using HipAssess.Domain;
using HipAssess.Exercises;
using HipAssess.Strength;
using HipAssess.Tracking;
using HipAssess.Verdicts;

namespace HipAssess.Reports.Words.Printed;

/// <summary>What stands on a printed sheet beside what was found: whose it is, headings, heads of columns, cells.</summary>
public static class PrintWords
{
    /// <summary>The title of a file that holds the reports of all.</summary>
    public const string All = "Hip test reports";

    /// <summary>How to read the table of sheet 1.</summary>
    public static string TableNote(SessionAssessment session)
    {
        var (differences, low) = (session.Muscles.IsEmpty, session.Movements.IsEmpty) switch
        {
            (_, true) => ("percent of the stronger side", "strength"),
            (true, false) => ("the unit of the movement", "range"),
            _ => ("percent of the stronger side, of movements in their unit", "strength or range"),
        };
        return $"Differences are in {differences}. Up to the usual, nothing is worth watching; the verdict counts low {low} among others too.";
    }

    /// <summary>Under the table of side differences.</summary>
    internal static string DifferenceNote(bool hasNorm) => "Percent of the stronger side. "
        + (hasNorm ? "More extreme: how many of 100 people in the norm are expected to differ more in this direction. " : "No norm of side differences applies. ")
        + "A difference inside measurement error gets neither watch nor flag, whatever the limits. The verdict counts low strength too.";

    /// <summary>E.g. "R24, 5 June 2025: hip strength report".</summary>
    public static string SessionTitle(Session session) => PageWords.ReportOf($"{VisibleText.Visible(session.Called)}, {When(session.Date)}");

    /// <summary>E.g. "R24, 5 June 2025: hip strength over time".</summary>
    public static string TrackTitle(History history) => PageWords.OverTimeOf($"{VisibleText.Visible(history.Newest.Session.Person)}, {WhenWords.Of(history.Newest.Session.When)}");

    /// <summary>E.g. "R24 · 5 June 2025": at the foot of every sheet.</summary>
    public static string Footer(Session session) => $"{VisibleText.Visible(session.Person)} · {WhenWords.Of(session.When)}";

    /// <summary>E.g. "page 1 of 2".</summary>
    public static string Page(int number, int all) => $"page {number} of {all}";

    /// <summary>E.g. "HipAssess 0.1.0".</summary>
    public static string MadeBy(string toolVersion) => $"HipAssess {toolVersion.Split('+')[0]}";

    /// <summary>E.g. "5 June 2025", "undated".</summary>
    public static string When(DateOnly? date) => WhenWords.Of(new TestDay(date, null));

    /// <summary>E.g. "12 tests, 5 October 2024 to 6 September 2025".</summary>
    public static string Tests(History history) => TermWords.Capital(WhenWords.Tests(history));

    /// <summary>Before what the newest test says by itself.</summary>
    public static string NewestTest(string when) => $"Newest test, {when}:";

    /// <summary>Head of the column that holds a session against the one before.</summary>
    public static string Since(string when) => $"Since {when}";

    /// <summary>Behind a name that was tested several times without dates, e.g. ", test 3".</summary>
    internal static string Occasion(int occasion) => $", test {occasion}";

    /// <summary>Over the names of what was tested.</summary>
    public static string WhatHead(SessionAssessment session) =>
        session.Movements.IsEmpty ? Heads.MuscleGroup : session.Muscles.IsEmpty ? Heads.Movement : Heads.MuscleGroupOrMovement;

    /// <summary>E.g. "Abductors, left".</summary>
    public static string Name(SessionAssessment session, MuscleAssessment muscle, Side side) => $"{Name(session, muscle.Test)}, {TermWords.Side(side)}";

    /// <summary>E.g. "Abductors (side-lying): ◆ flag.".</summary>
    public static string Name(MuscleAssessment muscle) => $"{TermWords.Capital(TermWords.Test(muscle.Test))}: {SheetWords.Verdict(muscle)}.";

    /// <summary>What is known of an exercise, with its sources.</summary>
    public static string Evidence(Exercise exercise) => $"{exercise.Evidence} {exercise.Source}.";

    /// <summary>What is known of the athlete on that day, e.g. "Hip test of 5 June 2025 · injured side right · female · 34 years".</summary>
    public static string Facts(Session session)
    {
        var facts = session.Facts;
        return string.Join(" · ", new[]
        {
            $"Hip test of {When(session.Date)}",
            facts is { Group: { } group, InjuredSide: null, InjuredOnBothSides: false } ? $"group {group.Name()}" : null,
            facts.InjuredOnBothSides ? "injured on both sides" : facts.InjuredSide is { } injured ? $"injured side {TermWords.Side(injured)}" : null,
            facts.Diagnosis is { } diagnosis ? VisibleText.Visible(diagnosis) : null,
            facts.SymptomWeeks is { } weeks ? $"symptoms for {Rounded.Plain(weeks)} {(weeks == 1 ? "week" : "weeks")}" : null,
            facts.Sex?.Name(),
            facts.AgeYears is { } age ? $"{Rounded.Plain(age)} years" : null,
            facts.MassKg is { } mass ? $"{Rounded.Plain(mass)} kg" : null,
            facts.DominantSide is { } dominant ? $"dominant side {TermWords.Side(dominant)}" : null,
            session.Tests.Select(test => test.Tester).Distinct().ToArray() is [{ } tester] ? $"tested by {VisibleText.Visible(tester)}" : null,
        }.OfType<string>());
    }

    /// <summary>What the file says of the day, quoted.</summary>
    public static IEnumerable<string> DayNotes(Session session) => session.Notes.Select(note => $"“{VisibleText.Visible(note)}”");

    /// <summary>E.g. "◆ flag": the sign shows without colour.</summary>
    public static string Flag(Flag flag) => TermWords.Sign(flag) + " " + TermWords.Flag(flag);

    private static string Name(SessionAssessment session, MuscleTest test) => TermWords.Capital(TermWords.TestAmong(session.Session.Tests, test));
}
