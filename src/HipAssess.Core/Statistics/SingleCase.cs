namespace HipAssess.Statistics;

/// <summary>
/// One value against a small control sample (Crawford &amp; Howell 1998, doi 10.1076/clin.12.4.482.7241).
/// Assumes that controls are a random sample of a normal population.
/// </summary>
/// <param name="Z">c = (x − mean)/sd.</param>
/// <param name="T">c/√((n + 1)/n).</param>
/// <param name="Df">n − 1.</param>
/// <param name="LowerTail">Share of the control population expected below x.</param>
/// <param name="UpperTail">Share expected above x.</param>
/// <param name="TwoSided">Share at least as far from the mean, to either side: the two-sided p.</param>
/// <param name="LowerTailCi95">95 % interval of the share below.</param>
/// <param name="UpperTailCi95">95 % interval of the share above.</param>
public sealed record SingleCase(
    double Z,
    double T,
    int Df,
    double LowerTail,
    double UpperTail,
    double TwoSided,
    Interval LowerTailCi95,
    Interval UpperTailCi95)
{
    /// <summary>
    /// Intervals are Φ(δ/√n), with δ such that a noncentral t with n − 1 df has c·√n as its 97.5th and 2.5th percentile
    /// (Crawford &amp; Garthwaite 2002, doi 10.1016/S0028-3932(01)00224-X). Null with fewer than two controls or no spread.
    /// </summary>
    public static SingleCase? Of(double x, double mean, double sd, int n)
    {
        if (n < 2 || !(sd > 0))
            return null;

        double root = Math.Sqrt(n);
        double c = (x - mean) / sd;
        double t = c / Math.Sqrt((n + 1.0) / n);
        var delta = NoncentralT.NoncentralityInterval(c * root, n - 1);
        return new(
            c,
            t,
            n - 1,
            StudentT.LowerTail(t, n - 1),
            StudentT.UpperTail(t, n - 1),
            StudentT.TwoSided(t, n - 1),
            new(Normal.LowerTail(delta.Low / root), Normal.LowerTail(delta.High / root)),
            new(Normal.UpperTail(delta.High / root), Normal.UpperTail(delta.Low / root)));
    }
}
