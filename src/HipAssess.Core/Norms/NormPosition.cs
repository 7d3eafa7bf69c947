using HipAssess.Statistics;
using HipAssess.Statistics.Distributions;
using HipAssess.Statistics.Tests;

namespace HipAssess.Norms;

/// <summary>Where one value lies in a norm.</summary>
/// <param name="X">The value, in the unit of the norm.</param>
/// <param name="Mean">Mean of the norm.</param>
/// <param name="Sd">Its standard deviation; null when not published: then there is a percent of the mean and nothing else.</param>
/// <param name="N">Size of its sample; null when unknown: then it counts as large.</param>
/// <param name="IsLog">Value, mean and SD are natural logarithms.</param>
public sealed record NormPosition(double X, double Mean, double? Sd, int? N, bool IsLog = false)
{
    private SingleCase? place;

    /// <summary>The place of a value among controls.</summary>
    /// <param name="place">The place.</param>
    /// <param name="significance">Its p, where it is one of several that are adjusted.</param>
    /// <param name="isLog">The value is a natural logarithm.</param>
    public static NormPosition Of(SingleCase place, FamilyP? significance, bool isLog = false) =>
        new(place.X, place.Mean, place.Sd, place.N, isLog) { Significance = significance };

    /// <summary>The lower-tail p as one of all sides and muscle groups of the session; null where none are adjusted.</summary>
    public FamilyP? Significance { get; init; }

    /// <summary>(x − mean)/sd; null without SD.</summary>
    public double? Z => (X - Mean) / Sd;

    /// <summary>Crawford and Howell's t; null without SD or sample size.</summary>
    public double? T => Place?.T;

    /// <summary>n − 1; null without sample size.</summary>
    public int? Df => Place?.Df;

    /// <summary>Lower tail: the share of the norm's population expected below; from the normal distribution when n is unknown.</summary>
    public double? P => Significance?.P ?? (Place is { } place ? place.LowerTail : Z is { } z ? Normal.LowerTail(z) : null);

    /// <summary>The same adjusted over all sides and muscle groups of the session; null where none are.</summary>
    public double? PHolm => Significance?.PHolm;

    /// <summary>100·<see cref="P"/>.</summary>
    public double? Percentile => 100 * P;

    /// <summary>Its 95 % interval; null without SD or sample size.</summary>
    public Interval? PercentileCi95 => Place?.LowerTailCi95.Times(100);

    /// <summary>100·x/mean; of logarithms 100·exp(x − mean).</summary>
    public double PercentOfMean => IsLog ? 100 * Math.Exp(X - Mean) : 100 * X / Mean;

    /// <summary>The mean on the printed scale: of logarithms the geometric mean.</summary>
    public double PrintedMean => IsLog ? Math.Exp(Mean) : Mean;

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

    // Kept from the first asking, for it keeps the interval.
    private SingleCase? Place => place ??= Sd is { } sd && N is { } n ? SingleCase.Of(X, Mean, sd, n) : null;
}
