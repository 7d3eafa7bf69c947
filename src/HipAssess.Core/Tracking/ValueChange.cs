using HipAssess.Statistics.Distributions;
using HipAssess.Tracking.Series;

namespace HipAssess.Tracking;

/// <summary>How one side, or the side difference, moved between two sessions.</summary>
/// <param name="Ln">Change on the ln scale, newer minus earlier. Of a side difference positive means towards a stronger right.</param>
/// <param name="Judged">Whether that is more than error; null when one of the values is limited by pain.</param>
public sealed record ValueChange(double Ln, JudgedChange? Judged)
{
    /// <summary>100·(exp Δ − 1).</summary>
    public double Percent => 100 * Math.Exp(Ln) - 100;
}

/// <summary>A change held against measurement error.</summary>
/// <param name="Se">Standard error of the change, ln scale.</param>
/// <param name="P">2·(1 − Φ(|Δ|/SE)).</param>
/// <param name="PHolm">Adjusted over all sides and side differences of the comparison.</param>
/// <param name="Comparisons">How many those are.</param>
/// <param name="Verdict">The verdict.</param>
public sealed record JudgedChange(double Se, double P, double PHolm, int Comparisons, ChangeVerdict Verdict)
{
    /// <summary>1.96·SE: the change measurement error alone can make with 95 % confidence, ln scale.</summary>
    public double BoundLn => Bound(Se);

    /// <summary>The bound upwards, 100·(e^b − 1).</summary>
    public double UpPercent => 100 * Math.Exp(BoundLn) - 100;

    /// <summary>The bound downwards, −100·(1 − e^−b).</summary>
    public double DownPercent => 100 * Math.Exp(-BoundLn) - 100;

    internal static double Bound(double se) => Normal.Z95 * se;
}
