namespace HipAssess.Traces;

/// <summary>One effort of a trace, above the quiet force before it. Values in the unit of the file.</summary>
/// <param name="First">Index of the sample at its onset.</param>
/// <param name="Last">Index of the last sample of it.</param>
/// <param name="Baseline">The quiet force taken off: the median of the half second before the onset, or of what there is.</param>
/// <param name="PeakAt">Index of its highest sample.</param>
/// <param name="Peak">Highest sample − baseline.</param>
/// <param name="PlateauFrom">Index of the first sample of its best second; null where it was shorter.</param>
/// <param name="Plateau">The highest mean force over one second (by trapezoids) − baseline; null where it was shorter.</param>
/// <param name="RisePerSecond">
/// Mean slope over the first 200 ms from the onset, unit/s: a description of the start, never judged; null where it was shorter.
/// </param>
public sealed record Effort(int First, int Last, double Baseline, int PeakAt, double Peak, int? PlateauFrom, double? Plateau, double? RisePerSecond);
