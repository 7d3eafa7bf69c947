using HipAssess.Domain;
using HipAssess.Verdicts;

namespace HipAssess.Exercises;

/// <summary>A muscle group flagged as weak on one side.</summary>
/// <param name="Muscle">Muscle group.</param>
/// <param name="Side">Weak side.</param>
public sealed record Weakness(MuscleGroup Muscle, Side Side)
{
    /// <summary>
    /// The weaknesses a session's flags name, the weaker side of a muscle group first. A watch names none.
    /// Where the study's third sign is there, the adductors differ because one side is unusually strong: that is no weakness
    /// of the other, and squeezing against it would train what is strong already.
    /// </summary>
    public static IEnumerable<Weakness> Of(SessionAssessment session) => session.Muscles
        .Where(muscle => muscle.Flag == Flag.Flag)
        .SelectMany(muscle => Sides.Both
            .OrderBy(side => muscle.Difference?.WeakerSide is { } weaker && side != weaker)
            .Where(side => muscle.Reasons.Any(reason => reason.Side == side && IsWeakness(reason.Code, muscle, session.OwnPattern)))
            .Select(side => new Weakness(muscle.Test.Muscle, side)))
        .Distinct();

    private static bool IsWeakness(ReasonCode code, MuscleAssessment muscle, StudyPattern? pattern) => code switch
    {
        ReasonCode.BelowNormAfterHolm => true,
        ReasonCode.UnusualAfterHolm or ReasonCode.ConventionFlag =>
            !(muscle.Test.Muscle == MuscleGroup.Adductors && pattern is { StrongAdductors: true }),
        _ => false,
    };
}
