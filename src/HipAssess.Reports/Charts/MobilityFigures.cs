using HipAssess.Domain;
using HipAssess.Reports.Words.Drawn;
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
        Picture + Suffix(movements), MobilityFigureWords.Difference, MobilityFigureWords.Describe(movements, MobilityFigureWords.DifferenceOf),
        [Figures.Rows(RangeDifferenceChart.Of(session, movements, form), 82, movements.Count <= 6 ? 42 : 34, movements.Count, form)])
    {
        Caption = MobilityFigureWords.DifferenceCaption(movements),
    });

    /// <summary>The ranges of both sides of movements of one unit.</summary>
    public static Figure Ranges(IReadOnlyList<MovementAssessment> movements) => Figures.InBothForms(form => new Figure(
        "ranges" + Suffix(movements), MobilityFigureWords.Ranges(movements[0].Test.Unit),
        MobilityFigureWords.Describe(movements, MobilityFigureWords.RangesOf), [.. Figures.Bars(movements, RangeChart.Of, form)])
    {
        Caption = MobilityFigureWords.RangesCaption(movements),
    });

    private static string Suffix(IReadOnlyList<MovementAssessment> movements) => movements[0].Test.Unit == MovementUnit.Degree ? "" : "-cm";
}
