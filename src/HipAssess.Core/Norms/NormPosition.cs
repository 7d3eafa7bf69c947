using HipAssess.Statistics;

namespace HipAssess.Norms;

/// <summary>Where one value lies in a norm.</summary>
/// <param name="Place">The value against mean, SD and size of the norm's sample.</param>
/// <param name="PHolm">The lower-tail p adjusted over all sides and muscle groups of the session; null where none is made.</param>
/// <param name="IsLog">Value, mean and SD are natural logarithms.</param>
public sealed record NormPosition(SingleCase Place, double? PHolm = null, bool IsLog = false)
{
    /// <summary>Size of the norm's sample.</summary>
    public int N => Place.N;

    /// <summary>Its mean.</summary>
    public double Mean => Place.Mean;

    /// <summary>Its standard deviation (n − 1).</summary>
    public double Sd => Place.Sd;

    /// <summary>(x − mean)/sd.</summary>
    public double Z => Place.Z;

    /// <summary>Crawford and Howell's t.</summary>
    public double T => Place.T;

    /// <summary>n − 1.</summary>
    public int Df => Place.Df;

    /// <summary>Lower tail: the share of the norm's population expected below.</summary>
    public double P => Place.LowerTail;

    /// <summary>100·T(t).</summary>
    public double Percentile => 100 * Place.LowerTail;

    /// <summary>Its 95 % interval.</summary>
    public Interval PercentileCi95 => Place.LowerTailCi95.Times(100);

    /// <summary>100·x/mean; of logarithms 100·exp(x − mean).</summary>
    public double PercentOfMean => IsLog ? 100 * Math.Exp(Place.X - Mean) : 100 * Place.X / Mean;

    /// <summary>The middle 90 % of the norm, mean ± 1.645 SD, on the printed scale: the band in the chart.</summary>
    public Interval Band
    {
        get
        {
            double reach = Normal.Quantile(0.95) * Sd;
            return IsLog
                ? new Interval(Math.Exp(Mean - reach), Math.Exp(Mean + reach))
                : new Interval(Mean - reach, Mean + reach);
        }
    }
}
