using HipAssess.Asymmetry;

namespace HipAssess.Norms;

/// <summary>How many controls show as many of the study's signs as an athlete.</summary>
/// <param name="controls">The first session of each control, assessed.</param>
/// <param name="keyOf">What an athlete of the input is called among them.</param>
public sealed class ControlPatterns(IReadOnlyList<SessionAssessment> controls, Func<string, string> keyOf)
{
    private readonly Dictionary<string, int> matched =
        controls.ToDictionary(control => control.Session.Athlete, control => control.Pattern?.Matched ?? 0, StringComparer.Ordinal);

    // Of how many controls each number of signs, 0 to 3, is reached.
    private readonly int[] reaching =
        [.. Enumerable.Range(0, 4).Select(signs => controls.Count(control => (control.Pattern?.Matched ?? 0) >= signs))];

    /// <summary>Puts the count beside an athlete's own pattern, the athlete left out; controls without a side to look at have no sign.</summary>
    public SessionAssessment Beside(SessionAssessment session)
    {
        if (session.Pattern is not { } pattern || matched.Count == 0)
            return session;
        bool isControl = matched.TryGetValue(keyOf(session.Session.Athlete), out int own);
        int many = reaching[pattern.Matched] - (isControl && own >= pattern.Matched ? 1 : 0);
        return session with
        {
            Pattern = pattern with { ControlsWithAsMany = many, Controls = matched.Count - (isControl ? 1 : 0) },
        };
    }
}
