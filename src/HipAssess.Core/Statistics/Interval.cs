namespace HipAssess.Statistics;

/// <summary>An interval in the unit of the value it belongs to.</summary>
/// <param name="Low">Lower limit.</param>
/// <param name="High">Upper limit.</param>
public readonly record struct Interval(double Low, double High);
