using HipAssess.Domain;
using HipAssess.Norms;
using HipAssess.Norms.Controls;
using HipAssess.Strength;
using HipAssess.Thresholds;
using HipAssess.Verdicts;

namespace HipAssess.Reports.Words;

/// <summary>Why a muscle group has its flag.</summary>
public static class ReasonWords
{
    /// <summary>One reason as a sentence, or two.</summary>
    public static string Reason(MuscleAssessment muscle, Reason reason) => reason.Code switch
    {
        ReasonCode.InsideError => InsideError(muscle.Difference, muscle.ErrorBound),
        ReasonCode.BeyondErrorUsual => $"{TermWords.Capital(BeyondError(muscle))}, yet {Usual(muscle, reason)}.",
        ReasonCode.UnusualAlone => $"{TermWords.Capital(BeyondError(muscle))}, and {AmongControls(muscle)}. "
            + $"Unusual on its own, but short of a flag, which counts all comparisons of the session ({Ps(muscle.DifferenceNorm)}).",
        ReasonCode.UnusualAfterHolm => $"{TermWords.Capital(BeyondError(muscle))}, and {AmongControls(muscle)}. "
            + $"Unusual even when all comparisons of the session are counted ({Ps(muscle.DifferenceNorm)}).",
        ReasonCode.ConventionWatch => $"{TermWords.Capital(BeyondError(muscle))}, and {ByConvention(muscle, Limits.ConventionWatchPercent)}",
        ReasonCode.ConventionFlag => $"{TermWords.Capital(BeyondError(muscle))}, and {ByConvention(muscle, Limits.ConventionFlagPercent)}",
        ReasonCode.BeyondErrorNoNorm => $"{TermWords.Capital(BeyondError(muscle))}, with no controls and no convention to judge it by.",
        ReasonCode.BelowNormAlone or ReasonCode.BelowNormAfterHolm => BelowNorm(muscle, reason),
        ReasonCode.SideMissing => reason.Side is { } missing
            ? muscle.Test.On(missing) is null
                ? $"{TermWords.Capital(TermWords.Side(missing))} side not tested, so there is no side difference."
                : $"The export does not give the figure chosen to stand for the {TermWords.Side(missing)} side, so there is no side difference."
            : "Neither side was tested.",
        ReasonCode.LimitedByPain => reason.Side is { } painful
            ? $"{TermWords.Capital(TermWords.Side(painful))} side limited by pain: this is no maximum, so it is shown but not judged."
            : "Both sides limited by pain: these are no maximums, so they are shown but not judged.",
        ReasonCode.CloseToLimit => reason.Side is { } close
            ? $"The strength of the {TermWords.Side(close)} side is close to a limit of the verdict, so test again before you rely on it."
            : "The side difference is close to a limit of the verdict, so test again before you rely on it.",
        ReasonCode.StrengthChoiceChangesResult => OtherChoice(muscle, reason),
        _ => throw new ArgumentOutOfRangeException(nameof(reason), reason.Code, null),
    };

    /// <summary>A side difference beside what error alone can make, e.g. "Left 17 % weaker: beyond measurement error (13 %)."</summary>
    public static string BesideError(SideDifference difference, ErrorBound bound) => Math.Abs(difference.LnRatio) > bound.LnRatio
        ? TermWords.Capital(BeyondError(difference, bound)) + "."
        : InsideError(difference, bound);

    private static string InsideError(SideDifference? difference, ErrorBound bound)
    {
        if (difference is not { WeakerSide: { } weaker })
            return $"Both sides are equal: inside measurement error ({Rounded.Percent(bound.Percent, 0)}).";
        var (percent, error) = Rounded.Compared(difference.Percent, bound.Percent);
        return $"{TermWords.Capital(TermWords.Side(weaker))} {percent} weaker: inside measurement error ({error}).";
    }

    private static string BeyondError(MuscleAssessment muscle) => BeyondError(muscle.Difference, muscle.ErrorBound);

    // "left 17 % weaker: beyond measurement error (13 %)"
    private static string BeyondError(SideDifference? difference, ErrorBound bound)
    {
        var (percent, error) = Rounded.Compared(difference?.Percent ?? 0, bound.Percent);
        return $"{TermWords.Side(difference?.WeakerSide ?? Domain.Side.Left)} {percent} weaker: beyond measurement error ({error})";
    }

    internal static string Usual(MuscleAssessment muscle, Reason reason) => muscle.DifferenceNorm is { } norm && !reason.ByConvention
        ? $"an estimated {Rounded.Number(100 * norm.Place.TwoSided, 0)} of 100 controls{NamedFile(norm.Source)} differ as much, to either side"
        : $"below the {Rounded.Percent(Limits.ConventionWatchPercent, 0)} that are worth watching by convention ({ControlWords.TooFewToJudge(muscle)} to judge by)";

    private static string ByConvention(MuscleAssessment muscle, double limitPercent) =>
        $"{Rounded.Percent(limitPercent, 0)} or more. Judged by convention, since {ControlWords.WhyByConvention(muscle)}, and "
        + "by this rule in simulation " + $"{ExpectedShares.Of(6, hasControls: false, hasStrength: false).FlagPercent} of 100 healthy athletes tested in six muscle groups carry a flag, and {ExpectedShares.Of(6, hasControls: false, hasStrength: false).WatchPercent} a watch or a flag.";

