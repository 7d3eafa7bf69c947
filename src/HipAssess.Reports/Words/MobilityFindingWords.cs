using HipAssess.Domain;
using HipAssess.Verdicts;

namespace HipAssess.Reports.Words;

/// <summary>What was found of the movements of a session: one sentence for a report, one short line for a roster.</summary>
public static class MobilityFindingWords
{
    /// <summary>The most unusual movement in full, then the others; empty where no movement was measured.</summary>
    public static string Finding(SessionAssessment session)
    {
        if (session.Movements.IsEmpty)
            return "";
        var marked = Marked(session);
        if (marked.Count == 0)
            return Unmarked(session);
        string others = marked.Count == 1 ? "" : $" Also in mobility: {TermWords.List([.. marked.Skip(1).Select(Short)])}.";
        return Sentence(marked[0]) + others;
    }

    /// <summary>A movement is more unusual than every muscle group, so it is said first.</summary>
    internal static bool Leads(SessionAssessment session) =>
        Marked(session) is [var most, ..] && session.Muscles.All(muscle => muscle.Flag < most.Flag);

    /// <summary>E.g. "mobility: right extension (modified thomas) 13° less (estimated: 1 in 100 controls)"; empty where no movement was measured.</summary>
    public static string Roster(SessionAssessment session)
    {
        if (session.Movements.IsEmpty)
            return "";
        var marked = Marked(session);
        if (marked.Count > 0)
            return "mobility: " + string.Join("; ", marked.GroupBy(movement => movement.Flag).Select(group =>
                (group.Key == session.Flag ? "" : TermWords.Flag(group.Key) + ": ") + string.Join(", ", group.Select(Because))));
        if (session.Movements.All(movement => movement.Flag == Flag.NotAssessed))
            return "mobility: not judged, " + TermWords.List([.. session.Movements.Select(WhyNotJudged).Distinct().Take(3)]);
        return Largest(session) is { } largest ? "largest difference of mobility: " + Because(largest) : "";
    }

    private static List<MovementAssessment> Marked(SessionAssessment session) =>
        [.. session.Movements.Where(m => m.Flag >= Flag.Watch).OrderByDescending(m => m.Flag).ThenBy(m => m.DifferenceNorm?.P ?? 1)];

    /// <summary>The sides with little range among the norm, the rarer first, where that is what matters most of the movement.</summary>
    internal static IReadOnlyList<Side> LowSides(MovementAssessment movement) => !IsLow(movement.Reasons[0]) ? [] :
        [.. movement.Reasons.Where(reason => reason.Side is not null && IsLow(reason)).Select(reason => reason.Side!.Value).Distinct()];

    private static bool IsLow(Reason reason) => reason.Code is ReasonCode.BelowNormAlone or ReasonCode.BelowNormAfterHolm;

    private static string Sentence(MovementAssessment movement)
    {
        string name = TermWords.Capital(MovementWords.Test(movement.Test));
        return $"{name}: {LowerFirst(MovementWords.Found(movement))}";
    }

    private static string Unmarked(SessionAssessment session)
    {
        if (Largest(session) is not { } largest)
            return $"No difference of mobility could be judged: {TermWords.List([.. session.Movements.Select(WhyNotJudged).Distinct()])}.";
        var (size, error) = MovementWords.Compared(largest);
        string name = MovementWords.Test(largest.Test);
        if (largest.Difference!.LessSide is not { } less)
            return "No difference of mobility: both sides are equal in every movement judged.";
        return largest.IsBeyondError
            ? $"Nothing unusual in mobility: {TermWords.Side(less)} {name} is {size} less, more than measurement error ({error}), yet {MovementWords.Usual(largest)}."
            : $"No difference of mobility beyond measurement error: the largest is {TermWords.Side(less)} {name}, {size} less (error {error}).";
    }

    private static MovementAssessment? Largest(SessionAssessment session) => session.Movements
        .Where(m => m.Difference is { IsMarked: false })
        .OrderByDescending(m => m.IsBeyondError).ThenByDescending(m => Math.Abs(m.Difference!.Value) / m.ErrorBound.Value).FirstOrDefault();

    private static string Short(MovementAssessment movement)
    {
        string name = MovementWords.Test(movement.Test);
        if (movement.Reasons[0] is { Side: { } low } reason && IsLow(reason))
            return $"{TermWords.Side(low)} {name} {MovementWords.Range(movement.On(low)!.Value, movement.Test.Unit)}, little range";
        return movement.Difference is { LessSide: { } less } difference
            ? $"{TermWords.Side(less)} {name} {MovementWords.Range(Math.Abs(difference.Value), movement.Test.Unit)} less"
            : $"{name} equal";
    }

    private static string Because(MovementAssessment movement) => movement switch
    {
        _ when movement.Flag >= Flag.Watch && IsLow(movement.Reasons[0]) => Short(movement),
        { IsBeyondError: false } => Short(movement) + " (inside measurement error)",
        { DifferenceNorm: null } => Short(movement) + " (no controls)",
        { DifferenceNorm: { } norm, Flag: < Flag.Watch } => $"{Short(movement)} (estimated: {Rounded.Number(100 * norm.Place.TwoSided, 0)} of 100 controls differ as much)",
        { DifferenceNorm: { } norm } => $"{Short(movement)} (estimated: {Rounded.OneOf(norm.PercentMoreExtreme)} controls)",
    };

    private static string WhyNotJudged(MovementAssessment movement)
    {
        string[] why =
        [
            .. Sides.Both.Where(side => movement.On(side) is null).Select(side => $"{TermWords.Side(side)} not tested"),
            .. Sides.Both.Where(side => movement.On(side) is { LimitedByPain: true }).Select(side => $"{TermWords.Side(side)} limited by pain"),
        ];
        return $"{MovementWords.Test(movement.Test)} ({string.Join(", ", why)})";
    }

    private static string LowerFirst(string text) => char.ToLowerInvariant(text[0]) + text[1..];
}
