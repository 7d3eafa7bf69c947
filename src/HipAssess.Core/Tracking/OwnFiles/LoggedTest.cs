using HipAssess.Domain;
using HipAssess.Import.Cells;
using HipAssess.Import.Columns;

namespace HipAssess.Tracking.OwnFiles;

/// <summary>What a test day has a value of: the strength of a muscle group, or the range of a movement.</summary>
/// <param name="Muscle">Muscle group; of a range the one that moves so.</param>
/// <param name="Movement">Null for a strength.</param>
public sealed record LoggedTest(MuscleGroup Muscle, Movement? Movement = null)
{
    /// <summary>Position as stated for it; null for the same as last time.</summary>
    public string? Position { get; init; }

    /// <summary>Mode of a range as stated for it; null for the same as last time.</summary>
    public string? Mode { get; init; }

    /// <summary>The test by a name of its own (<c>thomas</c>, <c>ir90</c>), which is its position; null for others.</summary>
    internal MovementVariant? Variant { get; init; }

    /// <summary>The same in that position, where it names none of its own.</summary>
    public LoggedTest In(string? position) => Position is null && Variant?.Position is null ? this with { Position = position } : this;

    /// <summary>The word for it in a file.</summary>
    public string Word => Variant?.Name ?? Movement?.Name() ?? Muscle.Name();

    /// <summary>Unit of a range; null for a strength, which is in the file's.</summary>
    public StrengthUnit? Unit => Movement?.Unit() switch
    {
        null => null,
        MovementUnit.Centimetre => StrengthUnit.Centimetre,
        _ => StrengthUnit.Degree,
    };

    /// <summary>The session's test is this one.</summary>
    public bool Is(MuscleTest test) => Movement is null && Muscle == test.Muscle && IsIn(test.Position);

    /// <summary>The session's test is this one.</summary>
    public bool Is(MovementTest test) => Movement == test.Movement && IsIn(test.Position) && (Mode is null || StatedText.Of(Mode) == test.Mode);

    /// <summary>The reading is one of this test.</summary>
    internal bool Is(LoggedReading reading) =>
        Movement == reading.Movement && (Movement is not null || Muscle == reading.Muscle) && IsIn(reading.Position)
        && (Mode is null || StatedText.Of(Mode) == reading.Contraction);

    /// <summary>A row of that word, unit and position is of this test.</summary>
    internal bool Is(TestedWord tested, StrengthUnit unit, string? position) =>
        tested.MovementIn(unit) == Movement && (Movement is not null || tested.Muscle == Muscle)
        && IsIn(tested.Variant?.Position ?? (Movement is null ? null : MovementVariant.Named(position)) ?? position);

    private bool IsIn(string? position) => (Variant?.Position ?? (Position is null ? null : StatedText.Of(Position))) is not { } stated || stated == position;
}
