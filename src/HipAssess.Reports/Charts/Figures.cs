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

    private const int PageWidth = 760;

    /// <summary>All figures of a session, in the order of its report.</summary>
    public static ImmutableArray<Figure> Of(SessionAssessment session) => [.. OfStrength(session), .. MobilityFigures.Of(session)];

    /// <summary>The one picture of the first sheet: side differences of strength, or of mobility where no strength was measured; null for an empty session.</summary>
    public static Figure? OfFirstSheet(SessionAssessment session) =>
        session.Muscles.IsEmpty ? MobilityFigures.Of(session).FirstOrDefault() : SideDifference(session);

    private static ImmutableArray<Figure> OfStrength(SessionAssessment session) =>
        session.Muscles.IsEmpty ? []
        : NormStripChart.Shown(session) is { Count: > 0 } placed ? [SideDifference(session), SideBySide(session), NormStrip(session, placed)]
        : [SideDifference(session), SideBySide(session)];

    /// <summary>Left and right bars; one panel for each unit.</summary>
    public static Figure SideBySide(SessionAssessment session)
    {
        var byUnit = session.Muscles.GroupBy(SideBySideChart.UnitOf).Select(group => group.ToList()).ToList();
        int width = Math.Max(PageWidth, 74 * session.Muscles.Length);
        return new Figure(
            "side-by-side", "Hip strength, left and right", Describe(session, StrengthOf),
            [.. byUnit.Select(muscles => new Panel(SideBySideChart.Of(muscles), width * muscles.Count / session.Muscles.Length))],
            Height: 380)
        {
            Caption = StrengthCaption(session),
        };
    }

    /// <summary>One row per muscle group.</summary>
    public static Figure SideDifference(SessionAssessment session) => new(
        Picture, "Side differences", Describe(session, DifferenceOf),
        [new Panel(SideDifferenceChart.Of(session), PageWidth)],
        Height: 130 + (session.Muscles.Length <= 6 ? 42 : 34) * session.Muscles.Length)
    {
        Caption = DifferenceCaption(session),
    };

    private static Figure NormStrip(SessionAssessment session, IReadOnlyList<MuscleAssessment> placed) => new(
        "norm-strip", "Strength in the norm", Describe(session, PercentilesOf),
        [new Panel(NormStripChart.Of(placed), PageWidth)],
        Height: 110 + 46 * placed.Count)
    {
        Caption = StripCaption(placed),
    };

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
        return $"Bars: strength of each side{normalised}. Whiskers: what measurement error alone can make of one side, 95 %.{band}";
    }

    private static string DifferenceCaption(SessionAssessment session) =>
        "Marks right of the middle: the left side is weaker. Inside the grey band measurement error alone can explain a difference."
        + (MostControls(session) is > 0 and var controls ? " Small dots are the controls, turned so that they compare with this athlete"
                + (controls > SideDifferenceChart.MostControls ? $"; of more than {SideDifferenceChart.MostControls} as many are drawn, evenly from the smallest to the largest." : ".")
            : session.Muscles.Any(m => m.DifferenceNorm is not null) ? " The limits are those of a published norm."
            : $" {TermWords.Capital(ControlWords.WhyByConvention(session))}.");

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
