using System.Collections.Immutable;
using HipAssess.Domain;
using HipAssess.Norms.Controls;
using HipAssess.Norms.Published;
using HipAssess.Statistics.Tests;
using HipAssess.Strength;
using HipAssess.Thresholds;

namespace HipAssess.Norms;

/// <summary>Ratios of muscle groups in a norm (docs/methods.md section 5). They are never flagged.</summary>
public static class RatioNorms
{
    /// <summary>Crawford &amp; Howell's comparison of each side's ln ratio with the same side of controls, the athlete left out.</summary>
    /// <param name="session">Whose.</param>
    /// <param name="group">The controls.</param>
    /// <param name="number">The athlete's number among them; null for no control.</param>
    /// <param name="kind">Which ratio.</param>
    /// <param name="protocol">How it was measured: controls measured otherwise do not count.</param>
    /// <param name="left">Left ratio.</param>
    /// <param name="right">Right ratio.</param>
    /// <param name="notes">Gets the reason when the result is null.</param>
    public static RatioNorm? Of(
        Session session, ControlGroup group, int? number, RatioKind kind, RatioProtocol protocol, double? left, double? right,
        List<Note> notes)
    {
        var samples = group.For(kind, protocol);
        var dominant = samples.Orient(number, session.Facts.DominantSide);
        int count = samples.Same(Side.Left, dominant, sex: null).CountWithout(number);
        if (count < Limits.MinimumControls)
        {
            notes.Add(new Note(NoteCodes.TooFewControls, Number: count, Other: Limits.MinimumControls));
            return null;
        }

        ImmutableArray<Note> own = [];
        var leftPosition = Position(Side.Left, left);
        var rightPosition = Position(Side.Right, right);
        return new RatioNorm(group.Source, count, leftPosition, rightPosition, own);

        NormPosition? Position(Side side, double? ratio)
        {
            var place = ratio is { } value
                ? SingleCase.Of(Math.Log(value), samples.Same(side, dominant, sex: null).Without(number))
                : null;
            if (place is not null)
                return NormPosition.Of(place, significance: null, isLog: true);
            own = own.Add(new Note(ratio is null ? NoteCodes.RatioPartMissing : NoteCodes.ControlsAllEqual, side));
            return null;
        }
    }

    /// <summary>Each side's ratio in a published norm, on the printed scale.</summary>
    public static RatioNorm Of(Session session, NormMatch match, double? left, double? right)
    {
        var figures = match.Norm.For(session.Facts, isDominant: null);
        Note[] missing =
        [
            .. from side in Sides.Both where (side == Side.Left ? left : right) is null select new Note(NoteCodes.RatioPartMissing, side),
        ];
        return new RatioNorm(
            match.Norm.Set, figures.N,
            left is { } l ? new NormPosition(l, figures.Mean, figures.Sd, figures.N) : null,
            right is { } r ? new NormPosition(r, figures.Mean, figures.Sd, figures.N) : null,
            [.. missing])
        {
            Published = match,
        };
    }
}
