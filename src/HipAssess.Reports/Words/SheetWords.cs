using System.Globalization;
using HipAssess.Domain;
using HipAssess.Strength;
using HipAssess.Thresholds;
using HipAssess.Tracking;
using HipAssess.Verdicts;

namespace HipAssess.Reports.Words;

/// <summary>The cells and lines of the first sheet: for somebody who has one minute.</summary>
public static class SheetWords
{
    /// <summary>The verdict on a session: its flag, or how much of it was judged where that is not everything.</summary>
    public static string Verdict(SessionAssessment session) => session.Flag < Verdicts.Flag.Watch && session.IsIncomplete
        ? $"{session.Judged} of {session.Tests} judged"
        : TermWords.Flag(session.Flag);

    /// <summary>E.g. "left 17 % weaker", "equal", "not judged: pain", "right not tested".</summary>
    public static string Difference(MuscleAssessment muscle) => muscle.Difference switch
    {
        { IsMarked: true } => "not judged: pain",
        { WeakerSide: { } weaker, Percent: >= 0.5 } difference => $"{TermWords.Side(weaker)} {Rounded.Percent(difference.Percent)} weaker",
        { } => "equal",
        null => string.Join(", ", Sides.Both.Where(side => muscle.On(side) is null).Select(side => $"{TermWords.Side(side)} not tested")),
    };

    /// <summary>What is usual, e.g. "up to 15 %", "up to left 14 %, right 16 % weaker"; an em dash where nothing says so.</summary>
    public static string Usual(SessionAssessment session, MuscleAssessment muscle)
    {
        if (VerdictLimits.Of(session, muscle) is not { Watch: var usual })
            return "—";
        string left = Percent(usual.High), right = Percent(usual.Low);
        return left == right ? $"up to {left}" : $"up to left {left}, right {right} weaker";
    }

    /// <summary>Both sides since the session before; an em dash where there is nothing to compare with.</summary>
    public static string Since(PreviousMuscle? muscle)
    {
        string[] sides = muscle is null ? [] : [.. Sides.Both.Where(side => muscle.On(side) is not null)
            .Select(side => $"{TermWords.Side(side)} {ChangeWords.Short(muscle.On(side)!)}")];
        return sides.Length == 0 ? "—" : string.Join("; ", sides);
    }

    /// <summary>Of the injured side against itself before the injury; empty where that is not known.</summary>
    public static string BeforeInjury(PreviousTest? previous) => previous?.BeforeInjury is not { Muscles: { IsEmpty: false } muscles } before ? "" :
        $"The {TermWords.Side(before.Side)} side against itself before the injury ({Day(before.Date)}): "
        + string.Join("; ", muscles.Select(muscle => $"{TermWords.Muscle(muscle.Test.Muscle)} {ChangeWords.Signed(muscle.Change.Percent)}"
            + (muscle.Change.Verdict == Tracking.Series.ChangeVerdict.WithinError ? " (within error)" : "")))
        + ". The other side weakens too, so this says more than the side difference.";

    /// <summary>What was wrong with the test itself: trials too far apart.</summary>
    public static IEnumerable<string> Quality(SessionAssessment session) =>
        from muscle in session.Muscles
        from side in Sides.Both
        from note in muscle.On(side)?.Notes ?? []
        where note.Code == NoteCodes.RepeatAThirdTime
        select $"Repeat {TermWords.Side(side)} {RosterWords.NameIn(session, muscle)} a third time: the trials lie {Rounded.Percent(note.Number ?? 0, 0)} apart.";

    /// <summary>When to test again; empty where nothing asks for it.</summary>
    public static string Again(SessionAssessment session) =>
        session.Flag != Verdicts.Flag.Watch || session.Muscles.Any(muscle => muscle.Retest is { Agrees: true }) ? ""
        : session.Session.Date is { } date ? $"Test again by {Day(date.AddDays(Limits.RetestDays))}: two days that agree are judged together."
        : "Test again within days: two days that agree are judged together.";

    /// <summary>The three lines of what a sheet does not say.</summary>
    public static IReadOnlyList<string> DoesNotSay { get; } =
    [
        "This is no diagnosis, and small side differences are normal. If something hurts, see a clinician.",
        "It cannot say what came first: weakness may follow an injury as well as precede it, and studies disagree.",
        "It is strength on one day. Pain makes a maximum invalid, and a norm holds for its own way of testing.",
    ];

    private static string Percent(double lnRatio) => Rounded.Percent(SideDifferences.PercentOfStronger(lnRatio), 0);

    private static string Day(DateOnly date) => date.ToString("d MMMM yyyy", CultureInfo.InvariantCulture);
}
