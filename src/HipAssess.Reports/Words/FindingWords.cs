using HipAssess.Domain;
using HipAssess.Strength;
using HipAssess.Thresholds;
using HipAssess.Verdicts;

namespace HipAssess.Reports.Words;

/// <summary>What was found in a session, first of all.</summary>
public static class FindingWords
{
    /// <summary>
    /// The first sentence of a report: the most unusual finding in full. A second sentence names the others, a third what could not be judged.
    /// </summary>
    public static string Finding(SessionAssessment session)
    {
        if (session.Muscles.IsEmpty && !session.Movements.IsEmpty)
            return MobilityFindingWords.Finding(session);
        var marked = Marked(session);
        string first = marked.Count > 0 ? Sentence(session, marked[0]) : Unmarked(session);
        string[] strength = [first, Others(session, marked), NotJudged(session, marked.Count > 0)];
        string mobility = MobilityFindingWords.Finding(session);
        return string.Join(" ", (MobilityFindingWords.Leads(session) ? strength.Prepend(mobility) : strength.Append(mobility)).Where(s => s.Length > 0));
    }

    /// <summary>Muscle groups with a flag or a watch, the most unusual first.</summary>
    internal static List<MuscleAssessment> Marked(SessionAssessment session) =>
        [.. session.Muscles.Where(m => m.Flag >= Verdicts.Flag.Watch).OrderByDescending(m => m.Flag).ThenBy(DecidingP).ThenByDescending(m => m.Difference?.Percent)];

    internal static double DecidingP(MuscleAssessment muscle) => Deciding(muscle) switch
    {
        { Code: ReasonCode.BelowNormAlone or ReasonCode.BelowNormAfterHolm, Side: { } side } => muscle.StrengthNorm?.On(side)?.P ?? 1,
        { ByConvention: true } => 1,
        _ => muscle.DifferenceNorm?.P ?? 1,
    };

    // The reason that gave the verdict: a flag before a watch, a side difference before a strength.
    internal static Reason? Deciding(MuscleAssessment muscle) => muscle.Reasons.FirstOrDefault(r => muscle.Flag == Verdicts.Flag.Flag
        ? r.Code is ReasonCode.UnusualAfterHolm or ReasonCode.ConventionFlag or ReasonCode.BelowNormAfterHolm
        : r.Code is ReasonCode.UnusualAlone or ReasonCode.ConventionWatch or ReasonCode.BelowNormAlone);

    // The sides that are weak among their norm, the rarer first, where that is what decided.
    internal static List<Domain.Side> LowSides(MuscleAssessment muscle) => IsLowStrength(Deciding(muscle))
        ? [.. muscle.Reasons.Where(IsLowStrength).Select(reason => reason.Side!.Value)]
        : [];

    internal static bool IsLowStrength(Reason? reason) => reason?.Code is ReasonCode.BelowNormAlone or ReasonCode.BelowNormAfterHolm;

    private static string Sentence(SessionAssessment session, MuscleAssessment muscle)
    {
        var reason = Deciding(muscle);
        string name = RosterWords.NameIn(session, muscle);
        string alone = muscle.Flag == Verdicts.Flag.Watch ? "; unusual on its own, but short of a flag" : "";
        if (LowSides(muscle) is [var rarer, var other] && muscle.StrengthNorm is { } both)
            return $"Both {name} are weak: {TermWords.Side(rarer)} {Rounded.Percent(both.On(rarer)!.PercentOfMean, 0)} of {ReasonWords.WhoseMean(both)}, "
                + $"{TermWords.Side(other)} {Rounded.Percent(both.On(other)!.PercentOfMean, 0)}{alone}.";
        if (IsLowStrength(reason) && reason?.Side is { } low && muscle.On(low) is { } strength && muscle.StrengthNorm is { } norm && norm.On(low) is { } position)
            return $"{TermWords.Capital(TermWords.Side(low))} {name} are weak: {ReasonWords.NormalisedStrength(muscle, strength)}, {ReasonWords.AmongNorm(norm, position)}{alone}.";

        var weaker = muscle.Difference?.WeakerSide ?? Domain.Side.Left;
        var (percent, error) = Rounded.Compared(muscle.Difference?.Percent ?? 0, muscle.ErrorBound.Percent);
        string opening = $"{TermWords.Capital(TermWords.Side(weaker))} {name} are {percent} weaker than {TermWords.Side(weaker.Other())}: more than measurement error ({error}), and ";
        return reason?.Code switch
        {
            ReasonCode.ConventionFlag => opening + ConventionLimit(muscle, Limits.ConventionFlagPercent),
            ReasonCode.ConventionWatch => opening + ConventionLimit(muscle, Limits.ConventionWatchPercent),
            _ => opening + ReasonWords.AmongControls(muscle) + alone,
        } + ".";
    }

    private static string ConventionLimit(MuscleAssessment muscle, double percent) =>
        $"{Rounded.Percent(percent, 0)} or more, a limit by convention because {ControlWords.WhyByConvention(muscle)}";

    private static string Others(SessionAssessment session, IReadOnlyList<MuscleAssessment> marked)
    {
        string[] parts = [.. marked.Skip(1).GroupBy(m => m.Flag).Select(group =>
            (group.Key == Verdicts.Flag.Flag ? "also flagged: " : "to watch: ") + TermWords.List([.. group.Select(m => RosterWords.Short(session, m, decimals: 0))]))];
        return parts.Length == 0 ? "" : TermWords.Capital(string.Join("; ", parts)) + ".";
    }

    private static string Unmarked(SessionAssessment session)
    {
        if (session.Muscles.All(muscle => muscle.Flag == Verdicts.Flag.NotAssessed))
            return "Nothing could be judged.";
        if (Largest(session) is not { } largest)
            return "No side difference could be judged, and no strength is unusually low.";
        var (percent, error) = Rounded.Compared(largest.Difference!.Percent, largest.ErrorBound.Percent);
        string name = $"{(largest.Difference.WeakerSide is { } weaker ? TermWords.Side(weaker) + " " : "")}{RosterWords.NameIn(session, largest)}";
        if (!largest.IsBeyondError)
            return largest.Difference.WeakerSide is null
                ? "No side difference: both sides are equal in every muscle group judged."
                : $"No side difference beyond measurement error: the largest is {name}, {percent} weaker (error {error}).";
        return $"Nothing unusual: {name} are {percent} weaker, more than measurement error ({error}), yet {ReasonWords.Usual(largest, new Reason(ReasonCode.BeyondErrorUsual, ByConvention: largest.DifferenceNorm is null))}.";
    }

    // Beyond error first: a larger difference inside a wider error says less.
    internal static MuscleAssessment? Largest(SessionAssessment session) => session.Muscles
        .Where(m => m.Difference is { IsMarked: false })
        .OrderByDescending(m => m.IsBeyondError).ThenByDescending(m => m.Difference!.Percent).FirstOrDefault();

    private static string NotJudged(SessionAssessment session, bool afterFinding)
    {
        var without = session.Muscles.Where(m => m.Difference is null or { IsMarked: true } && (afterFinding || m.Flag < Verdicts.Flag.Watch))
            .Select(m => RosterWords.WhyNotJudged(session, m)).ToList();
        return without.Count == 0 ? "" : $"No side difference judged for {TermWords.List(without)}.";
    }
}
