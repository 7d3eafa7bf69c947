using HipAssess.Domain;
using HipAssess.Norms;
using HipAssess.Verdicts;

namespace HipAssess.Reports.Words.Drawn;

/// <summary>Titles and captions of the figures of one session, and what they say to those who cannot see them.</summary>
internal static class FigureWords
{
    public const string SideBySide = "Hip strength, left and right";
    public const string SideDifference = "Side differences";
    public const string NormStrip = "Strength in the norm";

    /// <summary>Every muscle group in words.</summary>
    public static string Describe(SessionAssessment session, Func<MuscleAssessment, string> words) =>
        string.Join(" ", session.Muscles.Select(muscle => $"{TermWords.Capital(TermWords.Test(muscle.Test))}: {words(muscle)}."));

    /// <summary>How to read the bars.</summary>
    public static string StrengthCaption(SessionAssessment session)
    {
        string normalised = session.Muscles.All(m => m.NormalisedUnit is null || (m.Left ?? m.Right)?.Normalised is null) ? "" : ", normalised";
        string[] norms =
        [
            .. session.Muscles.Select(m => m.StrengthNorm).OfType<ValueNorm>()
                .Where(norm => norm.Left?.Band is not null || norm.Right?.Band is not null)
                .Select(norm => VisibleText.Visible(norm.Source) + (norm.N is { } n ? $", {n} {TermWords.People(norm.Sex, n)}" : ""))
                .Distinct(),
        ];
        return $"Bars: strength of each side{normalised}, the number at their foot. Whiskers: what measurement error alone can make of one side, 95 %.{Band(string.Join("; ", norms))}";
    }

    /// <summary>What judged the side differences; halves and bands are named in the picture.</summary>
    /// <param name="session">The result.</param>
    /// <param name="mostDrawn">So many controls are drawn at most.</param>
    public static string DifferenceCaption(SessionAssessment session, int mostDrawn) =>
        MostControls(session) is > 0 and var controls ? controls <= mostDrawn ? ""
                : $"Of more than {mostDrawn} controls as many are drawn, evenly from the smallest to the largest."
            : session.Muscles.Any(m => m.DifferenceNorm is not null) ? "The limits are those of a published norm."
            : $"{TermWords.Capital(ControlWords.WhyByConvention(session))}.";

    /// <summary>Whose norm it is, and how to read the scale.</summary>
    public static string StripCaption(IReadOnlyList<MuscleAssessment> placed)
    {
        var norms = placed.GroupBy(m => m.StrengthNorm!.Source, StringComparer.Ordinal).ToList();
        string whose = norms.Count == 1 ? VisibleText.Visible(norms[0].Key)
            : string.Join("; ", norms.Select(norm => $"{VisibleText.Visible(norm.Key)} ({string.Join(", ", norm.Select(m => TermWords.Test(m.Test)))})"));
        string lines = placed.Any(m => (m.StrengthNorm!.Left ?? m.StrengthNorm.Right)?.N is not null)
            ? " Lines: how far off the percentile may be because the norm is a sample, 95 %." : "";
        return $"Where each side lies in the norm: {whose}.{lines} The spacing of the scale is that of a normal distribution.";
    }

    /// <summary>Both sides in the norm.</summary>
    public static string PercentilesOf(MuscleAssessment muscle) => string.Join(", ", Sides.Both.Select(side =>
        muscle.StrengthNorm?.On(side)?.Percentile is { } percentile
            ? $"{TermWords.Side(side)} {Rounded.Percentile(percentile)}"
            : $"{TermWords.Side(side)} no percentile"));

    /// <summary>Both sides in the unit they are drawn in.</summary>
    public static string StrengthOf(MuscleAssessment muscle, StrengthUnit unit) => string.Join(", ", Sides.Both.Select(side =>
        muscle.On(side) is { } strength
            ? $"{TermWords.Side(side)} {Rounded.Strength(strength.Normalised ?? strength.Strength)} {unit.Symbol()}{Pain(strength.LimitedByPain)}"
            : ChartWords.NotTestedOn(side)));

    /// <summary>The side difference beside error, and its verdict.</summary>
    public static string DifferenceOf(MuscleAssessment muscle) => muscle.Difference is { } difference
        ? BesideError(TermWords.Difference(difference), Rounded.Percent(muscle.ErrorBound.Percent), difference.IsMarked, muscle.Flag)
        : NoDifference;

    internal const string NoDifference = "no side difference";

    internal static string BesideError(string difference, string error, bool isMarked, Flag flag) =>
        $"{difference}, measurement error {error}, {(isMarked ? "not judged because of pain" : TermWords.Flag(flag))}";

    // Behind a value.
    internal static string Pain(bool isLimited) => isLimited ? $" ({ChartWords.LimitedByPain})" : "";

    internal static string Band(string norms) => norms.Length == 0 ? "" : $" Grey band: the middle 90 % of the norm ({norms}).";

    private static int MostControls(SessionAssessment session) => session.Muscles.Max(m => m.DifferenceNorm?.Values.Count ?? 0);
}
