using HipAssess.Domain;

namespace HipAssess.Strength;

/// <summary>Ratios of muscle groups on one side. They depend strongly on the protocol and are never flagged.</summary>
public static class Ratios
{
    private static readonly (RatioKind Kind, MuscleGroup Numerator, MuscleGroup Denominator)[] Parts =
    [
        (RatioKind.AdductorsToAbductors, MuscleGroup.Adductors, MuscleGroup.Abductors),
        (RatioKind.ExternalToInternalRotators, MuscleGroup.ExternalRotators, MuscleGroup.InternalRotators),
        (RatioKind.FlexorsToExtensors, MuscleGroup.Flexors, MuscleGroup.Extensors),
    ];

    /// <summary>
    /// The tests of a ratio: measured in the same position and by the same contraction where the session has such a pair,
    /// else the first of each. Null when a muscle group was not measured.
    /// </summary>
    public static RatioPair? Pair(Session session, RatioKind kind)
    {
        var (_, numerator, denominator) = Parts[(int)kind];
        RatioPair? first = null;
        foreach (var a in session.Tests)
            foreach (var b in session.Tests)
            {
                if (a.Muscle != numerator || b.Muscle != denominator)
                    continue;
                var pair = new RatioPair(a, b);
                if (pair.IsComparable && a.Position == b.Position)
                    return pair;
                first ??= pair;
            }
        return first;
    }

    /// <summary>Numerator/denominator of one side; null when a part is missing, limited by pain or in a unit of another kind.</summary>
    public static double? Of(RatioPair pair, Side side, StrengthChoice choice)
    {
        return pair.IsComparable && StrengthOf(pair.Numerator) is { } a && StrengthOf(pair.Denominator) is { } b ? a / b : null;

        double? StrengthOf(MuscleTest test)
        {
            var (left, right) = Strengths.Values(test, choice);
            return test.On(side) is { LimitedByPain: false } && (side == Side.Left ? left : right) is { } strength
                ? StrengthUnits.Convert(strength, test.Unit, pair.Numerator.Unit)
                : null;
        }
    }
}
