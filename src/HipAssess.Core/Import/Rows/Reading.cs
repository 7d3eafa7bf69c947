using HipAssess.Domain;
using HipAssess.Import.Columns;

namespace HipAssess.Import.Rows;

/// <summary>One reading of a row, checked, on its way into a session.</summary>
/// <param name="Muscle">Muscle group.</param>
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
    Column Column);

/// <summary>Where a row stands.</summary>
internal readonly record struct Place(int File, int Line);
