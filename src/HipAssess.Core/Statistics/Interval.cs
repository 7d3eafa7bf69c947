namespace HipAssess.Statistics;

/// <summary>An interval in the unit of the value it belongs to.</summary>
/// <param name="Low">Lower limit.</param>
/// <param name="High">Upper limit.</param>
public readonly record struct Interval(double Low, double High)
{
    /// <summary>Both limits times a positive factor, e.g. 100 to make percent of a share.</summary>
    public Interval Times(double factor) => new(Low * factor, High * factor);
}
