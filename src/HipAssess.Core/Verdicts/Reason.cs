using HipAssess.Domain;
using HipAssess.Strength;

namespace HipAssess.Verdicts;

/// <summary>Why a muscle group has its flag. The names in JSON are the same in snake case.</summary>
public enum ReasonCode
{
    /// <summary>The side difference is inside measurement error.</summary>
    InsideError,

    /// <summary>Beyond measurement error, yet not unusual (among controls, or by convention).</summary>
    BeyondErrorUsual,

    /// <summary>Unusual among controls on its own.</summary>
    UnusualAlone,

    /// <summary>Unusual among controls even after Holm's correction.</summary>
    UnusualAfterHolm,

    /// <summary>15 % or more, no controls.</summary>
    ConventionWatch,

    /// <summary>25 % or more, no controls.</summary>
    ConventionFlag,

    /// <summary>Beyond measurement error, and neither controls nor a convention to judge it by: a movement.</summary>
    BeyondErrorNoNorm,

    /// <summary>The strength or range of a side is unusually low on its own.</summary>
    BelowNormAlone,

    /// <summary>The strength of a side is unusually low even after Holm's correction.</summary>
    BelowNormAfterHolm,

    /// <summary>A side was not measured.</summary>
    SideMissing,

    /// <summary>A side was limited by pain.</summary>
    LimitedByPain,

    /// <summary>A little more or less would have changed the verdict.</summary>
    CloseToLimit,

    /// <summary>Best and mean give different verdicts or weaker sides.</summary>
    StrengthChoiceChangesResult,
}

/// <summary>One reason. The numbers behind it stand in the <see cref="MuscleAssessment"/>.</summary>
/// <param name="Code">Which reason.</param>
/// <param name="Side">The side it names: the weaker, missing, painful or low one.</param>
/// <param name="ByConvention">There were no controls to judge by, so a limit by convention decided.</param>
/// <param name="OtherChoice">For <see cref="ReasonCode.StrengthChoiceChangesResult"/>: the choice not taken.</param>
/// <param name="OtherFlag">For <see cref="ReasonCode.StrengthChoiceChangesResult"/>: the flag under the other choice.</param>
/// <param name="OtherWeakerSide">For <see cref="ReasonCode.StrengthChoiceChangesResult"/>: the weaker side under the other choice.</param>
public sealed record Reason(
    ReasonCode Code,
    Side? Side = null,
    bool ByConvention = false,
    StrengthChoice? OtherChoice = null,
    Flag? OtherFlag = null,
    Side? OtherWeakerSide = null);
