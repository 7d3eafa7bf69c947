using System.Collections.Immutable;
using HipAssess.Domain;
using HipAssess.Tracking;
using HipAssess.Verdicts;

namespace HipAssess.Reports.Words.Printed;

/// <summary>One row of the first sheet's table, for page and print: a muscle group or a movement.</summary>
/// <param name="Name">E.g. "Abductors".</param>
/// <param name="Lay">The same for somebody who has never read it.</param>
/// <param name="Drawing">The muscle group whose movement is drawn beside it.</param>
/// <param name="Left">Left side with its unit.</param>
/// <param name="Right">Right side.</param>
/// <param name="Difference">Side difference.</param>
/// <param name="Usual">How much is usual.</param>
/// <param name="Since">What changed since the session before; empty where there is none.</param>
/// <param name="Flag">The verdict.</param>
/// <param name="Verdict">The verdict in words, with its sign.</param>
/// <param name="Because">What decided where the side difference did not, e.g. ": both weak"; part of the verdict's words.</param>
/// <param name="IsHalfJudged">Only a side of it could be judged.</param>
public sealed record SheetRow(
    string Name, string Lay, MuscleGroup Drawing, string Left, string Right, string Difference, string Usual, string Since, Flag Flag, string Verdict, string Because, bool IsHalfJudged)
{
    /// <summary>Every muscle group, then every movement of a session.</summary>
    public static ImmutableArray<SheetRow> Of(SessionAssessment session, PreviousTest? previous) =>
    [
        .. session.Muscles.Select(muscle => new SheetRow(
            TermWords.Capital(TermWords.TestAmong(session.Session.Tests, muscle.Test)), LayWords.Muscle(muscle.Test.Muscle), muscle.Test.Muscle,
            Strength(muscle, Side.Left), Strength(muscle, Side.Right), SheetWords.Difference(session, muscle), SheetWords.Usual(session, muscle),
            previous is null ? "" : SheetWords.Since(previous.Of(muscle.Test)), muscle.Flag, SheetWords.Verdict(muscle), SheetWords.LowSide(muscle), SheetWords.IsHalfJudged(muscle))),
        .. session.Movements.Select(movement => new SheetRow(
            TermWords.Capital(MovementWords.TestAmong(session.Session.Movements, movement.Test)), LayWords.Movement(movement.Test), LayWords.Direction(movement.Test.Movement),
            Range(movement, Side.Left), Range(movement, Side.Right), SheetWords.Difference(session, movement), SheetWords.Usual(session, movement),
            previous is null ? "" : SheetWords.Since(previous.Of(movement.Test)), movement.Flag, SheetWords.Verdict(movement), "", SheetWords.IsHalfJudged(movement))),
    ];

    private static string Strength(MuscleAssessment muscle, Side side) => muscle.On(side) is { } strength
        ? $"{Rounded.Strength(strength.Strength)} {muscle.Test.Unit.Symbol()}{CellWords.Pain(strength.LimitedByPain)}"
        : StrengthWords.NotTested;

    private static string Range(MovementAssessment movement, Side side) => movement.On(side) is { } range
        ? MovementWords.Range(range.Value, movement.Test.Unit) + CellWords.Pain(range.LimitedByPain)
        : StrengthWords.NotTested;
}
