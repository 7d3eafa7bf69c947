using HipAssess.Domain;

namespace HipAssess.Verdicts;

/// <summary>How far two sides of a test are apart, beside what error alone can do: all that a verdict needs to know of it.</summary>
/// <param name="Size">Size of the difference on its scale: |ln ratio|, or the unit where differences are plain.</param>
/// <param name="Bound">How large error alone can make it, on the same scale.</param>
/// <param name="Percent">The same as people say it, for the limits by convention; null where there is no convention.</param>
/// <param name="LesserSide">The side with less; null when both are equal.</param>
public readonly record struct SideGap(double Size, double Bound, double? Percent, Side? LesserSide);
