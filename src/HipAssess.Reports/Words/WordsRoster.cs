using HipAssess.Asymmetry;
using HipAssess.Domain;

namespace HipAssess.Reports;

/// <summary>A session in one short line.</summary>
public static partial class Words
{
    /// <summary>
    /// What stands beside the verdict in a roster,
    /// e.g. "left abductors 17.0 % weaker (estimated: 2 in 1,000 controls); watch: right flexors 13.2 % weaker (estimated: 4 in 100 controls)".
    /// </summary>
    public static string Roster(SessionAssessment session)
    {
        var marked = Marked(session);
        if (marked.Count > 0)
            return string.Join("; ", marked.GroupBy(m => m.Flag).Select(group =>
                (group.Key == session.Flag ? "" : Flag(group.Key) + ": ") + string.Join(", ", group.Select(m => Because(session, m)))));
        if (session.Flag == Asymmetry.Flag.NotAssessed)
            return List([.. session.Muscles.Select(m => WhyNotJudged(session, m)).Distinct().Take(3)]);
        return Largest(session) is { } largest ? "largest side difference: " + Because(session, largest) : "";
    }

    // "left abductors 17.0 % weaker (estimated: 2 in 1,000 controls)"
    private static string Because(SessionAssessment session, MuscleAssessment muscle)
    {
        string words = Short(session, muscle);
        if (IsLowStrength(Deciding(muscle)) || muscle.Difference?.WeakerSide is null)
            return words;
        return muscle switch
        {
            { IsBeyondError: false } => words + " (inside measurement error)",
            { DifferenceNorm: null } => $"{words} ({TooFewToJudge(muscle)}: by convention)",
            { DifferenceNorm: { } norm, Flag: < Asymmetry.Flag.Watch } => $"{words} (estimated: {Rounded.Number(100 * norm.P, 0)} of 100 controls differ as much)",
            { DifferenceNorm: { } norm } => $"{words} (estimated: {Rounded.OneOf(norm.PercentMoreExtreme)} controls)",
        };
    }

    // "adductors (right not tested)"
    private static string WhyNotJudged(SessionAssessment session, MuscleAssessment muscle)
    {
        string[] why =
        [
            .. Sides.Both.Where(side => muscle.On(side) is null).Select(side => $"{Side(side)} not tested"),
            .. Sides.Both.Where(side => muscle.On(side) is { LimitedByPain: true }).Select(side => $"{Side(side)} limited by pain"),
        ];
        return why.Length == 0 ? NameIn(session, muscle) : $"{NameIn(session, muscle)} ({string.Join(", ", why)})";
    }

    // "left abductors 17.0 % weaker", "left abductors weak (68 % of the controls' mean)"
    private static string Short(SessionAssessment session, MuscleAssessment muscle, int decimals = 1)
    {
        string name = NameIn(session, muscle);
        if (Deciding(muscle) is { Side: { } low } reason && IsLowStrength(reason) && muscle.StrengthNorm?.On(low) is { } position)
            return $"{Side(low)} {name} weak ({Rounded.Percent(position.PercentOfMean, 0)} of the mean)";
        return muscle.Difference is { WeakerSide: { } weaker } difference
            ? $"{Side(weaker)} {name} {Rounded.Percent(difference.Percent, decimals)} weaker"
            : $"{name} equal";
    }

    private static string NameIn(SessionAssessment session, MuscleAssessment muscle) =>
        TestAmong(session.Session.Tests, muscle.Test);
}
