using HipAssess.Domain;
using HipAssess.Strength;

namespace HipAssess.Verdicts;

/// <summary>The three signs of Niemuth's injured runners in one athlete (docs/methods.md section 7).</summary>
public static class StudyPatterns
{
    /// <summary>
    /// Looks on the injured side, or else on the side weaker in abduction beyond error, for weak abductors, weak flexors
    /// and strong adductors, each beyond measurement error; null when there is no such side.
    /// Of a muscle group tested in several positions the first one listed counts.
    /// </summary>
    public static StudyPattern? Of(AthleteFacts facts, IReadOnlyList<MuscleAssessment> muscles)
    {
        var abductors = First(MuscleGroup.Abductors);
        if ((facts.InjuredSide ?? (abductors is { IsBeyondError: true } ? abductors.Difference!.WeakerSide : null)) is not { } side)
            return null;
        return new StudyPattern(
            side,
            SideIsInjured: facts.InjuredSide is not null,
            WeakAbductors: IsWeaker(abductors, side),
            WeakFlexors: IsWeaker(First(MuscleGroup.Flexors), side),
            StrongAdductors: IsWeaker(First(MuscleGroup.Adductors), side.Other()));

        MuscleAssessment? First(MuscleGroup group) => muscles.FirstOrDefault(muscle => muscle.Test.Muscle == group);
    }

    private static bool? IsWeaker(MuscleAssessment? muscle, Side side) =>
        muscle?.Difference is { IsMarked: false } difference ? muscle.IsBeyondError && difference.WeakerSide == side : null;
}
