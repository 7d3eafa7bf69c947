using HipAssess.Domain;
using HipAssess.Verdicts;

namespace HipAssess.Reports.Words;

/// <summary>The two verdicts behind the flag of a muscle group or movement, told apart by their reasons.</summary>
public static class Verdict
{
    /// <summary>What the side difference alone gives.</summary>
    public static Flag OfDifference(MuscleAssessment muscle)
    {
        if (muscle.Difference is null or { IsMarked: true })
            return Flag.NotAssessed;
        return Highest(muscle.Reasons, reason => reason.Code switch
        {
            ReasonCode.UnusualAfterHolm or ReasonCode.ConventionFlag => Flag.Flag,
            ReasonCode.UnusualAlone or ReasonCode.ConventionWatch => Flag.Watch,
            _ => Flag.None,
        });
    }

    /// <summary>What the strength of one side among its norm gives.</summary>
    public static Flag OfStrength(MuscleAssessment muscle, Side side) =>
        muscle.StrengthNorm?.On(side) is null ? Flag.NotAssessed : OfLow(muscle.Reasons, side);

    /// <summary>What the difference of a movement alone gives.</summary>
    public static Flag OfDifference(MovementAssessment movement)
    {
        if (movement.Difference is null or { IsMarked: true })
            return Flag.NotAssessed;
        return Highest(movement.Reasons, reason => reason.Code switch
        {
            ReasonCode.UnusualAfterHolm => Flag.Flag,
            ReasonCode.UnusualAlone or ReasonCode.BeyondErrorNoNorm => Flag.Watch,
            _ => Flag.None,
        });
    }

    /// <summary>What the range of one side among its norm gives.</summary>
    public static Flag OfRange(MovementAssessment movement, Side side) =>
        movement.ValueNorm?.On(side) is null ? Flag.NotAssessed : OfLow(movement.Reasons, side);

    private static Flag OfLow(IEnumerable<Reason> reasons, Side side) => Highest(reasons.Where(reason => reason.Side == side), reason => reason.Code switch
    {
        ReasonCode.BelowNormAfterHolm => Flag.Flag,
        ReasonCode.BelowNormAlone => Flag.Watch,
        _ => Flag.None,
    });

    private static Flag Highest(IEnumerable<Reason> reasons, Func<Reason, Flag> verdict) =>
        reasons.Select(verdict).Append(Flag.None).Max();
}
