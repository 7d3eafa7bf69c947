using System.Collections.Immutable;
using HipAssess.Domain;
using HipAssess.Norms;
using HipAssess.Reports.Words;
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
        "side-by-side", "Hip strength, left and right", Describe(session, StrengthOf), [.. StrengthRows(session, form)])
    {
        Caption = StrengthCaption(session),
    });

    /// <summary>One row per muscle group.</summary>
    public static Figure SideDifference(SessionAssessment session) => InBothForms(form => new Figure(
        Picture, "Side differences", Describe(session, DifferenceOf),
        [Rows(SideDifferenceChart.Of(session, form), 82, session.Muscles.Length <= 6 ? 42 : 34, session.Muscles.Length, form)])
    {
        Caption = DifferenceCaption(session),
    });

    private static Figure NormStrip(SessionAssessment session, IReadOnlyList<MuscleAssessment> placed) => InBothForms(form => new Figure(
        "norm-strip", "Strength in the norm", Describe(session, PercentilesOf),
        [Rows(NormStripChart.Of(placed, form), 62, 46, placed.Count, form)])
    {
        Caption = StripCaption(placed),
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
                        bySeveral && row + i == 0 ? TermWords.Capital(VisibleText.Visible(position.Key ?? "position not stated")) : ""))]);
            }
    }

    private static string Describe(SessionAssessment session, Func<MuscleAssessment, string> words) =>
        string.Join(" ", session.Muscles.Select(muscle => $"{TermWords.Capital(TermWords.Test(muscle.Test))}: {words(muscle)}."));

    private static string StrengthCaption(SessionAssessment session)
    {
        string normalised = session.Muscles.All(m => m.NormalisedUnit is null || (m.Left ?? m.Right)?.Normalised is null) ? "" : ", normalised";
        string[] norms =
        [
            .. session.Muscles.Select(m => m.StrengthNorm).OfType<ValueNorm>()
                .Where(norm => norm.Left?.Band is not null || norm.Right?.Band is not null)
                .Select(norm => VisibleText.Visible(norm.Source) + (norm.N is { } n ? $", {n} {TermWords.People(norm.Sex, n)}" : ""))
                .Distinct(),
        ];
        string band = norms.Length == 0 ? "" : $" Grey band: the middle 90 % of the norm ({string.Join("; ", norms)}).";
        return $"Bars: strength of each side{normalised}, the number at their foot. Whiskers: what measurement error alone can make of one side, 95 %.{band}";
    }

    // Halves and bands are named in the picture.
    private static string DifferenceCaption(SessionAssessment session) =>
        MostControls(session) is > 0 and var controls ? controls <= SideDifferenceChart.MostControls ? ""
                : $"Of more than {SideDifferenceChart.MostControls} controls as many are drawn, evenly from the smallest to the largest."
            : session.Muscles.Any(m => m.DifferenceNorm is not null) ? "The limits are those of a published norm."
            : $"{TermWords.Capital(ControlWords.WhyByConvention(session))}.";

    private static int MostControls(SessionAssessment session) => session.Muscles.Max(m => m.DifferenceNorm?.Values.Count() ?? 0);

    private static string StripCaption(IReadOnlyList<MuscleAssessment> placed)
    {
        var norms = placed.GroupBy(m => m.StrengthNorm!.Source, StringComparer.Ordinal).ToList();
        string whose = norms.Count == 1 ? VisibleText.Visible(norms[0].Key)
            : string.Join("; ", norms.Select(norm => $"{VisibleText.Visible(norm.Key)} ({string.Join(", ", norm.Select(m => TermWords.Test(m.Test)))})"));
        string lines = placed.Any(m => (m.StrengthNorm!.Left ?? m.StrengthNorm.Right)?.N is not null)
            ? " Lines: how far off the percentile may be because the norm is a sample, 95 %." : "";
        return $"Where each side lies in the norm: {whose}.{lines} The spacing of the scale is that of a normal distribution.";
    }

    private static string PercentilesOf(MuscleAssessment muscle) => string.Join(", ", Sides.Both.Select(side =>
        muscle.StrengthNorm?.On(side)?.Percentile is { } percentile
            ? $"{TermWords.Side(side)} {Rounded.Percentile(percentile)}"
            : $"{TermWords.Side(side)} no percentile"));

    private static string StrengthOf(MuscleAssessment muscle) => string.Join(", ", Sides.Both.Select(side =>
        muscle.On(side) is { } strength
            ? $"{TermWords.Side(side)} {Rounded.Strength(strength.Normalised ?? strength.Strength)} {SideBySideChart.UnitOf(muscle).Symbol()}"
                + (strength.LimitedByPain ? " (limited by pain)" : "")
            : $"{TermWords.Side(side)} not tested"));

    private static string DifferenceOf(MuscleAssessment muscle) => muscle.Difference is { } difference
        ? $"{TermWords.Difference(difference)}, measurement error {Rounded.Percent(muscle.ErrorBound.Percent)}, "
            + (difference.IsMarked ? "not judged because of pain" : TermWords.Flag(muscle.Flag))
        : "no side difference";
}
