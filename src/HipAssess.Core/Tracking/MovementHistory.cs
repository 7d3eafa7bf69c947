using System.Collections.Immutable;
using HipAssess.Domain;
using HipAssess.Tracking.Series;

namespace HipAssess.Tracking;

/// <summary>One movement in one position and mode over all sessions that have it, in its unit.</summary>
/// <param name="Test">The newest test.</param>
/// <param name="Points">By date; never empty.</param>
/// <param name="Left">Levels of the left side.</param>
/// <param name="Right">Levels of the right side.</param>
/// <param name="Difference">Levels of right − left.</param>
/// <param name="Trend">Null when there are too few sessions; slopes in the unit per day.</param>
/// <param name="Notes">Why something is null, and what to know.</param>
public sealed record MovementHistory(
    MovementTest Test, ImmutableArray<MovementPoint> Points, TrackedSeries Left, TrackedSeries Right, TrackedSeries Difference, Trend? Trend, ImmutableArray<Note> Notes)
{
    /// <summary>The levels of a side.</summary>
    public TrackedSeries On(Side side) => side == Side.Left ? Left : Right;

    /// <summary>The newest session that has this movement.</summary>
    public MovementPoint Newest => Points[^1];

    /// <summary>The points in runs without a missed month.</summary>
    public IEnumerable<ImmutableArray<MovementPoint>> Runs() => FollowedSeries.Runs(Points);
}
