using System.Runtime.CompilerServices;
using HipAssess.Statistics.Distributions;

namespace HipAssess.Statistics.Tests;

/// <summary>
/// One value against a small control sample (Crawford &amp; Howell 1998, doi 10.1076/clin.12.4.482.7241).
/// Assumes that controls are a random sample of a normal population.
/// </summary>
/// <param name="X">The value.</param>
/// <param name="Mean">Mean of the controls.</param>
/// <param name="Sd">Their standard deviation (n − 1), above 0.</param>
/// <param name="N">Number of controls, at least 2.</param>
public sealed record SingleCase(double X, double Mean, double Sd, int N)
{
    // It costs far more than the share itself: worked out when asked for, and once for table, chart and document. No WhenAsked,
    // for there are millions of these and few are asked; two threads that work it out find the same.
    private StrongBox<Interval>? ends;

    /// <summary>Null with fewer than two controls or no spread.</summary>
    public static SingleCase? Of(double x, double mean, double sd, int n) =>
        n >= 2 && sd > 0 ? new(x, mean, sd, n) : null;

    /// <summary>
    /// The value against controls of these moments; null with fewer than two or no spread.
    /// A spread in the last digits only is the rounding of equal values, not a spread.
    /// </summary>
    public static SingleCase? Of(double x, Moments controls) =>
        controls is { Mean: { } mean, Sd: { } sd } && sd > 1e-12 * Math.Max(1, Math.Abs(mean)) ? Of(x, mean, sd, controls.N) : null;

    /// <summary>c = (x − mean)/sd.</summary>
    public double Z => (X - Mean) / Sd;

    /// <summary>c/√((n + 1)/n).</summary>
    public double T => Z / Math.Sqrt((N + 1.0) / N);

    /// <summary>n − 1.</summary>
    public int Df => N - 1;

    /// <summary>Share of the control population expected below x.</summary>
    public double LowerTail => StudentT.LowerTail(T, Df);

    /// <summary>Share expected above x.</summary>
    public double UpperTail => StudentT.UpperTail(T, Df);

    /// <summary>Share at least as far from the mean, to either side: the two-sided p.</summary>
    public double TwoSided => StudentT.TwoSided(T, Df);

    /// <summary>
    /// min(1, tail/weight), the tail on the value's own side of the mean: p where this share of the error is given to that
    /// direction. A half is the two-sided p; shares of both directions that add up to 1 keep the error.
    /// </summary>
    public double OwnTail(double weight) => weight == 0.5 ? TwoSided : Math.Min(1, Math.Min(LowerTail, UpperTail) / weight);

    /// <summary>
    /// 95 % interval of the share below: Φ(δ/√n), with δ such that a noncentral t with n − 1 df has c·√n as its
    /// 97.5th and 2.5th percentile (Crawford &amp; Garthwaite 2002, doi 10.1016/S0028-3932(01)00224-X).
    /// </summary>
    public Interval LowerTailCi95 => new(Normal.LowerTail(Ends.Low), Normal.LowerTail(Ends.High));

    /// <summary>95 % interval of the share above.</summary>
    public Interval UpperTailCi95 => new(Normal.UpperTail(Ends.High), Normal.UpperTail(Ends.Low));

    private Interval Ends => (ends ??= new(NoncentralityCurve.Ends(Z, N))).Value;
}
