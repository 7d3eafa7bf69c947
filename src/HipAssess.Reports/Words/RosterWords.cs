using HipAssess.Domain;
using HipAssess.Verdicts;

namespace HipAssess.Reports.Words;

/// <summary>A session in one short line.</summary>
public static class RosterWords
{
    /// <summary>
    /// What stands beside the verdict in a roster,
    /// e.g. "left abductors 17.0 % weaker (estimated: 2 in 1,000 controls); watch: right flexors 13.2 % weaker (estimated: 4 in 100 controls)".
    /// </summary>
    public static string Roster(SessionAssessment session)
    {
        string strength = session.Muscles.IsEmpty && !session.Movements.IsEmpty ? "" : Strength(session), mobility = MobilityFindingWords.Roster(session);
        string[] words = MobilityFindingWords.Leads(session) ? [mobility, strength] : [strength, mobility];
        return string.Join("; ", words.Where(part => part.Length > 0));
    }

    private static string Strength(SessionAssessment session)
    {
        var marked = FindingWords.Marked(session);
        if (marked.Count > 0)
            return string.Join("; ", marked.GroupBy(m => m.Flag).Select(group =>
                (group.Key == session.Flag ? "" : TermWords.Flag(group.Key) + ": ") + string.Join(", ", group.Select(m => Because(session, m)))));
        if (session.Muscles.All(muscle => muscle.Flag == Verdicts.Flag.NotAssessed))
            return TermWords.List([.. session.Muscles.Select(m => WhyNotJudged(session, m)).Distinct().Take(3)]);
        return FindingWords.Largest(session) is { } largest ? "largest side difference: " + Because(session, largest) : "";
    }

    // "left abductors 17.0 % weaker (estimated: 2 in 1,000 controls)"
    private static string Because(SessionAssessment session, MuscleAssessment muscle)
    {
        string words = Short(session, muscle);
        if (FindingWords.IsLowStrength(FindingWords.Deciding(muscle)) || muscle.Difference?.WeakerSide is null)
            return words;
        return muscle switch
        {
            { IsBeyondError: false } => words + " (inside measurement error)",
            { DifferenceNorm: null } => $"{words} ({ControlWords.TooFewToJudge(muscle)}: by convention)",
            { DifferenceNorm: { } norm, Flag: < Verdicts.Flag.Watch } => $"{words} (estimated: {Rounded.Number(100 * norm.Place.TwoSided, 0)} of 100 controls differ as much)",
            { DifferenceNorm: { } norm } => $"{words} (estimated: {Rounded.OneOf(norm.PercentMoreExtreme)} controls)",
        };
    }

    // "adductors (right not tested)"
    internal static string WhyNotJudged(SessionAssessment session, MuscleAssessment muscle)
    {
        string[] why =
        [
            .. Sides.Both.Where(side => muscle.On(side) is null).Select(side => $"{TermWords.Side(side)} not tested"),
            .. Sides.Both.Where(side => muscle.On(side) is { LimitedByPain: true }).Select(side => $"{TermWords.Side(side)} limited by pain"),
        ];
        return why.Length == 0 ? NameIn(session, muscle) : $"{NameIn(session, muscle)} ({string.Join(", ", why)})";
    }

    // "left abductors 17.0 % weaker", "left abductors weak (68 % of the controls' mean)"
    internal static string Short(SessionAssessment session, MuscleAssessment muscle, int decimals = 0)
    {
        string name = NameIn(session, muscle);
        if (FindingWords.LowSides(muscle) is [var rarer, var other] && muscle.StrengthNorm is { } both)
            return $"both {name} weak ({TermWords.Side(rarer)} {Rounded.Percent(both.On(rarer)!.PercentOfMean, 0)}, {TermWords.Side(other)} {Rounded.Percent(both.On(other)!.PercentOfMean, 0)} of the mean)";
        if (FindingWords.Deciding(muscle) is { Side: { } low } reason && FindingWords.IsLowStrength(reason) && muscle.StrengthNorm?.On(low) is { } position)
            return $"{TermWords.Side(low)} {name} weak ({Rounded.Percent(position.PercentOfMean, 0)} of the mean)";
        return muscle.Difference is { WeakerSide: { } weaker } difference && (decimals > 0 || !TermWords.IsBelowOne(difference))
            ? $"{TermWords.Side(weaker)} {name} {Rounded.Percent(difference.Percent, decimals)} weaker"
            : $"{name} {TermWords.BelowOne}";
    }

    internal static string NameIn(SessionAssessment session, MuscleAssessment muscle) =>
        TermWords.TestAmong(session.Session.Tests, muscle.Test);
}
