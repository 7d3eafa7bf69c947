namespace HipAssess.Statistics.Agreement;

/// <summary>
/// Pearson's correlation; p from t with n − 2 df, interval by Fisher's z with standard error 1/√(n − 3)
/// (Fisher 1921). Assumes bivariate normal data for p and interval.
/// </summary>
public static class Pearson
{
    /// <summary>Null below two pairs or when a variable is constant.</summary>
    public static Correlation? Of(ReadOnlySpan<double> x, ReadOnlySpan<double> y)
    {
        int n = x.Length;
        if (Moments.OfReadings(x) is not { Sd: > 0 } a || Moments.OfReadings(y) is not { Sd: > 0 } b)
            return null;
        double sum = 0;
        for (int i = 0; i < n; i++)
            sum += (x[i] - a.Mean!.Value) / a.Sd.Value * ((y[i] - b.Mean!.Value) / b.Sd.Value);
        double r = Math.Clamp(sum / (n - 1), -1, 1);
        return new(r, n < 4 ? null : Correlation.OnFisherScale(r, 1 / Math.Sqrt(n - 3)), Correlation.PByT(r, n));
    }
}
