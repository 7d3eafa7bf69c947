using System.Collections.Immutable;
using HipAssess.Domain;
using HipAssess.Statistics;
using HipAssess.Thresholds;

namespace HipAssess.Strength;

/// <summary>What stands for each side of one muscle group in a session.</summary>
public static class Strengths
{
    private const int FewTrials = 16;

    /// <summary>
    /// Best (the default, as in the study) or mean of each side's trials, with their SD (n − 1) and CV.
    /// More trials make a higher best, so with unequal counts both sides use their first min(k_left, k_right) trials.
    /// </summary>
    /// <returns>Left and right; null for a side that was not measured or whose export lacks the figure chosen.</returns>
    public static (SideStrength? Left, SideStrength? Right) Of(
        MuscleTest test, double? massKg, StrengthChoice choice, Normalisation normalise)
    {
        int? left = TrialCount(test.Left), right = TrialCount(test.Right);
        int used = Math.Min(left ?? int.MaxValue, right ?? int.MaxValue);
        bool unequal = left is not null && right is not null && left != right;
        return (Side(test.Left), Side(test.Right));

        SideStrength? Side(Readings? readings) =>
            readings is null ? null : OfSide(readings, used, unequal, test.Unit, massKg, choice, normalise);
    }

    /// <summary>The strengths that <see cref="Of"/> gives, without the figures around them: all that the norm and the other choice need.</summary>
    public static (double? Left, double? Right) Values(MuscleTest test, StrengthChoice choice)
    {
        int used = Math.Min(TrialCount(test.Left) ?? int.MaxValue, TrialCount(test.Right) ?? int.MaxValue);
        return (Value(test.Left), Value(test.Right));

        double? Value(Readings? readings)
        {
            if (readings is null)
                return null;
            if (readings.Summary is { } summary)
                return choice == StrengthChoice.Best ? summary.Best : summary.Mean;
            Span<double> room = readings.Trials.Length <= FewTrials ? stackalloc double[FewTrials] : new double[readings.Trials.Length];
            var trials = Measured(readings, used, room);
            return trials.IsEmpty ? null : choice == StrengthChoice.Best ? Largest(trials) : Moments.MeanOf(trials);
        }
    }

    /// <summary>How many trials the strength of each measured side rests on; 1 for a vendor's summary.</summary>
    public static int TrialsUsed(MuscleTest test)
    {
        int left = SingleTrials(test.Left), right = SingleTrials(test.Right);
        return left > 0 && right > 0 ? Math.Min(left, right) : Math.Max(Math.Max(left, right), 1);
    }

    private static int SingleTrials(Readings? readings)
    {
        int count = 0;
        foreach (double? trial in readings?.Trials ?? [])
            if (trial is not null)
                count++;
        return count;
    }

    // The first so many trials that are not missing.
    private static ReadOnlySpan<double> Measured(Readings readings, int used, Span<double> room)
    {
        int count = 0;
        foreach (double? trial in readings.Trials)
            if (trial is { } value && count < used)
                room[count++] = value;
        return room[..count];
    }

    private static double Largest(ReadOnlySpan<double> values)
    {
        double largest = values[0];
        foreach (double value in values)
            largest = Math.Max(largest, value);
        return largest;
    }

    private static double Smallest(ReadOnlySpan<double> values)
    {
        double smallest = values[0];
        foreach (double value in values)
            smallest = Math.Min(smallest, value);
        return smallest;
    }

    private static int? TrialCount(Readings? readings) =>
        readings is null ? null : readings.Summary is { } summary ? summary.Count : SingleTrials(readings);

    private static SideStrength? OfSide(
        Readings readings, int used, bool unequal, StrengthUnit unit, double? massKg, StrengthChoice choice, Normalisation normalise)
    {
        ImmutableArray<Note> notes = [];
        double? best, mean, sd = null;
        int? count;
        if (readings.Summary is { } summary)
        {
            (best, mean, count) = (summary.Best, summary.Mean, summary.Count);
            notes = notes.Add(new Note(NoteCodes.SummaryOnly));
            if (unequal)
                notes = notes.Add(new Note(NoteCodes.UnequalRepetitionsInSummary));
        }
        else
        {
            Span<double> room = readings.Trials.Length <= FewTrials ? stackalloc double[FewTrials] : new double[readings.Trials.Length];
            var trials = Measured(readings, used, room);
            if (trials.IsEmpty)
                return null;
            var moments = Moments.Of(trials);
            (best, mean, sd, count) = (Largest(trials), moments.Mean, moments.Sd, trials.Length);
            if (sd is null)
                notes = notes.Add(new Note(NoteCodes.OneTrial));
            if (SingleTrials(readings) < readings.Trials.Length)
                notes = notes.Add(new Note(NoteCodes.TrialMissing));
            if (unequal)
                notes = notes.Add(new Note(NoteCodes.UnequalTrials, Number: used));
            double spread = 100 * (Largest(trials) - Smallest(trials)) / Largest(trials);
            if (SingleTrials(readings) == 2 && trials.Length == 2 && spread > Limits.RepeatTrialPercent)
                notes = notes.Add(new Note(NoteCodes.RepeatAThirdTime, Number: spread));
            if (readings.Far is { } far)
                notes = notes.Add(new Note(NoteCodes.TrialFar, Number: far));
        }

        if ((choice == StrengthChoice.Best ? best : mean) is not { } strength)
            return null;
        double? normalised = Normalising.Of(strength, unit, massKg, normalise);
        if (normalised is null)
            notes = notes.Add(new Note(Normalising.UnitOf(unit, normalise) is null ? NoteCodes.NormalisationImpossible : NoteCodes.NoBodyMass));
        if (readings.LimitedByPain)
            notes = notes.Add(new Note(NoteCodes.LimitedByPain));
        return new SideStrength(
            readings.Trials, count, best, mean, sd, sd is null ? null : 100 * sd / mean, strength, normalised,
            readings.LimitedByPain, notes);
    }
}
