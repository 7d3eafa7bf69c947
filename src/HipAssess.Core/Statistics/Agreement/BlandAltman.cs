using HipAssess.Statistics.Distributions;
using HipAssess.Statistics.Tests;

namespace HipAssess.Statistics.Agreement;

/// <summary>
/// Agreement of two trials (Bland &amp; Altman 1986, doi 10.1016/S0140-6736(86)90837-8). Assumes changes are normal and
/// do not grow with strength.
/// </summary>
/// <param name="Change">Mean of second − first, with its interval and test.</param>
/// <param name="Limits">Mean ± 1.96·sd: 95 % of changes; null below two pairs.</param>
public sealed record BlandAltman(TTest Change, Interval? Limits)
{
    /// <summary>second − first.</summary>
    public static BlandAltman Of(ReadOnlySpan<double> first, ReadOnlySpan<double> second)
    {
        var changes = Differences.Of(second, first);
        Interval? limits = changes.Moments is { Mean: { } mean, Sd: { } sd }
            ? new(mean - Normal.Z95 * sd, mean + Normal.Z95 * sd)
            : null;
        return new(PairedT.Of(changes), limits);
    }
}
