using HipAssess.Statistics.Distributions;

namespace HipAssess.Statistics.Agreement;

/// <summary>An intraclass correlation and its 95 % interval; negative values are given as they are.</summary>
/// <param name="Value">At most 1.</param>
/// <param name="Ci95">Null when the trials agree perfectly: the F ratio is infinite.</param>
public sealed record Icc(double Value, Interval? Ci95);

/// <summary>
/// Intraclass correlations of n athletes tested k times each, from the mean squares of a two-way analysis of variance
/// (Shrout &amp; Fleiss 1979, doi 10.1037/0033-2909.86.2.420; intervals McGraw &amp; Wong 1996, doi 10.1037/1082-989X.1.1.30).
/// Assumes normal athlete effects and errors.
/// </summary>
/// <param name="Athletes">MS_R, mean square between athletes.</param>
/// <param name="Trials">MS_C, between trials.</param>
/// <param name="Error">MS_E, what is left.</param>
/// <param name="A1">ICC(2,1), agreement, one trial: (MS_R − MS_E)/(MS_R + (k − 1)·MS_E + k·(MS_C − MS_E)/n).</param>
/// <param name="C1">ICC(3,1), consistency, one trial: (MS_R − MS_E)/(MS_R + (k − 1)·MS_E).</param>
/// <param name="Ak">ICC(2,k), agreement of the mean: (MS_R − MS_E)/(MS_R + (MS_C − MS_E)/n).</param>
/// <param name="Ck">ICC(3,k), consistency of the mean: (MS_R − MS_E)/MS_R.</param>
public sealed record IntraclassCorrelation(double Athletes, double Trials, double Error, Icc A1, Icc C1, Icc Ak, Icc Ck)
{
    /// <summary>Standard error of measurement √MS_E, unit of the values.</summary>
    public double Sem => Math.Sqrt(Error);

    /// <summary>Minimal detectable change 1.96·√2·SEM (Weir 2005).</summary>
    public double Mdc95 => Normal.Z95 * Math.Sqrt(2) * Sem;

    /// <summary>One row per athlete, all with the same number of trials. Null below two rows or two trials, or without any spread.</summary>
    public static IntraclassCorrelation? Of(IReadOnlyList<IReadOnlyList<double>> rows) =>
        Of([.. rows.SelectMany(row => row)], rows.Count == 0 ? 0 : rows[0].Count);

    /// <summary>The same, the rows one after the other.</summary>
    /// <param name="values">Trial 1, 2, ... of the first athlete, then of the second.</param>
    /// <param name="k">Trials of each athlete.</param>
    public static IntraclassCorrelation? Of(double[] values, int k)
    {
        int n = k == 0 ? 0 : values.Length / k;
        if (n < 2 || k < 2 || Moments.OfReadings(values) is not { Sd: > 0, Mean: { } mean })
            return null;

        double[] columnMeans = [.. Enumerable.Range(0, k).Select(j => ColumnMean(values, k, j))];
        double largest = Moments.LargestDeviation(values, 0), noise = 1e-30 * (largest * largest);
        double msc = n * columnMeans.Sum(m => Square(m - mean)) / (k - 1);
        double ofAthletes = 0, ofErrors = 0;
        for (int i = 0; i < n; i++)
        {
            var row = values.AsSpan(i * k, k);
            double rowMean = Moments.MeanOf(row), ofRow = 0;
            for (int j = 0; j < k; j++)
                ofRow += Square(row[j] - rowMean - (columnMeans[j] - mean));
            ofAthletes += Square(rowMean - mean);
            ofErrors += ofRow;
        }
        double msr = k * ofAthletes / (n - 1);
        double error = ofErrors / ((n - 1.0) * (k - 1));
        return FromMeanSquares(n, k, msr, msc, error > noise ? error : 0);
    }

    private static IntraclassCorrelation? FromMeanSquares(int n, int k, double msr, double msc, double mse)
    {
        double between = msr - mse;
        double a1Denominator = msr + (k - 1) * mse + k * (msc - mse) / n, akDenominator = msr + (msc - mse) / n;
        if (msr == 0 || a1Denominator <= 0 || akDenominator == 0)
            return null;
        double a1 = between / a1Denominator;
        var one = AgreementInterval(n, k, msr, msc, mse, a1);
        var consistency = ConsistencyInterval(n, k, msr, mse);
        return new(
            msr, msc, mse,
            new(a1, one),
            new(between / (msr + (k - 1) * mse), Map(consistency, f => (f - 1) / (f + k - 1))),
            new(between / akDenominator, Map(one, r => k * r / (1 + (k - 1) * r))),
            new(between / msr, Map(consistency, f => 1 - 1 / f)));
    }

    // Limits of the F ratio MS_R/MS_E.
    private static Interval? ConsistencyInterval(int n, int k, double msr, double mse)
    {
        if (mse == 0)
            return null;
        double df1 = n - 1, df2 = (n - 1.0) * (k - 1);
        return new(msr / mse * FisherF.Quantile(0.025, df2, df1), msr / mse * FisherF.Quantile(0.975, df2, df1));
    }

    // Satterthwaite's df v of the trial-and-error mean square a·MS_C + b·MS_E.
    private static Interval? AgreementInterval(int n, int k, double msr, double msc, double mse, double icc)
    {
        if (mse == 0)
            return null;
        double odds = k * icc / (n * (1 - icc));
        double trials = odds * msc, error = (1 + odds * (n - 1)) * mse;
        double v = Square(trials + error) / (Square(trials) / (k - 1) + Square(error) / ((n - 1.0) * (k - 1)));
        double rest = k * msc + ((double)k * n - k - n) * mse;
        double low = FisherF.Quantile(0.975, n - 1, v), high = FisherF.Quantile(0.975, v, n - 1);
        return new(n * (msr - low * mse) / (low * rest + n * msr), n * (high * msr - mse) / (rest + n * high * msr));
    }

    private static Interval? Map(Interval? limits, Func<double, double> map) =>
        limits is { } found ? new(map(found.Low), map(found.High)) : null;

    // As Moments.MeanOf, of every k-th value.
    private static double ColumnMean(double[] values, int k, int column)
    {
        int n = values.Length / k;
        double mean = values[column], rough = 0, correction = 0;
        for (int i = column; i < values.Length; i += k)
            rough += values[i] - values[column];
        mean += rough / n;
        for (int i = column; i < values.Length; i += k)
            correction += values[i] - mean;
        return mean + correction / n;
    }

    private static double Square(double x) => x * x;
}
