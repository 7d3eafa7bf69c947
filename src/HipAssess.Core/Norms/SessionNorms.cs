using System.Collections.Immutable;
using HipAssess.Domain;
using HipAssess.Mobility;
using HipAssess.Norms.Controls;
using HipAssess.Norms.Published;
using HipAssess.Statistics.Tests;
using HipAssess.Strength;

namespace HipAssess.Norms;

/// <summary>
/// The norms as one session meets them: the athlete left out, p-values adjusted with each other. For every muscle group and
/// quantity by itself the first norm that has an answer is asked: the one the user named, the controls of the input, a
/// published one that fits (docs/methods.md section 5).
/// </summary>
public sealed class SessionNorms
{
    private readonly Session session;
    private readonly ImmutableArray<ControlGroup> groups;
    private readonly int?[] numbers;
    private readonly PublishedMatching published;
    private readonly AssessmentSettings settings;
    private readonly HolmFamily differences = new(), strengths = new(), rangeDifferences = new(), ranges = new();

    internal SessionNorms(Session session, ImmutableArray<ControlGroup> groups, PublishedMatching published, AssessmentSettings settings)
    {
        (this.session, this.groups, this.published, this.settings) = (session, groups, published, settings);
        numbers = new int?[groups.Length];
        for (int i = 0; i < numbers.Length; i++)
            numbers[i] = groups[i].NumberOf(session.Athlete);
    }

    /// <summary>Neither controls in the input nor a norm file.</summary>
    public bool HasNoGroup => groups.IsEmpty;

    /// <summary>The side difference of one muscle group in a norm; null when none applies.</summary>
    public DifferenceNorm? OfDifference(MuscleTest test, double lnRatio, List<Note> notes) =>
        Named(Quantity.SideDifference, test).Used is { } named
            ? DifferenceNorms.Of(session.Facts, named, lnRatio, side => DirectionWeights.Of(session.Facts, test.Muscle, side), differences)
            : FromGroups(notes, (Norms: this, Test: test, Ln: lnRatio), static (group, number, asked, why) =>
                DifferenceNorms.Of(
                    asked.Norms.session.Facts, group.Source, group.For(asked.Test), number, asked.Ln,
                    side => DirectionWeights.Of(asked.Norms.session.Facts, asked.Test.Muscle, side), asked.Norms.differences, why));

    /// <summary>The strength of each side in a norm, and the published norms that fit as well or came close.</summary>
    public (ValueNorm? Norm, ImmutableArray<NormMatch> Others) OfStrength(
        MuscleTest test, SideStrength? left, SideStrength? right, List<Note> notes)
    {
        if (left is null && right is null)
            return (null, []);
        var unit = Normalising.UnitOf(test.Unit, settings.Normalise);
        var named = Named(Quantity.Strength, test);
        if (named.Used is { } chosen)
            return (PublishedStrengths.Of(session, test, chosen, unit, left, right), []);
        if (FromGroups(notes, (Norms: this, test, Left: LnValue(left), Right: LnValue(right), Unit: unit), static (group, number, asked, why) => ValueNorms.Of(
            asked.Norms.session.Facts, group.Source, group.For(asked.test), number, asked.Left, asked.Right, asked.Unit, isLog: true, asked.Norms.strengths, why)) is { } own)
            return (own, named.Others);

        var fitting = published.Fitting(Question(Quantity.Strength, test));
        if (fitting.Used is null)
            notes.Add(new Note(NoteCodes.NoPublishedNorm));
        return (
            fitting.Used is { } used ? PublishedStrengths.Of(session, test, used, unit, left, right) : null,
            named.Others.IsEmpty ? fitting.Others : named.Others);
    }

    /// <summary>
    /// The difference of a movement's sides among controls, on the plain scale; both directions alike, for nothing is known of which
    /// side an injury stiffens. Null when no norm applies.
    /// </summary>
    public DifferenceNorm? OfRangeDifference(MovementTest test, double difference, List<Note> notes) =>
        settings.NormSet is { } set && PublishedRangeNorms.Differences(set, test) is { } published
            ? DifferenceNorms.Of(published.Set, published.N!.Value, published.Mean, published.Sd!.Value, difference, rangeDifferences)
            : FromGroups(notes, (Norms: this, Test: test, Difference: difference), static (group, number, asked, why) => DifferenceNorms.Of(
                asked.Norms.session.Facts, group.Source, group.For(asked.Test, asked.Norms.settings.Mobility), number, asked.Difference,
                static _ => DirectionWeights.Equal, asked.Norms.rangeDifferences, why));

