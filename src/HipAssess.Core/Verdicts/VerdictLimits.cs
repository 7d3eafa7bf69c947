using System.Collections.Concurrent;
using HipAssess.Domain;
using HipAssess.Norms;
using HipAssess.Statistics;
using HipAssess.Statistics.Distributions;
using HipAssess.Thresholds;

namespace HipAssess.Verdicts;

/// <summary>
/// The side differences, as ln(right/left) of this athlete, outside of which the verdict is watch or flag
/// once they are beyond measurement error. For drawing; the verdict itself compares p values.
/// </summary>
/// <param name="Watch">Inside: neither.</param>
/// <param name="Flag">Outside: flag.</param>
public sealed record VerdictLimits(Interval Watch, Interval Flag)
{
    // The same few of every athlete: by how many directions, comparisons and controls there are.
    private static readonly ConcurrentDictionary<(double Tail, int Df), double> Quantiles = new();

    /// <summary>
    /// Among controls: mean ± t·S·√((n + 1)/n) at the p of a watch, and at the p that Holm leaves for a flag given the
    /// session's other muscle groups, each direction with its share of the error. Without controls: the limits by convention.
    /// Never inside measurement error, for nothing there is judged. Null when there is nothing to judge.
    /// </summary>
    public static VerdictLimits? Of(SessionAssessment session, MuscleAssessment muscle)
    {
        if (muscle.Difference is not { IsMarked: false })
            return null;
        if (muscle.DifferenceNorm is not { } norm)
            return new(
                BeyondError(ByConvention(Limits.ConventionWatchPercent), muscle.ErrorBound.LnRatio),
                BeyondError(ByConvention(Limits.ConventionFlagPercent), muscle.ErrorBound.LnRatio));
        return Among(norm, muscle.ErrorBound.LnRatio, session.Muscles.Where(other => !ReferenceEquals(other, muscle)).Select(other => other.DifferenceNorm));
    }

    /// <summary>The same of right − left of a movement, in its unit. Null also without controls, for movements have no convention.</summary>
    public static VerdictLimits? Of(SessionAssessment session, MovementAssessment movement) =>
        movement.Difference is not { IsMarked: false } || movement.DifferenceNorm is not { } norm
            ? null
            : Among(norm, movement.ErrorBound.Value, session.Movements.Where(other => !ReferenceEquals(other, movement)).Select(other => other.DifferenceNorm));

    private static VerdictLimits Among(DifferenceNorm norm, double bound, IEnumerable<DifferenceNorm?> others)
    {
        return new(BeyondError(AtP(Limits.Watch), bound), BeyondError(AtP(HolmLimit(others)), bound));

        Interval AtP(double p)
        {
            double centre = norm.IsTurned ? -norm.Mean : norm.Mean;
            return new Interval(centre - Reach(p * norm.WeightOf(Side.Right)), centre + Reach(p * norm.WeightOf(Side.Left)));
        }

        double Reach(double tail) => -Quantiles.GetOrAdd((tail, norm.Df), static at => StudentT.Quantile(at.Tail, at.Df)) * norm.Sd * Math.Sqrt((norm.N + 1.0) / norm.N);
    }

    private static Interval BeyondError(Interval limits, double bound) => new(Math.Min(limits.Low, -bound), Math.Max(limits.High, bound));

    // Holm steps down: each smaller p of another test that passes leaves one comparison fewer.
    private static double HolmLimit(IEnumerable<DifferenceNorm?> norms)
    {
        double[] others = [.. norms.OfType<DifferenceNorm>().Select(norm => norm.P).Order()];
        int passed = 0;
        while (passed < others.Length && others[passed] * (others.Length + 1 - passed) < Limits.FlagDifference)
            passed++;
        return Limits.FlagDifference / (others.Length + 1 - passed);
    }

    private static Interval ByConvention(double percent)
    {
        double ln = -Math.Log(1 - percent / 100);
        return new Interval(-ln, ln);
    }
}
