using HipAssess.Domain;
using HipAssess.Norms;
using HipAssess.Verdicts;

namespace HipAssess;

/// <summary>The spine: from sessions to what is unusual about them. csv → sessions → assessment → report.</summary>
public static class Assessment
{
    /// <summary>Assesses every session against measurement error and the norm that applies.</summary>
    /// <param name="sessions">All sessions of the input. They may be made anew each time one is asked for.</param>
    /// <param name="settings">What shapes the assessment.</param>
    public static CohortAssessment Of(IReadOnlyList<Session> sessions, AssessmentSettings settings) =>
        Yardstick.OfInput(sessions, settings)?.Judge(sessions) ?? Of([.. sessions.Order(Session.Order)], settings);
}
