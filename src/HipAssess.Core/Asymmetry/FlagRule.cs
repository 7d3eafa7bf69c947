using System.Collections.Immutable;
using HipAssess.Domain;
using HipAssess.Norms;

namespace HipAssess.Asymmetry;

/// <summary>
/// The verdict on one muscle group. One principle: <c>watch</c> is unusual on its own, <c>flag</c> stays unusual
/// after accounting for how many comparisons the session made (docs/methods.md section 6).
/// </summary>
public static class FlagRule
{
    /// <summary>The highest verdict of side difference and strength, with its reasons, most important first.</summary>
    public static (Flag Flag, ImmutableArray<Reason> Reasons) Judge(
        SideStrength? left, SideStrength? right, SideDifference? difference, ErrorBound bound,
        DifferenceNorm? differenceNorm, StrengthNorm? strengthNorm)
    {
        var verdicts = new List<Verdict>();
        if (difference is { IsMarked: false })
            verdicts.Add(OfDifference(difference, bound, differenceNorm));
        foreach (var side in Sides.Both)
            if (strengthNorm?.On(side) is { P: { } p } position)
                verdicts.Add(OfStrength(side, p, position.PHolm));
        if (verdicts.Count == 0)
            return (Flag.NotAssessed, [.. Unmeasured()]);

        var byWeight = verdicts.OrderByDescending(verdict => verdict.Flag).ToList();
        return (byWeight[0].Flag,
        [
            .. byWeight.Select(verdict => verdict.Reason).OfType<Reason>(),
            .. Unmeasured(),
            .. byWeight.Where(verdict => verdict.IsClose).Select(verdict => new Reason(ReasonCode.CloseToLimit, verdict.StrengthOf)),
        ]);

        IEnumerable<Reason> Unmeasured()
        {
            foreach (var (side, strength) in new[] { (Side.Left, left), (Side.Right, right) })
                if (strength is null)
                    yield return new Reason(ReasonCode.SideMissing, side);
                else if (strength.LimitedByPain)
                    yield return new Reason(ReasonCode.LimitedByPain, side);
        }
    }

    private static Verdict OfDifference(SideDifference difference, ErrorBound bound, DifferenceNorm? norm)
    {
        double size = Math.Abs(difference.LnRatio);
        bool closeToBound = IsClose(size, bound.LnRatio);
        if (size <= bound.LnRatio)
            return new(Flag.None, Because(ReasonCode.InsideError), closeToBound);
        if (norm is null)
            return difference.Percent >= Limits.ConventionFlagPercent ? new(Flag.Flag, Because(ReasonCode.ConventionFlag), closeToBound)
                : difference.Percent >= Limits.ConventionWatchPercent ? new(Flag.Watch, Because(ReasonCode.ConventionWatch), closeToBound)
                : new(Flag.None, Because(ReasonCode.BeyondErrorUsual) with { ByConvention = true }, closeToBound);

        var flag = OfP(norm.P, norm.PHolm, Limits.FlagDifference, out bool closeToP);
        var code = flag switch
        {
            Flag.Flag => ReasonCode.UnusualAfterHolm,
            Flag.Watch => ReasonCode.UnusualAlone,
            _ => ReasonCode.BeyondErrorUsual,
        };
        return new(flag, Because(code), closeToBound || closeToP);

        Reason Because(ReasonCode code) => new(code, difference.WeakerSide);
    }

    private static Verdict OfStrength(Side side, double p, double? pHolm)
    {
        var flag = OfP(p, pHolm, Limits.FlagStrength, out bool isClose);
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
    private static Flag OfP(double p, double? pHolm, double limit, out bool isClose)
    {
        var flag = pHolm < limit ? Flag.Flag : p < Limits.Watch ? Flag.Watch : Flag.None;
        isClose = (flag != Flag.None && pHolm is { } adjusted && IsClose(adjusted, limit)) || (flag != Flag.Flag && IsClose(p, Limits.Watch));
        return flag;
    }

    private static bool IsClose(double value, double limit) => Math.Abs(value - limit) <= Limits.CloseFraction * limit;

    private sealed record Verdict(Flag Flag, Reason? Reason, bool IsClose, Side? StrengthOf = null);
}
