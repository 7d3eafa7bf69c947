using HipAssess.Domain;
using HipAssess.Strength;

namespace HipAssess.Mobility;

/// <summary>How large a difference of two ranges measurement error alone can make: additive, in the unit of the movement.</summary>
public static class RangeErrors
{
    // Goniometers are read so where every angle of a session ends in 0 or 5.
    private const double CoarseStep = 5;

    /// <summary>
    /// Trial SD s_w of one trial, pooled over all sides and movements of one unit in a session: √(Σ(x − mean)² / Σ(k − 1)).
    /// </summary>
    /// <returns>Null when no side has two trials.</returns>
    public static double? TrialSd(Session session, MovementUnit unit)
    {
        double squares = 0;
        int df = 0;
        foreach (double[] trials in Trials(session, unit))
        {
            double mean = trials.Length == 0 ? 0 : trials.Average();
            squares += trials.Sum(x => (x - mean) * (x - mean));
            df += Math.Max(trials.Length - 1, 0);
        }
        return df == 0 ? null : Math.Sqrt(squares / df);
    }

    /// <summary>5 where every angle of the session is a multiple of 5; null otherwise.</summary>
    public static double? ReadingStep(Session session)
    {
        double[] angles = [.. Trials(session, MovementUnit.Degree).SelectMany(trials => trials)];
        return angles.Length > 0 && angles.All(angle => angle % CoarseStep == 0) ? CoarseStep : null;
    }

    /// <summary>
    /// Of each side sem² = max(SEM, s_w of the value used)² + h²/12; of the difference √(sem_L² + sem_R²), or the set's own figure
    /// where that is smaller (a tester who moves both sides alike), yet never below the athlete's own.
    /// </summary>
    /// <param name="test">The movement.</param>
    /// <param name="left">Its left side; null when not measured.</param>
    /// <param name="right">Its right side.</param>
    /// <param name="trialSd">s_w of one trial, from <see cref="TrialSd"/>.</param>
    /// <param name="step">The reading step h, from <see cref="ReadingStep"/>.</param>
    /// <param name="choice">Mean or best: what s_w is brought to.</param>
    /// <param name="reliability">SEM per movement.</param>
    public static RangeErrorBound Of(
        MovementTest test, SideRange? left, SideRange? right, double? trialSd, double? step, RangeChoice choice, RangeReliabilitySet reliability)
    {
        var row = reliability.For(test.Movement, test.Position);
        double? h = test.Unit == MovementUnit.Degree ? step : null;
        double ofStep = h * h / 12 ?? 0;
        double ownLeft = Own(left), ownRight = Own(right);
        double semLeft = Sem(ownLeft), semRight = Sem(ownRight);
        double ofSet = row.DifferenceSem is { } known
            ? Math.Sqrt(Math.Max(known * known, ownLeft * ownLeft + ownRight * ownRight) + 2 * ofStep)
            : double.PositiveInfinity;
        return new RangeErrorBound(
            semLeft, semRight, Math.Min(Math.Sqrt(semLeft * semLeft + semRight * semRight), ofSet), row.Df, row.Sem, trialSd, h, row.Source);

        double Own(SideRange? side) => (trialSd ?? 0) * Factor(side?.Used ?? 1, choice);

        double Sem(double own) => Math.Sqrt(Math.Pow(Math.Max(row.Sem, own), 2) + ofStep);
    }

    private static double Factor(int k, RangeChoice choice) => choice == RangeChoice.Best ? ErrorBounds.FactorOfBest(k) : 1 / Math.Sqrt(k);

    private static IEnumerable<double[]> Trials(Session session, MovementUnit unit) =>
        from test in session.Movements
        where test.Unit == unit
        from side in Sides.Both
        select (double[])[.. (test.On(side)?.Trials ?? []).OfType<double>()];
}
