namespace HipAssess.Benchmarks.Calibration;

/// <summary>How often one rule marked one kind of athlete.</summary>
/// <param name="Scores">The highest score of each; from 1 on it is a flag.</param>
/// <param name="Watched">How many carry a watch or a flag.</param>
internal sealed record Tally(IReadOnlyList<double> Scores, int Watched)
{
    /// <summary>Share with a flag.</summary>
    public double Flagged => From(1);

    /// <summary>Share with a watch or a flag.</summary>
    public double WatchedShare => (double)Watched / Scores.Count;

    /// <summary>Share that reaches a score.</summary>
    public double From(double threshold) => (double)Scores.Count(score => score >= threshold) / Scores.Count;

    /// <summary>The score above which as many lie as the share says.</summary>
    public double ThresholdFor(double share)
    {
        double[] falling = [.. Scores.OrderDescending()];
        return falling[Math.Clamp((int)Math.Round(share * falling.Length), 0, falling.Length - 1)];
    }

    /// <summary>All of several together.</summary>
    public static Tally Of(IEnumerable<Tally> parts)
    {
        var all = parts.ToList();
        return new([.. all.SelectMany(part => part.Scores)], all.Sum(part => part.Watched));
    }
}
