using System.Collections.Immutable;
using HipAssess.Domain;
using HipAssess.Statistics;
using HipAssess.Statistics.Agreement;

namespace HipAssess.Studies;

/// <summary>ln(weeks of symptoms) against the deficit of the injured side, 100·(uninjured − injured)/uninjured.</summary>
/// <param name="Muscle">Muscle group.</param>
/// <param name="N">Injured athletes of known duration.</param>
/// <param name="Pearson">Null when it cannot be computed.</param>
/// <param name="Spearman">Null when it cannot be computed.</param>
/// <param name="Notes">Why something is null.</param>
public sealed record DurationStudy(MuscleGroup Muscle, int N, Correlation? Pearson, Correlation? Spearman, ImmutableArray<Note> Notes)
{
    /// <summary>The injured athletes with a duration above 0.</summary>
    public static DurationStudy Of(MuscleSample sample)
    {
        Measured[] known = [.. sample.Injured.Where(m => m.Participant.Facts.SymptomWeeks > 0)];
        double[] x = [.. known.Select(m => Math.Log(m.Participant.Facts.SymptomWeeks!.Value))];
        double[] y = [.. known.Select(m => 100 * (m.Uninjured - m.Injured) / m.Uninjured)];
        var pearson = Statistics.Agreement.Pearson.Of(x, y);
        var notes = new List<Note>();
        if (known.Length == 0)
            notes.Add(new(sample.Injured.IsEmpty ? StudyNoteCodes.NoInjured : StudyNoteCodes.NoSymptomDuration));
        else if (known.Length < 4)
            notes.Add(new(StudyNoteCodes.TooFewValues, Number: known.Length, Other: 4));
        else if (pearson is null)
            notes.Add(new(StudyNoteCodes.NoSpread));
        int without = sample.Injured.Length - known.Length;
        if (known.Length > 0 && without > 0)
            notes.Add(new(StudyNoteCodes.DurationUnknown, Number: without));
        // Equal deficits of different athletes differ in the last bits; ranks are taken of the decimal values.
        return new(sample.Muscle, known.Length, pearson, Statistics.Agreement.Spearman.Of(x, DecimalTies.Steps(y)), [.. notes]);
    }
}
