using HipAssess.Domain;
using HipAssess.Reports.Words;
using HipAssess.Thresholds;
using HipAssess.Verdicts;

namespace HipAssess.Benchmarks.Calibration;

/// <summary>One way to judge a session, as a score per muscle group: it flags from 1 on, and watches as it says.</summary>
/// <param name="Name">In tables.</param>
/// <param name="Judge">Score and watch of each muscle group.</param>
internal sealed record Rule(string Name, Func<SessionAssessment, IEnumerable<(double Score, bool IsWatched)>> Judge)
{
    /// <summary>The rule of the tool: how far the deciding p lies below its limit. 1 and more is exactly its flag.</summary>
    public static Rule WithControls { get; } = new("this tool", session => session.Muscles.Select(muscle =>
        (Math.Max(OfDifference(muscle), OfStrengths(muscle)), muscle.Flag >= Flag.Watch)));

    /// <summary>The same of side differences alone, as where no body mass is known.</summary>
    public static Rule DifferencesOnly { get; } = new("side differences", session => session.Muscles.Select(muscle =>
        (OfDifference(muscle), Verdict.OfDifference(muscle) >= Flag.Watch)));

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
