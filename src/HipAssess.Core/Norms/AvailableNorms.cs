using System.Collections.Immutable;
using HipAssess.Asymmetry;
using HipAssess.Domain;

namespace HipAssess.Norms;

/// <summary>
/// The norms of one run. For every muscle group and quantity by itself the first that has an answer is asked:
/// the one the user named, the controls of the input, a published one that fits (docs/methods.md section 5).
/// </summary>
public sealed class AvailableNorms
{
    private readonly AssessmentSettings settings;
    private readonly ImmutableArray<ControlGroup> groups;
    private readonly PublishedMatching published;

    private AvailableNorms(IEnumerable<ControlGroup> groups, AssessmentSettings settings)
    {
        this.settings = settings;
        this.groups = [.. groups];
        published = new PublishedMatching(settings.NormSet);
    }

    /// <summary>The norms for a list of sessions: one under each strength choice, in the order given.</summary>
    /// <param name="sessions">All sessions of the input.</param>
    /// <param name="controls">Those of them that are controls.</param>
    /// <param name="choices">The choices.</param>
    /// <param name="settings">The norm named, and how strength is normalised.</param>
    internal static ImmutableArray<AvailableNorms> Of(
        IReadOnlyList<Session> sessions, ControlTests controls, ImmutableArray<StrengthChoice> choices, AssessmentSettings settings)
    {
        ControlGroup[] ofFile = settings.NormFile is { } file ? [.. ControlGroup.Of(file, choices, settings.Normalise)] : [];
        ControlGroup[] ofInput = controls.Athletes.Count > 0 ? [.. ControlGroup.Of(sessions, controls, choices, settings.Normalise)] : [];
        return
        [
            .. choices.Select((choice, i) => new AvailableNorms(
                [.. ofFile.Skip(i).Take(1), .. ofInput.Skip(i).Take(1)], settings with { Strength = choice })),
        ];
    }

    /// <summary>The norms for a list of sessions under the strength choice of the settings.</summary>
    public static AvailableNorms Of(IReadOnlyList<Session> sessions, AssessmentSettings settings) => Of(
        sessions, ControlTests.Of(sessions, [settings.Strength], settings.Normalise), [settings.Strength], settings)[0];

    /// <summary>Neither controls in the input nor a norm file.</summary>
    public bool HasNoGroup => groups.IsEmpty;

    /// <summary>The side difference of one muscle group in a norm; null when none applies.</summary>
    public DifferenceNorm? OfDifference(Session session, MuscleTest test, double lnRatio, ImmutableArray<Note>.Builder notes) =>
        published.Named(Question(Quantity.SideDifference, session, test)).Used is { } named
            ? DifferenceNorms.Of(session, named, lnRatio)
            : FromGroups(notes, (group, why) => DifferenceNorms.Of(session, test, group, lnRatio, why));

    /// <summary>The strength of each side in a norm, and the published norms that fit as well or came close.</summary>
    public (StrengthNorm? Norm, ImmutableArray<NormMatch> Others) OfStrength(
        Session session, MuscleTest test, SideStrength? left, SideStrength? right, ImmutableArray<Note>.Builder notes)
    {
        if (left is null && right is null)
            return (null, []);
        var unit = Normalising.UnitOf(test.Unit, settings.Normalise);
        var question = Question(Quantity.Strength, session, test);
        var named = published.Named(question);
        if (named.Used is { } chosen)
            return (Published(chosen), []);
        if (FromGroups(notes, (group, why) => StrengthNorms.Of(session, test, group, unit, left, right, why)) is { } own)
            return (own, named.Others);

        var fitting = published.Fitting(question);
        if (fitting.Used is null)
            notes.Add(new Note(NoteCodes.NoPublishedNorm));
        return (fitting.Used is { } used ? Published(used) : null, named.Others.IsEmpty ? fitting.Others : named.Others);

        StrengthNorm Published(NormMatch match) => PublishedStrengths.Of(session, test, match, unit, left, right);
    }

    /// <summary>A ratio of each side in a norm, and the published norms that fit as well or came close.</summary>
    public (RatioNorm? Norm, ImmutableArray<NormMatch> Others) OfRatio(
        Session session, RatioKind kind, RatioPair pair, double? left, double? right, ImmutableArray<Note>.Builder notes)
    {
        if (left is null && right is null)
            return (null, []);
        var question = Question(Quantity.Ratio, session, pair.Numerator) with
        {
            Muscle = null,
            Ratio = kind,
            Position = pair.Numerator.Position == pair.Denominator.Position ? pair.Numerator.Position : null,
        };
        if (published.Named(question).Used is { } named)
            return (RatioNorms.Of(session, named, left, right), []);
        if (FromGroups(notes, (group, why) => RatioNorms.Of(session, group, kind, pair.Protocol, left, right, why)) is { } own)
            return (own, []);
        var fitting = published.Fitting(question);
        if (fitting.Used is { } used)
            return (RatioNorms.Of(session, used, left, right), fitting.Others);
        if (HasNoGroup)
            notes.Add(new Note(NoteCodes.NoControls));
        return (null, fitting.Others);
    }

    // The notes of the group that answers; when none does, those of the first, which is the one the user named.
    private T? FromGroups<T>(ImmutableArray<Note>.Builder notes, Func<ControlGroup, ImmutableArray<Note>.Builder, T?> ask)
        where T : class
    {
        ImmutableArray<Note>.Builder? first = null;
        foreach (var group in groups)
        {
            var why = ImmutableArray.CreateBuilder<Note>();
            if (ask(group, why) is { } answer)
            {
                notes.AddRange(why);
                return answer;
            }
            first ??= why;
        }
        if (first is not null)
            notes.AddRange(first);
        return null;
    }

    private NormQuestion Question(Quantity quantity, Session session, MuscleTest test) => new(
        quantity, test.Muscle, Ratio: null, test.Position, test.Contraction, test.Unit,
        HasMass: session.Facts.MassKg is not null, HasLeverArm: test.LeverArmM is not null, settings.Normalise,
        session.Facts.Sex, session.Facts.AgeYears is { } age ? (int)Math.Floor(age) : null,
        HasDominance: session.Facts.DominantSide is not null);
}
