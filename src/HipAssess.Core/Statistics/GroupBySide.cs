namespace HipAssess.Statistics;

/// <summary>
/// Group × side: does injury shift the side difference beyond dominance? d = dominant − non-dominant is regressed on s
/// (+1 injured on the dominant side, −1 on the non-dominant, 0 control) with an intercept, the dominance effect.
/// Ordinary least squares (assumes normal errors of equal variance), and a version that lets the groups' variances differ.
/// </summary>
/// <param name="F">t² of the slope; null when s does not vary, N &lt; 3 or nothing is left over.</param>
/// <param name="Df2">N − 2 (df1 is 1).</param>
/// <param name="P">Upper tail of F.</param>
/// <param name="WelchT">ē/√(s²_e/n_I + s̄²·s²_C/n_C), e = s·d − s·m_C, m_C the controls' mean d.</param>
/// <param name="WelchDf">Welch–Satterthwaite.</param>
/// <param name="WelchP">Two-sided.</param>
public sealed record GroupBySide(double? F, double? Df2, double? P, double? WelchT, double? WelchDf, double? WelchP)
{
    /// <summary>One entry per athlete: difference and s.</summary>
    public static GroupBySide Of(IReadOnlyList<double> differences, IReadOnlyList<int> injuredOn)
    {
        double? t = SlopeT(differences, injuredOn);
        double df = differences.Count - 2;
        var welch = Unequal(differences, injuredOn);
        return new(
            t * t, t is null ? null : df, t is { } value ? StudentT.TwoSided(value, df) : null,
            welch?.T, welch?.Df, welch?.P);
    }

    private static double? SlopeT(IReadOnlyList<double> d, IReadOnlyList<int> s)
    {
        int n = d.Count;
        if (n < 3)
            return null;
        double meanD = Moments.Of(d).Mean!.Value, meanS = s.Average();
        double ss = s.Sum(v => (v - meanS) * (v - meanS));
        if (ss == 0)
            return null;
        double slope = d.Zip(s, (y, v) => (v - meanS) * (y - meanD)).Sum() / ss;
        double[] residuals = [.. d.Zip(s, (y, v) => y - meanD - slope * (v - meanS))];
        if (new Differences([.. residuals], d.Max(Math.Abs)).Moments.Sd is not > 0)
            return null;
        return slope / Math.Sqrt(residuals.Sum(r => r * r) / (n - 2) / ss);
    }

    private static TTest? Unequal(IReadOnlyList<double> d, IReadOnlyList<int> s)
    {
        var controls = Moments.OfReadings([.. d.Where((_, i) => s[i] == 0)]);
        int[] sides = [.. s.Where(v => v != 0)];
        if (controls.N < 2 || sides.Length < 2)
            return null;
        double[] shifted = [.. d.Zip(s).Where(a => a.Second != 0).Select(a => a.Second * (a.First - controls.Mean!.Value))];
        var injured = new Differences([.. shifted], d.Max(Math.Abs)).Moments;
        double a = injured.StandardError!.Value, b = Math.Abs(sides.Average()) * controls.StandardError!.Value;
        return a > 0 || b > 0
            ? TTest.Of(injured.Mean, double.Hypot(a, b), Statistics.WelchT.Df(a, injured.N - 1, b, controls.N - 1))
            : null;
    }
}
