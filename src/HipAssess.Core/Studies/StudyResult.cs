using System.Collections.Immutable;
using HipAssess.Domain;
using HipAssess.Strength;

namespace HipAssess.Studies;

/// <summary>The study: everything that was compared.</summary>
/// <param name="Settings">What shaped it.</param>
/// <param name="Injured">The injured group.</param>
/// <param name="Controls">The control group.</param>
/// <param name="LeftOut">Athletes who do not take part at all, and why.</param>
/// <param name="LaterSessions">Athletes tested more than once: the earliest session counts.</param>
/// <param name="Muscles">One entry per muscle group, in the order of reports.</param>
/// <param name="Ratios">Adductors : abductors by group and side.</param>
/// <param name="Dominance">Dominant side against injured side.</param>
/// <param name="Durations">Symptom duration against the injured side's deficit, one per muscle group.</param>
/// <param name="Diagnoses">Side differences by diagnosis, the most frequent first.</param>
/// <param name="Notes">What the reader should know.</param>
public sealed record StudyResult(
    StudySettings Settings,
    StudyGroup Injured,
    StudyGroup Controls,
    ImmutableArray<LeftOut> LeftOut,
    ImmutableArray<LeftOut> LaterSessions,
    ImmutableArray<MuscleStudy> Muscles,
    ImmutableArray<RatioStudy> Ratios,
    DominanceStudy Dominance,
    ImmutableArray<DurationStudy> Durations,
    ImmutableArray<DiagnosisStudy> Diagnoses,
    ImmutableArray<Note> Notes)
{
    /// <summary>One entry per movement and position: no part of the published study, which measured strength only.</summary>
    public ImmutableArray<MovementStudy> Movements { get; init; } = [];
}

/// <summary>Everything about one muscle group.</summary>
/// <param name="Sample">The measurements.</param>
/// <param name="Injured">Primary: injured − uninjured side.</param>
/// <param name="Control">Right − left side of controls.</param>
/// <param name="Equivalence">Whether the controls' sides are equivalent.</param>
/// <param name="Between">Injured side against controls' average of both sides.</param>
/// <param name="Interaction">Group × side, dominance accounted for.</param>
/// <param name="LeftTrials">Trial 1 and 2 of the left side, both groups together.</param>
/// <param name="RightTrials">Trial 1 and 2 of the right side.</param>
/// <param name="Power">What a study of this size could see.</param>
/// <param name="Published">Niemuth 2005 beside it.</param>
public sealed record MuscleStudy(
    MuscleSample Sample,
    SideComparison Injured,
    SideComparison Control,
    EquivalenceOfSides Equivalence,
    GroupComparison Between,
    Interaction Interaction,
    TrialAgreement LeftTrials,
    TrialAgreement RightTrials,
    StudyPower Power,
    PublishedComparison Published)
{
    /// <summary>Which muscle group.</summary>
    public MuscleGroup Muscle => Sample.Muscle;
}

/// <summary>A ratio of muscle groups in one group on one side.</summary>
/// <param name="Kind">Which ratio.</param>
/// <param name="Group">Which group.</param>
/// <param name="Side">injured, uninjured, left or right.</param>
/// <param name="N">Athletes with both muscle groups on both sides.</param>
/// <param name="Mean">Mean; null without athletes.</param>
/// <param name="Sd">Standard deviation; null below two.</param>
/// <param name="Notes">Why something is null.</param>
public sealed record RatioStudy(RatioKind Kind, Group Group, string Side, int N, double? Mean, double? Sd, ImmutableArray<Note> Notes);
