using System.Collections.Immutable;
using HipAssess.Domain;

namespace HipAssess.Strength;

/// <summary>How large a side difference measurement error alone can make. Everything lives on the ln scale.</summary>
public static class ErrorBounds
{
    // The SD of the best of k normal trials as a fraction of the SD of one: k = 1, 2, 3, 4 (order statistics).
    private static readonly double[] BestOf = [1, 0.826, 0.748, 0.701];

    /// <summary>The SD of the best of k normal trials as a fraction of the SD of one; beyond four as of four.</summary>
    public static double FactorOfBest(int k) => BestOf[Math.Min(k, BestOf.Length) - 1];

    /// <summary>
    /// Trial-to-trial variation s_w of one trial, pooled over all sides and muscle groups of a session:
    /// √(Σ(ln x − mean ln x)² / Σ(k − 1)) (Exell 2012: a difference must exceed the variation within the limb).
    /// </summary>
    /// <returns>On the ln scale; null when no side has two trials.</returns>
    public static double? TrialVariation(Session session)
    {
        double squares = 0;
        int df = 0;
        foreach (var test in session.Tests)
            foreach (var side in Sides.Both)
            {
                var (ofSide, dfOfSide) = SquaresOfLogs(test.On(side)?.Trials ?? []);
                squares += ofSide;
                df += dfOfSide;
            }
        return df == 0 ? null : Math.Sqrt(squares / df);
    }

    private static (double Squares, int Df) SquaresOfLogs(ImmutableArray<double?> trials)
    {
        Span<double> logs = trials.Length <= 16 ? stackalloc double[16] : new double[trials.Length];
        int count = 0;
        double sum = 0;
        foreach (double? trial in trials)
            if (trial is { } x)
                sum += logs[count++] = Math.Log(x);
        if (count < 2)
            return (0, 0);
        double mean = sum / count, squares = 0;
        foreach (double log in logs[..count])
            squares += (log - mean) * (log - mean);
        return (squares, count - 1);
    }

    /// <summary>
    /// sem = max(SEM %/100, s_w of the strength used); of the side difference √2·sem, or the set's own figure for it where that is
    /// smaller (a day that moves both sides alike), yet never below √2·s_w, which no day effect lessens.
    /// </summary>
    /// <param name="test">The muscle group.</param>
    /// <param name="trialVariation">s_w of one trial, from <see cref="TrialVariation"/>.</param>
    /// <param name="choice">Best or mean: what s_w is brought to.</param>
    /// <param name="reliability">SEM % per muscle group.</param>
    public static ErrorBound Of(MuscleTest test, double? trialVariation, StrengthChoice choice, ReliabilitySet reliability)
    {
        var row = reliability.For(test.Muscle, test.Position);
        double? ownVariation = trialVariation * SummaryFactor(test, choice);
        double sem = Math.Max(row.SemPercent / 100, ownVariation ?? 0);
        double ofDifference = Math.Max(row.DifferenceSemPercent / 100, Math.Sqrt(2) * (ownVariation ?? 0));
        return new ErrorBound(sem, Math.Min(Math.Sqrt(2) * sem, ofDifference), row.Df, row.SemPercent, 100 * ownVariation, row.Source);
    }

    // Both sides rest on the same number of trials, so √((1/k_left + 1/k_right)/2) of the mean is 1/√k.
    private static double SummaryFactor(MuscleTest test, StrengthChoice choice)
    {
        int k = Strengths.TrialsUsed(test);
        return choice == StrengthChoice.Best ? FactorOfBest(k) : 1 / Math.Sqrt(k);
    }
}
