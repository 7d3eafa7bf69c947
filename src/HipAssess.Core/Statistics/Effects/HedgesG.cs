using HipAssess.Statistics.Distributions;

namespace HipAssess.Statistics.Effects;

/// <summary>
/// Hedges' g between two groups: d = (x̄ − ȳ)/pooled sd, times J(nx + ny − 2) (Hedges 1981, doi 10.3102/10769986006002107).
/// The interval is the noncentral-t interval of d, times J. Assumes normal samples of equal variance.
/// </summary>
public static class HedgesG
{
    /// <summary>x − y; null when a group is empty, below three values together, or without spread.</summary>
    public static EffectSize? Of(ReadOnlySpan<double> x, ReadOnlySpan<double> y)
    {
        var a = Moments.OfReadings(x);
        var b = Moments.OfReadings(y);
        int df = a.N + b.N - 2;
        double pooled = double.Hypot((a.Sd ?? 0) * Math.Sqrt(a.N - 1.0), (b.Sd ?? 0) * Math.Sqrt(b.N - 1.0)) / Math.Sqrt(df);
        if (a.N == 0 || b.N == 0 || df < 1 || !(pooled > 0))
            return null;

        double d = (a.Mean!.Value - b.Mean!.Value) / pooled;
        double root = Math.Sqrt((double)a.N * b.N / (a.N + b.N));
        double j = HedgesCorrection.J(df);
        var delta = NoncentralT.NoncentralityInterval(d * root, df);
        return new(j * d, new(j * delta.Low / root, j * delta.High / root));
    }
}
