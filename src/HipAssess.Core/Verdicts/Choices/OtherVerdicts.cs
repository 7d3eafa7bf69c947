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
            if (Compare(session.Tests[i], group, number, session.Facts, variation, settings) is { } compared)
                muscles[i] = compared;
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
            if (muscle.Gap is not { } gap)
                return Flag.NotAssessed;
            if (gap.Size <= gap.Bound)
                return Flag.None;
            // The tail of t is longer than that of the normal distribution, which is worked out ten times as fast.
            double near = Math.Max(Limits.FlagDifference, Limits.Watch), t = Math.Abs(muscle.Difference!.T);
            if (Normal.LowerTail(-t) > (1 + 1e-9) * near * muscle.Weight || muscle.Difference.OwnTail(muscle.Weight) is var p && p >= near)
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

    private static Placed? Compare(
        MuscleTest test, ControlGroup group, int? number, AthleteFacts facts, double? variation, AssessmentSettings settings)
    {
        var (left, right) = Strengths.Values(test, settings.Strength);
        if (left is null && right is null)
            return default(Placed);
        var controls = group.For(test);
        var compared = default(Placed);
        if (left is { } l && right is { } r)
        {
            compared.WeakerSide = l < r ? Side.Left : r < l ? Side.Right : null;
            if (!test.Left!.LimitedByPain && !test.Right!.LimitedByPain)
            {
                double lnRatio = SideDifferences.LnRatio(l, r);
                compared.Gap = (Math.Abs(lnRatio), ErrorBounds.Of(test, variation, settings.Strength, settings.Reliability).LnRatio);
                if (controls.CountWithout(number) < Limits.MinimumControls)
                    return null;
                var (orientation, isTurned) = DifferenceNorms.Orient(facts, controls, number);
                if (SingleCase.Of(isTurned ? -lnRatio : lnRatio, controls.Differences(orientation).Without(number)) is not { } place)
                    return null;
                compared.Difference = place;
                compared.Weight = DifferenceNorms.WeightOf(place, isTurned, weaker => DirectionWeights.Of(facts, test.Muscle, weaker));
            }
        }

        double? lnLeft = LnNormalised(left), lnRight = LnNormalised(right);
        if (lnLeft is null && lnRight is null)
            return null;
        var (dominant, sex, count) = ValueNorms.Alike(facts, controls, number);
        if (count < Limits.MinimumControls)
            return null;
        compared.Left = Place(Side.Left, test.Left, lnLeft);
        compared.Right = Place(Side.Right, test.Right, lnRight);
        return compared;

        double? LnNormalised(double? strength) =>
            strength is { } value && Normalising.Of(value, test.Unit, facts.MassKg, settings.Normalise) is { } normalised ? Math.Log(normalised) : null;

        SingleCase? Place(Side side, Readings? readings, double? value) =>
            value is { } x && !readings!.LimitedByPain ? SingleCase.Of(x, controls.Values.Same(side, dominant, sex).Without(number)) : null;
    }

    private static Flag Higher(Flag one, Flag other) => one > other ? one : other;

    // A muscle group before its verdict.
    private struct Placed
    {
        public Side? WeakerSide;
        public (double Size, double Bound)? Gap;
        public SingleCase? Difference, Left, Right;
        public double Weight;
    }
}
