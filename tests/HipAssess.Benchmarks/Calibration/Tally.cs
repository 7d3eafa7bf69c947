namespace HipAssess.Benchmarks.Calibration;

/// <summary>How often one rule was right and wrong.</summary>
internal sealed class Tally
{
    /// <summary>Deficits simulated, as share of strength.</summary>
    public static readonly double[] Deficits = [0.10, 0.15, 0.20, 0.30];

    /// <summary>How many muscle groups are affected.</summary>
    public static readonly int[] Affected = [1, 2];

    private readonly List<double> healthyScores = [];
    private readonly List<double>[,] deficitScores = new List<double>[Deficits.Length, Affected.Length];
    private int muscles, flaggedMuscles, watchedMuscles, watched;

    public Tally()
    {
        for (int d = 0; d < Deficits.Length; d++)
            for (int a = 0; a < Affected.Length; a++)
                deficitScores[d, a] = [];
    }

    /// <summary>Share of healthy athletes flagged in each control group.</summary>
    public List<double> FlaggedByGroup { get; } = [];

    /// <summary>The highest score of each healthy athlete.</summary>
    public IReadOnlyList<double> Healthy => healthyScores;

    /// <summary>The highest score of the affected muscle groups of each athlete.</summary>
    public IReadOnlyList<double> With(int deficit, int affected) => deficitScores[deficit, affected];

    public double FlaggedMuscles => (double)flaggedMuscles / muscles;

    public double WatchedMuscles => (double)watchedMuscles / muscles;

    public double Flagged => ShareFrom(healthyScores, 1);

    public double Watched => (double)watched / healthyScores.Count;

    public double Sensitivity(int deficit, int affected, double threshold = 1) => ShareFrom(deficitScores[deficit, affected], threshold);

    /// <summary>The score above which as many healthy athletes lie as the share says.</summary>
    public double ThresholdFor(double share)
    {
        double[] falling = [.. healthyScores.OrderDescending()];
        return falling[Math.Clamp((int)Math.Round(share * falling.Length), 0, falling.Length - 1)];
    }

    public static double ShareFrom(IReadOnlyList<double> scores, double threshold) =>
        (double)scores.Count(score => score >= threshold) / scores.Count;

    public void AddHealthy(IReadOnlyList<(double Score, bool IsWatched)> judged)
    {
        muscles += judged.Count;
        flaggedMuscles += judged.Count(muscle => muscle.Score >= 1);
        watchedMuscles += judged.Count(muscle => muscle.IsWatched);
        watched += judged.Any(muscle => muscle.IsWatched) ? 1 : 0;
        healthyScores.Add(judged.Max(muscle => muscle.Score));
    }

    public void AddDeficit(int deficit, int affected, double score) => deficitScores[deficit, affected].Add(score);

    /// <summary>Adds what another tally counted.</summary>
    public void Add(Tally other)
    {
        healthyScores.AddRange(other.healthyScores);
        FlaggedByGroup.Add(other.Flagged);
        muscles += other.muscles;
        flaggedMuscles += other.flaggedMuscles;
        watchedMuscles += other.watchedMuscles;
        watched += other.watched;
        for (int d = 0; d < Deficits.Length; d++)
            for (int a = 0; a < Affected.Length; a++)
                deficitScores[d, a].AddRange(other.deficitScores[d, a]);
    }
}
