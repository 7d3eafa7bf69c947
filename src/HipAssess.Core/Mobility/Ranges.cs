using System.Collections.Immutable;
using HipAssess.Domain;
using HipAssess.Statistics;

namespace HipAssess.Mobility;

/// <summary>What stands for each side of one movement in a session (docs/methods.md section 12).</summary>
public static class Ranges
{
    /// <summary>
    /// The mean of each side's own trials (the default), or the best: more trials make a higher best, so both sides then use
    /// their first min(k_left, k_right) trials.
    /// </summary>
    /// <returns>Left and right; null for a side that was not measured or whose export lacks the figure chosen.</returns>
    public static (SideRange? Left, SideRange? Right) Of(MovementTest test, RangeChoice choice)
    {
        int left = Measured(test.Left).Length, right = Measured(test.Right).Length;
        bool unequal = choice == RangeChoice.Best && left > 0 && right > 0 && left != right;
        int used = unequal ? Math.Min(left, right) : Math.Max(left, right);
        return (Side(test.Left), Side(test.Right));

        SideRange? Side(Readings? readings) => readings is null ? null : OfSide(readings, test.Movement, choice, used, unequal);
    }

    private static SideRange? OfSide(Readings readings, Movement movement, RangeChoice choice, int used, bool unequal)
    {
        var notes = new List<Note>();
        double? mean, best, sd = null;
        int count = 1;
        if (readings.Summary is { } summary)
        {
            (mean, best) = (summary.Mean, summary.Best);
            notes.Add(new Note(NoteCodes.SummaryOnly));
        }
        else
        {
            double[] trials = [.. Measured(readings).Take(used)];
            if (trials.Length == 0)
                return null;
            var moments = Moments.Of(trials);
            (mean, sd, count) = (moments.Mean, moments.Sd, trials.Length);
            best = movement.IsMoreWhenSmaller() ? trials.Min() : trials.Max();
            if (sd is null)
                notes.Add(new Note(NoteCodes.OneTrial));
            if (Measured(readings).Length < readings.Trials.Length)
                notes.Add(new Note(NoteCodes.TrialMissing));
            if (unequal)
                notes.Add(new Note(NoteCodes.UnequalTrials, Number: used));
        }
        if (readings.LimitedByPain)
            notes.Add(new Note(NoteCodes.LimitedByPain));
        return (choice == RangeChoice.Best ? best : mean) is { } value
            ? new SideRange(readings.Trials, count, mean, best, sd, value, readings.LimitedByPain, [.. notes])
            : null;
    }

    private static ImmutableArray<double> Measured(Readings? readings) => [.. (readings?.Trials ?? []).OfType<double>()];
}
