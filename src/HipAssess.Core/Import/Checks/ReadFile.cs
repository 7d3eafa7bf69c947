using HipAssess.Domain;
using HipAssess.Import.Columns;
using HipAssess.Import.Problems;
using HipAssess.Import.Sessions;

namespace HipAssess.Import.Checks;

/// <summary>A file of the run: where doubts about its readings go, and which column holds which.</summary>
/// <param name="Problems">Its problems.</param>
/// <param name="Layout">Its layout; null when it could not be read.</param>
internal sealed record ReadFile(ProblemLog Problems, Layout? Layout)
{
    /// <summary>The column of a reading, so that a doubt names its cell.</summary>
    public Column? ColumnOf(MuscleGroup muscle, Side side, in Slot slot)
    {
        foreach (var measure in Layout?.Measures ?? [])
            if ((measure.Muscle ?? muscle) == muscle && (measure.Side ?? side) == side && (measure.Trial is not { } trial || trial == slot.Number))
                return measure.Main;
        return null;
    }
}
