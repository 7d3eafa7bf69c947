using System.Globalization;
using HipAssess.Domain;

namespace HipAssess.Verdicts;

/// <summary>
/// How many of 100 healthy athletes the rule marks by its nature, from <c>expected-shares.csv</c>, which the simulation of
/// docs/methods.md section 6 makes.
/// </summary>
/// <param name="MuscleGroups">Muscle groups compared.</param>
/// <param name="WatchPercent">With a watch or a flag.</param>
/// <param name="FlagPercent">With a flag.</param>
public sealed record ExpectedShares(int MuscleGroups, int WatchPercent, int FlagPercent)
{
    private static readonly Dictionary<(int, bool, bool), ExpectedShares> Rows = ShippedTable
        .Read("expected-shares.csv", row => (
            Key: (Number(row("muscle_groups")), row("norm") == "controls", row("with_strength") == "yes"),
            Shares: new ExpectedShares(Number(row("muscle_groups")), Number(row("watch_percent")), Number(row("flag_percent")))))
        .ToDictionary(row => row.Key, row => row.Shares);

    private static readonly int Most = Rows.Keys.Max(key => key.Item1);

    /// <summary>Of a session that compares so many muscle groups; beyond six as of six.</summary>
    /// <param name="muscleGroups">From 1.</param>
    /// <param name="hasControls">Own controls judge; else limits by convention.</param>
    /// <param name="hasStrength">Strengths are compared with controls too.</param>
    public static ExpectedShares Of(int muscleGroups, bool hasControls, bool hasStrength) =>
        Rows[(Math.Clamp(muscleGroups, 1, Most), hasControls, hasControls && hasStrength)];

    /// <summary>Of one session; null when no side difference could be compared.</summary>
    public static ExpectedShares? Of(SessionAssessment session)
    {
        int controls = session.Muscles.Count(muscle => muscle.DifferenceNorm is { Published: null });
        int judged = session.Muscles.Count(muscle => muscle.Difference is { IsMarked: false });
        return judged == 0 ? null : Of(
            controls > 0 ? controls : judged, controls > 0, session.Muscles.Any(muscle => muscle.StrengthNorm is { Published: null }));
    }

    /// <summary>What most sessions compare; null where none compares anything.</summary>
    public static ExpectedShares? MostCommon(IEnumerable<ExpectedShares?> sessions) =>
        sessions.OfType<ExpectedShares>().GroupBy(shares => shares).MaxBy(group => group.Count())?.Key;

    private static int Number(string text) => int.Parse(text, CultureInfo.InvariantCulture);
}
