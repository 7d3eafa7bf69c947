using HipAssess.Domain;

namespace HipAssess.Import.Columns;

/// <summary>A test of mobility that has a name of its own: it is a movement in a position.</summary>
/// <param name="Name">Its name in files.</param>
/// <param name="Direction">The muscle group that would move so.</param>
/// <param name="Movement">The movement it is of.</param>
/// <param name="Position">The position it counts as; null for the one the file states.</param>
internal sealed record MovementVariant(string Name, MuscleGroup Direction, Movement Movement, string? Position)
{
    public static MovementVariant ModifiedThomas { get; } = new("thomas", MuscleGroup.Extensors, Movement.Extension, Movements.ModifiedThomas);

    public static MovementVariant Ober { get; } = new("ober", MuscleGroup.Adductors, Movement.Adduction, Movements.Ober);

    public static MovementVariant BentKneeFallOut { get; } = new("bkfo", MuscleGroup.Abductors, Movement.BentKneeFallOut, null);

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
}

/// <summary>What was tested, as a word says it: only the unit tells whether it is a strength or a range of motion.</summary>
/// <param name="Muscle">Muscle group, or the one that moves so.</param>
/// <param name="Variant">The test of mobility by its name; null for others.</param>
internal readonly record struct TestedWord(MuscleGroup Muscle, MovementVariant? Variant)
{
    /// <summary>The movement in that unit; null for a strength.</summary>
    public Movement? MovementIn(StrengthUnit unit) =>
        Variant?.Movement ?? (unit.IsOfRange() ? MovementVariant.MovementOf(Muscle) : null);
}
