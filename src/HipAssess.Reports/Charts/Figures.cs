using System.Collections.Immutable;
using HipAssess.Domain;
using HipAssess.Reports.Words.Drawn;
using HipAssess.Verdicts;

namespace HipAssess.Reports.Charts;

/// <summary>The figures of one session's report: the charts with title, description and size.</summary>
public static class Figures
{
    /// <summary>The name of the one picture of the first sheet: side differences beside error and controls.</summary>
    public const string Picture = "side-difference";

    private const int PageWidth = 760, PhoneWidth = 340;

    /// <summary>All figures of a session, in the order of its report.</summary>
    public static ImmutableArray<Figure> Of(SessionAssessment session) => [.. OfStrength(session), .. MobilityFigures.Of(session)];

    /// <summary>The one picture of the first sheet: side differences of strength, or of mobility where no strength was measured; null for an empty session.</summary>
    public static Figure? OfFirstSheet(SessionAssessment session) =>
        session.Muscles.IsEmpty ? MobilityFigures.Of(session).FirstOrDefault() : SideDifference(session);

    private static ImmutableArray<Figure> OfStrength(SessionAssessment session) =>
        session.Muscles.IsEmpty ? []
        : NormStripChart.Shown(session) is { Count: > 0 } placed ? [SideDifference(session), SideBySide(session), NormStrip(session, placed)]
        : [SideDifference(session), SideBySide(session)];

    /// <summary>Left and right bars: a panel for each unit, a row for each position where a muscle group has several.</summary>
    public static Figure SideBySide(SessionAssessment session) => InBothForms(form => new Figure(
        "side-by-side", FigureWords.SideBySide, FigureWords.Describe(session, muscle => FigureWords.StrengthOf(muscle, SideBySideChart.UnitOf(muscle))), [.. StrengthRows(session, form)])
    {
        Caption = FigureWords.StrengthCaption(session),
    });

    /// <summary>One row per muscle group.</summary>
    public static Figure SideDifference(SessionAssessment session) => InBothForms(form => new Figure(
        Picture, FigureWords.SideDifference, FigureWords.Describe(session, FigureWords.DifferenceOf),
        [Rows(SideDifferenceChart.Of(session, form), 82, session.Muscles.Length <= 6 ? 42 : 34, session.Muscles.Length, form)])
    {
        Caption = FigureWords.DifferenceCaption(session, SideDifferenceChart.MostControls),
    });

    private static Figure NormStrip(SessionAssessment session, IReadOnlyList<MuscleAssessment> placed) => InBothForms(form => new Figure(
        "norm-strip", FigureWords.NormStrip, FigureWords.Describe(session, FigureWords.PercentilesOf),
        [Rows(NormStripChart.Of(placed, form), 62, 46, placed.Count, form)])
    {
        Caption = FigureWords.StripCaption(placed),
    });

    /// <summary>A figure with its form for a phone.</summary>
    internal static Figure InBothForms(Func<ChartForm, Figure> make) =>
        make(ChartForm.Wide) with { Narrow = new WhenAsked<Figure>(() => make(ChartForm.Narrow)) };

    /// <summary>One plot with a row per test.</summary>
    internal static PanelRow Rows(ScottPlot.Plot plot, int around, int each, int count, ChartForm form) => form == ChartForm.Wide
        ? new(around + each * count, [new Panel(plot, PageWidth)])
        : new(around + RowNames.NarrowRow * count, [new Panel(plot, PhoneWidth)]);

    /// <summary>Tests beside each other, as many to a row as there is room for.</summary>
    internal static IEnumerable<PanelRow> Bars<T>(IReadOnlyList<T> tests, Func<IReadOnlyList<T>, ScottPlot.Plot> draw, ChartForm form) => tests
        .Chunk(form == ChartForm.Wide ? 6 : 3)
        .Select(some => new PanelRow(form == ChartForm.Wide ? 332 : 250, [new Panel(draw(some), form == ChartForm.Wide ? PageWidth : PhoneWidth)]));

    private static IEnumerable<PanelRow> StrengthRows(SessionAssessment session, ChartForm form)
    {
        bool bySeveral = session.Muscles.GroupBy(muscle => muscle.Test.Muscle).Any(same => same.DistinctBy(muscle => muscle.Test.Position).Count() > 1);
        int most = form == ChartForm.Wide ? 6 : 3, width = form == ChartForm.Wide ? PageWidth : PhoneWidth;
        foreach (var position in session.Muscles.GroupBy(muscle => bySeveral ? muscle.Test.Position : null))
            foreach (var (part, row) in position.GroupBy(muscle => form == ChartForm.Wide ? (StrengthUnit?)null : SideBySideChart.UnitOf(muscle)).SelectMany(unit => unit.Chunk(most)).Select((part, row) => (part, row)))
            {
                var units = part.GroupBy(SideBySideChart.UnitOf).Select(unit => unit.ToList()).ToList();
                yield return new PanelRow(form == ChartForm.Wide ? 332 : 250,
                    [.. units.Select((muscles, i) => new Panel(
                        SideBySideChart.Of(muscles, session.Session.Facts.InjuredSide, [.. session.Muscles.Where(muscle => SideBySideChart.UnitOf(muscle) == SideBySideChart.UnitOf(muscles[0]))]),
                        width * muscles.Count / part.Length,
                        bySeveral && row + i == 0 ? ChartWords.Position(position.Key) : ""))]);
            }
    }
}
