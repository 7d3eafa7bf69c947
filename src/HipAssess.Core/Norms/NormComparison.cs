using System.Collections.Immutable;
using HipAssess.Domain;
using HipAssess.Statistics;

namespace HipAssess.Norms;

/// <summary>The side difference of one athlete among control side differences, on the ln scale.</summary>
/// <param name="Source">Which controls.</param>
/// <param name="Orientation">Which way differences are counted.</param>
/// <param name="N">Number of controls, the athlete left out.</param>
/// <param name="Mean">Their mean, ln scale, so oriented.</param>
/// <param name="Sd">Their standard deviation (n − 1).</param>
/// <param name="T">Crawford and Howell's t.</param>
/// <param name="Df">n − 1.</param>
/// <param name="P">Two-sided.</param>
/// <param name="PHolm">Adjusted over the muscle groups of the session.</param>
/// <param name="PercentMoreExtreme">Percent of the control population more extreme in this direction.</param>
/// <param name="PercentMoreExtremeCi95">Its 95 % interval.</param>
/// <param name="TowardsStronger">The side that is stronger in this athlete than in the average control: the direction of the tail.</param>
/// <param name="Values">The controls' ln(right/left), turned so that they compare with the athlete's: for the chart.</param>
public sealed record DifferenceNorm(
    string Source,
    Orientation Orientation,
    int N,
    double Mean,
    double Sd,
    double T,
    int Df,
    double P,
    double PHolm,
    double PercentMoreExtreme,
    Interval PercentMoreExtremeCi95,
    Side TowardsStronger,
    ImmutableArray<double> Values);

/// <summary>The normalised strength of each side among controls.</summary>
/// <param name="Source">Which norm.</param>
/// <param name="Sex">The sex the controls were limited to; null when all.</param>
/// <param name="N">Number of controls.</param>
/// <param name="Left">Left side; null when not measured, painful or without body mass.</param>
/// <param name="Right">Right side; likewise.</param>
/// <param name="Notes">Why something is null, and how the norm was chosen.</param>
public sealed record StrengthNorm(
    string Source,
    Sex? Sex,
    int N,
    NormPosition? Left,
    NormPosition? Right,
    ImmutableArray<Note> Notes)
{
    /// <summary>The position of a side.</summary>
    public NormPosition? On(Side side) => side == Side.Left ? Left : Right;
}

/// <summary>The ratio of each side among controls, compared on ln.</summary>
/// <param name="Source">Which norm.</param>
/// <param name="N">Number of controls.</param>
/// <param name="Left">Left side; null when missing.</param>
/// <param name="Right">Right side; null when missing.</param>
/// <param name="Notes">Why something is null.</param>
public sealed record RatioNorm(
    string Source,
    int N,
    NormPosition? Left,
    NormPosition? Right,
    ImmutableArray<Note> Notes);

/// <summary>Where one value lies in a norm.</summary>
/// <param name="N">Size of the norm's sample.</param>
/// <param name="Mean">Its mean.</param>
/// <param name="Sd">Its standard deviation.</param>
/// <param name="Z">(x − mean)/sd.</param>
/// <param name="T">Crawford and Howell's t.</param>
/// <param name="Df">n − 1.</param>
/// <param name="P">Lower tail.</param>
/// <param name="PHolm">Adjusted over all sides and muscle groups of the session; null where none is made.</param>
/// <param name="Percentile">100·T(t).</param>
/// <param name="PercentileCi95">Its 95 % interval.</param>
/// <param name="PercentOfMean">100·x/mean (of ln values: 100·exp(x − mean)).</param>
/// <param name="Percentile5">5th percentile of the norm, by its mean and SD: the band's lower edge.</param>
/// <param name="Percentile95">95th percentile of the norm: the band's upper edge.</param>
public sealed record NormPosition(
    int N,
    double Mean,
    double Sd,
    double Z,
    double T,
    int Df,
    double P,
    double? PHolm,
    double Percentile,
    Interval PercentileCi95,
    double PercentOfMean,
    double Percentile5,
    double Percentile95);
