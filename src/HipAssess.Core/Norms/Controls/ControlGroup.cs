using System.Collections.Concurrent;
using HipAssess.Domain;
using HipAssess.Mobility;
using HipAssess.Norms.Files;
using HipAssess.Strength;

namespace HipAssess.Norms.Controls;

/// <summary>
/// Athletes without injury as norm for everyone else's and each other's sessions: those of the input with group
/// <c>control</c>, or those of a norm file. Under one strength choice.
/// </summary>
public sealed class ControlGroup
{
    private readonly ControlTests tests;
    private readonly StrengthChoice choice;
    private readonly Normalisation normalise;
    private readonly Func<string, string> keyOf;
    private readonly Dictionary<string, int> numbers;
    private readonly WhenAsked<ControlRatios> ratios;
    private readonly WhenAsked<ControlMovements> movements;
    private readonly ConcurrentDictionary<MuscleQuestion, TestControls> ofMuscle = new();
    private readonly KnownControls?[] newest = new KnownControls?[Enum.GetValues<MuscleGroup>().Length]; // most athletes are asked about alike
    private readonly ConcurrentDictionary<(MovementProtocol, RangeChoice), TestControls> ofMovement = new();
    private readonly ConcurrentDictionary<(RatioKind, RatioProtocol), SideSamples> ofRatio = new();

    private ControlGroup(
        string source, IReadOnlyList<Session> sessions, ControlTests tests, Dictionary<string, int> numbers, Func<string, string> keyOf,
        StrengthChoice choice, Normalisation normalise)
    {
        (Source, this.tests, this.numbers, this.keyOf, this.choice, this.normalise) = (source, tests, numbers, keyOf, choice, normalise);
        movements = new(() => new ControlMovements(sessions));
        ratios = new(() => new ControlRatios(sessions, choice));
    }

    /// <summary>The name reports give the controls of the input.</summary>
    public const string SameInput = "controls in the same input";

    /// <summary>The name reports give this norm.</summary>
    public string Source { get; }

    /// <summary>Number of control athletes.</summary>
    public int Athletes => tests.Athletes.Count;

    /// <summary>The controls of the input itself, under each choice.</summary>
    internal static IEnumerable<ControlGroup> Of(
        IReadOnlyList<Session> sessions, ControlTests tests, IEnumerable<StrengthChoice> choices, Normalisation normalise) =>
        Of(SameInput, sessions, tests, athlete => athlete, choices, normalise);

    /// <summary>The controls of a norm file, under each choice.</summary>
    internal static IEnumerable<ControlGroup> Of(NormFile file, IReadOnlyCollection<StrengthChoice> choices, Normalisation normalise) =>
        Of(file.Name, file.Athletes, ControlTests.Of(file.Athletes, choices, normalise), new NormFileKeys(file).Of, choices, normalise);

    private static IEnumerable<ControlGroup> Of(
        string source, IReadOnlyList<Session> sessions, ControlTests tests, Func<string, string> keyOf,
        IEnumerable<StrengthChoice> choices, Normalisation normalise)
    {
        var numbers = tests.Athletes.Index().ToDictionary(athlete => athlete.Item, athlete => athlete.Index, StringComparer.Ordinal);
        return choices.Select(choice => new ControlGroup(source, sessions, tests, numbers, keyOf, choice, normalise));
    }

    /// <summary>The number of an athlete of the input among these controls; null for no control. Nobody is judged by themselves.</summary>
    public int? NumberOf(string athlete) => numbers.TryGetValue(keyOf(athlete), out int number) ? number : null;

    /// <summary>The id of the control of that number.</summary>
    public string IdOf(int number) => tests.Athletes[number];

    /// <summary>
    /// The controls a test is compared with: each once, with the first session that has the muscle group on both sides,
    /// not limited by pain, both force or both torque by the same contraction (an unstated one counts as isometric)
    /// and, where the test states one, in the same position.
    /// </summary>
    public TestControls For(MuscleTest test)
    {
        var asked = new MuscleQuestion(
            test.Muscle, test.Position, test.ComparedContraction, test.Unit.IsTorque(), Normalising.UnitOf(test.Unit, normalise));
        if (newest[(int)test.Muscle] is { } known && known.Asked == asked)
            return known.Controls;
        var controls = ofMuscle.GetOrAdd(asked, Find);
        newest[(int)test.Muscle] = new(asked, controls);
        return controls;
    }

    /// <summary>
    /// The controls a movement is compared with: each once, with the first session that has it on both sides, not limited by pain,
    /// in the same mode and, where the test states one, in the same position.
    /// </summary>
    public TestControls For(MovementTest test, RangeChoice mobility) => ofMovement.GetOrAdd(
        (test.Protocol, mobility),
        _ => new TestControls(Athletes, FirstOfEach(
            movements.Value.Of(test.Movement, mobility),
            other => other == (test.Position is null ? test.Protocol with { Position = other.Position } : test.Protocol),
            (_, control) => control)));

    /// <summary>The controls' ratios on ln, each control once, measured by the same protocol.</summary>
    public SideSamples For(RatioKind kind, RatioProtocol protocol) => ofRatio.GetOrAdd(
        (kind, protocol),
        _ => new SideSamples(Athletes, FirstOfEach(ratios.Value.Of(kind), other => other == protocol, (_, control) => control)));

    private readonly record struct MuscleQuestion(MuscleGroup Muscle, string? Position, string Contraction, bool IsTorque, StrengthUnit? Unit);

    private sealed record KnownControls(MuscleQuestion Asked, TestControls Controls);

    private TestControls Find(MuscleQuestion asked) => new(Athletes, FirstOfEach(
        tests.Of(choice, asked.Muscle),
        protocol => asked.IsTorque == protocol.Unit.IsTorque() && asked.Contraction == protocol.Contraction
            && (asked.Position is null || asked.Position == protocol.Position),
        (protocol, control) => protocol.Normalised == asked.Unit && asked.Unit is not null ? control : control with
        {
            Left = InUnit(control.Left, protocol, asked.Unit),
            Right = InUnit(control.Right, protocol, asked.Unit),
        }));

    // Strengths are on ln, and units of one kind differ by a factor.
    private static double InUnit(double lnNormalised, ControlProtocol protocol, StrengthUnit? unit) =>
        unit is { } wanted && protocol.Normalised is { } own && own.Kind() == wanted.Kind()
            ? lnNormalised + Math.Log(StrengthUnits.Convert(1, own, wanted))
            : double.NaN;

    // Each control's first measurement that is alike, by its number.
    private Func<int, Control?> FirstOfEach<T>(
        List<(T Protocol, Control Control)> all, Func<T, bool> isAlike, Func<T, Control, Control> compared)
    {
        var first = new int[Athletes];
        Array.Fill(first, -1);
        for (int i = 0; i < all.Count; i++)
            if (first[all[i].Control.Number] < 0 && isAlike(all[i].Protocol))
                first[all[i].Control.Number] = i;
        return number => first[number] is >= 0 and var i ? compared(all[i].Protocol, all[i].Control) : null;
    }
}
