using HipAssess.Statistics.Distributions;

namespace HipAssess.Statistics.Effects;

/// <summary>Standardised mean differences within pairs (Lakens 2013, doi 10.3389/fpsyg.2013.00863). Null without spread or below two pairs.</summary>
public static class PairedEffect
{
    /// <summary>d_z = mean/sd of the differences, uncorrected; interval: noncentralities of t = d_z·√n, divided by √n.</summary>
    public static EffectSize? Dz(Differences differences)
    {
        if (differences.Moments is not { Sd: > 0 } moments)
            return null;
        return Dz(moments.Mean!.Value / moments.Sd.Value, moments.N);
    }

    /// <summary>The same of a d_z that is known with its n, as a publication gives it.</summary>
    public static EffectSize Dz(double dz, int n)
    {
        double root = Math.Sqrt(n);
        var delta = NoncentralT.NoncentralityInterval(dz * root, n - 1);
        return new(dz, new(delta.Low / root, delta.High / root));
    }

    /// <summary>g_z = J(n − 1)·d_z.</summary>
    public static double? Gz(Differences differences) =>
        differences.Moments is { Sd: > 0 } moments ? HedgesCorrection.J(moments.N - 1) * moments.Mean / moments.Sd : null;

    /// <summary>g_av = J(n − 1)·mean difference/√((s₁² + s₂²)/2): comparable with differences between groups.</summary>
    public static double? Gav(ReadOnlySpan<double> first, ReadOnlySpan<double> second)
    {
        var a = Moments.OfReadings(first);
        var b = Moments.OfReadings(second);
        return a.Sd > 0 || b.Sd > 0
            ? HedgesCorrection.J(a.N - 1) * Differences.Of(first, second).Moments.Mean / (double.Hypot(a.Sd!.Value, b.Sd!.Value) / Math.Sqrt(2))
            : null;
    }
}
