using MathNet.Numerics;

namespace HipAssess.Statistics.Distributions;

/// <summary>
/// The noncentral t distribution at one t for any noncentrality, for many degrees of freedom: E Φ(t·s − δ) over
/// s = √(χ²/df). The density of s is smooth and vanishes at both ends, so the trapezoidal rule is exact to rounding
/// with a few dozen points, which serve every δ (Trefethen &amp; Weideman 2014, doi 10.1137/130932132).
/// </summary>
internal sealed class NoncentralTGrid
{
    private const double LeastDf = 100; // below, the density of s is too skewed for the ends chosen here
    private const double MostPoints = 2000;
    private const double Ends = 10.5; // standard deviations of s from its mode; beyond lies less than 1e-16
    private const double Step = 0.65; // the aliasing error of this step, e^(−2π²/0.65²), is below 1e-20

    private readonly double[] shift;
    private readonly double[] weight;

    private NoncentralTGrid(double t, double df)
    {
        double sd = 1 / Math.Sqrt(2 * df), mode = Math.Sqrt((df - 1) / df);
        int points = (int)Points(t, df);
        (shift, weight) = (new double[points], new double[points]);
        double sum = 0;
        for (int i = 0; i < points; i++)
        {
            double s = mode + sd * Ends * (2.0 * i / (points - 1) - 1);
            // (df − 1)·ln s − df·s²/2, from its maximum, in terms of the distance to the mode: no large terms cancel.
            double beyond = (s - mode) / mode;
            shift[i] = t * s;
            weight[i] = Math.Exp((df - 1) * (SpecialFunctions.Log1p(beyond) - beyond - beyond * beyond / 2));
            sum += weight[i];
        }
        for (int i = 0; i < points; i++)
            weight[i] /= sum;
    }

    /// <summary>The grid for t; null where other methods are better.</summary>
    public static NoncentralTGrid? Of(double t, double df) => df >= LeastDf && Points(t, df) <= MostPoints ? new(t, df) : null;

    /// <summary>P(T ≤ t), absolute error below 1e-14.</summary>
    public double LowerTail(double delta)
    {
        double sum = 0;
        for (int i = 0; i < shift.Length; i++)
            sum += weight[i] * Normal.LowerTail(shift[i] - delta);
        return sum;
    }

    /// <summary>The δ with P(T ≤ t) = p, looked for around a guess.</summary>
    public double Noncentrality(double p, double guess, double spread)
    {
        double low = guess - spread, high = guess + spread;
        while (LowerTail(low) < p)
            low -= spread;
        while (LowerTail(high) > p)
            high += spread;
        return Root.OfDecreasing(delta => LowerTail(delta) - p, Slope, low, high);
    }

    private double Slope(double delta)
    {
        double sum = 0;
        for (int i = 0; i < shift.Length; i++)
            sum -= weight[i] * Normal.Density(shift[i] - delta);
        return sum;
    }

    // The integrand changes over 1/t as well as over the width of the density.
    private static double Points(double t, double df) => Math.Ceiling(2 * Ends / Step * Math.Sqrt(1 + t / df * t / 2)) + 1;
}
