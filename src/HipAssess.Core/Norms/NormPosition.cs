using HipAssess.Statistics;

namespace HipAssess.Norms;

/// <summary>Where one value lies in a norm.</summary>
/// <param name="X">The value, in the unit of the norm.</param>
/// <param name="Mean">Mean of the norm.</param>
/// <param name="Sd">Its standard deviation; null when not published: then there is a percent of the mean and nothing else.</param>
/// <param name="N">Size of its sample; null when unknown: then it counts as large.</param>
/// <param name="PHolm">The lower-tail p adjusted over all sides and muscle groups of the session; null where none is made.</param>
/// <param name="IsLog">Value, mean and SD are natural logarithms.</param>
public sealed record NormPosition(double X, double Mean, double? Sd, int? N, double? PHolm = null, bool IsLog = false)
{
    /// <summary>The place of a value among controls.</summary>
    public static NormPosition Of(SingleCase place, bool isLog = false) =>
        new(place.X, place.Mean, place.Sd, place.N, IsLog: isLog);

    /// <summary>(x − mean)/sd; null without SD.</summary>
    public double? Z => (X - Mean) / Sd;

    /// <summary>Crawford and Howell's t; null without SD or sample size.</summary>
    public double? T => Place?.T;

    /// <summary>n − 1; null without sample size.</summary>
    public int? Df => Place?.Df;

    /// <summary>Lower tail: the share of the norm's population expected below; from the normal distribution when n is unknown.</summary>
    public double? P { get; } = PlaceOf(X, Mean, Sd, N) is { } place ? place.LowerTail
        : Sd is { } sd ? Normal.LowerTail((X - Mean) / sd)
        : null;

    /// <summary>100·<see cref="P"/>.</summary>
    public double? Percentile => 100 * P;

    /// <summary>Its 95 % interval; null without SD or sample size.</summary>
    public Interval? PercentileCi95 => Place?.LowerTailCi95.Times(100);

    /// <summary>100·x/mean; of logarithms 100·exp(x − mean).</summary>
    public double PercentOfMean => IsLog ? 100 * Math.Exp(X - Mean) : 100 * X / Mean;

    /// <summary>The middle 90 % of the norm, mean ± 1.645 SD, on the printed scale: the band in the chart; null without SD.</summary>
    public Interval? Band
    {
        get
        {
            if (Sd is not { } sd)
                return null;
            double reach = Normal.Quantile(0.95) * sd;
            return IsLog
                ? new Interval(Math.Exp(Mean - reach), Math.Exp(Mean + reach))
                : new Interval(Mean - reach, Mean + reach);
        }
    }

    private SingleCase? Place => PlaceOf(X, Mean, Sd, N);

    private static SingleCase? PlaceOf(double x, double mean, double? sd, int? n) =>
        sd is { } spread && n is { } size ? SingleCase.Of(x, mean, spread, size) : null;
}
