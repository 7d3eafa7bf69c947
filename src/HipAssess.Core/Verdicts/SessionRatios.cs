using System.Collections.Immutable;
using HipAssess.Domain;
using HipAssess.Norms;
using HipAssess.Strength;

namespace HipAssess.Verdicts;

/// <summary>The ratios of one session, each with its place in a norm.</summary>
public static class SessionRatios
{
    /// <summary>The ratios whose two muscle groups the session has, each with its place in a norm.</summary>
    public static ImmutableArray<Ratio> Of(Session session, SessionNorms norms, StrengthChoice choice)
    {
        var ratios = ImmutableArray.CreateBuilder<Ratio>();
        foreach (var kind in Enum.GetValues<RatioKind>())
        {
            if (Ratios.Pair(session, kind) is not { } pair)
                continue;
            double? left = Ratios.Of(pair, Side.Left, choice), right = Ratios.Of(pair, Side.Right, choice);
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
