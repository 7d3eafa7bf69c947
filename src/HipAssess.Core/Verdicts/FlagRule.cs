using System.Collections.Immutable;
using HipAssess.Domain;
using HipAssess.Norms;
using HipAssess.Statistics.Distributions;
using HipAssess.Statistics.Tests;
using HipAssess.Thresholds;

namespace HipAssess.Verdicts;

/// <summary>
/// The verdict on one muscle group. One principle: <c>watch</c> is unusual on its own, <c>flag</c> stays unusual
/// after accounting for how many comparisons the session made (docs/methods.md section 6).
/// </summary>
public static class FlagRule
{
    // The p of a strength is a lower tail, and that of t holds more than the normal one. So above this z no p is near a limit:
    // that is so of 18 sides in 20, and p, the dearest part of the comparison, need not be worked out for them.
    internal static readonly double FarFromLimits = Normal.Quantile((1 + Limits.CloseFraction) * Math.Max(Limits.Watch, Limits.FlagStrength));

    /// <summary>The highest verdict of side difference and sides, with its reasons, most important first, of two sides the rarer first.</summary>
    /// <param name="left">Left side; null when not measured.</param>
    /// <param name="right">Right side; null when not measured.</param>
    /// <param name="gap">The side difference; null when it may not be judged.</param>
    /// <param name="differenceNorm">The difference among controls.</param>
    /// <param name="valueNorm">The sides in a norm.</param>
    /// <param name="watchValue">A side with a smaller p gives a watch.</param>
    public static (Flag Flag, ImmutableArray<Reason> Reasons) Judge(
        SideValue? left, SideValue? right, SideGap? gap, DifferenceNorm? differenceNorm, ValueNorm? valueNorm, double watchValue)
    {
        var (first, second) = valueNorm is { Left.Z: { } ofLeftSide, Right.Z: { } ofRightSide } && ofRightSide < ofLeftSide
            ? (Side.Right, Side.Left)
            : (Side.Left, Side.Right);
        ReadOnlySpan<Verdict?> verdicts =
        [
            gap is { } apart ? OfDifference(apart, differenceNorm) : null,
            OfValue(first, valueNorm?.On(first), watchValue),
            OfValue(second, valueNorm?.On(second), watchValue),
        ];
        var highest = Flag.NotAssessed;
        foreach (var verdict in verdicts)
            highest = verdict is { } found && found.Flag > highest ? found.Flag : highest;

        ImmutableArray<Reason> reasons = [];
        for (var flag = highest; flag > Flag.NotAssessed; flag--)
            foreach (var verdict in verdicts)
                if (verdict is { Reason: { } reason } && verdict.Value.Flag == flag)
                    reasons = reasons.Add(reason);
        if (WhyNotJudged(Side.Left, left) is { } ofLeft)
            reasons = reasons.Add(ofLeft);
        if (WhyNotJudged(Side.Right, right) is { } ofRight)
            reasons = reasons.Add(ofRight);
        for (var flag = highest; flag > Flag.NotAssessed; flag--)
            foreach (var verdict in verdicts)
                if (verdict is { IsClose: true } close && close.Flag == flag)
                    reasons = reasons.Add(new Reason(ReasonCode.CloseToLimit, close.ValueOf));
        return (highest, reasons);
    }

    private static Reason? WhyNotJudged(Side side, SideValue? value) =>
        value is null ? new Reason(ReasonCode.SideMissing, side)
        : value.Value.LimitedByPain ? new Reason(ReasonCode.LimitedByPain, side)
        : null;

    private static Verdict OfDifference(SideGap gap, DifferenceNorm? norm)
    {
        bool closeToBound = IsClose(gap.Size, gap.Bound);
        if (gap.Size <= gap.Bound)
            return new(Flag.None, Because(ReasonCode.InsideError), closeToBound);
        if (norm is null && gap.Percent is null)
            return new(Flag.Watch, Because(ReasonCode.BeyondErrorNoNorm), closeToBound);
        if (norm is null)
            return gap.Percent >= Limits.ConventionFlagPercent ? new(Flag.Flag, Because(ReasonCode.ConventionFlag), closeToBound)
                : gap.Percent >= Limits.ConventionWatchPercent ? new(Flag.Watch, Because(ReasonCode.ConventionWatch), closeToBound)
                : new(Flag.None, Because(ReasonCode.BeyondErrorUsual) with { ByConvention = true }, closeToBound);

        var (flag, closeToP) = OfP(norm.P, norm.Significance, Limits.FlagDifference, Limits.Watch);
        var code = flag switch
        {
            Flag.Flag => ReasonCode.UnusualAfterHolm,
            Flag.Watch => ReasonCode.UnusualAlone,
            _ => ReasonCode.BeyondErrorUsual,
        };
        return new(flag, Because(code), closeToBound || closeToP);

        Reason Because(ReasonCode code) => new(code, gap.LesserSide);
    }

    private static Verdict? OfValue(Side side, NormPosition? position, double watch)
    {
        if (position?.Z > FarFromLimits)
            return new(Flag.None, null, IsClose: false, side);
        if (position?.P is not { } p)
            return null;
        var (flag, isClose) = OfP(p, position.Significance, Limits.FlagStrength, watch);
        Reason? reason = flag switch
        {
            Flag.Flag => new(ReasonCode.BelowNormAfterHolm, side),
            Flag.Watch => new(ReasonCode.BelowNormAlone, side),
            _ => null,
        };
        return new(flag, reason, isClose, side);
    }

    // The deciding p is the adjusted one of a flag, the unadjusted one where there is not even a watch, and either of a watch.
    // A published norm has none adjusted and gives a watch at most.
    internal static (Flag Flag, bool IsClose) OfP(double p, FamilyP? significance, double limit, double watch)
    {
        // Holm only raises p, so none above both limits needs it; nor does one that cannot come near the limit.
        double? pHolm = p < Math.Max(limit, watch) && significance?.MayStayBelow((1 + Limits.CloseFraction) * limit) is true ? significance.PHolm : null;
        var flag = pHolm < limit ? Flag.Flag : p < watch ? Flag.Watch : Flag.None;
        bool isClose = (flag != Flag.None && pHolm is { } adjusted && IsClose(adjusted, limit)) || (flag != Flag.Flag && IsClose(p, watch));
        return (flag, isClose);
    }

    private static bool IsClose(double value, double limit) => Math.Abs(value - limit) <= Limits.CloseFraction * limit;

    private readonly record struct Verdict(Flag Flag, Reason? Reason, bool IsClose, Side? ValueOf = null);
}
