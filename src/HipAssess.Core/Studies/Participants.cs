using System.Collections.Immutable;
using HipAssess.Domain;

namespace HipAssess.Studies;

/// <summary>
/// Who takes part in the study, and who does not; and what was measured of them. One pass over the sessions gathers it,
/// since those of a large input are made anew each time they are asked for.
/// </summary>
/// <param name="All">In ordinal order of their ids.</param>
/// <param name="LeftOut">Athletes of no group, or whose injured side contradicts it.</param>
/// <param name="LaterSessions">Athletes tested more than once; Number of the reason = sessions after the first.</param>
/// <param name="Units">Every unit of the input's readings, and whether body mass was known with it.</param>
public sealed record Participants(
    ImmutableArray<Participant> All, ImmutableArray<LeftOut> LeftOut, ImmutableArray<LeftOut> LaterSessions,
    ImmutableSortedSet<(StrengthUnit Unit, bool HasMass)> Units)
{
    private ImmutableArray<ParticipantRun> Runs { get; init; } = [];

    /// <summary>The muscle groups tested.</summary>
    public IEnumerable<MuscleGroup> Muscles => Runs.SelectMany(run => run.Tests.Keys).Distinct().Order();

    /// <summary>The movements tested, each in each position.</summary>
    public IEnumerable<MovementTested> Movements => Runs.SelectMany(run => run.MovementTests.Keys).Distinct().Order(MovementTested.Order);

    /// <summary>One entry per athlete. The earliest session that names a group decides.</summary>
    /// <param name="sessions">All sessions of the input.</param>
    /// <param name="settings">What stands for a side, and how strength is normalised.</param>
    public static Participants Of(IReadOnlyList<Session> sessions, StudySettings settings)
    {
        var protocols = new StudyProtocols(settings.Normalise);
        var runs = AthleteRuns.Read(sessions, (from, to) => ParticipantRun.Of(sessions, from, to, protocols, settings));
        return runs.All(run => run.IsInOrder)
            ? new Participants(
                [.. runs.SelectMany(run => run.All)], [.. runs.SelectMany(run => run.LeftOut)], [.. runs.SelectMany(run => run.LaterSessions)],
                [.. runs.SelectMany(run => run.Units)])
            {
                Runs = [.. runs],
            }
            : Of([.. sessions.Order(Session.Order)], settings);
    }

    /// <summary>The members of a group.</summary>
    public IEnumerable<Participant> In(Group group) => All.Where(participant => participant.Group == group);

    /// <summary>All tests of a muscle group, by participant, earliest first.</summary>
    internal IReadOnlyList<StudyTest> Tests(MuscleGroup muscle) => Together(Runs.Select(run => run.Tests.GetValueOrDefault(muscle)));

    /// <summary>The same of a movement.</summary>
    internal IReadOnlyList<StudyTest> Tests(MovementTested tested) => Together(Runs.Select(run => run.MovementTests.GetValueOrDefault(tested)));

    private static List<StudyTest> Together(IEnumerable<List<StudyTest>?> runs)
    {
        List<StudyTest>[] parts = [.. runs.OfType<List<StudyTest>>()];
        if (parts.Length == 1)
            return parts[0];
        var all = new List<StudyTest>(parts.Sum(part => part.Count));
        foreach (var part in parts)
            all.AddRange(part);
        return all;
    }
}
