using System.Globalization;
using HipAssess.Domain;

namespace HipAssess.Norms;

/// <summary>
/// How the error of a side difference is shared between its two directions where the injured side is known before the test
/// (<c>direction-weights.csv</c>, each with its reason): p = tail/weight. An equal share is the ordinary two-sided p.
/// </summary>
public static class DirectionWeights
{
    /// <summary>Both directions alike: the two-sided p.</summary>
    public const double Equal = 0.5;

    private static readonly Dictionary<MuscleGroup, (double Weaker, double Stronger)> OnInjuredSide = ShippedTable
        .Read("direction-weights.csv", row => (
            Muscle: Names.ParseMuscle(row("muscle"))!.Value,
            Shares: (
                double.Parse(row("weaker_on_injured_side"), CultureInfo.InvariantCulture),
                double.Parse(row("stronger_on_injured_side"), CultureInfo.InvariantCulture))))
        .ToDictionary(row => row.Muscle, row => row.Shares);

    /// <summary>The share of the error given to the direction in which a side is weaker. Controls have no injured side.</summary>
    /// <param name="facts">Group and injured side.</param>
    /// <param name="muscle">Muscle group.</param>
    /// <param name="weaker">The side that is the weaker one in this direction.</param>
    public static double Of(AthleteFacts facts, MuscleGroup muscle, Side weaker) =>
        facts is { InjuredSide: { } injured, Group: not Group.Control }
            ? weaker == injured ? OnInjuredSide[muscle].Weaker : OnInjuredSide[muscle].Stronger
            : Equal;
}
