using System.Collections.Immutable;
using HipAssess.Domain;
using HipAssess.Norms;
using HipAssess.Norms.Controls;
using HipAssess.Strength;
using HipAssess.Verdicts;
using HipAssess.Verdicts.Choices;

namespace HipAssess;

/// <summary>
/// What sessions are held against: the controls of an input, the norms and the settings. It is made once; the sessions it judges
/// may come later, as those of one athlete do in the browser door.
/// </summary>
public sealed class Yardstick
{
    private readonly AssessmentSettings settings, other;
    private readonly ImmutableArray<AvailableNorms> norms;
    private readonly WhenAsked<JudgedControls> judged;
    private readonly bool hasChoice;

    private Yardstick(IReadOnlyList<Session> sessions, ControlTests controls, ImmutableArray<StrengthChoice> choices, bool hasChoice, AssessmentSettings settings)
    {
        (this.settings, this.hasChoice, other) = (settings, hasChoice, settings with { Strength = settings.Strength.Other() });
        norms = AvailableNorms.Of(sessions, controls, choices, settings);
        judged = new(() => JudgedControls.Of(sessions, controls, norms[0], settings));
    }

    /// <summary>Of an input that is judged itself.</summary>
    /// <param name="sessions">All sessions, in <see cref="Session.Order"/>; null is the answer when they are not.</param>
    /// <param name="settings">What shapes the assessment.</param>
    internal static Yardstick? OfInput(IReadOnlyList<Session> sessions, AssessmentSettings settings)
    {
        bool hasChoice = StrengthChoices.Exists(sessions);
        ImmutableArray<StrengthChoice> choices = hasChoice ? [settings.Strength, settings.Strength.Other()] : [settings.Strength];
        var controls = ControlTests.Of(sessions, choices, settings.Normalise);
        return controls.AreInOrder ? new Yardstick(sessions, controls, choices, hasChoice, settings) : null;
    }

    /// <summary>Of controls, for sessions that come later.</summary>
    /// <param name="controls">All sessions of everyone with a session of group <c>control</c>, or of nobody.</param>
    /// <param name="settings">What shapes the assessment.</param>
    public static Yardstick Of(IEnumerable<Session> controls, AssessmentSettings settings)
    {
        Session[] sessions = [.. controls.Order(Session.Order)];
        ImmutableArray<StrengthChoice> choices = [settings.Strength, settings.Strength.Other()];
        return new Yardstick(sessions, ControlTests.Of(sessions, choices, settings.Normalise), choices, StrengthChoices.Exists(sessions), settings);
    }

    /// <summary>Judges sessions, as one input with the controls would be.</summary>
    /// <param name="sessions">All sessions of each athlete among them, in <see cref="Session.Order"/>.</param>
    public CohortAssessment Judge(IReadOnlyList<Session> sessions)
    {
        var before = new EarlierSessions(sessions);
        bool compares = norms.Length > 1 && (hasChoice || StrengthChoices.Exists(sessions));
        return new CohortAssessment(settings, settings.Latest ? Newest(sessions) : sessions, Assess, judged);

        SessionAssessment Assess(Session session)
        {
            var earlier = before.Before(session);
            var retested = settings.RetestDays is { } days && earlier.Count > 0 && Retests.IsRetest(session, earlier[^1], days) ? earlier[^1] : null;
            var chosen = SessionAssessments.Of(session, retested, norms[0], settings);
            return chosen with
            {
                Earlier = earlier,
                Muscles = compares
                    ? StrengthChoices.Compare(chosen.Muscles, OtherVerdicts.Of(session, retested, norms[1], other), other.Strength)
                    : chosen.Muscles,
                PatternToMake = new(() => judged.Value.Patterns.Beside(session.Athlete, chosen.Pattern)),
            };
        }
    }

    private static ListWhenAsked<Session> Newest(IReadOnlyList<Session> sessions)
    {
        int[] newest =
        [
            .. Enumerable.Range(0, sessions.Count).GroupBy(i => SessionOutline.At(sessions, i).Athlete, StringComparer.Ordinal)
                .Select(athlete => athlete.Last()),
        ];
        return new ListWhenAsked<Session>(newest.Length, i => sessions[newest[i]]);
    }
}
