using HipAssess.Domain;

namespace HipAssess.Protocols;

/// <summary>One test of a battery: the strength of a muscle group or the range of a movement, both sides.</summary>
public sealed record ProtocolTest
{
    /// <summary>The muscle group; null for a range of motion.</summary>
    public MuscleGroup? Muscle { get; init; }

    /// <summary>The movement; null for a strength.</summary>
    public Movement? Movement { get; init; }

    /// <summary>Position as files state it, e.g. <c>side-lying</c>; null when it does not matter.</summary>
    public string? Position { get; init; }

    /// <summary>isometric, eccentric ...; null for a range of motion.</summary>
    public string? Contraction { get; init; }

    /// <summary>passive or active; null for a strength.</summary>
    public string? Mode { get; init; }

    /// <summary>What it is measured with.</summary>
    public string? Device { get; init; }

    /// <summary>The unit values are typed in: of strength, degrees or centimetres.</summary>
    public required StrengthUnit Unit { get; init; }

    /// <summary>Trials of each side, at least 1.</summary>
    public required int Trials { get; init; }

    /// <summary>Seconds between two trials of one side.</summary>
    public required int RestSeconds { get; init; }

    /// <summary>How the athlete lies or sits, and where the device goes.</summary>
    public required string HowTo { get; init; }

    /// <summary>The test has a name of its own, which says the position: Thomas, Ober.</summary>
    public bool IsNamedByPosition => Position is Movements.ModifiedThomas or Movements.Ober;

    /// <summary>The word files use for it: <c>abductors</c>, <c>internal_rotation</c>, <c>thomas</c>.</summary>
    public string Word => (Movement, Position) switch
    {
        (null, _) => Muscle!.Value.Name(),
        (_, Movements.ModifiedThomas) => "thomas",
        (_, Movements.Ober) => "ober",
        var (movement, _) => movement.Value.Name(),
    };

    /// <summary>The same with the position a column title can hold: <c>internal_rotation_90</c>.</summary>
    public string Title => Movement is Domain.Movement.InternalRotation or Domain.Movement.ExternalRotation && Position == Movements.HipFlexed90 ? $"{Word}_90" : Word;
}
