using HipAssess.Domain;
using HipAssess.Import.Cells;
using HipAssess.Import.Columns;

namespace HipAssess.Import.Rows;

/// <summary>One reading of a row, checked, on its way into a session.</summary>
/// <param name="Muscle">Muscle group; of a range of motion the one that moves so.</param>
/// <param name="Side">Side.</param>
/// <param name="Trial">Trial number; 0 when the file does not number trials.</param>
/// <param name="Unit">Unit.</param>
/// <param name="Value">Strength, or the best repetition; NaN when only a mean is given.</param>
/// <param name="Mean">Mean repetition of a summary; NaN when not given.</param>
/// <param name="Repetitions">Number of repetitions of a summary; −1 when not given.</param>
/// <param name="IsSummary">The vendor's summary, not a single trial.</param>
/// <param name="Column">Where it stands.</param>
internal readonly record struct Reading(
    MuscleGroup Muscle,
    Side Side,
    int Trial,
    StrengthUnit Unit,
    double Value,
    double Mean,
    int Repetitions,
    bool IsSummary,
    Column Column)
{
    /// <summary>The movement whose range it is; null for a strength.</summary>
    public Movement? Movement { get; init; }

    /// <summary>The test it is by name; null for others.</summary>
    public MovementVariant? Variant { get; init; }

    /// <summary>What was tested, for messages.</summary>
    public string Tested => Movement?.Name() ?? Muscle.Name();

    /// <summary>The position it counts as: a test with a name of its own is one.</summary>
    public string? PositionIn(Labels labels) =>
        Variant?.Position ?? (Movement is null ? null : MovementVariant.Named(labels.Position)) ?? labels.Position;

    /// <summary>The contraction, or the mode in which a range of motion was measured.</summary>
    public string? ContractionIn(Labels labels) => Movement is null ? labels.Contraction : labels.Mode ?? labels.Contraction;
}

/// <summary>Where a row stands.</summary>
internal readonly record struct Place(int File, int Line);
