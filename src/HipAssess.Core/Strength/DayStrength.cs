using System.Collections.Immutable;
using HipAssess.Domain;

namespace HipAssess.Strength;

/// <summary>What one test day says of one muscle group, before anything is compared with others.</summary>
/// <param name="Test">The readings it rests on.</param>
/// <param name="Left">Left strength; null when not measured.</param>
/// <param name="Right">Right strength; null when not measured.</param>
/// <param name="Difference">Side difference; null when a side is missing.</param>
/// <param name="ErrorBound">What measurement error alone can make.</param>
public sealed record DayStrength(MuscleTest Test, SideStrength? Left, SideStrength? Right, SideDifference? Difference, ErrorBound ErrorBound)
{
    /// <summary>The strength of a side.</summary>
    public SideStrength? On(Side side) => side == Side.Left ? Left : Right;

    /// <summary>Every muscle group of a session, in its order.</summary>
    public static ImmutableArray<DayStrength> Of(Session session, StrengthChoice choice, Normalisation normalise, ReliabilitySet reliability)
    {
        double? variation = ErrorBounds.TrialVariation(session);
        var days = ImmutableArray.CreateBuilder<DayStrength>(session.Tests.Length);
        foreach (var test in session.Tests)
        {
            var (left, right) = Strengths.Of(test, session.Facts.MassKg, choice, normalise);
            var difference = left is null || right is null ? null : SideDifferences.Of(
                left.Strength, right.Strength, session.Facts.InjuredSide, isMarked: left.LimitedByPain || right.LimitedByPain);
            days.Add(new(test, left, right, difference, ErrorBounds.Of(test, variation, choice, reliability)));
        }
        return days.MoveToImmutable();
    }
}
