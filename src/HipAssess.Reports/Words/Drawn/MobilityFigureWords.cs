using HipAssess.Domain;
using HipAssess.Verdicts;

namespace HipAssess.Reports.Words.Drawn;

/// <summary>The same of the movements of one session.</summary>
internal static class MobilityFigureWords
{
    public const string Difference = "Side differences of mobility";

    /// <summary>Title of the ranges of both sides.</summary>
    public static string Ranges(MovementUnit unit) => unit == MovementUnit.Degree ? "Ranges of motion, left and right" : "Bent knee fall out, left and right";

    /// <summary>Every movement in words.</summary>
    public static string Describe(IReadOnlyList<MovementAssessment> movements, Func<MovementAssessment, string> words) =>
        string.Join(" ", movements.Select(movement => $"{TermWords.Capital(MovementWords.Test(movement.Test))}: {words(movement)}."));

    /// <summary>What judged the side differences.</summary>
    public static string DifferenceCaption(IReadOnlyList<MovementAssessment> movements) =>
        movements.Any(m => m.DifferenceNorm?.Values.Count > 0) ? "Small dots are the controls."
        : movements.Any(m => m.DifferenceNorm is not null) ? "The limits are those of a published set, used because it was named."
        : "There are no controls to judge by, and no limit by convention: a difference beyond error is something to watch.";

    /// <summary>How to read the marks.</summary>
    public static string RangesCaption(IReadOnlyList<MovementAssessment> movements) =>
        "Large marks: what stands for each side; small ones: single trials. Whiskers: what measurement error alone can make of one side, 95 %."
        + FigureWords.Band(Norms(movements))
        + (movements[0].Test.Unit == MovementUnit.Degree ? " More is not better." : " A smaller height is more range; more is not better.");

    /// <summary>Both sides.</summary>
    public static string RangesOf(MovementAssessment movement) => string.Join(", ", Sides.Both.Select(side => movement.On(side) is { } range
        ? $"{TermWords.Side(side)} {MovementWords.Range(range.Value, movement.Test.Unit)}{FigureWords.Pain(range.LimitedByPain)}"
        : ChartWords.NotTestedOn(side)));

    /// <summary>The side difference beside error, and its verdict.</summary>
    public static string DifferenceOf(MovementAssessment movement) => movement.Difference is { } difference
        ? FigureWords.BesideError(
            MovementWords.Difference(difference, movement.Test.Unit), MovementWords.Range(movement.ErrorBound.Value, movement.Test.Unit), difference.IsMarked, movement.Flag)
        : FigureWords.NoDifference;

    private static string Norms(IEnumerable<MovementAssessment> movements) => string.Join("; ", movements
        .Where(movement => movement.ValueNorm?.Left?.Band is not null || movement.ValueNorm?.Right?.Band is not null)
        .Select(movement => VisibleText.Visible(movement.ValueNorm!.Source)).Distinct());
}
