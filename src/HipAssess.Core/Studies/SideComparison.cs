using System.Collections.Immutable;
using HipAssess.Domain;
using HipAssess.Statistics;
using HipAssess.Statistics.Effects;
using HipAssess.Statistics.Tests;

namespace HipAssess.Studies;

/// <summary>One side against the other within one group: injured − uninjured, or right − left.</summary>
/// <param name="N">Pairs.</param>
/// <param name="First">The side counted positive: injured, or right.</param>
/// <param name="Second">The other side.</param>
/// <param name="Test">Mean difference first − second with interval and paired t-test.</param>
/// <param name="PHolm">Adjusted over the muscle groups.</param>
/// <param name="PBh">False discovery rate over the muscle groups.</param>
/// <param name="PercentDifference">100·(exp(mean ln(first/second)) − 1): relative to the second side.</param>
/// <param name="PercentDifferenceCi95">The interval of the mean ln, transformed back.</param>
/// <param name="Wilcoxon">Signed-rank test and Hodges–Lehmann estimate.</param>
/// <param name="Dz">Standardised by the SD of the differences, uncorrected.</param>
/// <param name="Gz">The same, corrected for small samples.</param>
/// <param name="Gav">Standardised by the average SD of the sides, corrected.</param>
/// <param name="ShapiroWilk">Of the differences; a description that chooses no test.</param>
/// <param name="Pairs">Every pair (first, second), for the figures.</param>
/// <param name="Notes">Why something is null, and how many zeros were dropped.</param>
public sealed record SideComparison(
    int N, Moments First, Moments Second, TTest Test, double? PHolm, double? PBh,
    double? PercentDifference, Interval? PercentDifferenceCi95,
    WilcoxonSignedRank? Wilcoxon, EffectSize? Dz, double? Gz, double? Gav, ShapiroWilk? ShapiroWilk,
    ImmutableArray<(double First, double Second)> Pairs, ImmutableArray<Note> Notes)
{
    /// <summary>Compares; the p-values of the family are adjusted later.</summary>
    /// <param name="pairs">First and second side of each athlete.</param>
    /// <param name="nobody">Why there may be no athletes.</param>
    public static SideComparison Of(ImmutableArray<(double First, double Second)> pairs, string nobody)
    {
        double[] first = [.. pairs.Select(pair => pair.First)], second = [.. pairs.Select(pair => pair.Second)];
        var differences = Differences.Of(first, second);
        var logs = PairedT.Of(Differences.OfLogs(first, second));
        var wilcoxon = WilcoxonSignedRank.Of(differences);
        var shapiroWilk = Statistics.Tests.ShapiroWilk.Of(differences);

        var notes = new List<Note>();
        if (pairs.IsEmpty)
            notes.Add(new(nobody));
        else
        {
            if (pairs.Length < 2)
                notes.Add(new(StudyNoteCodes.TooFewValues, Number: pairs.Length, Other: 2));
            else if (differences.Moments.Sd == 0)
                notes.Add(new(StudyNoteCodes.NoSpread));
            if (pairs.Length is 2 or > 5000)
                notes.Add(new(StudyNoteCodes.NoShapiroWilk, Number: pairs.Length));
            if (wilcoxon is null)
                notes.Add(new(StudyNoteCodes.OnlyZeros));
            else if (wilcoxon.Zeros > 0)
                notes.Add(new(StudyNoteCodes.ZerosDropped, Number: wilcoxon.Zeros));
        }
        return new(
            pairs.Length, Moments.OfReadings(first), Moments.OfReadings(second), PairedT.Of(differences), null, null,
            ToPercent(logs.MeanDifference), logs.Ci95 is { } ci95 ? new(ToPercent(ci95.Low)!.Value, ToPercent(ci95.High)!.Value) : null,
            wilcoxon, PairedEffect.Dz(differences), PairedEffect.Gz(differences), PairedEffect.Gav(first, second), shapiroWilk,
            pairs, [.. notes]);
    }

    /// <summary>The same of ranges of motion: a percentage of an angle means nothing, and there is none.</summary>
    public static SideComparison OfRanges(ImmutableArray<(double First, double Second)> pairs, string nobody)
    {
        var sides = Of(pairs, nobody);
        return sides with { PercentDifference = null, PercentDifferenceCi95 = null, Notes = sides.Notes.Add(new(NoteCodes.NoPercentOfRange)) };
    }

    /// <summary>100·(exp(ln) − 1).</summary>
    internal static double? ToPercent(double? ln) => 100 * (Math.Exp(ln ?? double.NaN) - 1) is var percent && double.IsNaN(percent) ? null : percent;
}

/// <summary>Whether the sides of the controls are equivalent, on ln(right/left).</summary>
/// <param name="BoundPercent">±ln(1 + P/100).</param>
/// <param name="Test">The two one-sided tests; null below two controls or without spread.</param>
/// <param name="Notes">Why it is null.</param>
public sealed record EquivalenceOfSides(double BoundPercent, Equivalence? Test, ImmutableArray<Note> Notes);
