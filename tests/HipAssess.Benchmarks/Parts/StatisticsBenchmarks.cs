using BenchmarkDotNet.Attributes;
using HipAssess.Statistics;
using HipAssess.Statistics.Agreement;
using HipAssess.Statistics.Distributions;
using HipAssess.Statistics.Series;
using HipAssess.Statistics.Tests;

namespace HipAssess.Benchmarks.Parts;

/// <summary>Statistics at the sizes they are used with: 30 athletes a group, two trials, a year of monthly tests; and one that grows with the controls.</summary>
public class StatisticsBenchmarks
{
    private static readonly SingleCase Case = SingleCase.Of(0.11, 0.002, 0.05, 30)!;
    private static readonly SingleCase CaseOfMany = SingleCase.Of(0.11, 0.002, 0.05, 5000)!;
    private readonly Differences thirty = Differences(30);
    private readonly Differences fifty = Differences(50);
    private readonly double[][] retest = Retest();
    private readonly (double, double)[] year = Year();

    [Benchmark]
    public double SingleCaseP() => Case.TwoSided;

    [Benchmark]
    public Interval SingleCaseIntervalByNoncentralT() => Case.LowerTailCi95;

    // Here the series of the noncentral t gives way to an integral.
    [Benchmark]
    public Interval SingleCaseIntervalOf5000Controls() => CaseOfMany.LowerTailCi95;

    [Benchmark]
    public double NoncentralTLowerTail() => NoncentralT.LowerTail(2.1, 29, 1.4);

    [Benchmark]
    public TTest PairedT30() => PairedT.Of(thirty);

    [Benchmark]
    public WilcoxonSignedRank? WilcoxonExact30() => WilcoxonSignedRank.Of(thirty);

    [Benchmark]
    public WilcoxonSignedRank? WilcoxonExact50() => WilcoxonSignedRank.Of(fifty);

    [Benchmark]
    public ShapiroWilk? ShapiroWilk30() => ShapiroWilk.Of(thirty);

    [Benchmark]
    public IntraclassCorrelation? Icc30AthletesTwoTrials() => IntraclassCorrelation.Of(retest);

    [Benchmark]
    public TheilSen? TheilSen12Months() => TheilSen.Of(year);

    private static Differences Differences(int athletes) => Statistics.Differences.Of(Strengths(athletes, seed: 1), Strengths(athletes, seed: 2));

    private static double[][] Retest() => [.. Strengths(30, seed: 3).Zip(Strengths(30, seed: 4), (a, b) => new[] { a, 0.9 * a + 0.1 * b })];

    private static (double, double)[] Year() => [.. Strengths(12, seed: 5).Select((strength, month) => (30.0 * month, strength))];

    private static double[] Strengths(int count, int seed)
    {
        var random = new Random(seed);
        return [.. Enumerable.Range(0, count).Select(_ => Math.Round(150 + 100 * random.NextDouble(), 1))];
    }
}
