using System.Collections.Immutable;
using HipAssess.Domain;
using HipAssess.Statistics;
using HipAssess.Thresholds;

namespace HipAssess.Tracking;

/// <summary>Where a muscle group is going, over all sessions.</summary>
/// <param name="Left">Left side; null with fewer than four sessions.</param>
/// <param name="Right">Right side; null with fewer than four sessions.</param>
/// <param name="WeakerSide">The side weaker more often; null when both are as often.</param>
/// <param name="WeakerSideCount">In how many tests it was; with none the larger of the two counts. Null without tests of both sides.</param>
/// <param name="Tests">Tests with both sides.</param>
/// <param name="Notes">Why something is null.</param>
public sealed record Trend(
    SideTrend? Left, SideTrend? Right, Side? WeakerSide, int? WeakerSideCount, int Tests, ImmutableArray<Note> Notes)
{
    /// <summary>The trend of a side.</summary>
    public SideTrend? On(Side side) => side == Side.Left ? Left : Right;
}

/// <summary>Where one side is going.</summary>
/// <param name="Sessions">Number of sessions it rests on.</param>
/// <param name="SlopePerDay">Theil–Sen slope of ln strength on days.</param>
/// <param name="Ci95PerDay">Its interval; null with fewer than five sessions.</param>
/// <param name="KendallP">Kendall's two-sided p that there is no direction; null when all strengths are equal.</param>
public sealed record SideTrend(int Sessions, double SlopePerDay, Interval? Ci95PerDay, double? KendallP)
{
    /// <summary>The same adjusted over all trends of the athlete.</summary>
    public double? KendallPHolm { get; init; }

    /// <summary>1 rising, −1 falling, 0 no clear direction.</summary>
    public int Direction => KendallPHolm < Limits.TrendP ? Math.Sign(SlopePerDay) : 0;

    /// <summary>100·(exp(30·slope) − 1): percent in 30 days.</summary>
    public double PercentPer30Days => Per30Days(SlopePerDay);

    /// <summary>The same of the interval.</summary>
    public Interval? Ci95PercentPer30Days =>
        Ci95PerDay is { } ci ? new Interval(Per30Days(ci.Low), Per30Days(ci.High)) : null;

    /// <summary>30·slope: of a range of motion, in its unit.</summary>
    public double UnitsPer30Days => 30 * SlopePerDay;

    /// <summary>The same of the interval.</summary>
    public Interval? Ci95UnitsPer30Days => Ci95PerDay?.Times(30);

    private static double Per30Days(double slope) => 100 * Math.Exp(30 * slope) - 100;
}
