using HipAssess.Domain;
using HipAssess.Reports.Words;
using HipAssess.Tracking;
using HipAssess.Tracking.Series;

namespace HipAssess.Reports.Export;

/// <summary>The session before as JSON.</summary>
internal static class PreviousDocument
{
    public static PreviousJson Of(PreviousTest previous) => new(
        previous.Date,
        [.. previous.Muscles.Select(muscle => new PreviousMuscleJson(
            muscle.Test.Muscle.Name(), muscle.Test.Position, muscle.Test.Contraction, muscle.Test.Condition,
            Moved(muscle.Left), Moved(muscle.Right), Moved(muscle.Difference),
            [.. DocumentParts.NullsOf(
                (muscle.Test.Position, NoteCodes.ProtocolNotStated), (muscle.Test.Contraction, NoteCodes.ProtocolNotStated), (muscle.Test.Condition, NoteCodes.ProtocolNotStated),
                (muscle.Difference, NoteCodes.NoSideDifference)),
                .. DocumentParts.Notes(Sides.Both.Where(side => muscle.On(side) is null).Select(side => new Note(NoteCodes.SideNotMeasured, side)))]))],
        [.. previous.Movements.Select(movement => new PreviousMovementJson(
            movement.Test.Movement.Name(), movement.Test.Position, movement.Test.Mode, movement.Test.Condition,
            MovedRange(movement.Left), MovedRange(movement.Right), MovedRange(movement.Difference),
            [.. DocumentParts.NullsOf(
                (movement.Test.Position, NoteCodes.ProtocolNotStated), (movement.Test.Mode, NoteCodes.ProtocolNotStated), (movement.Test.Condition, NoteCodes.ProtocolNotStated),
                (movement.Difference, NoteCodes.NoSideDifference)),
                .. DocumentParts.Notes(Sides.Both.Where(side => movement.On(side) is null).Select(side => new Note(NoteCodes.SideNotMeasured, side)))]))],
        previous.BeforeInjury is { } before ? Before(before) : null,
        DocumentParts.NullsOf((previous.BeforeInjury, NoteCodes.NoTestBeforeInjury)));

    private static MovedJson? Moved(Moved? moved) => moved is null ? null : new(
        moved.Ln, moved.Percent, moved.BoundLn, moved.Verdict is { } verdict ? CodeWords.Code(verdict) : null,
        DocumentParts.NullsOf((moved.Verdict, NoteCodes.LimitedByPain)));

    private static MovedRangeJson? MovedRange(Moved? moved) => moved is null ? null : new(
        moved.Ln, moved.BoundLn, moved.Verdict is { } verdict ? CodeWords.Code(verdict) : null, DocumentParts.NullsOf((moved.Verdict, NoteCodes.LimitedByPain)));

    private static BeforeInjuryJson Before(BeforeInjury before) => new(before.Date, before.Side.Name(),
        [.. before.Muscles.Select(muscle => new BeforeInjuryMuscleJson(
            muscle.Test.Muscle.Name(), muscle.Test.Position, muscle.Change.Ln, muscle.Change.Percent, muscle.Change.BoundLn,
            muscle.Change.Verdict == ChangeVerdict.Perhaps))]);
}
