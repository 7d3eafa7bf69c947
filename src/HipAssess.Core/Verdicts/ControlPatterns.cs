namespace HipAssess.Verdicts;

/// <summary>How many controls show as many of the study's signs as an athlete.</summary>
internal sealed class ControlPatterns
{
    private readonly Func<string, string> keyOf;
    private readonly Dictionary<string, int> signs;

    // Of how many controls each number of signs, 0 to 3, is reached.
    private readonly int[] reaching;

    /// <param name="athletes">The ids of the controls.</param>
    /// <param name="controls">What was found of them.</param>
    /// <param name="keyOf">What an athlete of the input is called among them.</param>
    public ControlPatterns(IEnumerable<string> athletes, IReadOnlyList<JudgedControl> controls, Func<string, string> keyOf)
    {
        this.keyOf = keyOf;
        signs = athletes.Zip(controls).ToDictionary(control => control.First, control => control.Second.Signs, StringComparer.Ordinal);
        reaching = [.. Enumerable.Range(0, 4).Select(many => controls.Count(control => control.Signs >= many))];
    }

    /// <summary>Puts the count beside an athlete's own pattern, the athlete left out; controls without a side to look at have no sign.</summary>
    public StudyPattern? Beside(string athlete, StudyPattern? pattern)
    {
        if (pattern is null || signs.Count == 0)
            return pattern;
        bool isControl = signs.TryGetValue(keyOf(athlete), out int own);
        int many = reaching[pattern.Matched] - (isControl && own >= pattern.Matched ? 1 : 0);
        return pattern with { ControlsWithAsMany = many, Controls = signs.Count - (isControl ? 1 : 0) };
    }
}
