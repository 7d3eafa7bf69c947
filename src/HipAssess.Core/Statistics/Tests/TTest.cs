using HipAssess.Statistics.Distributions;

namespace HipAssess.Statistics.Tests;

/// <summary>A difference of means and Student's or Welch's test of it.</summary>
/// <param name="MeanDifference">Difference of means, unit of the values; null when a group is empty.</param>
/// <param name="StandardError">Of that difference; null when it cannot be estimated.</param>
/// <param name="Ci95">95 % interval of the difference; null without spread.</param>
/// <param name="T">Difference/standard error; null without spread.</param>
/// <param name="Df">Degrees of freedom; null below two values.</param>
/// <param name="P">Two-sided p; null without spread.</param>
public sealed record TTest(double? MeanDifference, double? StandardError, Interval? Ci95, double? T, double? Df, double? P)
{
    /// <summary>From a difference, its standard error and df; no test when the standard error is null or 0.</summary>
    internal static TTest Of(double? difference, double? standardError, double? df)
    {
        if (difference is not { } mean || standardError is not > 0 || df is not > 0)
            return new(difference, standardError, null, null, df is > 0 ? df : null, null);
        double t = mean / standardError.Value;
        return new(mean, standardError, Around(mean, standardError.Value, df.Value, 0.95), t, df, StudentT.TwoSided(t, df.Value));
    }

    /// <summary>mean ± t·standard error.</summary>
    internal static Interval Around(double mean, double standardError, double df, double confidence)
    {
        double reach = -StudentT.Quantile((1 - confidence) / 2, df) * standardError;
        return new(mean - reach, mean + reach);
    }
}
