using HipAssess.Domain;
using HipAssess.Strength;
using HipAssess.Tracking;
using HipAssess.Verdicts;

namespace HipAssess.Reports.Words.Printed;

/// <summary>What stands in the cells of printed tables, in whole percent.</summary>
public static class CellWords
{
    /// <summary>E.g. "184.2 N", "160.0 N (pain)", "not tested".</summary>
    public static string Strength(double? value, StrengthUnit unit, bool isPainful = false) => value is { } strength
        ? $"{Rounded.Strength(strength)} {unit.Symbol()}{(isPainful ? " (pain)" : "")}"
        : "not tested";

    /// <summary>A side difference in whole percent, kept apart from the limit it is compared with: e.g. "left 17 % weaker".</summary>
    public static string Difference(SessionAssessment session, MuscleAssessment muscle) => muscle.Difference switch
    {
        null => "—",
        { WeakerSide: { } weaker } difference when !IsNothing(difference.Percent) => $"{TermWords.Side(weaker)} {Compared(session, muscle).Value} weaker",
        _ => "below 1 %",
    };

    /// <summary>A side difference of one day, in whole percent.</summary>
    public static string Difference(TrackedPoint point) => point.Day.Difference switch
    {
        null => "—",
        { WeakerSide: { } weaker } difference when !IsNothing(difference.Percent) => $"{TermWords.Side(weaker)} {Rounded.Percent(difference.Percent, 0)} weaker",
        _ => "below 1 %",
    };

    /// <summary>How much weaker a side may be before it is worth watching, e.g. "left 14 %, right 16 %".</summary>
    public static string Usual(SessionAssessment session, MuscleAssessment muscle)
    {
        if (VerdictLimits.Of(session, muscle) is not { } limits)
            return "not judged";
        string left = LimitOf(Side.Left), right = LimitOf(Side.Right);
        return left == right ? $"either side {left}" : $"left {left}, right {right}";

        string LimitOf(Side side) => muscle.Difference!.WeakerSide == side
            ? Compared(session, muscle).Limit
            : Rounded.Percent(SideDifferences.PercentOfStronger(side == Side.Left ? limits.Watch.High : limits.Watch.Low), 0);
    }

    /// <summary>What moved since the test before, e.g. "left +3 %, within error; right −20 %, changed".</summary>
    public static string SinceLast(PreviousMuscle? previous)
    {
        string[] sides = previous is null ? [] :
        [
            .. from side in Sides.Both
               let moved = previous.On(side)
               where moved is not null
               select $"{TermWords.Side(side)} {ChangeWords.Short(moved)}",
        ];
        return sides.Length == 0 ? "not tested then" : string.Join("; ", sides);
    }

    /// <summary>What to repeat, and which trials to look at.</summary>
    public static IEnumerable<string> QualityNotes(SessionAssessment session) =>
        from muscle in session.Muscles
        from side in Sides.Both
        from note in muscle.On(side)?.Notes ?? []
        where note.Code is NoteCodes.RepeatAThirdTime or NoteCodes.TrialFar
        select $"{TermWords.Capital(TermWords.Side(side))} {RosterWords.NameIn(session, muscle)}. {NoteWords.Note(note with { Side = null })}";

    private static bool IsNothing(double percent) => Rounded.Percent(percent, 0) == Rounded.Percent(0, 0);

    private static (string Value, string Limit) Compared(SessionAssessment session, MuscleAssessment muscle) => VerdictLimits.Of(session, muscle) is { } limits
        ? Rounded.Compared(muscle.Difference!.Percent, SideDifferences.PercentOfStronger(muscle.Difference.WeakerSide == Side.Left ? limits.Watch.High : limits.Watch.Low))
        : (Rounded.Percent(muscle.Difference!.Percent, 0), "");
}
