using System.Collections.Concurrent;
using System.Collections.Immutable;
using HipAssess.Domain;
using HipAssess.Norms;
using HipAssess.Norms.Controls;
using HipAssess.Norms.Files;
using HipAssess.Thresholds;

namespace HipAssess.Verdicts;

/// <summary>What the rule says of the controls themselves, each judged by all others.</summary>
/// <param name="Counts">How many it marks; null when no control could be judged by the others.</param>
/// <param name="Patterns">How many show the study's signs.</param>
/// <param name="Influences">Who makes a norm by himself.</param>
/// <param name="Notes">Why there are no counts.</param>
internal sealed record JudgedControls(
    ControlCounts? Counts, ControlPatterns Patterns, ImmutableArray<Influence> Influences, ImmutableArray<Note> Notes)
{
    /// <summary>How many it marks for mobility; null when no control could be judged in a movement.</summary>
    public MobilityCounts? Mobility { get; init; }

    /// <summary>Who makes the norm of a movement alone.</summary>
    public ImmutableArray<RangeInfluence> RangeInfluences { get; init; } = [];

    /// <summary>Judges controls by each other.</summary>
    /// <param name="sessions">In <see cref="Session.Order"/>.</param>
    /// <param name="settings">How.</param>
    public static JudgedControls Of(IReadOnlyList<Session> sessions, AssessmentSettings settings) => Of(
        sessions, ControlTests.Of(sessions, [settings.Strength], settings.Normalise), AvailableNorms.Of(sessions, settings), settings);

    /// <summary>Judges the first session of each control of the input, or takes what the norm file says of its own.</summary>
    public static JudgedControls Of(
        IReadOnlyList<Session> sessions, ControlTests controls, AvailableNorms norms, AssessmentSettings settings)
    {
        var judged = Judge(controls.FirstSessions.Count, i => sessions[controls.FirstSessions[i]]);
        var dominating = new ConcurrentDictionary<(MuscleGroup, string?, string, string?, UnitKind), (string Athlete, double Sd, double SdWithout)?>();
        var counts = settings.NormFile is { } file ? file.Counts : ControlCounting.Of(ControlGroup.SameInput, judged);
        var patterns = settings.NormFile is { } own && judged.IsEmpty
            ? new ControlPatterns(own.Athletes.Select(athlete => athlete.Athlete), Judge(own.Athletes.Length, i => own.Athletes[i]), new NormFileKeys(own).Of)
            : new ControlPatterns(controls.Athletes, judged, athlete => athlete);
        var mobility = ControlCounting.OfMobility(judged);
        return new JudgedControls(
            counts, patterns, [.. Influences()],
            counts is null && mobility is null ? [WhyNoCounts(settings.NormFile?.Athletes.Length ?? judged.Length)] : [])
        {
            Mobility = mobility,
            RangeInfluences = [.. RangeInfluences()],
        };

        IEnumerable<RangeInfluence> RangeInfluences()
        {
            var found = new Dictionary<MovementProtocol, (string Athlete, double Sd, double SdWithout)?>();
            foreach (var first in controls.FirstSessions.Select(i => sessions[i]))
                foreach (var (i, test) in first.Movements.Index())
                {
                    if (!found.TryGetValue(test.Protocol, out var one))
                        found.Add(test.Protocol, one = norms.Dominating(test));
                    if (one?.Athlete == first.Athlete)
                        yield return new RangeInfluence(first, i, one.Value.Sd, one.Value.SdWithout);
                }
        }

        IEnumerable<Influence> Influences() =>
            from first in controls.FirstSessions.Select(i => sessions[i])
            from test in first.Tests.Index()
            let found = dominating.GetOrAdd((test.Item.Muscle, test.Item.Position, test.Item.ComparedContraction, test.Item.Condition, test.Item.Unit.Kind()), _ => norms.Dominating(test.Item))
            where found?.Athlete == first.Athlete
            select new Influence(first, test.Index, found.Value.Sd, found.Value.SdWithout);

        ImmutableArray<JudgedControl> Judge(int count, Func<int, Session> session) =>
            [.. AllProcessors.Make(count, i => JudgedControl.Of(SessionAssessments.Of(session(i), earlier: null, norms, settings)))];
    }

    private static Note WhyNoCounts(int controls) => controls == 0
        ? new Note(NoteCodes.NoControls)
        : controls <= Limits.MinimumControls
            // Each is judged by the others, so this takes one more than judging anybody else.
            ? new Note(NoteCodes.TooFewControls, Number: controls, Other: Math.Max(controls + 1, Limits.MinimumControls))
            : new Note(NoteCodes.ControlsCannotJudge, Number: controls);
}

/// <summary>What counting keeps of one control's assessment; limits by convention and published norms do not count.</summary>
/// <param name="IsJudged">By the other controls, in any muscle group.</param>
/// <param name="Difference">The highest verdict on a side difference.</param>
/// <param name="Strength">The highest verdict on a strength.</param>
/// <param name="Signs">How many of the study's signs there are, 0 to 3; 0 without a side to look at.</param>
internal readonly record struct JudgedControl(bool IsJudged, Flag Difference, Flag Strength, int Signs)
{
    /// <summary>The highest verdict on a movement that the other controls judge; null where they judge none.</summary>
    public Flag? Movement { get; init; }

    /// <summary>Of the first session, assessed with the athlete left out.</summary>
    public static JudgedControl Of(SessionAssessment control)
    {
        var difference = control.Muscles.Where(muscle => muscle.DifferenceNorm is { Published: null });
        var strength = control.Muscles.Where(muscle => muscle.StrengthNorm is { Published: null });
        return new(
            difference.Any() || strength.Any(),
            Highest(difference, ReasonCode.UnusualAfterHolm, ReasonCode.UnusualAlone),
            Highest(strength, ReasonCode.BelowNormAfterHolm, ReasonCode.BelowNormAlone),
            control.Pattern?.Matched ?? 0)
        {
            Movement = HighestOf(control.Movements),
        };
    }

    // What the rule says without a norm of controls does not count.
    private static Flag? HighestOf(ImmutableArray<MovementAssessment> movements)
    {
        var judged = movements.Where(movement => movement.DifferenceNorm?.Controls is not null || movement.ValueNorm is { } norm && movement.Published.Used is null).ToList();
        return judged.Count == 0 ? null : judged.Max(movement => movement.Reasons.Max(reason => reason.Code switch
        {
            ReasonCode.UnusualAfterHolm or ReasonCode.BelowNormAfterHolm => Flag.Flag,
            ReasonCode.UnusualAlone or ReasonCode.BelowNormAlone => Flag.Watch,
            _ => Flag.None,
        }));
    }

    private static Flag Highest(IEnumerable<MuscleAssessment> muscles, ReasonCode flag, ReasonCode watch)
    {
        var codes = muscles.SelectMany(muscle => muscle.Reasons).Select(reason => reason.Code).ToList();
        return codes.Contains(flag) ? Flag.Flag : codes.Contains(watch) ? Flag.Watch : Flag.None;
    }
}
