using HipAssess.Domain;

namespace HipAssess.Verdicts;

/// <summary>Which of the study's three signs one athlete shows on one side, each beyond measurement error.</summary>
/// <param name="Side">The injured side, or else the side weaker in abduction beyond error.</param>
/// <param name="SideIsInjured">True when the injured side is known; otherwise abduction helped choose the side.</param>
/// <param name="WeakAbductors">Null when not assessed.</param>
/// <param name="WeakFlexors">Null when not assessed.</param>
/// <param name="StrongAdductors">Null when not assessed.</param>
/// <param name="ControlsWithAsMany">How many controls show as many signs; null without controls.</param>
/// <param name="Controls">How many controls that is out of; null without controls.</param>
public sealed record StudyPattern(
    Side Side,
    bool SideIsInjured,
    bool? WeakAbductors,
    bool? WeakFlexors,
    bool? StrongAdductors,
    int? ControlsWithAsMany = null,
    int? Controls = null)
{
    /// <summary>Signs present, 0 to 3.</summary>
    public int Matched => Signs.Count(sign => sign == true);

    /// <summary>Signs that could be looked for, 0 to 3.</summary>
    public int Assessed => Signs.Count(sign => sign is not null);

    private bool?[] Signs => [WeakAbductors, WeakFlexors, StrongAdductors];
}
