using HipAssess.Domain;
using HipAssess.Reports.Words;
using HipAssess.Verdicts;

namespace HipAssess.Reports.Charts;

/// <summary>The figures of the movements of one session; degrees and centimetres have figures of their own.</summary>
public static class MobilityFigures
{
    /// <summary>The name of the picture on the first sheet where no strength was measured.</summary>
    public const string Picture = "range-difference";

    /// <summary>Differences first, then the ranges of both sides; empty where no movement was measured.</summary>
    public static IEnumerable<Figure> Of(SessionAssessment session) =>
        from unit in session.Movements.GroupBy(movement => movement.Test.Unit).OrderBy(unit => unit.Key)
        from figure in new[] { Difference(session, [.. unit]), Ranges([.. unit]) }
        select figure;

    /// <summary>The differences of movements of one unit.</summary>
    public static Figure Difference(SessionAssessment session, IReadOnlyList<MovementAssessment> movements) => Figures.InBothForms(form => new Figure(
        Picture + Suffix(movements), "Side differences of mobility", Describe(movements, DifferenceOf),
        [Figures.Rows(RangeDifferenceChart.Of(session, movements, form), 82, movements.Count <= 6 ? 42 : 34, movements.Count, form)])
    {
        Caption = movements.Any(m => m.DifferenceNorm?.Values.Any() == true) ? "Small dots are the controls."
            : movements.Any(m => m.DifferenceNorm is not null) ? "The limits are those of a published set, used because it was named."
            : "There are no controls to judge by, and no limit by convention: a difference beyond error is something to watch.",
    });

    /// <summary>The ranges of both sides of movements of one unit.</summary>
    public static Figure Ranges(IReadOnlyList<MovementAssessment> movements) => Figures.InBothForms(form => new Figure(
        "ranges" + Suffix(movements), movements[0].Test.Unit == MovementUnit.Degree ? "Ranges of motion, left and right" : "Bent knee fall out, left and right",
        Describe(movements, RangesOf), [.. Figures.Bars(movements, RangeChart.Of, form)])
    {
        Caption = "Large marks: what stands for each side; small ones: single trials. Whiskers: what measurement error alone can make of one side, 95 %."
            + (Norms(movements) is { Length: > 0 } norms ? $" Grey band: the middle 90 % of the norm ({norms})." : "")
            + (movements[0].Test.Unit == MovementUnit.Degree ? " More is not better." : " A smaller height is more range; more is not better."),
    });

    private static string Suffix(IReadOnlyList<MovementAssessment> movements) => movements[0].Test.Unit == MovementUnit.Degree ? "" : "-cm";

    private static string Norms(IEnumerable<MovementAssessment> movements) => string.Join("; ", movements
        .Where(movement => movement.ValueNorm?.Left?.Band is not null || movement.ValueNorm?.Right?.Band is not null)
        .Select(movement => VisibleText.Visible(movement.ValueNorm!.Source)).Distinct());

    private static string Describe(IReadOnlyList<MovementAssessment> movements, Func<MovementAssessment, string> words) =>
        string.Join(" ", movements.Select(movement => $"{TermWords.Capital(MovementWords.Test(movement.Test))}: {words(movement)}."));

    private static string RangesOf(MovementAssessment movement) => string.Join(", ", Sides.Both.Select(side => movement.On(side) is { } range
        ? $"{TermWords.Side(side)} {MovementWords.Range(range.Value, movement.Test.Unit)}{(range.LimitedByPain ? " (limited by pain)" : "")}"
        : $"{TermWords.Side(side)} not tested"));

    private static string DifferenceOf(MovementAssessment movement) => movement.Difference is { } difference
        ? $"{MovementWords.Difference(difference, movement.Test.Unit)}, measurement error {MovementWords.Range(movement.ErrorBound.Value, movement.Test.Unit)}, "
            + (difference.IsMarked ? "not judged because of pain" : TermWords.Flag(movement.Flag))
        : "no side difference";
}
