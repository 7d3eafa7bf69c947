using System.Collections.Immutable;
using HipAssess.Domain;

namespace HipAssess.Mobility;

/// <summary>What one test day says of one movement, before anything is compared with others.</summary>
/// <param name="Test">The readings it rests on.</param>
/// <param name="Left">Left range; null when not measured.</param>
/// <param name="Right">Right range; null when not measured.</param>
/// <param name="Difference">right − left; null when a side is missing.</param>
/// <param name="ErrorBound">What measurement error alone can make.</param>
public sealed record DayRange(MovementTest Test, SideRange? Left, SideRange? Right, RangeDifference? Difference, RangeErrorBound ErrorBound)
{
    /// <summary>The range of a side.</summary>
    public SideRange? On(Side side) => side == Side.Left ? Left : Right;

    /// <summary>The difference is larger than measurement error can explain, and may be judged.</summary>
    public bool IsBeyondError => Difference is { IsMarked: false } difference && Math.Abs(difference.Value) > ErrorBound.Value;

    /// <summary>Every movement of a session, in its order.</summary>
    public static ImmutableArray<DayRange> Of(Session session, RangeChoice choice, RangeReliabilitySet reliability)
    {
        if (session.Movements.IsEmpty)
            return [];
        double? degrees = RangeErrors.TrialSd(session, MovementUnit.Degree), centimetres = RangeErrors.TrialSd(session, MovementUnit.Centimetre);
        double? step = RangeErrors.ReadingStep(session);
        return [.. session.Movements.Select(OfOne)];

        DayRange OfOne(MovementTest test)
        {
            var (left, right) = Ranges.Of(test, choice);
            var difference = left is null || right is null
                ? null
                : RangeDifference.Of(test.Movement, left.Value, right.Value, left.LimitedByPain || right.LimitedByPain);
            double? trialSd = test.Unit == MovementUnit.Degree ? degrees : centimetres;
            return new(test, left, right, difference, RangeErrors.Of(test, left, right, trialSd, step, choice, reliability));
        }
    }
}
