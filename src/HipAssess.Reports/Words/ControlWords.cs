using HipAssess.Norms.Files;
using HipAssess.Statistics;
using HipAssess.Strength;
using HipAssess.Verdicts;

namespace HipAssess.Reports.Words;

/// <summary>What comparing with controls can and cannot say.</summary>
public static class ControlWords
{
    /// <summary>How many false flags to expect.</summary>
    /// <param name="counts">Controls judged by each other.</param>
    /// <param name="expected">What the rule is built for; null where nothing could be compared.</param>
    public static string ControlCounts(ControlCounts counts, ExpectedShares? expected) =>
        $"Of {counts.Athletes} controls, each judged by all others, {counts.Flagged} {(counts.Flagged == 1 ? "carries" : "carry")} a flag "
        + $"({Share(counts.Flagged, counts.Athletes, counts.FlaggedCi95)}) and {counts.Watched} a watch or a flag "
        + $"({Share(counts.Watched, counts.Athletes, counts.WatchedCi95)}). "
        + (expected is null ? "" : Expected(expected) + Beside(counts, expected) + ".");

    /// <summary>E.g. "In simulation 34 of 100 healthy athletes compared in six muscle groups carry a watch or a flag, 4 of them a flag".</summary>
    public static string Expected(ExpectedShares expected) =>
        $"In simulation {expected.WatchPercent} of 100 healthy athletes compared in {MuscleGroups(expected.MuscleGroups)} carry a watch or a flag, {expected.FlagPercent} a flag";

    /// <summary>How side differences were judged where there are no controls, and how many false flags to expect.</summary>
    public static string ByConvention(bool hasNorm, ExpectedShares? expected) =>
        $"{(hasNorm ? "Side differences without a norm" : "Side differences")} are judged by convention. {(expected is null ? "" : Expected(expected) + ".")}";

    // A fixed sentence must not contradict the count beside it.
    private static string Beside(ControlCounts counts, ExpectedShares expected) =>
        100 * counts.WatchedCi95.Low > expected.WatchPercent ? "; these controls more often"
        : 100 * counts.WatchedCi95.High < expected.WatchPercent ? "; these controls more rarely"
        : "";

    private static string MuscleGroups(int count) =>
        $"{(count <= 6 ? new[] { "no", "one", "two", "three", "four", "five", "six" }[count] : count.ToString(System.Globalization.CultureInfo.InvariantCulture))} muscle group{(count == 1 ? "" : "s")}";

    /// <summary>Where a watch and a flag begin, for whoever reads how a verdict was worked out.</summary>
    public static string Limits { get; } =
        $"Watch: unusual on its own (p below {Rounded.Number(Thresholds.Limits.Watch, 2)} for side differences, {Rounded.Number(Thresholds.Limits.WatchStrength, 3)} for strengths). "
        + "Flag: still unusual when all comparisons of the session are counted "
        + $"(after Holm p below {Rounded.Number(Thresholds.Limits.FlagDifference, 2)} for side differences, {Rounded.Number(Thresholds.Limits.FlagStrength, 2)} for strengths). "
        + $"With fewer than {Thresholds.Limits.MinimumControls} controls to compare with, by convention: {Rounded.Percent(Thresholds.Limits.ConventionWatchPercent)} and {Rounded.Percent(Thresholds.Limits.ConventionFlagPercent)}.";

    /// <summary>Names a control who makes a norm by himself.</summary>
    public static string Influence(Influence influence) =>
        $"{VisibleText.Visible(influence.Control.Athlete)} alone makes more than half of the spread of the side differences in {TermWords.Test(influence.Control.Tests[influence.Test])}: "
        + $"without this control the SD is {Rounded.Number(100 * influence.SdWithout, 1)} instead of {Rounded.Number(100 * influence.Sd, 1)} % on the ln scale. A mistyped value would hide everybody else, so look at it.";

    /// <summary>Where a watch and a flag begin, e.g. "Watch beyond right 16 % or left 14 % weaker, flag beyond right 21 % or left 19 %."</summary>
    /// <param name="limits">The limits.</param>
    /// <param name="byConvention">There is no norm.</param>
    public static string VerdictsBegin(VerdictLimits limits, bool byConvention) => byConvention
        ? $"Watch from {Percent(limits.Watch.High)}, flag from {Percent(limits.Flag.High)} on either side, by convention."
        : $"Watch beyond {Either(limits.Watch)} weaker, flag beyond {Either(limits.Flag)}.";

