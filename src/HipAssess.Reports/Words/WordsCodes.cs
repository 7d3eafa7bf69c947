using HipAssess.Asymmetry;
using HipAssess.Norms;

namespace HipAssess.Reports;

/// <summary>The fixed names of results in JSON and CSV.</summary>
public static partial class Words
{
    /// <summary>E.g. <c>unusual_after_holm</c>.</summary>
    public static string Code(ReasonCode code) => code switch
    {
        ReasonCode.InsideError => "inside_error",
        ReasonCode.BeyondErrorUsual => "beyond_error_usual",
        ReasonCode.UnusualAlone => "unusual_alone",
        ReasonCode.UnusualAfterHolm => "unusual_after_holm",
        ReasonCode.ConventionWatch => "convention_watch",
        ReasonCode.ConventionFlag => "convention_flag",
        ReasonCode.BelowNormAlone => "below_norm_alone",
        ReasonCode.BelowNormAfterHolm => "below_norm_after_holm",
        ReasonCode.SideMissing => "side_missing",
        ReasonCode.LimitedByPain => "limited_by_pain",
        ReasonCode.CloseToLimit => "close_to_limit",
        ReasonCode.StrengthChoiceChangesResult => "strength_choice_changes_result",
        _ => throw new ArgumentOutOfRangeException(nameof(code), code, null),
    };

    /// <summary><c>none</c>, <c>watch</c>, <c>flag</c> or <c>not_assessed</c>.</summary>
    public static string Code(Flag flag) => flag switch
    {
        Asymmetry.Flag.Flag => "flag",
        Asymmetry.Flag.Watch => "watch",
        Asymmetry.Flag.None => "none",
        _ => "not_assessed",
    };

    /// <summary>E.g. <c>adductors_to_abductors</c>.</summary>
    public static string Code(RatioKind ratio) => ratio switch
    {
        RatioKind.AdductorsToAbductors => "adductors_to_abductors",
        RatioKind.ExternalToInternalRotators => "external_to_internal_rotators",
        _ => "flexors_to_extensors",
    };

    /// <summary><c>right-left</c> or <c>dominant-nondominant</c>.</summary>
    public static string Code(Orientation orientation) =>
        orientation == Norms.Orientation.RightMinusLeft ? "right-left" : "dominant-nondominant";
}
