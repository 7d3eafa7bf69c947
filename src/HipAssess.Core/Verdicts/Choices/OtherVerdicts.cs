using HipAssess.Domain;
using HipAssess.Norms;
using HipAssess.Norms.Controls;
using HipAssess.Statistics.Distributions;
using HipAssess.Statistics.Tests;
using HipAssess.Strength;
using HipAssess.Thresholds;

namespace HipAssess.Verdicts.Choices;

/// <summary>What is asked of the strength choice not taken.</summary>
/// <param name="Flag">The flag it would give.</param>
/// <param name="WeakerSide">The side it would call weaker; null when both are equal or one is missing.</param>
internal readonly record struct OtherVerdict(Flag Flag, Side? WeakerSide);

/// <summary>
/// Flag and weaker side of each muscle group of a session under the strength choice not taken. Mirrors
/// <see cref="SessionAssessments.Muscles(Session, Session?, AvailableNorms, AssessmentSettings)"/>, <see cref="SessionNorms"/> and
/// <see cref="FlagRule.Judge"/> without what they keep for reports, which is a third of the time of a large table; where anything but the first
/// controls and one test day has a say, the whole assessment is asked. A test holds both equal.
/// </summary>
internal static class OtherVerdicts
{
    /// <summary>One entry per muscle group, in the order of the session.</summary>
    /// <param name="session">What was measured.</param>
    /// <param name="earlier">The test day before, if it is near enough for a retest.</param>
    /// <param name="norms">The norms under this choice.</param>
    /// <param name="settings">What shapes the assessment, with this choice.</param>
    public static IReadOnlyList<OtherVerdict> Of(Session session, Session? earlier, AvailableNorms norms, AssessmentSettings settings) =>
        (earlier is null ? AmongFirstControls(session, norms, settings) : null)
        ?? [.. SessionAssessments.Muscles(session, earlier, norms, settings).Select(muscle => new OtherVerdict(muscle.Flag, muscle.Difference?.WeakerSide))];

    /// <summary>The same by the first controls alone; null where they have no answer for some muscle group, or are not asked first.</summary>
    internal static OtherVerdict[]? AmongFirstControls(Session session, AvailableNorms norms, AssessmentSettings settings) =>
        norms.FirstControls(session) is var (controls, number) ? Among(controls, number, session, settings) : null;

    private static OtherVerdict[]? Among(ControlGroup group, int? number, Session session, AssessmentSettings settings)
    {
        var muscles = new Placed[session.Tests.Length];
        double? variation = ErrorBounds.TrialVariation(session);
        for (int i = 0; i < muscles.Length; i++)
            if (Place(session.Tests[i], group, number, session.Facts, variation, settings) is { } placed)
                muscles[i] = placed;
            else
                return null;

        FamilyP?[]? differences = null, values = null; // of the few sessions with a p that small
        var verdicts = new OtherVerdict[muscles.Length];
        for (int i = 0; i < muscles.Length; i++)
        {
            ref readonly var muscle = ref muscles[i];
            var flag = OfDifference(muscle, i);
            flag = Higher(flag, OfValue(muscle.Left, 2 * i));
            verdicts[i] = new(Higher(flag, OfValue(muscle.Right, 2 * i + 1)), muscle.WeakerSide);
        }
        return verdicts;

        Flag OfDifference(in Placed muscle, int i)
        {
            if (muscle.Difference is not { } difference)
                return Flag.NotAssessed;
            if (muscle.Size <= muscle.Bound)
                return Flag.None;
            // The tail of t is longer than that of the normal distribution, which is worked out ten times as fast.
            double near = Math.Max(Limits.FlagDifference, Limits.Watch);
            if (Normal.LowerTail(-Math.Abs(difference.T)) > (1 + 1e-9) * near * muscle.Weight || difference.OwnTail(muscle.Weight) is var p && p >= near)
                return Flag.None;
            if (differences is null)
            {
                var family = new HolmFamily();
                differences = [.. muscles.Select(one => one.Difference is { } place ? family.AddOwnTail(place, one.Weight) : null)];
            }
            return FlagRule.OfP(p, differences[i], Limits.FlagDifference, Limits.Watch).Flag;
        }

        Flag OfValue(SingleCase? place, int i)
        {
            if (place is null)
                return Flag.NotAssessed;
            if (place.Z > FlagRule.FarFromLimits || place.LowerTail is var p && p >= Math.Max(Limits.FlagStrength, Limits.WatchStrength))
                return Flag.None;
            if (values is null)
            {
                var family = new HolmFamily();
                values = [.. muscles.SelectMany(one => new[] { one.Left, one.Right }).Select(one => one is null ? null : family.AddLowerTail(one))];
            }
            return FlagRule.OfP(p, values[i], Limits.FlagStrength, Limits.WatchStrength).Flag;
        }
    }

    // Null when these controls have no answer, so that the next norm is asked.
    private static Placed? Place(
        MuscleTest test, ControlGroup group, int? number, AthleteFacts facts, double? variation, AssessmentSettings settings)
    {
        var (left, right) = Strengths.Values(test, settings.Strength);
        if (left is null && right is null)
            return new Placed();
        var controls = group.For(test);
        var placed = new Placed();
        if (left is { } l && right is { } r)
        {
            placed = placed with { WeakerSide = l < r ? Side.Left : r < l ? Side.Right : null };
            if (!test.Left!.LimitedByPain && !test.Right!.LimitedByPain)
            {
                double lnRatio = SideDifferences.LnRatio(l, r);
                var (orientation, isTurned) = DifferenceNorms.Orient(facts, controls, number);
                if (controls.CountWithout(number) < Limits.MinimumControls
                    || SingleCase.Of(isTurned ? -lnRatio : lnRatio, controls.Differences(orientation).Without(number)) is not { } difference)
                    return null;
                placed = placed with
                {
                    Size = Math.Abs(lnRatio),
                    Bound = ErrorBounds.Of(test, variation, settings.Strength, settings.Reliability).LnRatio,
                    Difference = difference,
                    Weight = DifferenceNorms.WeightOf(difference, isTurned, weaker => DirectionWeights.Of(facts, test.Muscle, weaker)),
                };
            }
        }

        double? lnLeft = LnNormalised(left), lnRight = LnNormalised(right);
        if (lnLeft is null && lnRight is null)
            return null;
        var (dominant, sex, count) = ValueNorms.Alike(facts, controls, number);
        if (count < Limits.MinimumControls)
            return null;
        return placed with { Left = Among(Side.Left, test.Left, lnLeft), Right = Among(Side.Right, test.Right, lnRight) };

        double? LnNormalised(double? strength) =>
            strength is { } value && Normalising.Of(value, test.Unit, facts.MassKg, settings.Normalise) is { } normalised ? Math.Log(normalised) : null;

        SingleCase? Among(Side side, Readings? readings, double? value) =>
            value is { } x && !readings!.LimitedByPain ? SingleCase.Of(x, controls.Values.Same(side, dominant, sex).Without(number)) : null;
    }

    private static Flag Higher(Flag one, Flag other) => one > other ? one : other;

    // A muscle group before its verdict: the side difference (null when it may not be judged) with what error makes of it, and both sides.
    private readonly record struct Placed(
        Side? WeakerSide, double Size, double Bound, SingleCase? Difference, double Weight, SingleCase? Left, SingleCase? Right);
}
