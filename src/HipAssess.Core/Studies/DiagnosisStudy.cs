using System.Collections.Immutable;
using HipAssess.Domain;
using HipAssess.Statistics;
using HipAssess.Statistics.Tests;

namespace HipAssess.Studies;

/// <summary>The side differences of one diagnosis. Subgroups this small describe; they cannot test "regardless of complaint".</summary>
/// <param name="Diagnosis">As written; null when not stated.</param>
/// <param name="N">Injured athletes with it.</param>
/// <param name="Muscles">One entry per muscle group.</param>
public sealed record DiagnosisStudy(string? Diagnosis, int N, ImmutableArray<DiagnosisDifference> Muscles)
{
    /// <summary>The most frequent first, then by name; not stated last.</summary>
    public static ImmutableArray<DiagnosisStudy> Of(Participants participants, IReadOnlyList<MuscleSample> samples)
    {
        var measured = AllProcessors.Make(samples.Count, i => (
            samples[i].Muscle, Of: samples[i].Injured.ToLookup(m => m.Participant.Facts.Diagnosis, m => (m.Injured, m.Uninjured))));
        return [.. participants.In(Group.Injured)
            .GroupBy(participant => participant.Facts.Diagnosis)
            .OrderBy(group => group.Key is null).ThenByDescending(group => group.Count()).ThenBy(group => group.Key, StringComparer.Ordinal)
            .Select(group => new DiagnosisStudy(
                group.Key, group.Count(), [.. measured.Select(sample => DiagnosisDifference.Of(sample.Muscle, [.. sample.Of[group.Key]]))]))];
    }
}

/// <summary>The mean side difference of one muscle group in one diagnosis.</summary>
/// <param name="Muscle">Muscle group.</param>
/// <param name="N">Athletes measured.</param>
/// <param name="PercentDifference">100·(exp(mean ln(injured/uninjured)) − 1).</param>
/// <param name="Ci95">Given from five athletes.</param>
/// <param name="Notes">Why something is null.</param>
public sealed record DiagnosisDifference(MuscleGroup Muscle, int N, double? PercentDifference, Interval? Ci95, ImmutableArray<Note> Notes)
{
    private const int MinimumForInterval = 5;

    internal static DiagnosisDifference Of(MuscleGroup muscle, (double Injured, double Uninjured)[] with)
    {
        var logs = PairedT.Of(Differences.OfLogs([.. with.Select(m => m.Injured)], [.. with.Select(m => m.Uninjured)]));
        Interval? ci95 = with.Length >= MinimumForInterval && logs.Ci95 is { } found
            ? new(SideComparison.ToPercent(found.Low)!.Value, SideComparison.ToPercent(found.High)!.Value)
            : null;
        return new(
            muscle, with.Length, SideComparison.ToPercent(logs.MeanDifference), ci95,
            ci95 is not null ? []
            : with.Length < MinimumForInterval ? [new Note(StudyNoteCodes.TooFewValues, Number: with.Length, Other: MinimumForInterval)]
            : [new Note(StudyNoteCodes.NoSpread)]);
    }
}
