using System.Collections.Concurrent;
using HipAssess.Domain;
using HipAssess.Strength;

namespace HipAssess.Studies;

/// <summary>The protocols of an input, each once.</summary>
internal sealed class StudyProtocols(Normalisation normalise)
{
    private readonly ConcurrentDictionary<(string?, string?, string?, StrengthUnit), StudyProtocol> known = new();

    /// <summary>How a movement was measured: its mode takes the place of the contraction.</summary>
    public StudyProtocol Of(MovementTest test)
    {
        var unit = test.Unit == MovementUnit.Degree ? StrengthUnit.Degree : StrengthUnit.Centimetre;
        return known.GetOrAdd((test.Position, test.Mode, test.Condition, unit), _ => new StudyProtocol(test.Position, test.Mode, test.Condition, unit));
    }

    /// <summary>How a test was measured.</summary>
    public StudyProtocol Of(MuscleTest test) => known.TryGetValue((test.Position, test.Contraction, test.Condition, test.Unit), out var protocol)
        ? protocol
        : known.GetOrAdd((test.Position, test.Contraction, test.Condition, test.Unit), new StudyProtocol(test.Position, test.Contraction, test.Condition, Normalising.UnitOf(test.Unit, normalise)));
}

/// <summary>What one thread gathers of the participants: those of a run of sessions.</summary>
internal sealed class ParticipantRun
{
    private readonly int sessions;
    private readonly StudyProtocols protocols;
    private readonly StudySettings settings;

    private ParticipantRun(int sessions, StudyProtocols protocols, StudySettings settings) =>
        (this.sessions, this.protocols, this.settings) = (sessions, protocols, settings);

    public List<Participant> All { get; } = [];

    public List<LeftOut> LeftOut { get; } = [];

    public List<LeftOut> LaterSessions { get; } = [];

    public Dictionary<MuscleGroup, List<StudyTest>> Tests { get; } = [];

    public Dictionary<MovementTested, List<StudyTest>> MovementTests { get; } = [];

    public HashSet<(StrengthUnit, bool)> Units { get; } = [];

    /// <summary>No session came before the one it should follow, as <see cref="Session.Order"/> says.</summary>
    public bool IsInOrder { get; private set; } = true;

    public static ParticipantRun Of(IReadOnlyList<Session> sessions, int from, int to, StudyProtocols protocols, StudySettings settings)
    {
        var run = new ParticipantRun(to - from, protocols, settings);
        var athlete = new List<Session>();
        var previous = from > 0 && from < to ? sessions[from - 1] : null;
        for (int i = from; i < to; i++)
        {
            var session = sessions[i];
            run.IsInOrder &= previous is null || Session.Order.Compare(previous, session) <= 0;
            if (athlete.Count > 0 && athlete[0].Athlete != session.Athlete)
                run.Add(athlete);
            athlete.Add(session);
            previous = session;
        }
        if (athlete.Count > 0)
            run.Add(athlete);
        return run;
    }

    private void Add(List<Session> athlete)
    {
        foreach (var session in athlete)
            foreach (var test in session.Tests)
                Units.Add((test.Unit, session.Facts.MassKg is not null));

        string id = athlete[0].Athlete;
        var facts = athlete.Find(session => session.Facts.Group is not null)?.Facts;
        if (WhyNot(facts) is { } reason)
            LeftOut.Add(new(id, new Note(reason)));
        else
            Add(new Participant(id, facts!.Group!.Value, facts), athlete);
        athlete.Clear();
    }

    private void Add(Participant participant, List<Session> athlete)
    {
        All.Add(participant);
        if (athlete.Count > 1)
            LaterSessions.Add(new(participant.Athlete, new Note(StudyNoteCodes.LaterSessions, Number: athlete.Count - 1)));
        foreach (var session in athlete)
            foreach (var test in session.Tests)
            {
                if (!Tests.TryGetValue(test.Muscle, out var tests))
                    Tests.Add(test.Muscle, tests = new(sessions)); // as many as there are, most often
                tests.Add(StudyTest.Of(participant, session, test, protocols.Of(test), settings));
            }
        foreach (var test in athlete.SelectMany(session => session.Movements))
        {
            var tested = new MovementTested(test.Movement, test.Position);
            if (!MovementTests.TryGetValue(tested, out var tests))
                MovementTests.Add(tested, tests = []);
            tests.Add(StudyTest.Of(participant, test, protocols.Of(test), settings));
        }
    }

    private static string? WhyNot(AthleteFacts? facts) => facts switch
    {
        null => StudyNoteCodes.NoGroup,
        { Group: Group.Injured, InjuredOnBothSides: true } => StudyNoteCodes.InjuredOnBothSides,
        { Group: Group.Injured, InjuredSide: null } => StudyNoteCodes.InjuredSideUnknown,
        { Group: Group.Control, InjuredSide: not null } or { Group: Group.Control, InjuredOnBothSides: true } => StudyNoteCodes.ControlWithInjury,
        _ => null,
    };
}
