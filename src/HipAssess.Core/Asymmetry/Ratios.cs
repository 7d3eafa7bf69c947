using System.Collections.Immutable;
using HipAssess.Domain;
using HipAssess.Norms;

namespace HipAssess.Asymmetry;

/// <summary>How the two muscle groups of a ratio were measured. Ratios of different protocols are not compared.</summary>
/// <param name="NumeratorPosition">Null when not stated.</param>
/// <param name="DenominatorPosition">Null when not stated.</param>
/// <param name="Contraction">An unstated one counts as isometric.</param>
/// <param name="IsTorque">Torque, of both; else force.</param>
public sealed record RatioProtocol(string? NumeratorPosition, string? DenominatorPosition, string Contraction, bool IsTorque);

/// <summary>The two tests a ratio is made of.</summary>
/// <param name="Numerator">First muscle group.</param>
/// <param name="Denominator">Second muscle group.</param>
public sealed record RatioPair(MuscleTest Numerator, MuscleTest Denominator)
{
    /// <summary>Both are force or both are torque, by the same contraction.</summary>
    public bool IsComparable =>
        Numerator.Unit.Kind() == Denominator.Unit.Kind() && Numerator.ComparedContraction == Denominator.ComparedContraction;

    /// <summary>How they were measured.</summary>
    public RatioProtocol Protocol =>
        new(Numerator.Position, Denominator.Position, Numerator.ComparedContraction, Numerator.Unit.IsTorque());
}

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

    /// <summary>The ratios whose two muscle groups the session has, each with its place in a norm.</summary>
    public static ImmutableArray<Ratio> Of(Session session, SessionNorms norms, StrengthChoice choice)
    {
        var ratios = ImmutableArray.CreateBuilder<Ratio>();
        foreach (var (kind, _, _) in Parts)
        {
            if (Pair(session, kind) is not { } pair)
                continue;
            double? left = Of(pair, Side.Left, choice), right = Of(pair, Side.Right, choice);
            var notes = new List<Note>();
            if (!pair.IsComparable)
                notes.Add(new Note(NoteCodes.NotComparable));
            else if (pair.Numerator.Position != pair.Denominator.Position)
                notes.Add(new Note(NoteCodes.DifferentPositions));
            if (pair.IsComparable)
                foreach (var (value, side) in new[] { (left, Side.Left), (right, Side.Right) })
                    if (value is null)
                        notes.Add(new Note(NoteCodes.RatioPartMissing, side));
            var (norm, others) = norms.OfRatio(kind, pair, left, right, notes);
            ratios.Add(new Ratio(kind, left, right, norm, [.. notes]) { OtherNorms = others });
        }
        return ratios.ToImmutable();
    }
}
