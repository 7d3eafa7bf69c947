using HipAssess.Asymmetry;
using HipAssess.Domain;
using HipAssess.Norms;

namespace HipAssess;

/// <summary>The spine: from sessions to what is unusual about them. csv → sessions → assessment → report.</summary>
public static class Assessment
{
    /// <summary>Assesses every session against measurement error and the norm that applies.</summary>
    /// <param name="sessions">All sessions of the input.</param>
    /// <param name="settings">What shapes the assessment.</param>
    public static CohortAssessment Of(IReadOnlyList<Session> sessions, AssessmentSettings settings)
    {
        Session[] ordered = [.. sessions.Order(Session.Order)];
        var otherSettings = settings with
        {
            Strength = settings.Strength == StrengthChoice.Best ? StrengthChoice.Mean : StrengthChoice.Best,
        };
        var controls = new ControlGroup(ordered, settings);
        var norms = new AvailableNorms(controls, settings);
        var otherNorms = new AvailableNorms(new ControlGroup(ordered, otherSettings), otherSettings);
        bool hasChoice = StrengthChoices.Exists(ordered);
        var first = controls.FirstSessions.ToHashSet(ReferenceEqualityComparer.Instance);
        var reported = (settings.Latest ? Newest(ordered) : ordered).ToHashSet(ReferenceEqualityComparer.Instance);

        var assessed = ordered.AsParallel().AsOrdered()
            .Where(session => reported.Contains(session) || first.Contains(session))
            .Select(Assess)
            .ToList();

        var judgedControls = assessed.Where(result => first.Contains(result.Session)).ToList();
        var counts = settings.NormFile is { } file ? file.Counts : ControlCounting.Of(controls.Source, judgedControls);
        var patterns = settings.NormFile is { } own && controls.Athletes == 0
            ? new ControlPatterns([.. own.Athletes.Select(athlete => SessionAssessments.Of(athlete, norms, settings))], new NormFileKeys(own).Of)
            : new ControlPatterns(judgedControls, controls.KeyOf);
        return new CohortAssessment(
            settings,
            counts,
            [.. assessed.Where(result => reported.Contains(result.Session)).Select(patterns.Beside)],
            counts is null ? [WhyNoCounts(settings.NormFile?.Athletes.Length ?? controls.Athletes)] : []);

        SessionAssessment Assess(Session session)
        {
            var chosen = SessionAssessments.Of(session, norms, settings);
            return hasChoice
                ? StrengthChoices.Compare(chosen, SessionAssessments.Of(session, otherNorms, otherSettings), otherSettings.Strength)
                : chosen;
        }
    }

    private static IEnumerable<Session> Newest(IEnumerable<Session> ordered) =>
        ordered.GroupBy(session => session.Athlete, StringComparer.Ordinal).Select(group => group.Last());

    private static Note WhyNoCounts(int controls) => controls == 0
        ? new Note(NoteCodes.NoControls)
        : controls <= Limits.MinimumControls
            ? new Note(NoteCodes.TooFewControls, Number: controls, Other: Limits.MinimumControls + 1)
            : new Note(NoteCodes.ControlsCannotJudge, Number: controls);
}
