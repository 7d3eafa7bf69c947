using System.Collections.Immutable;
using HipAssess.Domain;
using HipAssess.Norms;
using HipAssess.Norms.Controls;
using HipAssess.Strength;
using HipAssess.Verdicts;

namespace HipAssess;

/// <summary>The spine: from sessions to what is unusual about them. csv → sessions → assessment → report.</summary>
public static class Assessment
{
    /// <summary>Assesses every session against measurement error and the norm that applies.</summary>
    /// <param name="sessions">All sessions of the input. They may be made anew each time one is asked for.</param>
    /// <param name="settings">What shapes the assessment.</param>
    public static CohortAssessment Of(IReadOnlyList<Session> sessions, AssessmentSettings settings)
    {
        var other = settings with { Strength = settings.Strength.Other() };
        ImmutableArray<StrengthChoice> choices = StrengthChoices.Exists(sessions) ? [settings.Strength, other.Strength] : [settings.Strength];
        var controls = ControlTests.Of(sessions, choices, settings.Normalise);
        if (!controls.AreInOrder)
            return Of([.. sessions.Order(Session.Order)], settings);

        var norms = AvailableNorms.Of(sessions, controls, choices, settings);
        var judged = new WhenAsked<JudgedControls>(() => JudgedControls.Of(sessions, controls, norms[0], settings));
        var before = new EarlierSessions(sessions);
        return new CohortAssessment(settings, settings.Latest ? Newest(sessions) : sessions, Assess, judged);

        SessionAssessment Assess(Session session)
        {
            var earlier = before.Before(session);
            var retested = settings.RetestDays is { } days && earlier.Count > 0 && Retests.IsRetest(session, earlier[^1], days) ? earlier[^1] : null;
            var chosen = SessionAssessments.Of(session, retested, norms[0], settings);
            return chosen with
            {
                Earlier = earlier,
                Muscles = choices.Length > 1
                    ? StrengthChoices.Compare(chosen.Muscles, SessionAssessments.Muscles(session, retested, norms[1], other), other.Strength)
                    : chosen.Muscles,
                PatternToMake = new(() => judged.Value.Patterns.Beside(session.Athlete, chosen.Pattern)),
            };
        }
    }

    private static ListWhenAsked<Session> Newest(IReadOnlyList<Session> sessions)
    {
        int[] newest =
        [
            .. sessions.Index().GroupBy(session => session.Item.Athlete, session => session.Index, StringComparer.Ordinal)
                .Select(athlete => athlete.Last()),
        ];
        return new ListWhenAsked<Session>(newest.Length, i => sessions[newest[i]]);
    }
}
