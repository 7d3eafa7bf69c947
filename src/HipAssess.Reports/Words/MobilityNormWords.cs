using HipAssess.Domain;
using HipAssess.Mobility;
using HipAssess.Norms.Files;
using HipAssess.Norms.Published;
using HipAssess.Statistics;
using HipAssess.Verdicts;

namespace HipAssess.Reports.Words;

/// <summary>What stands beside ranges of motion: published norms, total rotation, and what mobility does not say.</summary>
public static class MobilityNormWords
{
    /// <summary>What must be said beside mobility (evidence in docs/norms.md).</summary>
    public static string Caveats =>
        "Small side differences of mobility are normal. None has been shown to predict a running injury, and more range is not better. "
        + "The study of injured runners measured strength only.";

    /// <summary>What the first sheet says of mobility under its table: rotations, shown and never flagged, and the caveat.</summary>
    public static IEnumerable<string> OnSheet(SessionAssessment session) =>
        session.Movements.IsEmpty ? [] : [.. session.Rotations.Select(Rotation), Caveats];

    /// <summary>Every reason of a verdict, a test day before, and what is said and never flagged.</summary>
    public static IEnumerable<string> Why(MovementAssessment movement) =>
        movement.Reasons.Select(reason => MovementWords.Reason(movement, reason))
            .Concat(new[] { ChangeWords.Retest(movement), MovementWords.Much(movement) }.Where(sentence => sentence.Length > 0));

    /// <summary>The published norm used, and those that are context.</summary>
    public static IEnumerable<string> Beside(MovementAssessment movement)
    {
        if (movement.Published.Used is { } used)
            yield return $"Compared with {Norm(used)}. {Citation(used)}.";
        if (movement.DifferenceNorm is { Controls: null } differences && PublishedRangeNorms.Differences(differences.Source, movement.Test) is { } set)
            yield return $"Side differences compared with {Norm(set)}, right − left, because it was named. {Citation(set)}. {set.Remark}";
        if (!movement.Published.Context.IsEmpty)
            yield return $"Published, measured otherwise or on others, so no verdict rests on it: {string.Join("; ", movement.Published.Context.Select(Norm))}.";
    }

    /// <summary>How many false flags to expect for mobility, and for strength or mobility.</summary>
    public static string Counts(MobilityCounts counts) =>
        $"Mobility: of {counts.Athletes} controls, each judged by all others, {counts.Flagged} {(counts.Flagged == 1 ? "carries" : "carry")} a flag "
        + $"({Share(counts.Flagged, counts.Athletes, counts.FlaggedCi95)}) and {counts.Watched} a watch or a flag ({Share(counts.Watched, counts.Athletes, counts.WatchedCi95)}). "
        + $"For strength or mobility {counts.EitherFlagged} of {counts.EitherAthletes} {(counts.EitherFlagged == 1 ? "carries" : "carry")} a flag and {counts.EitherWatched} a watch or a flag.";

    /// <summary>Names a control who makes the norm of a movement alone.</summary>
    public static string Influence(RangeInfluence influence) =>
        $"{VisibleText.Visible(influence.Control.Athlete)} alone makes more than half of the spread of the side differences in {MovementWords.Test(influence.Test)}: "
        + $"without this control the SD is {MovementWords.Range(influence.SdWithout, influence.Test.Unit, 1)} instead of {MovementWords.Range(influence.Sd, influence.Test.Unit, 1)}. "
        + "A mistyped angle would hide everybody else, so look at it.";

    private static string Share(int count, int all, Interval ci95) =>
        $"{Rounded.Percent(100.0 * count / all, 0)}, 95 % interval {Rounded.Number(100 * ci95.Low, 0)} to {Rounded.Percent(100 * ci95.High, 0)}";

    /// <summary>E.g. "mosler2017 (394 people, professional football players, Qatar; hip flexed 90 deg): 32° (SD 8)".</summary>
    public static string Norm(PublishedRange norm)
    {
        string[] how = [.. new[] { norm.Position?.Replace('_', ' ') ?? "position not stated", norm.Mode, norm.Instrument }.OfType<string>()];
        string people = norm.N is { } n ? $"{n} {TermWords.People(norm.Sex, n)}, " : "";
        string sd = norm.Sd is { } spread ? $" (SD {MovementWords.Range(spread, norm.Unit)})" : "";
        return $"{norm.Set} ({people}{norm.Population}; {string.Join(", ", how)}): {MovementWords.Range(norm.Mean, norm.Unit)}{sd}";
    }

    /// <summary>Citation with DOI or PMID.</summary>
    public static string Citation(PublishedRange norm) =>
        norm.Identifier.Length == 0 ? norm.Citation : $"{norm.Citation}. {(norm.Identifier.StartsWith("10.", StringComparison.Ordinal) ? "doi " : "")}{norm.Identifier}";

    /// <summary>Total rotation and balance of each side; both hips beside the 85° of the groin studies only where the hip was flexed to 90°.</summary>
    public static string Rotation(HipRotation rotation)
    {
        string position = rotation.Position is { } stated ? $" ({VisibleText.Visible(stated.Replace('_', ' '))})" : "";
        string[] sides = [.. Sides.Both.Select(side => Of(side, side == Side.Left ? rotation.Left : rotation.Right))];
        string both = rotation is { IsAtNinety: true, BothHips: { } total }
            ? $" Both hips together {MovementWords.Range(total, MovementUnit.Degree)}: in groups of athletes less than 85° goes with groin pain (doi 10.1136/bjsports-2016-096619), which does not find the one who will have it."
            : "";
        return $"Total rotation{position}: {string.Join("; ", sides)}. Shown, never flagged.{both}";
    }

    private static string Of(Side side, SideRotation? rotation) => rotation is null
        ? $"{TermWords.Side(side)} not known"
        : $"{TermWords.Side(side)} {MovementWords.Range(rotation.Total, MovementUnit.Degree)}, external less internal {MovementWords.Range(rotation.Balance, MovementUnit.Degree)}";
}
