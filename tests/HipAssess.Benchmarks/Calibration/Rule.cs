using HipAssess.Domain;
using HipAssess.Norms;
using HipAssess.Statistics.Distributions;
using HipAssess.Statistics.Tests;
using HipAssess.Thresholds;
using HipAssess.Verdicts;

namespace HipAssess.Benchmarks.Calibration;

/// <summary>One way to judge a session, as a score per muscle group: it flags from 1 on, and watches as it says.</summary>
/// <param name="Name">In tables.</param>
/// <param name="Judge">Score and watch of each muscle group.</param>
internal sealed record Rule(string Name, Func<SessionAssessment, IEnumerable<(double Score, bool IsWatched)>> Judge)
{
    /// <summary>The rule of the tool: how far the deciding p lies below its limit. 1 and more is exactly its flag.</summary>
    public static Rule WithControls(int n) => new($"this tool, {n} controls", session => session.Muscles.Select(muscle =>
        (Math.Max(OfDifference(muscle), OfStrengths(muscle)), muscle.Flag >= Flag.Watch)));

    /// <summary>
    /// The side differences of the tool's rule with a moderated SD, S² → (20·0.10² + (n − 1)·S²)/(n + 19), df n + 19:
    /// tried, not used (docs/methods.md).
    /// </summary>
    public static Rule Moderated { get; } = new("moderated SD", session =>
    {
        var adjusted = Holm.Adjust([.. session.Muscles.Select(muscle => muscle.DifferenceNorm is { } norm ? ModeratedP(norm) : null)]);
        return session.Muscles.Select((muscle, i) => (
            Math.Max(muscle.IsBeyondError && adjusted[i] is { } p ? Ratio(Limits.FlagDifference, p) : 0, OfStrengths(muscle)),
            muscle.Flag >= Flag.Watch));
    });

    private static double? ModeratedP(DifferenceNorm norm)
    {
        double sd = Math.Sqrt((20 * 0.10 * 0.10 + norm.Df * norm.Sd * norm.Sd) / (norm.N + 19));
        return StudentT.TwoSided((norm.Place.X - norm.Mean) / (sd * Math.Sqrt((norm.N + 1.0) / norm.N)), norm.N + 19);
    }

    /// <summary>The rule of the tool without controls.</summary>
    public static Rule WithoutControls { get; } = new("this tool, no controls", session => session.Muscles.Select(muscle =>
        (muscle.IsBeyondError ? muscle.Difference!.Percent / Limits.ConventionFlagPercent : 0, muscle.Flag >= Flag.Watch)));

    /// <summary>Marks every side difference of so many percent of the stronger side.</summary>
    public static Rule Fixed(double percent) => new($"fixed {percent:0.#} %", session => session.Muscles.Select(muscle =>
        (muscle.Difference!.Percent / percent, muscle.Difference.Percent >= percent)));

    private static double OfDifference(MuscleAssessment muscle) =>
        muscle is { IsBeyondError: true, DifferenceNorm: { } norm } ? Ratio(Limits.FlagDifference, norm.PHolm) : 0;

    private static double OfStrengths(MuscleAssessment muscle) => Sides.Both
        .Select(side => muscle.StrengthNorm?.On(side)?.PHolm)
        .Max(p => p is { } adjusted ? Ratio(Limits.FlagStrength, adjusted) : 0);

    // Strictly below its limit flags; a p of exactly the limit does not occur.
    private static double Ratio(double limit, double p) => limit / Math.Max(p, 1e-300);
}
