using HipAssess.Norms.Controls;
using HipAssess.Norms.Published;
using HipAssess.Statistics.Tests;
using HipAssess.Strength;
using HipAssess.Tracking.Series;
using HipAssess.Verdicts;

namespace HipAssess.Reports.Words;

/// <summary>The fixed names of results in JSON and CSV.</summary>
public static class CodeWords
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
        ReasonCode.BeyondErrorNoNorm => "beyond_error_no_norm",
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
        Verdicts.Flag.Flag => "flag",
        Verdicts.Flag.Watch => "watch",
        Verdicts.Flag.None => "none",
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
        orientation == HipAssess.Norms.Controls.Orientation.RightMinusLeft ? "right-left" : "dominant-nondominant";

    /// <summary>E.g. <c>position_differs</c>.</summary>
    public static string Code(Misfit misfit) => misfit switch
    {
        HipAssess.Norms.Published.Misfit.TestVariantDiffers => "test_variant_differs",
        HipAssess.Norms.Published.Misfit.ContractionDiffers => "contraction_differs",
        HipAssess.Norms.Published.Misfit.PositionDiffers => "position_differs",
        HipAssess.Norms.Published.Misfit.SexDiffers => "sex_differs",
        HipAssess.Norms.Published.Misfit.AgeOutside => "age_outside",
        HipAssess.Norms.Published.Misfit.NoLeverArm => "no_lever_arm",
        HipAssess.Norms.Published.Misfit.NoBodyMass => "no_body_mass",
        HipAssess.Norms.Published.Misfit.UnitUnreachable => "unit_unreachable",
        HipAssess.Norms.Published.Misfit.AbsoluteUnit => "absolute_unit",
        HipAssess.Norms.Published.Misfit.OnlyWhenNamed => "only_when_named",
        HipAssess.Norms.Published.Misfit.PositionNotStated => "position_not_stated",
        HipAssess.Norms.Published.Misfit.NormPositionNotStated => "norm_position_not_stated",
        HipAssess.Norms.Published.Misfit.NormContractionNotStated => "norm_contraction_not_stated",
        HipAssess.Norms.Published.Misfit.SexUnknown => "sex_unknown",
        HipAssess.Norms.Published.Misfit.AgeUnknown => "age_unknown",
        _ => throw new ArgumentOutOfRangeException(nameof(misfit), misfit, "A misfit without a code."),
    };

    /// <summary><c>exact_conditional</c> or <c>normal_corrected</c>.</summary>
    public static string Code(RankMethod method) => method == RankMethod.ExactConditional ? "exact_conditional" : "normal_corrected";

    /// <summary><c>changed</c>, <c>perhaps</c> or <c>within_error</c>.</summary>
    public static string Code(ChangeVerdict verdict) => verdict switch
    {
        ChangeVerdict.Changed => "changed",
        ChangeVerdict.Perhaps => "perhaps",
        _ => "within_error",
    };
}
