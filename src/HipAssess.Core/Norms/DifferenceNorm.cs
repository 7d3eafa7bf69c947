using HipAssess.Domain;
using HipAssess.Norms.Controls;
using HipAssess.Norms.Published;
using HipAssess.Statistics;
using HipAssess.Statistics.Tests;

namespace HipAssess.Norms;

/// <summary>The side difference of one athlete among the side differences of a norm, on the ln scale, so oriented.</summary>
/// <param name="Source">Which norm.</param>
/// <param name="Orientation">Which way differences are counted.</param>
/// <param name="IsTurned">The athlete is left-dominant and differences count dominant − non-dominant: the sign of ln(right/left) is turned.</param>
/// <param name="Place">Where the athlete lies in the norm, the athlete left out.</param>
/// <param name="Weight">The share of the error spent on the athlete's direction; a half is the two-sided p.</param>
/// <param name="Significance">p = tail/weight, one of the session's muscle groups.</param>
public sealed record DifferenceNorm(
    string Source, Orientation Orientation, bool IsTurned, SingleCase Place, double Weight, FamilyP Significance)
{
    /// <summary>The share of the error given to the direction in which a side is weaker.</summary>
    public Func<Side, double> WeightOf { get; init; } = _ => DirectionWeights.Equal;

    /// <summary>The controls, and the athlete's number among them; null for a published norm.</summary>
    public (NormSample Sample, int? Number)? Controls { get; init; }

    /// <summary>
    /// The controls' side differences as ln(right/left) of the athlete's sides, without the athlete, from the smallest to the largest: for the
    /// chart. Empty for a published norm.
    /// </summary>
    public IReadOnlyList<double> Values
    {
        get
        {
            if (Controls is not { } controls)
                return [];
            var values = controls.Sample.ValuesWithout(controls.Number);
            return IsTurned ? new ListWhenAsked<double>(values.Count, i => -values[values.Count - 1 - i]) : values;
        }
    }

    /// <summary>The published norm; null when own controls are the norm.</summary>
    public NormMatch? Published { get; init; }

    /// <summary>Number of people in the norm.</summary>
    public int N => Place.N;

    /// <summary>Their mean, ln scale, so oriented.</summary>
    public double Mean => Place.Mean;

    /// <summary>Their standard deviation (n − 1).</summary>
    public double Sd => Place.Sd;

    /// <summary>Crawford and Howell's t.</summary>
    public double T => Place.T;

    /// <summary>n − 1.</summary>
    public int Df => Place.Df;

    /// <summary>min(1, tail/weight): with equal shares the two-sided p.</summary>
    public double P => Significance.P;

    /// <summary>The same adjusted over the muscle groups of the session.</summary>
    public double PHolm => Significance.PHolm;

    /// <summary>Percent of the control population more extreme in this direction.</summary>
    public double PercentMoreExtreme => 100 * (T < 0 ? Place.LowerTail : Place.UpperTail);

    /// <summary>Its 95 % interval.</summary>
    public Interval PercentMoreExtremeCi95 => (T < 0 ? Place.LowerTailCi95 : Place.UpperTailCi95).Times(100);

    /// <summary>The side that is stronger in this athlete than in the average control: the direction of the tail.</summary>
    public Side TowardsStronger => T < 0 != IsTurned ? Side.Left : Side.Right;
}
