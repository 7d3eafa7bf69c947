using System.Collections.Immutable;

namespace HipAssess.Benchmarks.Sharing;

/// <summary>Somebody with an account.</summary>
/// <param name="Number">Which of all.</param>
/// <param name="Name">What they sign in with.</param>
/// <param name="Team">Whose athletes they see; null for all, or nobody but themselves.</param>
/// <param name="Self">The athlete they are; null for clinicians.</param>
/// <param name="Writes">They type tests; the others look.</param>
internal sealed record Persona(int Number, string Name, string? Team, KnownAthlete? Self, bool Writes)
{
    private const int EveryAthlete = 7, EveryAllSeeing = 3;

    /// <summary>What they sign in with.</summary>
    public string Password => $"quite a long one, {Number}";

    /// <summary>Athletes they see.</summary>
    public ImmutableArray<KnownAthlete> Sees { get; init; } = [];

    /// <summary>Athletes nobody else tests in this trial.</summary>
    public ImmutableArray<KnownAthlete> Own { get; init; } = [];

    /// <summary>Somebody they do not see; null where they see everybody.</summary>
    public KnownAthlete? Hidden { get; init; }

    /// <summary>The people of a clinic: of seven one is an athlete; of the others a third sees all teams, and the others one.</summary>
    /// <param name="people">How many.</param>
    /// <param name="writers">How many of them type tests.</param>
    /// <param name="athletes">Whom there is to see.</param>
    public static ImmutableArray<Persona> Of(int people, int writers, ImmutableArray<KnownAthlete> athletes)
    {
        string[] teams = [.. athletes.Select(athlete => athlete.Team).Distinct().Order(StringComparer.Ordinal)];
        // Of the last, and patients: so that no clinician comes to test them today.
        var selves = athletes.Reverse().Where(athlete => !athlete.IsControl).Take(people).ToList();
        var free = athletes.Except(selves).ToList();
        var all = ImmutableArray.CreateBuilder<Persona>();
        for (int i = 0; i < people; i++)
        {
            bool writes = (i + 1) * writers / people > i * writers / people;
            var self = i % EveryAthlete == EveryAthlete - 1 ? selves[i] : null;
            string? team = self is not null || i % EveryAllSeeing == 0 ? null : teams[i % teams.Length];
            all.Add(new Persona(i, $"person {i}", team, self, writes)
            {
                Sees = self is not null ? [self] : [.. athletes.Where(athlete => team is null || athlete.Team == team)],
                Hidden = self is null && team is null ? null : athletes.First(athlete => athlete != self && athlete.Team != team),
            });
        }
        return [.. all.Select(person => person.Writes && person.Self is null ? person with { Own = [.. OwnOf(person, all, free)] } : person)];
    }

    // Each clinician who types takes every nth of those they see.
    private static IEnumerable<KnownAthlete> OwnOf(Persona person, IEnumerable<Persona> all, List<KnownAthlete> free)
    {
        var writers = all.Where(one => one.Writes && one.Self is null).ToList();
        int place = writers.IndexOf(person);
        return free.Where((athlete, i) => (person.Team is null || athlete.Team == person.Team) && ByTurns(writers, athlete, i) == place);
    }

    private static int ByTurns(List<Persona> writers, KnownAthlete athlete, int i)
    {
        int[] may = [.. writers.Index().Where(one => one.Item.Team is null || one.Item.Team == athlete.Team).Select(one => one.Index)];
        return may.Length == 0 ? -1 : may[i % may.Length];
    }
}

/// <summary>An athlete there was before the trial.</summary>
/// <param name="Id">In addresses.</param>
/// <param name="Code">In files.</param>
/// <param name="Team">Their team.</param>
/// <param name="IsControl">Norms are made of their tests.</param>
/// <param name="Tests">Their tests, in addresses.</param>
internal sealed record KnownAthlete(Guid Id, string Code, string Team, bool IsControl, ImmutableArray<Guid> Tests);
