using HipAssess.Domain;
using HipAssess.Norms.Controls;
using HipAssess.Norms.Published;
using HipAssess.Statistics.Tests;
using HipAssess.Thresholds;

namespace HipAssess.Norms;

/// <summary>One athlete's side difference against the side differences of others (docs/methods.md section 5).</summary>
public static class DifferenceNorms
{
    /// <summary>Crawford &amp; Howell's comparison of right against left, oriented, the athlete left out.</summary>
    /// <param name="facts">Dominance of the athlete.</param>
    /// <param name="source">The name reports give the controls.</param>
    /// <param name="controls">The controls of the same test.</param>
    /// <param name="number">The athlete's number among them; null for no control.</param>
    /// <param name="difference">Right against left of the athlete, on the scale of the controls' differences.</param>
    /// <param name="weightOf">The share of the error given to the direction in which a side is weaker.</param>
    /// <param name="family">The p-values it is adjusted with.</param>
    /// <param name="notes">Gets the reason when the result is null, and how sides were counted.</param>
    public static DifferenceNorm? Of(
        AthleteFacts facts, string source, TestControls controls, int? number, double difference,
        Func<Side, double> weightOf, HolmFamily family, List<Note> notes)
    {
        int count = controls.CountWithout(number);
        if (count < Limits.MinimumControls)
        {
            notes.Add(new Note(NoteCodes.TooFewControls, Number: count, Other: Limits.MinimumControls));
            return null;
        }

        var (orientation, turned) = Orient(facts, controls, number);
        var sample = controls.Differences(orientation);
        var moments = sample.Without(number);
        if (SingleCase.Of(turned ? -difference : difference, moments) is not { } place)
        {
            notes.Add(new Note(NoteCodes.ControlsAllEqual));
            return null;
        }
        if (orientation == Orientation.RightMinusLeft)
            notes.Add(new Note(NoteCodes.OrientedRightMinusLeft));
        else if (count > moments.N)
            notes.Add(new Note(NoteCodes.ControlsWithoutDominance, Number: count - moments.N));
        return Placed(source, orientation, turned, place, weightOf, family, controls: (sample, number));
    }

    /// <summary>Which way differences are counted, and whether the athlete's own are turned for it.</summary>
    internal static (Orientation Orientation, bool IsTurned) Orient(AthleteFacts facts, TestControls controls, int? number)
    {
        var orientation = controls.Orient(number, facts.DominantSide);
        return (orientation, orientation == Orientation.DominantMinusNonDominant && facts.DominantSide == Side.Left);
    }

    /// <summary>The share of the error given to the direction the athlete differs in.</summary>
    internal static double WeightOf(SingleCase place, bool isTurned, Func<Side, double> weightOf) =>
        weightOf(place.T < 0 != isTurned ? Side.Right : Side.Left);

    /// <summary>
    /// The same against a published set of side differences, which the user named: dominant − non-dominant where the
    /// athlete's dominance is known and the set has it so. Nobody can be left out of published figures.
    /// </summary>
    public static DifferenceNorm Of(
        AthleteFacts facts, NormMatch published, double difference, Func<Side, double> weightOf, HolmFamily family)
    {
        var norm = published.Norm;
        bool byDominance = facts.DominantSide is not null && norm.IsByDominance;
        var basis = byDominance ? SideBasis.DominantMinusNonDominant : SideBasis.RightMinusLeft;
        var limb = norm.Limbs.First(limb => limb.Basis == basis);
        bool turned = byDominance && facts.DominantSide == Side.Left;
        var place = SingleCase.Of(turned ? -difference : difference, limb.Mean, limb.Sd!.Value, norm.SampleN)!;
        return Placed(
            norm.Set, byDominance ? Orientation.DominantMinusNonDominant : Orientation.RightMinusLeft, turned, place, weightOf, family, published: published);
    }

    /// <summary>The same against published figures of right − left, both directions alike.</summary>
    public static DifferenceNorm? Of(string source, int n, double mean, double sd, double difference, HolmFamily family) =>
        SingleCase.Of(difference, mean, sd, n) is { } place
            ? Placed(source, Orientation.RightMinusLeft, turned: false, place, static _ => DirectionWeights.Equal, family)
            : null;

    private static DifferenceNorm Placed(
        string source, Orientation orientation, bool turned, SingleCase place, Func<Side, double> weightOf, HolmFamily family,
        (NormSample Sample, int? Number)? controls = null, NormMatch? published = null)
    {
        double weight = WeightOf(place, turned, weightOf);
        return new DifferenceNorm(source, orientation, turned, place, weight, family.AddOwnTail(place, weight))
        {
            WeightOf = weightOf,
            Controls = controls,
            Published = published,
        };
    }
}