    // "it is estimated that only 1 in 100 controls has the left this much weaker": a share of all such people, worked out from
    // a few, is no count of them.
    internal static string AmongControls(MuscleAssessment muscle)
    {
        if (muscle is not { DifferenceNorm: { } norm, Difference.WeakerSide: { } weaker })
            return "controls rarely differ as much";
        bool one = Rounded.IsOne(norm.PercentMoreExtreme);
        string share = Few(norm.PercentMoreExtreme, norm.P) + " controls" + NamedFile(norm.Source);
        string difference = norm.TowardsStronger == weaker.Other()
            ? $"the {OrientedSide(norm, weaker)} this much weaker"
            : $"the {OrientedSide(norm, weaker.Other())} this little stronger";
        return $"it is estimated that {share} {(one ? "has" : "have")} {difference}";
    }

    // Where dominant goes with dominant, "the left" of the controls is their dominant or their other side.
    private static string OrientedSide(DifferenceNorm norm, Side side)
    {
        if (norm.Orientation == HipAssess.Norms.Controls.Orientation.RightMinusLeft)
            return TermWords.Side(side);
        var dominant = norm.IsTurned ? Domain.Side.Left : Domain.Side.Right;
        return side == dominant ? "dominant side" : "non-dominant side";
    }

    // "only 3 in 100", "fewer than 1 in 1,000"; no "only" where it is not unusual.
    private static string Few(double percent, double p)
    {
        string share = Rounded.OneOf(percent);
        return p < Limits.Watch && char.IsDigit(share[0]) ? "only " + share : share;
    }

    private static string BelowNorm(MuscleAssessment muscle, Reason reason)
    {
        if (reason.Side is not { } side || muscle.StrengthNorm is not { } norm || norm.On(side) is not { } position || muscle.On(side) is not { } strength)
            return "Strength is low among the norm.";
        string unusual = (position.PHolm, reason.Code) switch
        {
            (null, _) => $"Unusual on its own ({Rounded.P(position.P ?? 1)}); a published norm gives no more than a watch.",
            (_, ReasonCode.BelowNormAlone) => $"Unusual on its own, but short of a flag, which counts all comparisons of the session ({Ps(position)}).",
            _ => $"Unusual even when all comparisons of the session are counted ({Ps(position)}).",
        };
        return $"{TermWords.Capital(TermWords.Side(side))} side weak: {NormalisedStrength(muscle, strength)}, {AmongNorm(norm, position)}. {unusual}";
    }

    // "68 % of the mean of uninjured controls, and it is estimated that only 2 in 1,000 controls are weaker"
    internal static string AmongNorm(ValueNorm norm, NormPosition position)
    {
        string whose = WhoseMean(norm);
        string people = norm.Published is null ? "controls" + NamedFile(norm.Source) : "of such people";
        double percentile = position.Percentile ?? 100;
        return $"{Rounded.Percent(position.PercentOfMean, 0)} of {whose}, and it is estimated that "
            + $"{Few(percentile, position.P ?? 1)} {people} {(Rounded.IsOne(percentile) ? "is" : "are")} weaker";
    }

    internal static string WhoseMean(ValueNorm norm) => norm.Published is { } match ? $"the mean of {NormWords.Norm(match.Norm)}" : "the mean of uninjured controls";

    // The controls of the input need no name.
    private static string NamedFile(string source) => source == ControlGroup.SameInput ? "" : $" of {VisibleText.Visible(source)}";

    internal static string NormalisedStrength(MuscleAssessment muscle, SideStrength strength) =>
        strength.Normalised is { } normalised && muscle.NormalisedUnit is { } unit
            ? $"{Rounded.Strength(normalised)} {unit.Symbol()}"
            : $"{Rounded.Strength(strength.Strength)} {muscle.Test.Unit.Symbol()}";

    private static string OtherChoice(MuscleAssessment muscle, Reason reason)
    {
        string other = reason.OtherChoice == StrengthChoice.Best ? "best" : "mean";
        string weaker = reason.OtherWeakerSide is { } side && side != muscle.Difference?.WeakerSide
            ? $" with the {TermWords.Side(side)} weaker"
            : "";
        return reason.OtherFlag is { } flag && flag != muscle.Flag
            ? $"Depends on the trials: by the {other} of them the verdict would be “{TermWords.Flag(flag)}”{weaker}."
            : reason.OtherWeakerSide is { } otherSide
                ? $"Depends on the trials: by the {other} of them the {TermWords.Side(otherSide)} side is the weaker one."
                : $"Depends on the trials: by the {other} of them both sides are equal.";
    }

    private static string Ps(DifferenceNorm? norm) =>
        norm is null ? "" : $"{Rounded.P(norm.P)}, after Holm {Rounded.PValue(norm.PHolm)}";

    private static string Ps(NormPosition position) =>
        $"{Rounded.P(position.P ?? 1)}, after Holm {Rounded.PValue(position.PHolm ?? 1)}";
}
