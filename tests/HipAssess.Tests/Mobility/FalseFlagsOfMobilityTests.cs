using System.Collections.Immutable;
using HipAssess.Domain;
using HipAssess.Norms;
using HipAssess.Verdicts;

namespace HipAssess.Tests.Mobility;

/// <summary>A small draw of what tests/HipAssess.Benchmarks simulates at length (docs/methods.md section 12): healthy people, six movements, 30 controls.</summary>
public class FalseFlagsOfMobilityTests
{
    private const int Seed = 16, Groups = 20, People = 25;

    private static readonly ImmutableArray<double> Usual = [120, 15, 45, 25, 35, 42];

    [Fact]
    public void No_more_than_about_5_of_100_healthy_people_are_flagged_for_mobility_and_strength_is_judged_as_without_it()
    {
        var random = new Random(Seed);
        int flagged = 0;
        for (int group = 0; group < Groups; group++)
        {
            Session[] controls = [.. Enumerable.Range(0, 30).Select(i => Healthy($"C{i:00}", Build.Control(), random))];
            var norms = AvailableNorms.Of(controls, new AssessmentSettings());
            var ofStrength = AvailableNorms.Of([.. controls.Select(WithoutMobility)], new AssessmentSettings());
            for (int i = 0; i < People; i++)
            {
                var person = Healthy("P", AthleteFacts.Unknown, random);
                var judged = SessionAssessments.Of(person, earlier: null, norms, new AssessmentSettings());
                flagged += judged.Movements.Any(movement => movement.Flag == Flag.Flag) ? 1 : 0;
                Assert.Equal(
                    SessionAssessments.Of(WithoutMobility(person), earlier: null, ofStrength, new AssessmentSettings()).Muscles.Select(muscle => (muscle.Flag, muscle.DifferenceNorm!.PHolm)),
                    judged.Muscles.Select(muscle => (muscle.Flag, muscle.DifferenceNorm!.PHolm)));
            }
        }
        // The rule is built for 5 of 100; three standard deviations of so few people beside it.
        double expected = Groups * People * 0.05;
        Assert.InRange(flagged, 1, expected + 3 * Math.Sqrt(expected * 0.95));
    }

    private static Session WithoutMobility(Session session) => session with { Movements = [] };

    private static Session Healthy(string athlete, AthleteFacts facts, Random random)
    {
        var tests = Enum.GetValues<MuscleGroup>().Take(3).Select(muscle => new MuscleTest(muscle, null, null, StrengthUnit.Newton, Strength(), Strength()));
        var movements = Usual.Select((usual, i) =>
        {
            double own = usual + Normal(random, 7);
            return new MovementTest((Movement)i, null, "passive", Angles(own), Angles(own));
        });
        return new Session(athlete, null, facts, [.. tests], []) { Movements = [.. movements] };

        Readings Strength() => Build.Trials(150 * Math.Exp(Normal(random, 0.08)));

        // A true side difference, an error of the day, two trials read in whole degrees: a SEM of 4°.
        Readings Angles(double own)
        {
            double side = own + Normal(random, 3) + Normal(random, 3.7);
            return Build.Trials(Math.Round(side + Normal(random, 2)), Math.Round(side + Normal(random, 2)));
        }
    }

    private static double Normal(Random random, double sd) => sd * Math.Sqrt(-2 * Math.Log(1 - random.NextDouble())) * Math.Cos(2 * Math.PI * random.NextDouble());
}
