using System.Runtime.InteropServices;
using HipAssess.Statistics.Distributions;

namespace HipAssess.Statistics.Tests;

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
    public static GroupBySide Of(ReadOnlySpan<double> differences, ReadOnlySpan<int> injuredOn)
    {
        double? t = SlopeT(differences, injuredOn);
        double df = differences.Length - 2;
        var welch = Unequal(differences, injuredOn);
        return new(
            t * t, t is null ? null : df, t is { } value ? StudentT.TwoSided(value, df) : null,
            welch?.T, welch?.Df, welch?.P);
    }

    private static double? SlopeT(ReadOnlySpan<double> d, ReadOnlySpan<int> s)
    {
        int n = d.Length;
        if (n < 3)
            return null;
        double meanD = Moments.Of(d).Mean!.Value, meanS = Mean(s);
        double ss = 0, products = 0;
        for (int i = 0; i < n; i++)
        {
            ss += (s[i] - meanS) * (s[i] - meanS);
            products += (s[i] - meanS) * (d[i] - meanD);
        }
        if (ss == 0)
            return null;
        double slope = products / ss;
        var residuals = new double[n];
        double squares = 0;
        for (int i = 0; i < n; i++)
        {
            residuals[i] = d[i] - meanD - slope * (s[i] - meanS);
            squares += residuals[i] * residuals[i];
        }
        return Moments.Of(residuals).WithoutNoise(residuals, Moments.LargestDeviation(d, 0)).Sd > 0
            ? slope / Math.Sqrt(squares / (n - 2) / ss)
            : null;
    }

    private static TTest? Unequal(ReadOnlySpan<double> d, ReadOnlySpan<int> s)
    {
        var ofControls = new List<double>();
        var sides = new List<int>();
        for (int i = 0; i < d.Length; i++)
            if (s[i] == 0)
                ofControls.Add(d[i]);
            else
                sides.Add(s[i]);
        var controls = Moments.OfReadings(CollectionsMarshal.AsSpan(ofControls));
        if (controls.N < 2 || sides.Count < 2)
            return null;
        var shifted = new List<double>();
        for (int i = 0; i < d.Length; i++)
            if (s[i] != 0)
                shifted.Add(s[i] * (d[i] - controls.Mean!.Value));
        var injured = Moments.Of(CollectionsMarshal.AsSpan(shifted))
            .WithoutNoise(CollectionsMarshal.AsSpan(shifted), Moments.LargestDeviation(d, 0));
        double a = injured.StandardError!.Value, b = Math.Abs(Mean(CollectionsMarshal.AsSpan(sides))) * controls.StandardError!.Value;
        return a > 0 || b > 0
            ? TTest.Of(injured.Mean, double.Hypot(a, b), Tests.WelchT.Df(a, injured.N - 1, b, controls.N - 1))
            : null;
    }

    private static double Mean(ReadOnlySpan<int> values)
    {
        long sum = 0;
        foreach (int value in values)
            sum += value;
        return (double)sum / values.Length;
    }
}
