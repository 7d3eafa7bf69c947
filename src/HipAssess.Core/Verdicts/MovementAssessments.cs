using System.Collections.Immutable;
using HipAssess.Domain;
using HipAssess.Mobility;
using HipAssess.Norms;
using HipAssess.Thresholds;

namespace HipAssess.Verdicts;

/// <summary>
/// Judges the movements of one session by the rule of strength, on the plain scale and in a Holm family of their own. There is no
/// convention: without controls a difference beyond error is a watch (docs/methods.md section 12).
/// </summary>
public static class MovementAssessments
{
    /// <summary>Every movement of a session.</summary>
    /// <param name="days">What the day says of them.</param>
    /// <param name="retests">Each one's test day before, if it is near enough; null for none.</param>
    /// <param name="norms">What they are compared with.</param>
    public static ImmutableArray<MovementAssessment> Of(ImmutableArray<DayRange> days, Func<DayRange, Retest<DayRange>?> retests, SessionNorms norms)
    {
        if (days.IsEmpty)
            return [];
        // A verdict may rest on what is left of a p beside those of the other movements, so all are compared before.
        MovementAssessment[] compared = [.. days.Select(day => Compare(day, retests(day), norms))];
        return [.. compared.Select(Judge)];
    }

    private static MovementAssessment Compare(DayRange today, Retest<DayRange>? retest, SessionNorms norms)
    {
        var day = retest is { Agrees: true } ? Retests.Mean(retest) : today;
        var notes = new List<Note>();
        if (day.Difference is null or { IsMarked: true })
            notes.Add(new Note(NoteCodes.NoSideDifference));
        foreach (var side in Sides.Both)
            if (day.On(side) is null && day.Test.On(side) is not null)
                notes.Add(new Note(NoteCodes.ChosenFigureMissing, side));
        if (norms.HasNoGroup)
            notes.Add(new Note(NoteCodes.NoControls));
        if (day.ErrorBound.ReadingStep is { } step)
            notes.Add(new Note(NoteCodes.ReadingStepAssumed, Number: step));
        var differenceNorm = day.Difference is { IsMarked: false } difference ? norms.OfRangeDifference(day.Test, difference.Value, notes) : null;
        var (valueNorm, published) = norms.OfRange(day.Test, day.Left, day.Right, notes);
        return new MovementAssessment(day, differenceNorm, valueNorm, published, Flag.NotAssessed, [], [.. notes]) { Retest = retest };
    }

    private static MovementAssessment Judge(MovementAssessment movement)
    {
        var day = movement.Judged;
        SideGap? gap = day.Difference is { IsMarked: false } difference
            ? new(Math.Abs(difference.Value), day.ErrorBound.Value, Percent: null, difference.LessSide)
            : null;
        var (flag, reasons) = FlagRule.Judge(Value(day.Left), Value(day.Right), gap, movement.DifferenceNorm, movement.ValueNorm, Limits.Watch);
        return movement with { Flag = flag, Reasons = reasons };
    }

    private static SideValue? Value(SideRange? side) => side is null ? null : new(side.Value, side.LimitedByPain);
}
