using HipAssess.Statistics.Distributions;

namespace HipAssess.Strength;

/// <summary>How large a side difference measurement error alone can make, with 95 % confidence.</summary>
/// <param name="Sem">Error of one side, ln scale: the larger of the set's and the athlete's own variation.</param>
/// <param name="DifferenceSem">Error of ln(right/left): √2 times that, or less where the set knows that a day moves both sides alike.</param>
/// <param name="Df">Degrees of freedom of the set; null where it counts as known.</param>
/// <param name="SemPercent">Standard error of measurement of the muscle group in the set, percent.</param>
/// <param name="TrialVariationPercent">The athlete's own trial-to-trial variation of the strength used, percent; null without repeated trials.</param>
/// <param name="Source">Where the SEM is from.</param>
public sealed record ErrorBound(
    double Sem, double DifferenceSem, int? Df, double SemPercent, double? TrialVariationPercent, string Source)
{
    /// <summary>The bound on |ln(right/left)|: 1.96 times its error, or the quantile of t where the error was estimated from few people.</summary>
    public double LnRatio => (Df is { } df ? -StudentT.Quantile(0.025, df) : Normal.Z95) * DifferenceSem;

    /// <summary>The same as percentage of the stronger side.</summary>
    public double Percent => SideDifferences.PercentOfStronger(LnRatio);

    /// <summary>The error of the mean of two test days, √(sem₁² + sem₂²)/2 of each.</summary>
    public ErrorBound MeanWith(ErrorBound other) => this with
    {
        Sem = Math.Sqrt(Sem * Sem + other.Sem * other.Sem) / 2,
        DifferenceSem = Math.Sqrt(DifferenceSem * DifferenceSem + other.DifferenceSem * other.DifferenceSem) / 2,
    };
}
