using HipAssess.Domain;
using HipAssess.Statistics;
using HipAssess.Statistics.Distributions;

namespace HipAssess.Tracking.Series;

/// <summary>One level against another.</summary>
/// <param name="Since">First test day of the later one.</param>
/// <param name="Tests">Its test days.</param>
/// <param name="Size">Later minus earlier on the scale of the series: ln of strengths, of ranges of motion in their unit.</param>
/// <param name="Se">√(sem₁² + sem₂²).</param>
public sealed record LevelChange(TestDay Since, int Tests, double Size, double Se)
{
    /// <summary>The later level against the earlier.</summary>
    public static LevelChange Between(TrackedLevel earlier, TrackedLevel later) =>
        new(later.From, later.Tests, later.Mean - earlier.Mean, Math.Sqrt(earlier.Sem * earlier.Sem + later.Sem * later.Sem));

    /// <summary>100·(exp Δ − 1).</summary>
    public double Percent => ToPercent(Size);

    /// <summary>Its 95 % interval.</summary>
    public Interval Ci95Percent => new(ToPercent(Size - Normal.Z95 * Se), ToPercent(Size + Normal.Z95 * Se));

    /// <summary>The interval on the scale of the series: of ranges, in their unit.</summary>
    public Interval Ci95 => new(Size - Normal.Z95 * Se, Size + Normal.Z95 * Se);

    /// <summary>More than the error of both levels.</summary>
    public bool IsBeyondError => Math.Abs(Size) > Normal.Z95 * Se;

    private static double ToPercent(double ln) => 100 * Math.Exp(ln) - 100;
}
