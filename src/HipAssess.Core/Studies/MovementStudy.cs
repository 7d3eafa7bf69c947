using System.Collections.Immutable;
using HipAssess.Domain;
using HipAssess.Statistics;
using HipAssess.Statistics.Tests;

namespace HipAssess.Studies;

/// <summary>A movement in a position: rotation in another position is another measurement.</summary>
/// <param name="Movement">Movement.</param>
/// <param name="Position">Null when not stated.</param>
public readonly record struct MovementTested(Movement Movement, string? Position)
{
    /// <summary>In the order reports list them.</summary>
    public static IComparer<MovementTested> Order { get; } = Comparer<MovementTested>.Create((a, b) =>
        a.Movement != b.Movement ? a.Movement.CompareTo(b.Movement) : string.CompareOrdinal(a.Position, b.Position));
}

/// <summary>Everything about one movement, in its unit. It is no part of the published study, which measured strength only.</summary>
/// <param name="Tested">Which movement, in which position.</param>
/// <param name="Sample">The measurements.</param>
/// <param name="Injured">Injured − uninjured side; without a percentage, which an angle has not.</param>
/// <param name="Control">Right − left side of controls.</param>
/// <param name="Equivalence">Whether the controls' sides are equivalent, in degrees.</param>
/// <param name="Between">Injured side against controls' average of both sides.</param>
/// <param name="Interaction">Group × side, dominance accounted for.</param>
/// <param name="LeftTrials">Trial 1 and 2 of the left side, both groups together.</param>
/// <param name="RightTrials">Trial 1 and 2 of the right side.</param>
/// <param name="Power">What a study of this size could see.</param>
public sealed record MovementStudy(
    MovementTested Tested, StudySample Sample, SideComparison Injured, SideComparison Control, EquivalenceOfRanges Equivalence,
    GroupComparison Between, Interaction Interaction, TrialAgreement LeftTrials, TrialAgreement RightTrials, StudyPower Power)
{
    /// <summary>Every movement of the input, each of the four families adjusted over the movements, apart from strength.</summary>
    public static ImmutableArray<MovementStudy> Of(Participants participants, StudySettings settings)
    {
        MovementTested[] movements = [.. participants.Movements];
        var studies = AllProcessors.Make(
            movements.Length, i => Compare(movements[i], StudySample.Of(participants.Tests(movements[i]), participants), movements.Length, settings));
        var injured = new StudyFamily(studies.Select(study => study.Injured.Test.P));
        var control = new StudyFamily(studies.Select(study => study.Control.Test.P));
        var between = new StudyFamily(studies.Select(study => study.Between.Test.P));
        var interaction = new StudyFamily(studies.Select(study => study.Interaction.Test.P));
        return
        [
            .. studies.Select((study, i) => study with
            {
                Injured = study.Injured with { PHolm = injured.Holm[i], PBh = injured.Bh[i] },
                Control = study.Control with { PHolm = control.Holm[i], PBh = control.Bh[i] },
                Between = study.Between with { PHolm = between.Holm[i], PBh = between.Bh[i] },
                Interaction = study.Interaction with { PHolm = interaction.Holm[i], PBh = interaction.Bh[i] },
            }),
        ];
    }

    private static MovementStudy Compare(MovementTested tested, StudySample sample, int family, StudySettings settings)
    {
        var injured = SideComparison.OfRanges([.. sample.Injured.Select(m => (m.Injured, m.Uninjured))], StudyNoteCodes.NoInjured);
        var control = SideComparison.OfRanges([.. sample.Controls.Select(m => (m.Right, m.Left))], NoteCodes.NoControls);
        return new(
            tested, sample, injured, control, EquivalenceOfRanges.Of(tested.Movement.Unit(), sample, control, settings),
            GroupComparison.Of(sample), Interaction.Of(sample),
            TrialAgreement.Of(sample, Side.Left), TrialAgreement.Of(sample, Side.Right), StudyPower.Of(injured.N, family));
    }
}

/// <summary>Whether the sides of the controls are equivalent, in degrees.</summary>
/// <param name="BoundDegrees">±P degrees; null in centimetres, for which no bound is set.</param>
/// <param name="Test">The two one-sided tests; null below two controls or without spread.</param>
/// <param name="Notes">Why it is null.</param>
public sealed record EquivalenceOfRanges(double? BoundDegrees, Equivalence? Test, ImmutableArray<Note> Notes)
{
    internal static EquivalenceOfRanges Of(MovementUnit unit, StudySample sample, SideComparison control, StudySettings settings)
    {
        if (unit == MovementUnit.Centimetre)
            return new(null, null, [new Note(StudyNoteCodes.NoBoundInCentimetres)]);
        var test = Equivalence.Of(
            Differences.Of([.. sample.Controls.Select(m => m.Right)], [.. sample.Controls.Select(m => m.Left)]), settings.EquivalenceBoundDegrees);
        return new(settings.EquivalenceBoundDegrees, test, test is null ? control.Notes : []);
    }
}
