using System.Collections.Immutable;
using HipAssess.Domain;
using HipAssess.Statistics;
using HipAssess.Statistics.Tests;

namespace HipAssess.Studies;

/// <summary>
/// What Niemuth 2005 did for a cohort, and what today's standards add. Primary is injured − uninjured with Holm over the
/// muscle groups; everything else is secondary.
/// </summary>
public static class Study
{
    /// <summary>Compares the groups and sides.</summary>
    /// <param name="sessions">All sessions of the input.</param>
    /// <param name="settings">What shapes the study.</param>
    public static StudyResult Of(IReadOnlyList<Session> sessions, StudySettings settings) => Of(Participants.Of(sessions, settings), settings);

    /// <summary>Compares the groups and sides.</summary>
    /// <param name="participants">Who takes part, gathered under the same settings.</param>
    /// <param name="settings">What shapes the study.</param>
    public static StudyResult Of(Participants participants, StudySettings settings)
    {
        MuscleGroup[] muscles = [.. settings.Muscles.IsEmpty ? participants.Muscles : settings.Muscles.Distinct().Order()];
        var samples = AllProcessors.Make(muscles.Length, i => MuscleSample.Of(muscles[i], participants));
        var injured = StudyGroup.Of(Group.Injured, participants);
        var controls = StudyGroup.Of(Group.Control, participants);
        // Beside the muscle groups, so that no processor waits for the last of them.
        var ratios = Task.Run(() => RatioStudies.Of(SampleOf(MuscleGroup.Adductors), SampleOf(MuscleGroup.Abductors)));
        var diagnoses = Task.Run(() => DiagnosisStudy.Of(participants, samples));
        return new(
            settings, injured, controls, participants.LeftOut, participants.LaterSessions,
            Adjusted(AllProcessors.Make(samples.Length, i => Compare(samples[i], samples.Length, settings))),
            ratios.GetAwaiter().GetResult(),
            DominanceStudy.Of(participants),
            [.. samples.Select(DurationStudy.Of)],
            diagnoses.GetAwaiter().GetResult(),
            [.. injured.Notes.Concat(controls.Notes).Where(note => note.Code is StudyNoteCodes.NoInjured or NoteCodes.NoControls)])
        {
            Movements = MovementStudy.Of(participants, settings),
        };

        MuscleSample SampleOf(MuscleGroup muscle) => Array.Find(samples, sample => sample.Muscle == muscle) ?? MuscleSample.Of(muscle, participants);
    }

    private static MuscleStudy Compare(MuscleSample sample, int family, StudySettings settings)
    {
        var injured = SideComparison.Of([.. sample.Injured.Select(m => (m.Injured, m.Uninjured))], StudyNoteCodes.NoInjured);
        var control = SideComparison.Of([.. sample.Controls.Select(m => (m.Right, m.Left))], NoteCodes.NoControls);
        var equivalence = Equivalence.Of(
            Differences.OfLogs([.. sample.Controls.Select(m => m.Right)], [.. sample.Controls.Select(m => m.Left)]), settings.EquivalenceBoundLn);
        return new(
            sample, injured, control,
            new(settings.EquivalenceBoundPercent, equivalence, equivalence is null ? control.Notes : []),
            GroupComparison.Of(sample),
            Interaction.Of(sample),
            TrialAgreement.Of(sample, Side.Left),
            TrialAgreement.Of(sample, Side.Right),
            StudyPower.Of(injured.N, family),
            PublishedComparison.Of(sample.Muscle, injured));
    }

    // Four families, each over the muscle groups: injured, control, between, interaction.
    private static ImmutableArray<MuscleStudy> Adjusted(MuscleStudy[] muscles)
    {
        var injured = new StudyFamily(muscles.Select(muscle => muscle.Injured.Test.P));
        var control = new StudyFamily(muscles.Select(muscle => muscle.Control.Test.P));
        var between = new StudyFamily(muscles.Select(muscle => muscle.Between.Test.P));
        var interaction = new StudyFamily(muscles.Select(muscle => muscle.Interaction.Test.P));
        return
        [
            .. muscles.Select((muscle, i) => muscle with
            {
                Injured = muscle.Injured with { PHolm = injured.Holm[i], PBh = injured.Bh[i] },
                Control = muscle.Control with { PHolm = control.Holm[i], PBh = control.Bh[i] },
                Between = muscle.Between with { PHolm = between.Holm[i], PBh = between.Bh[i] },
                Interaction = muscle.Interaction with { PHolm = interaction.Holm[i], PBh = interaction.Bh[i] },
            }),
        ];
    }
}
