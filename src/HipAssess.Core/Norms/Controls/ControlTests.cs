using System.Collections.Concurrent;
using HipAssess.Domain;
using HipAssess.Strength;

namespace HipAssess.Norms.Controls;

/// <summary>How a muscle group of a control was measured.</summary>
/// <param name="Position">Null when not stated.</param>
/// <param name="Contraction">An unstated one counts as isometric.</param>
/// <param name="Unit">Unit of the readings.</param>
/// <param name="Normalised">Unit of the normalised strength; null when there is none.</param>
internal sealed record ControlProtocol(string? Position, string Contraction, StrengthUnit Unit, StrengthUnit? Normalised);

/// <summary>
/// What all controls contribute to norms, under each strength choice. One pass over the sessions gathers it, since those of
/// a large input are made anew each time they are asked for; what is kept of a test is a few numbers.
/// </summary>
internal sealed class ControlTests
{
    private readonly ConcurrentDictionary<ControlProtocol, ControlProtocol> protocols;
    private readonly Dictionary<(StrengthChoice, MuscleGroup), List<(ControlProtocol, Control)>> tests = [];
    private readonly List<string> athletes = [];
    private readonly List<int> firstSessions = [];

    private ControlTests(ConcurrentDictionary<ControlProtocol, ControlProtocol> protocols) => this.protocols = protocols;

    /// <summary>The ids of the controls, by number.</summary>
    public IReadOnlyList<string> Athletes => athletes;

    /// <summary>The index of each control's first session of group <c>control</c>.</summary>
    public IReadOnlyList<int> FirstSessions => firstSessions;

    /// <summary>No session came before the one it should follow, as <see cref="Session.Order"/> says.</summary>
    public bool AreInOrder { get; private set; } = true;

    /// <summary>Tests of a muscle group with both sides without pain, in order of athlete and date.</summary>
    public List<(ControlProtocol Protocol, Control Control)> Of(StrengthChoice choice, MuscleGroup muscle) =>
        tests.GetValueOrDefault((choice, muscle)) ?? [];

    /// <summary>Gathers the tests of the sessions of group <c>control</c>.</summary>
    /// <param name="sessions">All sessions, in <see cref="Session.Order"/>.</param>
    /// <param name="choices">Which choices will be asked for.</param>
    /// <param name="normalise">How strength is normalised.</param>
    public static ControlTests Of(IReadOnlyList<Session> sessions, IReadOnlyCollection<StrengthChoice> choices, Normalisation normalise)
    {
        var protocols = new ConcurrentDictionary<ControlProtocol, ControlProtocol>();
        var runs = AthleteRuns.Read(sessions, (from, to) =>
        {
            var run = new ControlTests(protocols);
            run.Gather(sessions, from, to, choices, normalise);
            return run;
        });
        foreach (var next in runs[1..])
            runs[0].Append(next);
        return runs[0];
    }

    private void Gather(
        IReadOnlyList<Session> sessions, int from, int to, IReadOnlyCollection<StrengthChoice> choices, Normalisation normalise)
    {
        SessionOutline? previous = from > 0 && from < to ? SessionOutline.At(sessions, from - 1) : null;
        for (int i = from; i < to; i++)
        {
            var head = SessionOutline.At(sessions, i);
            AreInOrder &= previous is null || SessionOutline.Order.Compare(previous.Value, head) <= 0;
            previous = head;
            if (head.Group != Group.Control)
                continue;
            if (athletes.Count == 0 || athletes[^1] != head.Athlete)
            {
                athletes.Add(head.Athlete);
                firstSessions.Add(i);
            }
            var session = sessions[i];
            foreach (var test in session.Tests)
                if (test is { Left.LimitedByPain: false, Right.LimitedByPain: false })
                    foreach (var choice in choices)
                        Add(session.Facts, test, choice, normalise, atMost: from == 0 ? sessions.Count : to - from);
        }
    }

    private void Add(AthleteFacts facts, MuscleTest test, StrengthChoice choice, Normalisation normalise, int atMost)
    {
        if (Strengths.Values(test, choice) is not ({ } left, { } right))
            return;
        if (!tests.TryGetValue((choice, test.Muscle), out var list))
            tests.Add((choice, test.Muscle), list = new(atMost)); // the first run takes the others in; what nobody writes to takes no memory
        if ((list.Count > 0 ? list[^1].Item1 : null) is not { } protocol || protocol.Position != test.Position || protocol.Contraction != test.ComparedContraction || protocol.Unit != test.Unit)
        {
            protocol = new ControlProtocol(test.Position, test.ComparedContraction, test.Unit, Normalising.UnitOf(test.Unit, normalise));
            protocol = protocols.GetOrAdd(protocol, protocol);
        }
        list.Add((protocol, new Control(
            athletes.Count - 1, facts.Sex, facts.DominantSide, SideDifferences.LnRatio(left, right),
            Ln(left), Ln(right))));

        double Ln(double strength) => Normalising.Of(strength, test.Unit, facts.MassKg, normalise) is { } normalised ? Math.Log(normalised) : double.NaN;
    }

    private void Append(ControlTests next)
    {
        foreach (var (key, list) in next.tests)
        {
            var shifted = list.Select(test => (test.Item1, test.Item2 with { Number = test.Item2.Number + athletes.Count }));
            if (tests.TryGetValue(key, out var mine))
                mine.AddRange(shifted);
            else
                tests.Add(key, [.. shifted]);
        }
        athletes.AddRange(next.athletes);
        firstSessions.AddRange(next.firstSessions);
        AreInOrder &= next.AreInOrder;
    }
}
