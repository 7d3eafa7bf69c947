namespace HipAssess.Statistics;

/// <summary>
/// Pearson's correlation; p from t with n − 2 df, interval by Fisher's z with standard error 1/√(n − 3)
/// (Fisher 1921). Assumes bivariate normal data for p and interval.
/// </summary>
public static class Pearson
{
    /// <summary>Null below two pairs or when a variable is constant.</summary>
    public static Correlation? Of(IReadOnlyList<double> x, IReadOnlyList<double> y)
    {
        int n = x.Count;
        if (Moments.OfReadings(x) is not { Sd: > 0 } a || Moments.OfReadings(y) is not { Sd: > 0 } b)
            return null;
        double sum = x.Zip(y, (u, v) => (u - a.Mean!.Value) / a.Sd.Value * ((v - b.Mean!.Value) / b.Sd.Value)).Sum();
        double r = Math.Clamp(sum / (n - 1), -1, 1);
        return new(r, n < 4 ? null : Correlation.OnFisherScale(r, 1 / Math.Sqrt(n - 3)), Correlation.PByT(r, n));
    }
}
