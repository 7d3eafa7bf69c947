using HipAssess.Statistics.Distributions;

namespace HipAssess.Statistics.Agreement;

/// <summary>A correlation with interval and p.</summary>
/// <param name="R">Between −1 and 1.</param>
/// <param name="Ci95">Null below four pairs.</param>
/// <param name="P">Two-sided; null below three pairs.</param>
public sealed record Correlation(double R, Interval? Ci95, double? P)
{
    /// <summary>tanh(atanh r ± 1.96·se).</summary>
    internal static Interval OnFisherScale(double r, double standardError)
    {
        double z = Math.Atanh(r), reach = Normal.Z95 * standardError;
        return new(Math.Tanh(z - reach), Math.Tanh(z + reach));
    }

    /// <summary>Two-sided p of t = r·√((n − 2)/(1 − r²)), n − 2 df; null below three pairs.</summary>
    internal static double? PByT(double r, int n) =>
        n < 3 ? null : StudentT.TwoSided(Math.Abs(r) == 1 ? double.PositiveInfinity : r * Math.Sqrt((n - 2) / ((1 - r) * (1 + r))), n - 2);
}
