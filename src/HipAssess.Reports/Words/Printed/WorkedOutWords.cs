using HipAssess.Domain;
using HipAssess.Norms;
using HipAssess.Norms.Files;
using HipAssess.Strength;
using HipAssess.Thresholds;
using HipAssess.Tracking;
using HipAssess.Verdicts;

namespace HipAssess.Reports.Words.Printed;

/// <summary>How a result was worked out: only what shaped this one; in print in short.</summary>
public static class WorkedOutWords
{
    internal const string SideDifference = "100 · (stronger − weaker) / stronger. Judged on the scale ln(right / left), on which both directions count alike.";
    internal const string NoTrend = "None: the tests have no dates.";
    private const string PainIsNoLevel = "A side limited by pain is shown and is no part of a level.";
    private const string Cut = "the history of each side, and of the side difference, is cut into levels by optimal partitioning (Jackson 2005, IEEE Signal Process Lett 12(2):105–108)";

    /// <summary>A word for the topic, and what there is to say.</summary>
    /// <param name="session">The result.</param>
    /// <param name="settings">What shaped it.</param>
    /// <param name="controls">Controls judged by each other; null for none.</param>
    public static IEnumerable<(string Topic, string Text)> Of(SessionAssessment session, AssessmentSettings settings, ControlCounts? controls)
    {
        yield return (Heads.Strength + ".", Strength(settings));
        yield return (Heads.SideDifference + ".", "100 · (stronger − weaker) / stronger; judged on the scale ln(right / left), on which both directions count alike. " + NormWords.Direction(session));
        yield return (Heads.MeasurementError + ".", $"1.96 · √2 · SEM, {TheLarger(session)} {Errors(session)}");
        foreach (var (about, norm) in Norms(session))
            yield return (about, norm);
        yield return (Heads.WatchAndFlag + ".", ControlWords.Limits + (controls is null ? "" : " " + ControlWords.ControlCounts(controls, ExpectedShares.Of(session))));
    }

    /// <summary>The same of a history.</summary>
    public static IEnumerable<(string Topic, string Text)> Of(History history, AssessmentSettings settings)
    {
        yield return (Heads.Strength + ".", StrengthAsMeasured(settings));
        yield return (Heads.Change + ".", $"On the ln scale, each test with its own error; {Cut}. {TrackWords.Promise(history)} {PainIsNoLevel}");
        yield return (Heads.Trend + ".", !history.IsDated ? NoTrend : $"{Slope}; called rising or falling only where "
            + $"Kendall's p, after Holm over all trends, is below {Rounded.Number(Limits.TrendP, 3)}.");
        yield return (Heads.MeasurementError + ".", Errors(history.Newest));
    }

    /// <summary>What stands for a side, and between people.</summary>
    internal static string Strength(AssessmentSettings settings) =>
        $"The {TermWords.Strength(settings.Strength)} of each side; for comparisons between people {TermWords.Normalisation(settings.Normalise)}.";

    /// <summary>The same over time.</summary>
    internal static string StrengthAsMeasured(AssessmentSettings settings) => $"The {TermWords.Strength(settings.Strength)} of each side, as measured: not divided by body mass.";

    /// <summary>How measurement error is counted, and where it comes from.</summary>
    internal static string MeasurementError(SessionAssessment session) => $"1.96 · √2 · SEM, where SEM is {TheLarger(session)} {Errors(session)}";

    /// <summary>The same of a history.</summary>
    internal static string MeasurementError(History history) =>
        $"{Errors(history.Muscles.Select(muscle => (muscle.Newest.Day.Test.Muscle, muscle.Newest.Day.ErrorBound)))} "
        + "A day on which trials varied more than that counts with its own variation. Your own repeat test beats any figure from a publication.";

    /// <summary>How levels are found.</summary>
    internal static string Change(History history) =>
        $"On the ln scale, each test with its own error. {TermWords.Capital(Cut)}; one more level has to gain {Rounded.Number(history.Cost.Beta, 1)}, for "
        + $"{TermWords.Counted(history.Cost.Series, "series")} {(history.IsDated ? $"tested {history.Cost.Tests} times a year" : "counted as monthly tests")}. "
        + $"{TrackWords.Promise(history)} {PainIsNoLevel}";