    /// <summary>The signs of the study pattern, and whether they are there; null where it could not be assessed.</summary>
    public static IEnumerable<(string Sign, bool? IsThere)> Signs(StudyPattern pattern) =>
    [
        ("Abductors weaker than on the other side", pattern.WeakAbductors),
        ("Flexors weaker", pattern.WeakFlexors),
        ("Adductors stronger", pattern.StrongAdductors),
    ];

    /// <summary>"yes", "no", "not assessed".</summary>
    public static string IsThere(bool? isThere) => isThere switch { true => "yes", false => "no", null => "not assessed" };

    /// <summary>The study pattern of a session, or why there is none.</summary>
    public static string Pattern(StudyPattern? pattern)
    {
        if (pattern is null)
            return NoteWords.Note(new Domain.Note(Domain.NoteCodes.NoPatternSide));
        string side = TermWords.Side(pattern.Side) + (pattern.SideIsInjured ? ", the injured side" : ", the side weaker in abduction");
        string unseen = pattern.Assessed < 3 ? $" ({3 - pattern.Assessed} could not be looked for)" : "";
        string found = $"{pattern.Matched} of 3 signs on the {side}{unseen}.";
        string caution = pattern.SideIsInjured ? ""
            : " Since weak abductors chose the side, they count for little: only the other signs are independent.";
        string controls = pattern is { ControlsWithAsMany: { } many, Controls: { } all }
            ? $" {many} of {TermWords.Counted(all, "control")} {(many == 1 ? "shows" : "show")} as many."
            : "";
        return found + caution + controls;
    }

    /// <summary>
    /// Why no norm judges a side difference, e.g. "there are no controls to compare with",
    /// "there are only 6 controls to compare with, where 8 are needed".
    /// </summary>
    public static string WhyByConvention(MuscleAssessment muscle) => ControlsAtHand(muscle) switch
    {
        null => "all controls have the same value",
        0 => "there are no controls to compare with",
        { } count => $"there {(count == 1 ? "is" : "are")} only {TermWords.Counted(count, "control")} to compare with, where {Thresholds.Limits.MinimumControls} are needed",
    };

    /// <summary>The same for a whole session: why not even the muscle group with most controls has a norm.</summary>
    public static string WhyByConvention(SessionAssessment session) =>
        WhyByConvention(session.Muscles.MaxBy(muscle => ControlsAtHand(muscle) ?? Thresholds.Limits.MinimumControls)!);

    // "no controls", "only 6 controls"
    internal static string TooFewToJudge(MuscleAssessment muscle) => ControlsAtHand(muscle) switch
    {
        null => "controls all equal",
        0 => "no controls",
        { } count => $"only {TermWords.Counted(count, "control")}",
    };

    // Null where there are enough, and all equal.
    private static long? ControlsAtHand(MuscleAssessment muscle) =>
        muscle.Notes.Any(note => note.Code == Domain.NoteCodes.ControlsAllEqual)
            ? null
            : (long)(muscle.Notes.FirstOrDefault(note => note.Code == Domain.NoteCodes.TooFewControls)?.Number ?? 0);

    private static string Either(Interval limits) => $"{Weaker(limits.Low)} or {Weaker(limits.High)}";

    // Limits may lie on one side of zero, where controls differ between sides themselves.
    private static string Weaker(double lnRatio) =>
        $"{TermWords.Side(lnRatio < 0 ? Domain.Side.Right : Domain.Side.Left)} {Percent(lnRatio)}";

    private static string Percent(double lnRatio) => Rounded.Percent(SideDifferences.PercentOfStronger(lnRatio), 0);

    private static string Share(int count, int all, Interval ci95) =>
        $"{Rounded.Percent(100.0 * count / all, 0)}, 95 % interval {Rounded.Number(100 * ci95.Low, 0)} to {Rounded.Percent(100 * ci95.High, 0)}";
}
