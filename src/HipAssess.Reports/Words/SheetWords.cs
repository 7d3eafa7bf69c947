using HipAssess.Domain;
using HipAssess.Mobility;
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

    /// <summary>
    /// The verdict on a muscle group; where its side difference could not be judged, a good side alone makes nothing usual. Where a side
    /// that is weak by itself decided, that is said: the side difference beside it may be a usual one.
    /// </summary>
    public static string Verdict(MuscleAssessment muscle) => IsHalfJudged(muscle) ? "– one side judged"
        : $"{TermWords.Sign(muscle.Flag)} {TermWords.Flag(muscle.Flag)}{LowSide(muscle)}";

    /// <summary>E.g. ": both weak", ": right weak"; empty where the side difference decided.</summary>
    public static string LowSide(MuscleAssessment muscle) => muscle.Flag < Verdicts.Flag.Watch ? "" : FindingWords.LowSides(muscle) switch
    {
        [_, _] => ": both weak",
        [var side] => $": {TermWords.Side(side)} weak",
        _ => "",
    };

    /// <summary>Only a side of it could be judged, and that is not unusual.</summary>
    public static bool IsHalfJudged(MovementAssessment movement) => movement is { Flag: Verdicts.Flag.None, Difference: null or { IsMarked: true } };

    /// <summary>The verdict on a movement; likewise.</summary>
    public static string Verdict(MovementAssessment movement) => IsHalfJudged(movement) ? "– one side judged" : $"{TermWords.Sign(movement.Flag)} {TermWords.Flag(movement.Flag)}";

    /// <summary>Only a side of it could be judged, and that is not unusual.</summary>
    public static bool IsHalfJudged(MuscleAssessment muscle) => muscle is { Flag: Verdicts.Flag.None, Difference: null or { IsMarked: true } };

    /// <summary>The verdict on the session with its sign, which shows without colour.</summary>
    public static string Lead(SessionAssessment session) =>
        $"{(session.Flag < Verdicts.Flag.Watch && session.IsIncomplete ? "–" : TermWords.Sign(session.Flag))} {Verdict(session)}:";

    /// <summary>E.g. "left 17 % weaker", kept apart from the limit it is compared with; "below 1 %", "not judged: pain", "right not tested".</summary>
    public static string Difference(SessionAssessment session, MuscleAssessment muscle) => muscle.Difference switch
    {
        { IsMarked: true } => "not judged: pain",
        { WeakerSide: { } weaker } difference when !TermWords.IsBelowOne(difference) =>
            $"{TermWords.Side(weaker)} {Compared(session, muscle).Value} weaker",
        { } => TermWords.BelowOne,
        null => string.Join(", ", Sides.Both.Where(side => muscle.On(side) is null).Select(side => $"{TermWords.Side(side)} not tested")),
    };

    /// <summary>
    /// How much weaker the side that is weaker may be before it is worth watching, e.g. "14 %"; where neither is, what holds for both.
    /// An em dash where nothing is judged.
    /// </summary>
    public static string Usual(SessionAssessment session, MuscleAssessment muscle) => VerdictLimits.Of(session, muscle) is not { } limits ? "—"
        : muscle.Difference!.WeakerSide is not null && !TermWords.IsBelowOne(muscle.Difference) ? Compared(session, muscle).Limit
        : Percent(Math.Min(Math.Abs(limits.Watch.Low), Math.Abs(limits.Watch.High)));

    /// <summary>E.g. "right 13° less", with as many decimals as keep it apart from the limit.</summary>
    public static string Difference(SessionAssessment session, MovementAssessment movement) => movement.Difference switch
    {
        { IsMarked: true } => "not judged: pain",
        { LessSide: { } less } difference when !IsBelowOne(difference, movement.Test.Unit) =>
            $"{TermWords.Side(less)} {MovementWords.Apart(difference.Value, UsualOn(session, movement, less), movement.Test.Unit).Size} less",
        { } => movement.Test.Unit == MovementUnit.Degree ? "below 1°" : "below 0.1 cm",
        null => string.Join(", ", Sides.Both.Where(side => movement.On(side) is null).Select(side => $"{TermWords.Side(side)} not tested")),
    };

    /// <summary>How much less range the side with less may have before it is worth watching; without controls what measurement error can make.</summary>
    public static string Usual(SessionAssessment session, MovementAssessment movement) => movement.Difference switch
    {
        not { IsMarked: false } => "—",
        { LessSide: { } less } difference when !IsBelowOne(difference, movement.Test.Unit) =>
            MovementWords.Apart(difference.Value, UsualOn(session, movement, less), movement.Test.Unit).Limit,
        _ => MovementWords.Range(Sides.Both.Min(side => UsualOn(session, movement, side)), movement.Test.Unit),
    };

    private static bool IsBelowOne(RangeDifference difference, MovementUnit unit) =>
        MovementWords.Range(Math.Abs(difference.Value), unit) == MovementWords.Range(0, unit);

    private static double UsualOn(SessionAssessment session, MovementAssessment movement, Side less) => VerdictLimits.Of(session, movement) is not { } limits
        ? movement.ErrorBound.Value
        : less == Side.Left != movement.Test.Movement.IsMoreWhenSmaller() ? limits.Watch.High : -limits.Watch.Low;

    /// <summary>Both sides since the session before.</summary>
    public static string Since(PreviousMuscle? muscle)
    {
        string[] sides = muscle is null ? [] : [.. Sides.Both.Where(side => muscle.On(side) is not null)
            .Select(side => $"{TermWords.Side(side)} {ChangeWords.Short(muscle.On(side)!)}")];
        return sides.Length == 0 ? "not tested then" : string.Join("; ", sides);
    }

    /// <summary>The same of a movement.</summary>
    public static string Since(PreviousMovement? movement)
    {
        string[] sides = movement is null ? [] : [.. Sides.Both.Where(side => movement.On(side) is not null)
            .Select(side => $"{TermWords.Side(side)} {MovementTrackWords.Short(movement.On(side)!, movement.Test.Unit)}")];
        return sides.Length == 0 ? "not tested then" : string.Join("; ", sides);
    }

    /// <summary>Of the injured side against itself before the injury; empty where that is not known.</summary>
    public static string BeforeInjury(PreviousTest? previous) => previous?.BeforeInjury is not { Muscles: { IsEmpty: false } muscles } before ? "" :
        $"The {TermWords.Side(before.Side)} side against itself before the injury ({WhenWords.Day(before.Date)}): "
        + string.Join("; ", muscles.Select(muscle => $"{TermWords.Muscle(muscle.Test.Muscle)} {ChangeWords.Signed(muscle.Change.Percent)}"
            + (muscle.Change.Verdict == Tracking.Series.ChangeVerdict.WithinError ? " (within error)" : "")))
        + ". The other side weakens too, so this says more than the side difference.";

    /// <summary>What was wrong with the test itself: trials too far apart, all in one sentence, or one that looks mistyped.</summary>
    public static IEnumerable<string> Quality(SessionAssessment session)
    {
        var notes = (from muscle in session.Muscles
                     from side in Sides.Both
                     from note in muscle.On(side)?.Notes ?? []
                     select (Name: $"{TermWords.Side(side)} {RosterWords.NameIn(session, muscle)}", Note: note)).ToList();
        string[] apart = [.. notes.Where(one => one.Note.Code == NoteCodes.RepeatAThirdTime)
            .Select((one, i) => $"{one.Name} ({(i == 0 ? "trials " : "")}{Rounded.Percent(one.Note.Number ?? 0)}{(i == 0 ? " apart" : "")})")];
        if (apart.Length > 0)
            yield return $"Measure a third time, now or at the next test: {TermWords.List([.. apart])}.";
        foreach (var (name, note) in notes.Where(one => one.Note.Code == NoteCodes.TrialFar))
            yield return $"{TermWords.Capital(name)}: {NoteWords.Note(note with { Side = null })}";
    }

    /// <summary>When to test again; empty where nothing asks for it.</summary>
    public static string Again(SessionAssessment session) =>
        session.Flag != Verdicts.Flag.Watch || session.Muscles.Any(muscle => muscle.Retest is { Agrees: true }) || session.Movements.Any(movement => movement.Retest is { Agrees: true }) ? ""
        : session.Session.Date is { } date ? $"Test again by {WhenWords.Day(date.AddDays(Limits.RetestDays))}: where both tests agree, they are judged together."
        : "Test again within days: where both tests agree, they are judged together.";

    /// <summary>The three lines of what a sheet does not say.</summary>
    public static IReadOnlyList<string> DoesNotSay(SessionAssessment session) =>
    [
        "No diagnosis: small side differences are normal. If something hurts, see a clinician.",
        $"One day's {(session.Movements.IsEmpty ? "strength" : session.Muscles.IsEmpty ? "mobility" : "strength and mobility")}, not endurance or technique.",
        "Not what came first: weakness may follow an injury or lead to one.",
    ];

    private static (string Value, string Limit) Compared(SessionAssessment session, MuscleAssessment muscle) => VerdictLimits.Of(session, muscle) is { } limits
        ? Rounded.Compared(muscle.Difference!.Percent, SideDifferences.PercentOfStronger(LimitOn(limits, muscle.Difference.WeakerSide ?? Side.Right)))
        : (Rounded.Percent(muscle.Difference!.Percent), "");

    private static double LimitOn(VerdictLimits limits, Side weaker) => weaker == Side.Left ? limits.Watch.High : limits.Watch.Low;

    private static string Percent(double lnRatio) => Rounded.Percent(SideDifferences.PercentOfStronger(lnRatio), 0);
}
