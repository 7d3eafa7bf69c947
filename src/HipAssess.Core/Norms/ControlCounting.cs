using HipAssess.Asymmetry;
using HipAssess.Statistics;

namespace HipAssess.Norms;

/// <summary>How many healthy athletes the rule marks: controls judged by all other controls.</summary>
public static class ControlCounting
{
    /// <summary>
    /// Counts controls with a flag or a watch that the other controls gave (limits by convention and published norms do not count),
    /// with Clopper–Pearson intervals of the shares.
    /// </summary>
    /// <param name="source">Which controls.</param>
    /// <param name="controls">The first session of each control, assessed with the athlete left out.</param>
    /// <returns>Null when no control could be judged by the others.</returns>
    public static ControlCounts? Of(string source, IReadOnlyList<SessionAssessment> controls)
    {
        var judged = controls.Where(session => session.Muscles.Any(m =>
            m.DifferenceNorm is { Published: null } || m.StrengthNorm is { Published: null })).ToList();
        if (judged.Count == 0)
            return null;

        int flaggedDifference = judged.Count(control => HasOfDifference(control, ReasonCode.UnusualAfterHolm));
        int flaggedStrength = judged.Count(control => HasOfStrength(control, ReasonCode.BelowNormAfterHolm));
        int flagged = judged.Count(IsFlagged);
        int watched = judged.Count(control => IsFlagged(control)
            || HasOfDifference(control, ReasonCode.UnusualAlone) || HasOfStrength(control, ReasonCode.BelowNormAlone));
        return new ControlCounts(
            source, judged.Count, flaggedDifference, flaggedStrength,
            flagged, ClopperPearson.Of(flagged, judged.Count),
            watched, ClopperPearson.Of(watched, judged.Count));
    }

    private static bool IsFlagged(SessionAssessment control) =>
        HasOfDifference(control, ReasonCode.UnusualAfterHolm) || HasOfStrength(control, ReasonCode.BelowNormAfterHolm);

    private static bool HasOfDifference(SessionAssessment control, ReasonCode code) =>
        control.Muscles.Any(m => m.DifferenceNorm is { Published: null } && m.Reasons.Any(reason => reason.Code == code));

    private static bool HasOfStrength(SessionAssessment control, ReasonCode code) =>
        control.Muscles.Any(m => m.StrengthNorm is { Published: null } && m.Reasons.Any(reason => reason.Code == code));
}
