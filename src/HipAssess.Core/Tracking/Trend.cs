using System.Collections.Immutable;
using HipAssess.Domain;
using HipAssess.Statistics;

namespace HipAssess.Tracking;

/// <summary>Where a muscle group is going, over all sessions.</summary>
/// <param name="Left">Left side; null with fewer than four sessions.</param>
/// <param name="Right">Right side; null with fewer than four sessions.</param>
/// <param name="WeakerSide">The side weaker more often; null when both are as often.</param>
/// <param name="WeakerSideShare">The larger of the left- and right-weaker counts over the sessions with both sides; null without such sessions.</param>
/// <param name="Notes">Why something is null.</param>
public sealed record Trend(
    SideTrend? Left, SideTrend? Right, Side? WeakerSide, double? WeakerSideShare, ImmutableArray<Note> Notes)
{
    /// <summary>The trend of a side.</summary>
    public SideTrend? On(Side side) => side == Side.Left ? Left : Right;
}

/// <summary>Where one side is going.</summary>
/// <param name="Sessions">Number of sessions it rests on.</param>
/// <param name="SlopePerDay">Theil–Sen slope of ln strength on days.</param>
/// <param name="Ci95PerDay">Its interval; null with fewer than five sessions.</param>
public sealed record SideTrend(int Sessions, double SlopePerDay, Interval? Ci95PerDay)
{
    /// <summary>100·(exp(30·slope) − 1): percent in 30 days.</summary>
    public double PercentPer30Days => Per30Days(SlopePerDay);

    /// <summary>The same of the interval.</summary>
    public Interval? Ci95PercentPer30Days =>
        Ci95PerDay is { } ci ? new Interval(Per30Days(ci.Low), Per30Days(ci.High)) : null;

    private static double Per30Days(double slope) => 100 * Math.Exp(30 * slope) - 100;
}
