using HipAssess.Domain;

namespace HipAssess.Strength;

/// <summary>One row of a reliability set that is about a range of motion.</summary>
/// <param name="Movement">Movement.</param>
/// <param name="Position">Position it was estimated in; null for any.</param>
/// <param name="Sem">Standard error of measurement of one side, in the unit of the movement.</param>
/// <param name="N">People it was estimated from; null when not stated.</param>
/// <param name="Source">Citation.</param>
public sealed record RangeReliability(Movement Movement, string? Position, double Sem, int? N, string Source)
{
    /// <summary>How the people were tested.</summary>
    public string Design { get; init; } = "";

    /// <summary>Degrees of freedom of the estimate; null where it counts as known.</summary>
    public int? Df { get; init; }

    /// <summary>Error of right − left; null where it is that of two sides which err by themselves.</summary>
    public double? DifferenceSem { get; init; }
}
