using HipAssess.Norms;
using HipAssess.Norms.Files;
using HipAssess.Thresholds;
using HipAssess.Tracking;
using HipAssess.Verdicts;

namespace HipAssess.Reports.Words.Printed;

/// <summary>How a result was worked out, in short: only what shaped this one.</summary>
public static class WorkedOutWords
{
    /// <summary>A word for the topic, and what there is to say.</summary>
    /// <param name="session">The result.</param>
    /// <param name="settings">What shaped it.</param>
    /// <param name="controls">Controls judged by each other; null for none.</param>
    public static IEnumerable<(string Topic, string Text)> Of(SessionAssessment session, AssessmentSettings settings, ControlCounts? controls)
    {
        yield return ("Strength.", $"The {TermWords.Strength(settings.Strength)} of each side; for comparisons between people {TermWords.Normalisation(settings.Normalise)}.");
        yield return ("Side difference.", "100 · (stronger − weaker) / stronger; judged on the scale ln(right / left), on which both directions count alike. " + NormWords.Direction(session));
        yield return ("Measurement error.", $"1.96 · √2 · SEM, the larger of the standard error of measurement and the athlete's own variation from trial to trial{Own(session)}. {Errors(session.Muscles)}");
        foreach (var (about, norm) in Norms(session))
            yield return (about, norm);
        yield return ("Watch and flag.", ControlWords.Limits + (controls is null ? "" : " " + ControlWords.ControlCounts(controls, ExpectedShares.Of(session))));
    }

    /// <summary>The same of a history.</summary>
    public static IEnumerable<(string Topic, string Text)> Of(History history, AssessmentSettings settings)
    {
        yield return ("Strength.", $"The {TermWords.Strength(settings.Strength)} of each side, as measured: not divided by body mass.");
        yield return ("Change.", "On the ln scale, each test with its own error; the history of each side, and of the side difference, is cut into levels by optimal partitioning "
            + "(Jackson 2005, IEEE Signal Process Lett 12(2):105–108). " + TrackWords.Promise(history) + " A side limited by pain is shown and is no part of a level.");
        yield return ("Trend.", !history.IsDated ? "None: the tests have no dates." : $"Theil–Sen slope of ln strength on days, from {Limits.TrendSessions} tests (Sen 1968, J Am Stat Assoc 63:1379–1389); called rising or falling only where "
            + $"Kendall's p, after Holm over all trends, is below {Rounded.Number(Limits.TrendP, 3)}.");
        yield return ("Measurement error.", Errors(history.Newest.Muscles));
    }

    private static string Own(SessionAssessment session) => session.Muscles.Select(muscle => muscle.ErrorBound.TrialVariationPercent).Max() is { } own
        ? $" ({Rounded.Percent(own)} here)"
        : " (unknown here: no repeated trials)";

    private static string Errors(IEnumerable<MuscleAssessment> muscles) => string.Join(" ", muscles
        .GroupBy(muscle => muscle.ErrorBound.Source)
        .Select(group => TermWords.Capital(string.Join(", ", group.Select(muscle => $"{TermWords.Muscle(muscle.Test.Muscle)} SEM {Rounded.Plain(muscle.ErrorBound.SemPercent)} %").Distinct()))
            + $": {VisibleText.Visible(group.Key.TrimEnd('.'))}."));

    // One line for all muscle groups that share a norm.
    private static IEnumerable<(string About, string Norm)> Norms(SessionAssessment session) =>
        session.Muscles.SelectMany(muscle => new[]
        {
            (About: "Norm of side differences, ", Muscle: muscle, Norm: muscle.DifferenceNorm is { } norm
                ? $"{NormWords.NormUsed(norm.Source, norm.Published)} Without this athlete {norm.N} people, compared as {TermWords.Orientation(norm.Orientation)}."
                : "None applies."),
            (About: "Norm of strength, ", Muscle: muscle, Norm: muscle.StrengthNorm is { } strength
                ? $"{NormWords.NormUsed(strength.Source, strength.Published)}{(strength.N is { } n ? $" {n} {TermWords.People(strength.Sex, n)}." : "")}"
                : "None applies."),
        })
        .GroupBy(use => (use.About, use.Norm))
        .Select(group => (group.Key.About + (group.Count() == session.Muscles.Length ? "all muscle groups" : string.Join(", ", group.Select(use => RosterWords.NameIn(session, use.Muscle)))) + ".", group.Key.Norm));
}
