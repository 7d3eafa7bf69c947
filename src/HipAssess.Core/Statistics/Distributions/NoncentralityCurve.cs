using System.Collections.Concurrent;
using MathNet.Numerics.Interpolation;

namespace HipAssess.Statistics.Distributions;

/// <summary>
/// The noncentralities of a 95 % interval as functions of c = t/√n for one sample size: what
/// <see cref="NoncentralT.NoncentralityInterval"/> gives, divided by √n, for a cohort in which everybody is held against the same
/// controls. Both ends are smooth in c, so a polynomial through a few exact values on each unit of c agrees with them to 1e-12
/// (Trefethen 2019, Approximation Theory and Approximation Practice, doi 10.1137/1.9781611975949).
/// </summary>
internal sealed class NoncentralityCurve
{
    private const int LeastN = 101; // fewer people take the exact way: there it is a series, and few are held against them
    private const int Reach = 8;
    private const int Nodes = 20;
    private const int MostSizes = 1000;

    private static readonly ConcurrentDictionary<int, NoncentralityCurve> Kept = [];
    private static readonly double[] Places = [.. Enumerable.Range(0, Nodes).Select(i => (1 - Math.Cos(Math.PI * i / (Nodes - 1))) / 2)];
    private static readonly double[] Weights = [.. Enumerable.Range(0, Nodes).Select(i => (i % 2 == 0 ? 1 : -1) * (i is 0 or Nodes - 1 ? 0.5 : 1))];

    private readonly int n;

    // Made when first asked for; two threads that make the same one make equal ones.
    private readonly Panel?[] panels = new Panel?[2 * Reach];

    private NoncentralityCurve(int n) => this.n = n;

    /// <summary>δ/√n at both ends of the interval.</summary>
    /// <param name="c">The value in standard deviations from the mean of the controls.</param>
    /// <param name="n">Number of controls.</param>
    public static Interval Ends(double c, int n)
    {
        if (n < LeastN || !(Math.Abs(c) < Reach))
            return Exact(c, n);
        if (Kept.TryGetValue(n, out var curve))
            return curve.At(c);
        if (Kept.Count > MostSizes)
            Kept.Clear();
        return Kept.GetOrAdd(n, size => new NoncentralityCurve(size)).At(c);
    }

    /// <summary>The same worked out for this value alone.</summary>
    public static Interval Exact(double c, int n)
    {
        var delta = NoncentralT.NoncentralityInterval(c * Math.Sqrt(n), n - 1);
        return new(delta.Low / Math.Sqrt(n), delta.High / Math.Sqrt(n));
    }

    private Interval At(double c)
    {
        int panel = (int)Math.Floor(c) + Reach;
        var (low, high) = panels[panel] ??= Through(panel - Reach);
        return new(low.Interpolate(c), high.Interpolate(c));
    }

    private Panel Through(int from)
    {
        double[] at = [.. Places.Select(place => from + place)];
        Interval[] ends = [.. at.Select(c => Exact(c, n))];
        return new(new(at, [.. ends.Select(end => end.Low)], Weights), new(at, [.. ends.Select(end => end.High)], Weights));
    }

    private sealed record Panel(Barycentric Low, Barycentric High);
}
