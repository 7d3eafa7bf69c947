using System.Collections.Concurrent;
using HipAssess.Asymmetry;
using HipAssess.Domain;

namespace HipAssess.Norms;

/// <summary>
/// Athletes without injury as norm for everyone else's and each other's sessions: those of the input with group
/// <c>control</c>, or those of a norm file.
/// </summary>
public sealed class ControlGroup
{
    private readonly Session[] sessions;
    private readonly AssessmentSettings settings;
    private readonly Func<string, string> keyOf;
    private readonly ConcurrentDictionary<(MuscleGroup, string?, string, bool, StrengthUnit?), MuscleControls> ofMuscle = new();
    private readonly ConcurrentDictionary<(RatioKind, RatioProtocol), SideSamples> ofRatio = new();

    /// <summary>The controls of the input itself.</summary>
    /// <param name="sessions">All sessions of the input, in <see cref="Session.Order"/>.</param>
    /// <param name="settings">What stands for a side, and how it is normalised.</param>
    public ControlGroup(IEnumerable<Session> sessions, AssessmentSettings settings)
        : this(SameInput, [.. sessions.Where(session => session.Facts.Group == Group.Control)], athlete => athlete, settings)
    {
    }

    /// <summary>The controls of a norm file.</summary>
    public ControlGroup(NormFile file, AssessmentSettings settings)
        : this(file.Name, [.. file.Athletes], new NormFileKeys(file).Of, settings)
    {
    }

    private ControlGroup(string source, Session[] sessions, Func<string, string> keyOf, AssessmentSettings settings)
    {
        (Source, this.sessions, this.keyOf, this.settings) = (source, sessions, keyOf, settings);
        Athletes = sessions.Select(session => session.Athlete).Distinct(StringComparer.Ordinal).Count();
    }

    /// <summary>The name reports give the controls of the input.</summary>
    public const string SameInput = "controls in the same input";

    /// <summary>The name reports give this norm.</summary>
    public string Source { get; }

    /// <summary>Number of control athletes.</summary>
    public int Athletes { get; }

    /// <summary>What an athlete of the input is called in this group, so that nobody is judged by themselves.</summary>
    public string KeyOf(string athlete) => keyOf(athlete);

    /// <summary>The first session of each control: the one judged when the rule is tried on controls.</summary>
    public IEnumerable<Session> FirstSessions => FirstOfEach(sessions, session => session);

    /// <summary>
    /// The controls a test is compared with: each once, with the first session that has the muscle group on both sides,
    /// not limited by pain, both force or both torque by the same contraction (an unstated one counts as isometric)
    /// and, where the test states one, in the same position.
    /// </summary>
    public MuscleControls For(MuscleTest test)
    {
        var unit = Normalising.UnitOf(test.Unit, settings.Normalise);
        return ofMuscle.GetOrAdd(
            (test.Muscle, test.Position, test.ComparedContraction, test.Unit.IsTorque(), unit),
            _ => new MuscleControls(FirstOfEach(sessions, session => ControlOf(session, test, unit))));
    }

    /// <summary>The controls' ratios on ln, each control once, measured by the same protocol.</summary>
    public SideSamples For(RatioKind kind, RatioProtocol protocol) =>
        ofRatio.GetOrAdd((kind, protocol), _ => new SideSamples(FirstOfEach(sessions, session => RatioOf(session, kind, protocol))));

    private Control? ControlOf(Session session, MuscleTest like, StrengthUnit? unit)
    {
        foreach (var test in session.Tests)
        {
            if (test.Muscle != like.Muscle || test.Unit.IsTorque() != like.Unit.IsTorque() || !StatedAlike(like, test))
                continue;
            var (left, right) = Strengths.Of(test, session.Facts.MassKg, settings.Strength, settings.Normalise);
            if (left is { LimitedByPain: false } && right is { LimitedByPain: false })
                return new Control(
                    session.Athlete, session.Facts.Sex, session.Facts.DominantSide,
                    SideDifferences.LnRatio(left.Strength, right.Strength),
                    InUnit(left.Normalised, test, unit), InUnit(right.Normalised, test, unit));
        }
        return null;
    }

    private Control? RatioOf(Session session, RatioKind kind, RatioProtocol protocol) =>
        Ratios.Pair(session, kind) is { } pair && pair.Protocol == protocol
            && Ratios.Of(pair, Side.Left, settings.Strength) is { } left && Ratios.Of(pair, Side.Right, settings.Strength) is { } right
            ? new Control(session.Athlete, session.Facts.Sex, session.Facts.DominantSide, 0, Math.Log(left), Math.Log(right))
            : null;

    private static bool StatedAlike(MuscleTest stated, MuscleTest other) =>
        (stated.Position is null || stated.Position == other.Position)
        && stated.ComparedContraction == other.ComparedContraction;

    private double? InUnit(double? normalised, MuscleTest test, StrengthUnit? unit) =>
        normalised is { } value && unit is { } wanted && Normalising.UnitOf(test.Unit, settings.Normalise) is { } own
            && own.Kind() == wanted.Kind()
            ? StrengthUnits.Convert(value, own, wanted)
            : null;

    // Sessions come in order of athlete and date.
    private static IEnumerable<T> FirstOfEach<T>(IEnumerable<Session> sessions, Func<Session, T?> pick)
        where T : class
    {
        string? done = null;
        foreach (var session in sessions)
            if (session.Athlete != done && pick(session) is { } picked)
            {
                done = session.Athlete;
                yield return picked;
            }
    }
}
