using HipAssess.Statistics.Distributions;

namespace HipAssess.Statistics.Tests;

/// <summary>
/// Two one-sided tests of equivalence (Schuirmann 1987, doi 10.1007/BF01068419; Lakens 2018, doi 10.1177/2515245918770963).
/// Assumptions as for the paired t-test.
/// </summary>
/// <param name="Mean">Mean of the differences.</param>
/// <param name="Bound">The mean is tested against −bound and +bound.</param>
/// <param name="TLower">(mean + bound)/standard error.</param>
/// <param name="PLower">Upper tail of it: against "at or below −bound".</param>
/// <param name="TUpper">(mean − bound)/standard error.</param>
/// <param name="PUpper">Lower tail of it: against "at or above +bound".</param>
/// <param name="P">The larger of the two.</param>
/// <param name="Ci90">90 % interval of the mean: inside the bounds exactly when p &lt; .05.</param>
public sealed record Equivalence(
    double Mean, double Bound, double TLower, double PLower, double TUpper, double PUpper, double P, Interval Ci90)
{
    /// <summary>p &lt; .05: differences as large as the bound are excluded.</summary>
    public bool IsEquivalent => P < 0.05;

    /// <summary>Null below two pairs or without spread.</summary>
    public static Equivalence? Of(Differences differences, double bound)
    {
        if (differences.Moments is not { Sd: > 0 } moments)
            return null;
        double mean = moments.Mean!.Value, standardError = moments.StandardError!.Value, df = moments.N - 1;
        double tLower = (mean + bound) / standardError, tUpper = (mean - bound) / standardError;
        double pLower = StudentT.UpperTail(tLower, df), pUpper = StudentT.LowerTail(tUpper, df);
        return new(
            mean, bound, tLower, pLower, tUpper, pUpper, Math.Max(pLower, pUpper),
            TTest.Around(mean, standardError, df, 0.90));
    }
}
