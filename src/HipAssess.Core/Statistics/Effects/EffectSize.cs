namespace HipAssess.Statistics.Effects;

/// <summary>A standardised effect and its 95 % interval.</summary>
/// <param name="Value">In standard deviations.</param>
/// <param name="Ci95">From the noncentral t distribution.</param>
public sealed record EffectSize(double Value, Interval Ci95);
