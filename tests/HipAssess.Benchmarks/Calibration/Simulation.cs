using HipAssess.Domain;
using HipAssess.Norms;
using HipAssess.Verdicts;

namespace HipAssess.Benchmarks.Calibration;

/// <summary>Draws control groups, healthy athletes and athletes with a true deficit, and has them judged by the tool itself.</summary>
/// <param name="population">Who is drawn.</param>
/// <param name="controlGroups">How many control groups of each size.</param>
/// <param name="healthyPerGroup">How many healthy athletes each of them judges; a fifth as many for each deficit.</param>
internal sealed class Simulation(Population population, int controlGroups, int healthyPerGroup)
{
    /// <summary>The number of the issue that asked for it, the first and only one tried.</summary>
    public const int Seed = 5;

    /// <summary>Judges by controls of this number (0: no controls), and the fixed rules beside it.</summary>
    /// <returns>One tally per rule, in the order of the rules.</returns>
    public Tally[] Run(int controls, params Rule[] rules)
    {
        var total = rules.Select(_ => new Tally()).ToArray();
        // Each control group has its own chance, so that the result does not depend on how work is shared out.
        foreach (var part in Enumerable.Range(0, controlGroups).AsParallel().AsOrdered().Select(group => RunGroup(group, controls, rules)))
            for (int i = 0; i < rules.Length; i++)
                total[i].Add(part[i]);
        return total;
    }

    private Tally[] RunGroup(int group, int controls, Rule[] rules)
    {
        var random = new Random(HashOf(group, controls));
        var settings = new AssessmentSettings();
        Session[] own = [.. Enumerable.Range(0, controls).Select(i => population.Draw($"C{i:0000}", Group.Control, 0, [], random))];
        var norms = AvailableNorms.Of(own, settings);
        var tallies = rules.Select(_ => new Tally()).ToArray();

        for (int i = 0; i < healthyPerGroup; i++)
        {
            var session = SessionAssessments.Of(population.Draw("A", null, 0, [], random), norms, settings);
            for (int r = 0; r < rules.Length; r++)
                tallies[r].AddHealthy([.. rules[r].Judge(session)]);
        }
        for (int d = 0; d < Tally.Deficits.Length; d++)
            for (int a = 0; a < Tally.Affected.Length; a++)
                for (int i = 0; i < healthyPerGroup / 5; i++)
                {
                    var affected = random.GetItems(Enum.GetValues<MuscleGroup>(), 1);
                    if (Tally.Affected[a] == 2)
                        affected = [affected[0], (MuscleGroup)(((int)affected[0] + 1 + random.Next(5)) % 6)];
                    var session = SessionAssessments.Of(population.Draw("A", null, Tally.Deficits[d], affected, random), norms, settings);
                    for (int r = 0; r < rules.Length; r++)
                        tallies[r].AddDeficit(d, a, Highest(session, rules[r], affected));
                }
        return tallies;
    }

    private static double Highest(SessionAssessment session, Rule rule, ReadOnlySpan<MuscleGroup> affected)
    {
        double highest = 0;
        foreach (var (muscle, judged) in session.Muscles.Zip(rule.Judge(session)))
            if (affected.Contains(muscle.Test.Muscle))
                highest = Math.Max(highest, judged.Score);
        return highest;
    }

    private static int HashOf(int group, int controls) => unchecked((Seed * 1_000_003 + controls) * 1_000_033 + group);
}
