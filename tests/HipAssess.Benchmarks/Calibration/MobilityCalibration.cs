using System.Collections.Immutable;
using HipAssess.Domain;
using HipAssess.Norms;
using HipAssess.Verdicts;

namespace HipAssess.Benchmarks.Calibration;

/// <summary>How often healthy athletes are flagged for mobility, and what that does to strength: the table of docs/methods.md, section 12.</summary>
/// <param name="groups">Control groups of each size.</param>
/// <param name="athletes">Athletes judged by each.</param>
internal sealed class MobilityCalibration(int groups, int athletes)
{
    private static readonly int[] Controls = [10, 30, 100];

    private static readonly Population Strength = new("as in section 6", Population.AsInRealRunners);

    private static readonly (string Name, Func<Random, double> Side)[] Sides =
    [
        ("side differences normal", random => Population.Normal(random, 0, 1)),
        ("heavy tails: t with 4 df", Population.HeavyTailed),
    ];

    /// <summary>Healthy athletes with a flag, and with a watch or a flag.</summary>
    public void Healthy(TextWriter to)
    {
        to.WriteLine("| healthy athletes with a flag (with a watch or a flag), six movements and six muscle groups | controls | mobility | strength | strength without mobility | either |");
        to.WriteLine("|---|---|---|---|---|---|");
        foreach (var (name, side) in Sides)
            foreach (int n in Controls)
            {
                var judged = Enumerable.Range(0, groups).AsParallel().AsOrdered().SelectMany(group => Judge(n, group, side)).ToList();
                to.WriteLine($"| {name} | {n} | {Share(judged, one => one.Mobility)} | {Share(judged, one => one.Strength)} | {Share(judged, one => one.StrengthAlone)} "
                    + $"| {Share(judged, one => one.Mobility > one.Strength ? one.Mobility : one.Strength)} |");
            }
        to.WriteLine();
    }

    private IEnumerable<(Flag Mobility, Flag Strength, Flag StrengthAlone)> Judge(int controls, int group, Func<Random, double> side)
    {
        var settings = new AssessmentSettings();
        var random = new Random(unchecked((Simulation.Seed * 1_000_003 + controls) * 1_000_033 + group));
        Session[] own = [.. Enumerable.Range(0, controls).Select(i => Draw(new($"C{i:0000}", IsControl: true), side, random))];
        var (norms, ofStrength) = (AvailableNorms.Of(own, settings), AvailableNorms.Of([.. own.Select(WithoutMobility)], settings));
        for (int i = 0; i < athletes; i++)
        {
            var session = Draw(new("A"), side, random);
            var both = SessionAssessments.Of(session, earlier: null, norms, settings);
            var alone = SessionAssessments.Of(WithoutMobility(session), earlier: null, ofStrength, settings);
            yield return (both.Movements.Max(movement => movement.Flag), both.Muscles.Max(muscle => muscle.Flag), alone.Muscles.Max(muscle => muscle.Flag));
        }
    }

    private static Session WithoutMobility(Session session) => session with { Movements = [] };

    private static Session Draw(Drawn who, Func<Random, double> side, Random random) =>
        Strength.Draw(who, 6, random) with { Movements = Ranges.Draw(side, random) };

    private static string Share(List<(Flag Mobility, Flag Strength, Flag StrengthAlone)> judged, Func<(Flag Mobility, Flag Strength, Flag StrengthAlone), Flag> of) => FormattableString.Invariant(
        $"{100.0 * judged.Count(one => of(one) == Flag.Flag) / judged.Count:F1} % ({100.0 * judged.Count(one => of(one) >= Flag.Watch) / judged.Count:F0} %)");

    /// <summary>The ranges of a healthy athlete: SD of the athlete 7°, of a side 3°, of the day 3.7°, of a trial 2°, so that a retest shows a SEM of 4°.</summary>
    private static class Ranges
    {
        private const double AthleteSd = 7, SideSd = 3, DaySd = 3.7, TrialSd = 2;

        // Flexion, extension, abduction, adduction, internal and external rotation; read in whole degrees.
        private static readonly ImmutableArray<double> Means = [120, 15, 45, 25, 35, 42];

        public static ImmutableArray<MovementTest> Draw(Func<Random, double> side, Random random) =>
        [
            .. Means.Select((mean, i) => (Movement: (Movement)i, Own: Population.Normal(random, mean, AthleteSd)))
                .Select(one => new MovementTest(one.Movement, null, "passive", Side(one.Own, side, random), Side(one.Own, side, random))),
        ];

        private static Readings Side(double own, Func<Random, double> side, Random random)
        {
            double today = own + SideSd * side(random) + Population.Normal(random, 0, DaySd);
            return new Readings([Math.Round(Population.Normal(random, today, TrialSd)), Math.Round(Population.Normal(random, today, TrialSd))]);
        }
    }
}
