using HipAssess.Domain;

namespace HipAssess.Mobility;

/// <summary>Right against left of one movement in a session: a plain difference, for a percentage of an angle means nothing.</summary>
/// <param name="Value">right − left, in the unit.</param>
/// <param name="LessSide">The side with less range; null when both are equal.</param>
/// <param name="IsMarked">A side is limited by pain: shown, not judged.</param>
public sealed record RangeDifference(double Value, Side? LessSide, bool IsMarked)
{
    /// <summary>Of two values in one unit.</summary>
    public static RangeDifference Of(Movement movement, double left, double right, bool isMarked)
    {
        Side? smaller = left < right ? Side.Left : right < left ? Side.Right : null;
        return new(right - left, movement.IsMoreWhenSmaller() ? smaller?.Other() : smaller, isMarked);
    }
}
