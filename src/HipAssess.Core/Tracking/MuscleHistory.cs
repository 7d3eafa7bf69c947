using System.Collections.Immutable;
using HipAssess.Domain;
using HipAssess.Tracking.Series;

namespace HipAssess.Tracking;

/// <summary>One muscle group in one position and contraction over all sessions that have it.</summary>
/// <param name="Test">The newest test: muscle group, position, contraction and unit.</param>
/// <param name="Points">In order; never empty.</param>
/// <param name="Left">Levels of the left side.</param>
/// <param name="Right">Levels of the right side.</param>
/// <param name="Difference">Levels of ln(right/left).</param>
/// <param name="Trend">Null when there are too few sessions; without slopes where tests have numbers in place of dates.</param>
/// <param name="Notes">Why something is null, and what to know.</param>
public sealed record MuscleHistory(
    MuscleTest Test,
    ImmutableArray<TrackedPoint> Points,
    TrackedSeries Left,
    TrackedSeries Right,
    TrackedSeries Difference,
    Trend? Trend,
    ImmutableArray<Note> Notes)
{
    /// <summary>The levels of a side.</summary>
    public TrackedSeries On(Side side) => side == Side.Left ? Left : Right;

    /// <summary>The newest session that has this muscle group.</summary>
    public TrackedPoint Newest => Points[^1];

    /// <summary>Calendar months without a session between two neighbouring points: a gap, not a line. None is known between tests without dates.</summary>
    public static int MissedMonths(TrackedPoint earlier, TrackedPoint later) => MissedMonths(earlier.When, later.When);

    /// <summary>The same between two tests.</summary>
    public static int MissedMonths(TestDay earlier, TestDay later) =>
        earlier.Date is { } from && later.Date is { } to ? Math.Max(Months(to) - Months(from) - 1, 0) : 0;

    /// <summary>The points in runs without a missed month.</summary>
    public IEnumerable<ImmutableArray<TrackedPoint>> Runs() => FollowedSeries.Runs(Points);

    private static int Months(DateOnly date) => date.Year * 12 + date.Month;
}