    /// <summary>How trends are found.</summary>
    internal static string Trend(History history) => !history.IsDated ? NoTrend :
        $"{Slope}. It is called rising or falling only where Kendall's p, after Holm over all trends of this page, is below {Rounded.Number(Limits.TrendP, 3)}: the looks of a year share 5 %.";

    /// <summary>Every norm used, a line for all muscle groups that share one, e.g. "Side difference of abductors, flexors: …".</summary>
    internal static IEnumerable<string> NormsUsed(SessionAssessment session) =>
        session.Muscles.SelectMany(muscle => new[]
        {
            (About: "side difference of ", Muscle: muscle, Norm: Norm(muscle.DifferenceNorm)),
            (About: "strength of ", Muscle: muscle, Norm: Norm(muscle.StrengthNorm)),
        })
        .GroupBy(use => (use.About, use.Norm))
        .Select(group => $"{TermWords.Capital(group.Key.About)}{string.Join(", ", group.Select(use => RosterWords.NameIn(session, use.Muscle)))}: {group.Key.Norm ?? "none applies."}")
        .Concat(session.Ratios.Select(ratio =>
            $"Ratio of {TermWords.Ratio(ratio.Kind)}: {(ratio.Norm is { } norm ? NormWords.NormUsed(norm.Source, norm.Published) : "none applies.")}"));

    /// <summary>Every published norm that was not used, and why.</summary>
    internal static IEnumerable<string> OtherNorms(SessionAssessment session) =>
        session.Muscles.SelectMany(muscle => muscle.OtherNorms.Select(match =>
            $"{TermWords.Capital(RosterWords.NameIn(session, muscle))}: {NormWords.OtherNorm(session, muscle, match)}"))
        .Concat(session.Ratios.SelectMany(ratio => ratio.OtherNorms.Select(match => $"{TermWords.Capital(TermWords.Ratio(ratio.Kind))}: {NormWords.OtherNorm(match)}")));

    private static string Slope => $"Theil–Sen slope of ln strength on days, from {Limits.TrendSessions} tests (Sen 1968, J Am Stat Assoc 63:1379–1389)";

    private static string TheLarger(SessionAssessment session) =>
        "the larger of the standard error of measurement and the athlete's own variation from trial to trial "
        + (session.Muscles.Select(muscle => muscle.ErrorBound.TrialVariationPercent).Max() is { } own ? $"({Rounded.Percent(own)} here)." : "(unknown here: no repeated trials).");

    private static string Errors(SessionAssessment session) => Errors(session.Muscles.Select(muscle => (muscle.Test.Muscle, muscle.ErrorBound)));

    // A sentence to a source.
    private static string Errors(IEnumerable<(MuscleGroup Muscle, ErrorBound Bound)> muscles) => string.Join(" ", muscles
        .GroupBy(muscle => muscle.Bound.Source)
        .Select(group => TermWords.Capital(string.Join(", ", group.Select(muscle => $"{TermWords.Muscle(muscle.Muscle)} SEM {Rounded.Plain(muscle.Bound.SemPercent)} %").Distinct()))
            + $": {VisibleText.Visible(group.Key.TrimEnd('.'))}."));

    private static string? Norm(DifferenceNorm? norm) => norm is null ? null
        : $"{NormWords.NormUsed(norm.Source, norm.Published)} Without this athlete {norm.N} people, compared as {TermWords.Orientation(norm.Orientation)}.";

    private static string? Norm(ValueNorm? norm) => norm is null ? null
        : $"{NormWords.NormUsed(norm.Source, norm.Published)}{(norm.N is { } n ? $" {n} {TermWords.People(norm.Sex, n)}." : "")}";

    // One line for all muscle groups that share a norm.
    private static IEnumerable<(string About, string Norm)> Norms(SessionAssessment session) =>
        session.Muscles.SelectMany(muscle => new[]
        {
            (About: "Norm of side differences, ", Muscle: muscle, Norm: Norm(muscle.DifferenceNorm)),
            (About: "Norm of strength, ", Muscle: muscle, Norm: Norm(muscle.StrengthNorm)),
        })
        .GroupBy(use => (use.About, use.Norm))
        .Select(group => (group.Key.About + (group.Count() == session.Muscles.Length ? "all muscle groups" : string.Join(", ", group.Select(use => RosterWords.NameIn(session, use.Muscle)))) + ".", group.Key.Norm ?? "None applies."));
}
