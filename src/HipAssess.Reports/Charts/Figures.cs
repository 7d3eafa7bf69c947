using System.Collections.Immutable;
using HipAssess.Asymmetry;
using HipAssess.Domain;

namespace HipAssess.Reports.Charts;

/// <summary>The figures of one session's report: the charts with title, description and size.</summary>
public static class Figures
{
    private const int PageWidth = 760;

    /// <summary>All figures of a session, in the order of its report.</summary>
    public static ImmutableArray<Figure> Of(SessionAssessment session) =>
        session.Muscles.IsEmpty ? [] : [SideBySide(session), SideDifference(session)];

    /// <summary>Left and right bars; one panel for each unit.</summary>
    public static Figure SideBySide(SessionAssessment session)
    {
        var byUnit = session.Muscles.GroupBy(SideBySideChart.UnitOf).Select(group => group.ToList()).ToList();
        int width = Math.Max(PageWidth, 74 * session.Muscles.Length);
        return new Figure(
            "side-by-side", "Hip strength, left and right", Describe(session, StrengthOf),
            [.. byUnit.Select(muscles => new Panel(SideBySideChart.Of(muscles), width * muscles.Count / session.Muscles.Length))],
            Height: 380);
    }

    /// <summary>One row per muscle group.</summary>
    public static Figure SideDifference(SessionAssessment session) => new(
        "side-difference", "Side differences", Describe(session, DifferenceOf),
        [new Panel(SideDifferenceChart.Of(session), PageWidth)],
        Height: 130 + 42 * session.Muscles.Length);

    private static string Describe(SessionAssessment session, Func<MuscleAssessment, string> words) =>
        string.Join(" ", session.Muscles.Select(muscle => $"{Words.Capital(Words.Test(muscle.Test))}: {words(muscle)}."));

    private static string StrengthOf(MuscleAssessment muscle) => string.Join(", ", Sides.Both.Select(side =>
        muscle.On(side) is { } strength
            ? $"{Words.Side(side)} {Rounded.Strength(strength.Normalised ?? strength.Strength)} {SideBySideChart.UnitOf(muscle).Symbol()}"
                + (strength.LimitedByPain ? " (limited by pain)" : "")
            : $"{Words.Side(side)} not tested"));

    private static string DifferenceOf(MuscleAssessment muscle) => muscle.Difference is { } difference
        ? $"{Words.Difference(difference)}, measurement error {Rounded.Percent(muscle.ErrorBound.Percent)}, "
            + (difference.IsMarked ? "not judged because of pain" : Words.Flag(muscle.Flag))
        : "no side difference";
}
