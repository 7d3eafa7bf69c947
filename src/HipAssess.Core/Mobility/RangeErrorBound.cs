using HipAssess.Statistics.Distributions;

namespace HipAssess.Mobility;

/// <summary>How large a difference of two sides measurement error alone can make, with 95 % confidence, in the unit of the movement.</summary>
/// <param name="SemLeft">Error of the left side, reading step included.</param>
/// <param name="SemRight">Error of the right side.</param>
/// <param name="DifferenceSem">Error of right − left: √(sem_L² + sem_R²), or less where the set knows that a day moves both sides alike.</param>
/// <param name="Df">Degrees of freedom of the set; null where it counts as known.</param>
/// <param name="SetSem">Standard error of measurement of the movement in the set.</param>
/// <param name="TrialSd">The athlete's own trial SD, pooled over the movements of the session; null without repeated trials.</param>
/// <param name="ReadingStep">The step angles were read in, where it adds to the error; null where it does not.</param>
/// <param name="Source">Where the SEM is from.</param>
public sealed record RangeErrorBound(
    double SemLeft, double SemRight, double DifferenceSem, int? Df, double SetSem, double? TrialSd, double? ReadingStep, string Source)
{
    /// <summary>The bound on |right − left|.</summary>
    public double Value => (Df is { } df ? -StudentT.Quantile(0.025, df) : Normal.Z95) * DifferenceSem;

    /// <summary>Error of one side: the root of the mean of both squares.</summary>
    public double Sem => Math.Sqrt((SemLeft * SemLeft + SemRight * SemRight) / 2);

    /// <summary>The bound of the mean of two test days: every error √(sem₁² + sem₂²)/2, at the smaller number of degrees of freedom.</summary>
    public RangeErrorBound MeanWith(RangeErrorBound other) => this with
    {
        SemLeft = OfMean(SemLeft, other.SemLeft),
        SemRight = OfMean(SemRight, other.SemRight),
        DifferenceSem = OfMean(DifferenceSem, other.DifferenceSem),
        Df = Df is { } own && other.Df is { } its ? Math.Min(own, its) : Df ?? other.Df,
    };

    /// <summary>Error of a side.</summary>
    public double On(Domain.Side side) => side == Domain.Side.Left ? SemLeft : SemRight;

    private static double OfMean(double sem, double other) => Math.Sqrt(sem * sem + other * other) / 2;
}
