using HipAssess.Domain;
using HipAssess.Norms;
using HipAssess.Verdicts;

namespace HipAssess.Benchmarks.Calibration;

/// <summary>Draws control groups and athletes, and has them judged by the tool itself.</summary>
/// <param name="population">Who is drawn.</param>
/// <param name="muscles">How many muscle groups are tested.</param>
/// <param name="controls">Controls in each group; 0 for judging by convention.</param>
/// <param name="groups">How many control groups.</param>
/// <param name="athletes">How many athletes each of them judges.</param>
internal sealed class Simulation(Population population, int muscles, int controls, int groups, int athletes)
{
    /// <summary>The number of the issue that first asked for it, the only one tried.</summary>
    public const int Seed = 5;

    /// <summary>What becomes of athletes of one kind.</summary>
    /// <param name="who">The kind; of one with a deficit any muscle group tested may be the affected one.</param>
    /// <param name="rule">How they are judged.</param>
    public Tally Run(Drawn who, Rule rule) => Tally.Of(
        // Each control group has its own chance, so that the result does not depend on how work is shared out.
        Enumerable.Range(0, groups).AsParallel().AsOrdered().Select(group => RunGroup(group, who, rule)).ToList());

    private Tally RunGroup(int group, Drawn who, Rule rule)
    {
        var settings = new AssessmentSettings();
        var random = new Random(unchecked(((Seed * 1_000_003 + controls) * 1_000_033 + group) * 31 + muscles));
        Session[] own = [.. Enumerable.Range(0, controls).Select(i => population.Draw(new($"C{i:0000}", IsControl: true), muscles, random))];
        var norms = AvailableNorms.Of(own, settings);
        var scores = new double[athletes];
        int watched = 0;
        for (int i = 0; i < athletes; i++)
        {
            MuscleGroup? affected = who.Deficit > 0 ? (MuscleGroup)random.Next(muscles) : null;
            var session = population.Draw(who with { Affected = affected }, muscles, random);
            var assessed = SessionAssessments.Of(session, earlier: null, norms, settings);
            var judged = assessed.Muscles.Zip(rule.Judge(assessed))
                .Where(pair => affected is null || pair.First.Test.Muscle == affected).Select(pair => pair.Second).ToList();
            scores[i] = judged.Max(muscle => muscle.Score);
            watched += judged.Any(muscle => muscle.IsWatched) ? 1 : 0;
        }
        return new Tally(scores, watched);
    }
}
