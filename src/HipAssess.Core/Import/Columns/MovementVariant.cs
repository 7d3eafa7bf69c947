using HipAssess.Domain;

namespace HipAssess.Import.Columns;

/// <summary>A test that has a name of its own: a movement in a position (<c>thomas</c>), or rotation and the angle of the hip (<c>ir90</c>).</summary>
/// <param name="Name">Its name in files.</param>
/// <param name="Direction">The muscle group that would move so.</param>
/// <param name="Movement">The movement it is of.</param>
/// <param name="Position">The position it counts as; null for the one the file states.</param>
internal sealed record MovementVariant(string Name, MuscleGroup Direction, Movement Movement, string? Position)
{
    public static MovementVariant ModifiedThomas { get; } = new("thomas", MuscleGroup.Extensors, Movement.Extension, Movements.ModifiedThomas);

    public static MovementVariant Ober { get; } = new("ober", MuscleGroup.Adductors, Movement.Adduction, Movements.Ober);

    public static MovementVariant BentKneeFallOut { get; } = new("bkfo", MuscleGroup.Abductors, Movement.BentKneeFallOut, null);

    public static MovementVariant InternalAt90 { get; } = Rotation("ir90", MuscleGroup.InternalRotators, Movement.InternalRotation, Movements.HipFlexed90);

    public static MovementVariant InternalAt0 { get; } = Rotation("ir0", MuscleGroup.InternalRotators, Movement.InternalRotation, Movements.HipStraight);

    public static MovementVariant ExternalAt90 { get; } = Rotation("er90", MuscleGroup.ExternalRotators, Movement.ExternalRotation, Movements.HipFlexed90);

    public static MovementVariant ExternalAt0 { get; } = Rotation("er0", MuscleGroup.ExternalRotators, Movement.ExternalRotation, Movements.HipStraight);

    /// <summary>Names a muscle group in a position as well, where the unit is one of strength.</summary>
    public bool MayBeStrength { get; private init; }

    /// <summary>The position that words for a test mean (<c>modified thomas test</c>); null for any other position.</summary>
    public static string? Named(string? position) =>
        position is not null && Vocabulary.Variants.TryGetValue(Vocabulary.Plain(position), out var variant) ? variant.Position : null;

    /// <summary>The movement that a word for a muscle group means where the unit is one of ranges.</summary>
    public static Movement MovementOf(MuscleGroup muscle) => muscle switch
    {
        MuscleGroup.Abductors => Movement.Abduction,
        MuscleGroup.Adductors => Movement.Adduction,
        MuscleGroup.Flexors => Movement.Flexion,
        MuscleGroup.Extensors => Movement.Extension,
        MuscleGroup.InternalRotators => Movement.InternalRotation,
        _ => Movement.ExternalRotation,
    };

    private static MovementVariant Rotation(string name, MuscleGroup direction, Movement movement, string position) =>
        new(name, direction, movement, position) { MayBeStrength = true };
}

/// <summary>What was tested, as a word says it: only the unit tells whether it is a strength or a range of motion.</summary>
/// <param name="Muscle">Muscle group, or the one that moves so.</param>
/// <param name="Variant">The test of mobility by its name; null for others.</param>
internal readonly record struct TestedWord(MuscleGroup Muscle, MovementVariant? Variant)
{
    /// <summary>The movement in that unit; null for a strength.</summary>
    public Movement? MovementIn(StrengthUnit unit) =>
        unit.IsOfRange() || Variant is { MayBeStrength: false } ? Variant?.Movement ?? MovementVariant.MovementOf(Muscle) : null;
}
