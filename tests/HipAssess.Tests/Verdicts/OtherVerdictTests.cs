using HipAssess.Domain;
using HipAssess.Norms;
using HipAssess.Strength;
using HipAssess.Verdicts;
using HipAssess.Verdicts.Choices;

namespace HipAssess.Tests.Verdicts;

/// <summary>The verdict under the other strength choice is worked out without reports' records: it must be the one those would give.</summary>
public class OtherVerdictTests
{
    private static readonly MuscleGroup[] Muscles = Enum.GetValues<MuscleGroup>();

    [Theory]
    [InlineData(StrengthChoice.Best, Normalisation.Mass, null)]
    [InlineData(StrengthChoice.Mean, Normalisation.Allometric, null)]
    [InlineData(StrengthChoice.Best, Normalisation.BodyWeight, null)]
    [InlineData(StrengthChoice.Mean, Normalisation.None, null)]
    [InlineData(StrengthChoice.Mean, Normalisation.Mass, "leetun2004")]
    public void It_is_that_of_the_assessment(StrengthChoice choice, Normalisation normalise, string? normSet)
    {
        var settings = new AssessmentSettings { Strength = choice, Normalise = normalise, NormSet = normSet };
        var flags = new HashSet<Flag>();
        for (int seed = 0; seed < 60; seed++)
        {
            var sessions = Cohort(new Random(seed));
            var norms = AvailableNorms.Of(sessions, settings);
            foreach (var (session, earlier) in sessions.Zip(sessions.Prepend(null)))
            {
                var retested = earlier?.Athlete == session.Athlete ? earlier : null;
                var muscles = SessionAssessments.Muscles(session, retested, norms, settings);

                var other = OtherVerdicts.Of(session, retested, norms, settings);

                Assert.Equal(muscles.Select(muscle => new OtherVerdict(muscle.Flag, muscle.Difference?.WeakerSide)), other);
                flags.UnionWith(other.Select(one => one.Flag));
            }
        }
        Assert.Equal(Enum.GetValues<Flag>(), flags.Order());
    }

    // Everything a file may hold or lack; a third of the cohorts has too few controls for a norm of one sex or of any.
    private static Session[] Cohort(Random random)
    {
        int controls = random.Next(3) == 0 ? random.Next(12) : random.Next(12, 40), others = random.Next(5, 15);
        return [.. Enumerable.Range(0, controls + others).SelectMany(Days)];

        IEnumerable<Session> Days(int athlete)
        {
            var facts = new AthleteFacts
            {
                Group = athlete < controls ? Group.Control : Seldom() ? null : Group.Injured,
                InjuredSide = athlete < controls || Seldom() ? null : (Side)random.Next(2),
                DominantSide = Seldom() ? null : (Side)random.Next(2),
                Sex = Seldom() ? null : (Sex)random.Next(2),
                MassKg = Seldom() ? null : random.Next(50, 95),
            };
            int days = athlete >= controls && Seldom() ? 2 : 1;
            for (int day = 0; day < days; day++)
                yield return Build.Session($"A{athlete:00}", facts, [.. Muscles.Where(_ => !Seldom()).Select(Test)]) with { Date = new DateOnly(2026, 3, 2 + day) };
        }

        MuscleTest Test(MuscleGroup muscle)
        {
            var unit = Seldom() ? StrengthUnit.KilogramForce : Seldom() ? StrengthUnit.NewtonMetre : StrengthUnit.Newton;
            double level = (unit == StrengthUnit.KilogramForce ? 20 : 200) * Math.Exp((random.NextDouble() - (Seldom() ? 1 : 0.5)) / 2);
            return Build.Test(muscle, Seldom() ? null : Side(level), Seldom() ? null : Side(Seldom() ? 0.6 * level : level), unit) with
            {
                Position = Seldom() ? "seated" : Seldom() ? null : "side-lying",
                Contraction = Seldom() ? "eccentric" : null,
            };
        }

        // Rounded, so that there are ties.
        Readings Side(double level)
        {
            double One() => Math.Round(level * Math.Exp((random.NextDouble() - 0.5) / (Seldom() ? 2 : 8)));
            if (Seldom())
                return new Readings([], LimitedByPain: Seldom()) { Summary = new(Seldom() ? null : One() + 10, Seldom() ? null : One(), Seldom() ? null : 3) };
            return new Readings([.. Enumerable.Range(0, Seldom() ? random.Next(1, 5) : 2).Select(_ => Seldom() ? (double?)null : One())], LimitedByPain: Seldom());
        }

        bool Seldom() => random.Next(12) == 0;
    }
}
