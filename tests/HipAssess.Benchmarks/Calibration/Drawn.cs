using HipAssess.Domain;

namespace HipAssess.Benchmarks.Calibration;

/// <summary>An athlete to be drawn.</summary>
/// <param name="Id">Athlete id.</param>
/// <param name="IsControl">Of the control group.</param>
/// <param name="IsInjurySaid">An injured side is stated before the test: of a healthy athlete either, else the side of the deficit.</param>
/// <param name="Affected">The muscle group with a deficit; null for none.</param>
/// <param name="Deficit">The share of strength missing.</param>
/// <param name="IsOnBothSides">It is missing on both sides.</param>
internal sealed record Drawn(
    string Id, bool IsControl = false, bool IsInjurySaid = false, MuscleGroup? Affected = null, double Deficit = 0, bool IsOnBothSides = false);