    /// <summary>
    /// The range of each side in a norm, and the published norms that are context. Values are turned where smaller is more range, so
    /// that the lower tail is less range always.
    /// </summary>
    public (ValueNorm? Norm, RangeNormMatches Published) OfRange(MovementTest test, SideRange? left, SideRange? right, List<Note> notes)
    {
        if (left is null && right is null)
            return (null, RangeNormMatches.None);
        var published = PublishedRanges.Fitting(test, session.Facts, settings.NormSet);
        if (published.IsNamed && published.Used is { } named)
            return (PublishedRanges.Place(named, test, left, right), published);
        var own = FromGroups(notes, (Norms: this, Test: test, Left: Value(test, left), Right: Value(test, right)), static (group, number, asked, why) =>
            ValueNorms.Of(
                asked.Norms.session.Facts, group.Source, group.For(asked.Test, asked.Norms.settings.Mobility), number, asked.Left, asked.Right,
                unit: null, isLog: false, asked.Norms.ranges, why));
        if (own is not null)
            return (own, published with { Used = null });
        if (published.Used is null)
            notes.Add(new Note(NoteCodes.NoPublishedRangeNorm));
        return (published.Used is { } used ? PublishedRanges.Place(used, test, left, right) : null, published);
    }

    private static SideValue? Value(MovementTest test, SideRange? side) =>
        side is null ? null : new(test.Movement.IsMoreWhenSmaller() ? -side.Value : side.Value, side.LimitedByPain);

    private static SideValue? LnValue(SideStrength? side) =>
        side is null ? null : new(side.Normalised is { } normalised ? Math.Log(normalised) : null, side.LimitedByPain);

    /// <summary>A ratio of each side in a norm, and the published norms that fit as well or came close.</summary>
    public (RatioNorm? Norm, ImmutableArray<NormMatch> Others) OfRatio(
        RatioKind kind, RatioPair pair, double? left, double? right, List<Note> notes)
    {
        if (left is null && right is null)
            return (null, []);
        var question = Question(Quantity.Ratio, pair.Numerator) with
        {
            Muscle = null,
            Ratio = kind,
            Position = pair.Numerator.Position == pair.Denominator.Position ? pair.Numerator.Position : null,
        };
        if (published.Named(question).Used is { } named)
            return (RatioNorms.Of(session, named, left, right), []);
        if (FromGroups(notes, (session, kind, pair.Protocol, left, right), static (group, number, asked, why) => RatioNorms.Of(
            asked.session, group, number, asked.kind, asked.Protocol, asked.left, asked.right, why)) is { } own)
            return (own, []);
        var fitting = published.Fitting(question);
        if (fitting.Used is { } used)
            return (RatioNorms.Of(session, used, left, right), fitting.Others);
        if (HasNoGroup)
            notes.Add(new Note(NoteCodes.NoControls));
        return (null, fitting.Others);
    }

    // The notes of the group that answers; when none does, those of the first, which is the one the user named.
    private T? FromGroups<TAsked, T>(List<Note> notes, TAsked asked, Func<ControlGroup, int?, TAsked, List<Note>, T?> ask)
        where T : class
    {
        int before = notes.Count, ofFirst = before;
        for (int i = 0; i < groups.Length; i++)
        {
            int ofThis = notes.Count;
            if (ask(groups[i], numbers[i], asked, notes) is { } answer)
            {
                notes.RemoveRange(before, ofThis - before);
                return answer;
            }
            if (i == 0)
                ofFirst = notes.Count;
            notes.RemoveRange(ofFirst, notes.Count - ofFirst);
        }
        return null;
    }

    private NormMatches Named(Quantity quantity, MuscleTest test) =>
        settings.NormSet is null ? NormMatches.None : published.Named(Question(quantity, test));

    private NormQuestion Question(Quantity quantity, MuscleTest test) => new(
        quantity, test.Muscle, Ratio: null, test.Position, test.IsRested ? test.Contraction : test.ComparedContraction, test.Unit,
        HasMass: session.Facts.MassKg is not null, HasLeverArm: test.LeverArmM is not null, settings.Normalise,
        session.Facts.Sex, session.Facts.AgeYears is { } age ? (int)Math.Floor(age) : null,
        HasDominance: session.Facts.DominantSide is not null);
}
